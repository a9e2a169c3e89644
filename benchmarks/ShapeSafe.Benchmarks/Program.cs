using System;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ShapeSafe.Benchmarks;

// engine [rounds] [table]: the engine's tables, as ratios of medians of one run. masks: what masks cost to make.
// counterpart: our side of benchmarks/pytorch/compare. Anything else goes to BenchmarkDotNet.
if (args is ["masks"])
{
    MaskSetUpBenchmarks.Print();
}
else if (args is ["engine", ..])
{
    EngineTable.Print(args.Length > 1 ? int.Parse(args[1]) : 15, args.Length > 2 ? args[2] : null);
}
else if (args is ["counterpart"])
{
    Counterpart.Serve(Console.In, Console.Out);
}
else
{
    // In this process: to build the project that BenchmarkDotNet would generate takes longer than it waits for on a busy machine.
    var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
    BenchmarkSwitcher.FromAssembly(typeof(EngineTable).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
}

using System;
using BenchmarkDotNet.Running;
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
    BenchmarkSwitcher.FromAssembly(typeof(EngineTable).Assembly).Run(args);
}

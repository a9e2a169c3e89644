using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ShapeSafe.Compiler.Benchmarks;

// In this process: the project that BenchmarkDotNet would generate does not know the repository's settings.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromTypes([typeof(AnalyzerBenchmarks), typeof(GeneratorBenchmarks)]).Run(args, DefaultConfig.Instance.AddJob(job));

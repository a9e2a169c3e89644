using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeSafe.Analyzers;

namespace ShapeSafe.Compiler.Benchmarks;

/// <summary>
/// The rules against an analyzer that does nothing, and against compiling the same code: on generated code of 100 and 1,000
/// methods, on code that does not know TorchSharp, and on the C# files of the folder that SHAPESAFE_CODE names.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class AnalyzerBenchmarks
{
    private const string WithoutTorchSharp = "1000 methods without TorchSharp";

    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference TorchSharp =
        MetadataReference.CreateFromFile(Environment.GetEnvironmentVariable("SHAPESAFE_TORCHSHARP") ?? typeof(global::TorchSharp.torch).Assembly.Location);

    private CSharpCompilation compilation = null!;

    /// <summary>What is compiled.</summary>
    [ParamsSource(nameof(Codes))]
    public string Code { get; set; } = "";

    public static string[] Codes =>
        Environment.GetEnvironmentVariable("SHAPESAFE_CODE") is { Length: > 0 } ? [.. Generated, "SHAPESAFE_CODE"] : Generated;

    private static string[] Generated { get; } = ["100 methods", "1000 methods", WithoutTorchSharp];

    [GlobalSetup]
    public void Parse()
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var trees = Code == "SHAPESAFE_CODE"
            ? Directory.EnumerateFiles(Environment.GetEnvironmentVariable("SHAPESAFE_CODE")!, "*.cs", SearchOption.AllDirectories)
                .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))
            : [CSharpSyntaxTree.ParseText(
                Code == WithoutTorchSharp ? AttentionCode.GeneratePlain(1000) : AttentionCode.Generate(int.Parse(Code.Split(' ')[0])), options, "Generated.cs")];
        compilation = CSharpCompilation.Create(
            "Benchmark", trees, Code == WithoutTorchSharp ? Framework : [.. Framework, TorchSharp], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>Binding and emitting, without any analyzer.</summary>
    [Benchmark]
    public bool Compile()
    {
        using var output = new MemoryStream();
        return Fresh.Emit(output).Success;
    }

    /// <summary>The same with an analyzer that does nothing.</summary>
    [Benchmark(Baseline = true)]
    public int Nothing() => Run(new NothingAnalyzer());

    /// <summary>The same with all rules.</summary>
    [Benchmark]
    public int Rules() => Run(new ShapeSafeAnalyzer());

    // A compilation remembers what it has bound: every run gets one that has bound nothing.
    private CSharpCompilation Fresh => CSharpCompilation.Create("Benchmark", compilation.SyntaxTrees, compilation.References, compilation.Options);

    private int Run(DiagnosticAnalyzer analyzer)
    {
        var analyzed = Fresh.WithAnalyzers(ImmutableArray.Create(analyzer), new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false));
        var findings = analyzed.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length;
        using var output = new MemoryStream();
        analyzed.Compilation.Emit(output);
        return findings;
    }
}

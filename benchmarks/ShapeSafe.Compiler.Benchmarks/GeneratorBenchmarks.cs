using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeSafe.Generator;

namespace ShapeSafe.Compiler.Benchmarks;

/// <summary>
/// The generator on 1,000 declarations, against the one of the .NET SDK for System.Text.Json on 1,000 types: the first run, an edit
/// that has nothing to do with either, and an edit of one declaration or type. Every run edits a compilation that has bound nothing.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
public class GeneratorBenchmarks
{
    private const int Count = 1000;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    private readonly Side ours = new(new AttentionGenerator(), DeclarationCode.Declarations(Count), DeclarationCode.Declaration(7, heads: 16));
    private readonly Side theirs = new(JsonGenerator(), DeclarationCode.Serialized(Count), DeclarationCode.Types(7, property: "Size"));

    /// <summary>What happens to the compilation.</summary>
    [Params("first run", "unrelated edit", "one edited")]
    public string Edit { get; set; } = "";

    [Benchmark(Baseline = true)]
    public int SystemTextJson() => theirs.Run(Edit);

    [Benchmark]
    public int ShapeSafe() => ours.Run(Edit);

    private static IIncrementalGenerator JsonGenerator()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        var pack = Directory.EnumerateDirectories(Path.Combine(root, "packs/Microsoft.NETCore.App.Ref"), "10.*").Max()!;
        var assembly = Assembly.LoadFrom(Path.Combine(pack, "analyzers/dotnet/cs/System.Text.Json.SourceGeneration.dll"));
        return (IIncrementalGenerator)Activator.CreateInstance(assembly.GetTypes().Single(type => type.IsDefined(typeof(GeneratorAttribute))))!;
    }

    /// <summary>A generator with its code, and what it remembers of it.</summary>
    private sealed class Side
    {
        private const int EditedFile = 7;

        private readonly GeneratorDriver cold;
        private readonly GeneratorDriver warm;
        private readonly CSharpCompilation compilation;
        private readonly SyntaxTree unrelated;
        private readonly string edited;

        public Side(IIncrementalGenerator generator, IEnumerable<string> files, string edited)
        {
            this.edited = edited;
            unrelated = Parse("class Unrelated;");
            compilation = CSharpCompilation.Create(
                "Benchmark",
                files.Select(Parse).Append(unrelated),
                ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                    .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
                    .Append(typeof(BatchAttribute).Assembly.Location)
                    .Append(typeof(System.Numerics.Tensors.Tensor).Assembly.Location)
                    .Select(path => MetadataReference.CreateFromFile(path)),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            cold = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: Options);
            warm = cold.RunGenerators(compilation);
        }

        public int Run(string edit)
        {
            var result = edit switch
            {
                "first run" => cold.RunGenerators(CSharpCompilation.Create("Benchmark", compilation.SyntaxTrees, compilation.References, compilation.Options)),
                "unrelated edit" => warm.RunGenerators(compilation.ReplaceSyntaxTree(unrelated, Parse("class Unrelated { void M() { } }"))),
                _ => warm.RunGenerators(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[EditedFile], Parse(edited))),
            };
            var run = result.GetRunResult().Results.Single();
            return run.Exception is null && run.GeneratedSources.Length >= Count
                ? run.GeneratedSources.Length
                : throw new InvalidOperationException($"{run.GeneratedSources.Length} files were emitted.", run.Exception);
        }

        private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Options);
    }
}

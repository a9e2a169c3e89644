using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeSafe.Generator;
using ShapeSafe.Tests.Documentation;

namespace ShapeSafe.Tests.Harness;

/// <summary>The dimensions and attentions of the design's example, with what the generator makes of them.</summary>
internal static class Declared
{
    private const string Declarations = """
        using ShapeSafe;

        [Batch] public readonly partial struct Batch;
        [Sequence] public readonly partial struct Source;
        [Sequence] public readonly partial struct Target;
        [Cache<Target>] public readonly partial struct Past;
        [Heads(8)] public readonly partial struct Heads;
        [HeadDim(64)] public readonly partial struct Channel;

        [Attention<Batch, Heads, Source, Source, Channel>] public static partial class EncoderAttention;
        [Attention<Batch, Heads, Target, Target, Channel>] public static partial class DecoderAttention;
        [Attention<Batch, Heads, Target, Source, Channel>] public static partial class CrossAttention;
        [Attention<Batch, Heads, Target, Past, Channel>] public static partial class CachedAttention;
        [Engine<TorchSharpEngine>, Attention<Batch, Heads, Target, Target, Channel>] public static partial class TorchAttention;
        """;

    private static readonly Lazy<ImmutableArray<string>> Generated = new(Generate);

    /// <summary>What the emitted members need beyond TorchSharp and ShapeSafe.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        MetadataReference.CreateFromFile(typeof(TorchSharpEngine).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(System.Numerics.Tensors.Tensor).Assembly.Location),
    ];

    /// <summary>The declarations and the emitted files.</summary>
    public static ImmutableArray<string> Sources => Generated.Value;

    /// <summary>The example of a rule's page as a project, with the declarations where it speaks of these.</summary>
    public static Project ProjectOf(string example) => RulePage.UsesDeclared(example)
        ? TestSolution.Project([RulePage.Complete(example), .. Sources]).AddMetadataReferences(References)
        : TestSolution.Project([RulePage.Complete(example)]);

    private static ImmutableArray<string> Generate()
    {
        var compilation = TestSolution.Project([Declarations]).AddMetadataReferences(References).GetCompilationAsync().Result!;
        var run = CSharpGeneratorDriver.Create([new AttentionGenerator().AsSourceGenerator()], parseOptions: TestSolution.ParseOptions)
            .RunGenerators(compilation).GetRunResult();
        return [Declarations, .. run.GeneratedTrees.Select(tree => tree.ToString())];
    }
}

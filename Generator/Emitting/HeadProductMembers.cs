using System;
using System.Collections.Generic;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Emitting;

/// <summary>What features that are a product offer: to split tokens into heads, and to merge them again.</summary>
/// <param name="product">The product.</param>
/// <param name="runtime">What stands before a type of the Runtime.</param>
/// <param name="code">How a dimension is written.</param>
internal sealed class HeadProductMembers(HeadProduct product, string runtime, Func<DimensionReference, string> code)
{
    /// <summary>The type parameters of both members: inside of them they hide dimensions of these names.</summary>
    public const string Batch = "TBatch", Sequence = "TSequence";

    /// <summary>The names of the members.</summary>
    public static IReadOnlyCollection<string> Names { get; } = ["Split", "Merge"];

    private readonly string forward = runtime + (product.Engine == Engine.TorchSharp ? "TorchHeadProduct" : "HeadProduct");
    private readonly string tokens = $"{runtime}Shaped<{Batch}, {Sequence}, {code(product.Features)}>";
    private readonly string heads = $"{runtime}Shaped<{Batch}, {code(product.Heads)}, {Sequence}, {code(product.HeadDim)}>";
    private readonly string tokenLabel = $"{Batch} x {Sequence} x {product.Features.Label}";
    private readonly string headLabel = $"{Batch} x {product.Heads.Label} x {Sequence} x {product.HeadDim.Label}";

    public IEnumerable<Member> All =>
    [
        Forward("Split", heads, new(tokens, "tokens"), $"Splits tokens into heads: {tokenLabel} becomes {headLabel}; a view where it can be, not a copy."),
        Forward("Merge", tokens, new(heads, "heads"), $"Puts the heads of every token side by side again: {headLabel} becomes {tokenLabel}; a copy."),
    ];

    private Member Forward(string name, string type, Parameter parameter, string summary) => new(
        name,
        type,
        [parameter],
        $"{forward}.{name}<{Batch}, {code(product.Heads)}, {Sequence}, {code(product.HeadDim)}, {code(product.Features)}>({parameter.Name})",
        $"""
        <summary>{summary}</summary>
        <typeparam name="{Batch}">The batch.</typeparam>
        <typeparam name="{Sequence}">The sequence.</typeparam>
        <param name="{parameter.Name}">The {parameter.Name}.</param>
        <exception cref="global::System.ArgumentException">The sizes are not the declared ones.</exception>
        """,
        new TypeParameter(Batch, runtime + RuntimeNames.InterfaceOf(DimensionKind.Batch)),
        new TypeParameter(Sequence, runtime + RuntimeNames.InterfaceOf(DimensionKind.Sequence)));
}

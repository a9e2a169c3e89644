using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Formulas;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Emitting;

/// <summary>The masks and biases that make sense between two sequences; more of them where a sequence looks at itself.</summary>
internal sealed class MaskMembers(Engine engine, AttentionDimensions dimensions, AttentionTypes types)
{
    private readonly string query = dimensions.Query.Name;
    private readonly string key = dimensions.Key.Name;
    private readonly MaskPictures pictures = new(dimensions);

    public IEnumerable<Member> All => dimensions.Relation switch
    {
        KeyRelation.Itself => [Everything, .. Positional, Global, CausalAligned, .. OneByOne, Alibi],
        KeyRelation.Cache => [Everything, .. Positional, CausalAligned, .. OneByOne, Alibi],
        _ => [Everything, CausalAligned, .. OneByOne],
    };

    private Member Everything => Mask("All", null, $"<summary>Every position of {query} may attend to every position of {key}.</summary>");

    private Member CausalAligned => Mask(
        "CausalAligned",
        [new(types.Alignment, "alignment"), new("int", "offset", "0")],
        $"""
        <summary>A position of {query} may attend to the positions of {key} up to its own, where the two are laid side by side as <paramref name="alignment"/> says.</summary>
        <param name="alignment">Where the first position of {query} stands beside {key}.</param>
        <param name="offset">How many positions further, or, negative, fewer.</param>
        <remarks>
        {AlignmentPictures}
        </remarks>
        """);

    private IEnumerable<Member> Positional =>
    [
        Placed(
            "Causal",
            null,
            $"""
            <summary>A position of {query} may attend to itself{Place} and to the positions{Holder} before it.</summary>
            <remarks>
            {pictures.Placed(MaskFormula.Causal(0, pictures.Alignment))}
            </remarks>
            """),
        Placed(
            "WindowLookback",
            [new("int", "lookback")],
            $"""
            <summary>A position of {query} may attend to itself{Place} and to the <paramref name="lookback"/> positions{Holder} before it: lookback + 1 tokens.</summary>
            <param name="lookback">How many positions before its own, at least 0.</param>
            <exception cref="global::System.ArgumentOutOfRangeException"><paramref name="lookback"/> is negative.</exception>
            <remarks>
            WindowLookback(2):
            {pictures.Placed(MaskFormula.WindowLookback(2, pictures.Alignment))}
            </remarks>
            """),
        Placed(
            "WindowTokens",
            [new("int", "tokens")],
            $"""
            <summary>A position of {query} may attend to the last <paramref name="tokens"/> tokens{Holder}, its own among them: WindowTokens(3) is WindowLookback(2).</summary>
            <param name="tokens">How many tokens, its own included, at least 1.</param>
            <exception cref="global::System.ArgumentOutOfRangeException"><paramref name="tokens"/> is less than 1.</exception>
            """),
        Placed(
            "Window",
            [new("int?", "lookback"), new("int?", "lookahead")],
            $"""
            <summary>A position of {query} may attend from <paramref name="lookback"/> positions{Holder} before it to <paramref name="lookahead"/> positions behind it.</summary>
            <param name="lookback">How many positions before its own; null for no limit.</param>
            <param name="lookahead">How many positions behind its own; null for no limit.</param>
            <exception cref="global::System.ArgumentOutOfRangeException">A number is negative.</exception>
            <remarks>
            Window(2, 1):
            {pictures.Placed(MaskFormula.Window(2, 1, pictures.Alignment))}
            </remarks>
            """),
        Placed(
            "Prefix",
            [new("int", "length")],
            $"""
            <summary>Every position of {query} may attend to the first <paramref name="length"/> positions of {key}.</summary>
            <param name="length">How many positions, at least 0, the same in every sample.</param>
            <exception cref="global::System.ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
            """),
        Placed(
            "Chunked",
            [new("int", "size")],
            $"""
            <summary>A position of {query} may attend to the positions{Holder} in its own chunk, where {key} is cut every <paramref name="size"/> positions.</summary>
            <param name="size">The length of a chunk, at least 1.</param>
            <exception cref="global::System.ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
            <remarks>
            Chunked(2):
            {pictures.Placed(MaskFormula.Chunked(2, pictures.Alignment))}
            </remarks>
            """),
        Placed(
            "Dilated",
            [new("int", "step")],
            $"""
            <summary>A position of {query} may attend to every <paramref name="step"/>-th position{Holder}, counted from its own.</summary>
            <param name="step">The distance, at least 1.</param>
            <exception cref="global::System.ArgumentOutOfRangeException"><paramref name="step"/> is less than 1.</exception>
            <remarks>
            Dilated(2):
            {pictures.Placed(MaskFormula.Dilated(2, pictures.Alignment))}
            </remarks>
            """),
    ];

    private Member Global => Mask(
        "Global",
        [new("global::System.ReadOnlySpan<int>", "positions")],
        $"""
        <summary>Some positions of {query} attend to all, and all attend to them.</summary>
        <param name="positions">Which positions, from 0 on.</param>
        <exception cref="global::System.ArgumentOutOfRangeException">A position is negative.</exception>
        """);

    private string Place => dimensions.Relation == KeyRelation.Cache ? $", at the end of {key}," : "";

    private string Holder => dimensions.Relation == KeyRelation.Cache ? $" of {key}" : "";

    private IEnumerable<Member> OneByOne
    {
        get
        {
            var matrix = DimensionReference.LabelOf([dimensions.Query, dimensions.Key]);
            var matrices = $"{matrix}, or with (Batch or 1) x (Heads or 1) before them";
            return
            [
                DenseMask("WhereTrueAttends", "may attend", "bool[,]", matrix),
                DenseMask("WhereTrueAttends", "may attend", types.Tensor("bool"), matrices),
                DenseMask("WhereTrueIgnores", "ignore", "bool[,]", matrix),
                DenseMask("WhereTrueIgnores", "ignore", types.Tensor("bool"), matrices),
                DenseBias("float[,]", matrix),
                DenseBias(types.Tensor("float"), matrices),
                .. engine == Engine.TorchSharp ? OfTorchTensors(matrices) : [],
            ];
        }
    }

    private IEnumerable<Member> OfTorchTensors(string words) =>
    [
        TorchMask("WhereTrueAttends", "may attend", "TrueAttends", words),
        TorchMask("WhereTrueIgnores", "ignore", "TrueIgnores", words),
        new(
            "DenseBias",
            types.Bias,
            [new(AttentionTypes.TorchTensor, "values")],
            $"{types.Bias}.Dense(values)",
            $"""
            <summary>Numbers added to the scaled scores, given one by one; gradients flow back to them.</summary>
            <param name="values">{words}; referred to, not copied.</param>
            <exception cref="global::System.ArgumentException">The sizes are not the declared ones, or they are no floating-point numbers.</exception>
            """),
    ];

    private Member TorchMask(string name, string meaning, string kind, string words) => Mask(
        name,
        [new(AttentionTypes.TorchTensor, "flags", Contract: AttentionTypes.TrueMeans(kind))],
        $"""
        <summary>A raw boolean tensor in which true says: {meaning}.</summary>
        <param name="flags">{words}; copied.</param>
        <exception cref="global::System.ArgumentException">The sizes are not the declared ones, or they are no booleans.</exception>
        """);

    private string AlignmentPictures => dimensions.Relation == KeyRelation.Itself
        ? "A sequence beside itself is aligned at both ends: both alignments give the same mask."
        : $"""
            TopLeft:
            {pictures.BesideEachOther(MaskFormula.Causal(0, Alignment.TopLeft))}
            BottomRight:
            {pictures.BesideEachOther(MaskFormula.Causal(0, Alignment.BottomRight))}
            """;

    private Member Alibi => new(
        "Alibi",
        types.Bias,
        [],
        $"{types.Bias}.Alibi()",
        $"""
        <summary>The further a position of {key} is from the one that looks, the more is subtracted from its score, with a slope per head.</summary>
        <remarks>Press, Smith, Lewis: Train Short, Test Long: Attention with Linear Biases Enables Input Length Extrapolation, 2022.</remarks>
        """);

    private Member Mask(string name, IReadOnlyList<Parameter>? parameters, string documentation) =>
        new(name, types.Mask, parameters, $"{types.Mask}.{name}{(parameters is null ? "" : $"({Arguments(parameters)})")}", documentation);

    /// <summary>A mask that needs a position to stand somewhere among the keys.</summary>
    private Member Placed(string name, IReadOnlyList<Parameter>? parameters, string documentation) => dimensions.Relation == KeyRelation.Cache
        ? new(name, types.Mask, parameters, $"{types.CacheMasks}.{name}<{types.QueryAndKey}>({Arguments(parameters ?? [])})", documentation)
        : Mask(name, parameters, documentation);

    private static string Arguments(IReadOnlyList<Parameter> parameters) => string.Join(", ", parameters.Select(parameter => parameter.Name));

    private Member DenseMask(string name, string meaning, string type, string words) => Mask(
        name,
        [new(type, "flags")],
        $"""
        <summary>Raw booleans in which true says: {meaning}.</summary>
        <param name="flags">{words}; copied.</param>
        <exception cref="global::System.ArgumentException">The sizes are not the declared ones.</exception>
        """);

    private Member DenseBias(string type, string words) => new(
        "DenseBias",
        types.Bias,
        [new(type, "values")],
        $"{types.Bias}.Dense(values)",
        $"""
        <summary>Numbers added to the scaled scores, given one by one.</summary>
        <param name="values">{words}; copied.</param>
        <exception cref="global::System.ArgumentException">The sizes are not the declared ones, or a number is NaN.</exception>
        """);
}

using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Emitting;

/// <summary>The masks and biases that make sense between two sequences; more of them where a sequence looks at itself.</summary>
internal static class MaskMembers
{
    public static IEnumerable<Member> Of(AttentionDimensions dimensions, AttentionTypes types)
    {
        var (query, key) = (dimensions.Query.Name, dimensions.Key.Name);
        var shape = DimensionReference.LabelOf([dimensions.Query, dimensions.Key]);
        yield return Mask("All", null, $"<summary>Every {query} may attend to every {key}.</summary>");
        if (dimensions.IsSelfAttention)
        {
            yield return Mask(
                "Causal", null, $"<summary>A position of {query} may attend to itself and to the positions before it.</summary>");
            yield return Mask(
                "WindowLookback",
                [new("int", "lookback")],
                """
                <summary>A position may attend to itself and to the <paramref name="lookback"/> positions before it: lookback + 1 tokens.</summary>
                <param name="lookback">How many positions before its own, at least 0.</param>
                <exception cref="global::System.ArgumentOutOfRangeException"><paramref name="lookback"/> is negative.</exception>
                """);
            yield return Mask(
                "WindowTokens",
                [new("int", "tokens")],
                """
                <summary>A position may attend to the last <paramref name="tokens"/> tokens, its own among them: WindowTokens(4) is WindowLookback(3).</summary>
                <param name="tokens">How many tokens, its own included, at least 1.</param>
                <exception cref="global::System.ArgumentOutOfRangeException"><paramref name="tokens"/> is less than 1.</exception>
                """);
            yield return Mask(
                "Window",
                [new("int?", "lookback"), new("int?", "lookahead")],
                """
                <summary>A position may attend from <paramref name="lookback"/> positions before it to <paramref name="lookahead"/> positions behind it.</summary>
                <param name="lookback">How many positions before its own; null for no limit.</param>
                <param name="lookahead">How many positions behind its own; null for no limit.</param>
                <exception cref="global::System.ArgumentOutOfRangeException">A number is negative.</exception>
                """);
        }

        yield return Mask(
            "CausalAligned",
            [new(types.Alignment, "alignment"), new("int", "offset", "0")],
            $"""
            <summary>A position of {query} may attend to the positions of {key} up to its own, where the two are laid side by side as <paramref name="alignment"/> says.</summary>
            <param name="alignment">Where the first {query} stands beside {key}.</param>
            <param name="offset">How many positions further (or, negative, fewer) may be seen.</param>
            """);
        foreach (var (type, words) in Raw("bool"))
        {
            yield return Mask("WhereTrueAttends", [new(type, "flags")], Flags("may attend", words));
            yield return Mask("WhereTrueIgnores", [new(type, "flags")], Flags("ignore", words));
        }

        if (dimensions.IsSelfAttention)
        {
            yield return new(
                "Alibi",
                types.Bias,
                [],
                $"{types.Bias}.Alibi()",
                $"""
                <summary>The further a position of {key} is from the one that looks, the more is subtracted, with a slope per head.</summary>
                <remarks>Press, Smith, Lewis: Train Short, Test Long: Attention with Linear Biases Enables Input Length Extrapolation, 2022.</remarks>
                """);
        }

        foreach (var (type, words) in Raw("float"))
        {
            yield return new(
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

        Member Mask(string name, IReadOnlyList<Parameter>? parameters, string documentation)
        {
            var arguments = parameters is null ? "" : $"({string.Join(", ", parameters.Select(parameter => parameter.Name))})";
            return new(name, types.Mask, parameters, $"{types.Mask}.{name}{arguments}", documentation);
        }

        IEnumerable<(string Type, string Words)> Raw(string element) =>
        [
            ($"{element}[,]", shape),
            (types.Tensor(element), $"{shape}, or with (Batch or 1) x (Heads or 1) before them"),
        ];
    }

    private static string Flags(string meaning, string words) =>
        $"""
        <summary>Raw booleans in which true says: {meaning}.</summary>
        <param name="flags">{words}; copied.</param>
        <exception cref="global::System.ArgumentException">The sizes are not the declared ones.</exception>
        """;
}

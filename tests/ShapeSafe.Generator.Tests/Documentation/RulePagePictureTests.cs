using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ShapeSafe.Formulas;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Documentation;

/// <summary>Where a rule is about the wrong mask, its page pictures the one that is there and the one that was meant, drawn from formulas.</summary>
public sealed class RulePagePictureTests
{
    private const int Keys = 5;

    private static readonly Dictionary<string, (int Queries, string Given, MaskFormula GivenMask, string Meant, MaskFormula MeantMask)> pictures = new()
    {
        ["SHAPE2101"] = (Keys, "as it works", MaskFormula.All, "as it was meant", MaskFormula.Causal()),
        ["SHAPE2108"] = (Keys, "as it works", MaskFormula.All, "as it was meant", MaskFormula.Causal()),
        ["SHAPE2110"] = (Keys, "zeros and ones, added", MaskFormula.All, "0 and -inf, added", MaskFormula.Causal()),
        ["SHAPE2301"] = (Keys, "triu(1) where true shows", ~MaskFormula.Causal(), "~triu(1) where true shows", MaskFormula.Causal()),
        ["SHAPE2302"] = (Keys, "ids.eq(pad) where true shows", ~MaskFormula.Prefix(3), "ids.ne(pad) where true shows", MaskFormula.Prefix(3)),
        ["SHAPE2303"] = (Keys, "causal | token", MaskFormula.Causal() | MaskFormula.Prefix(3), "causal & token", MaskFormula.Causal() & MaskFormula.Prefix(3)),
        ["SHAPE2304"] = (Keys, "-inf in tril()", ~MaskFormula.Causal(), "-inf in triu(1)", MaskFormula.Causal()),
        ["SHAPE2305"] = (Keys, "tril() & triu(3)", MaskFormula.None, "tril() & triu(-2)", MaskFormula.WindowLookback(2)),
        ["SHAPE2402"] = (Keys, "+inf in triu(1)", ~MaskFormula.Causal(), "-inf in triu(1)", MaskFormula.Causal()),
        ["SHAPE3101"] = (Keys, "without triu(0)", MaskFormula.Causal(-1), "without triu(1)", MaskFormula.Causal()),
        ["SHAPE3102"] = (Keys, "tril(1)", MaskFormula.Causal(1), "tril(0)", MaskFormula.Causal()),
        ["SHAPE3103"] = (Keys, "is_casual alone", MaskFormula.Causal(), "token & causal", MaskFormula.Prefix(3) & MaskFormula.Causal()),
        ["SHAPE3104"] = (2, "is_casual: true", MaskFormula.Causal(), "aligned to the end", MaskFormula.Causal(alignment: Alignment.BottomRight)),
        ["SHAPE3105"] = (2, "tril()", MaskFormula.Causal(), "tril(keys - queries)", MaskFormula.Causal(alignment: Alignment.BottomRight)),
    };

    public static TheoryData<string> Rules { get; } = [.. pictures.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_pictures_the_mask_that_is_there_and_the_one_that_was_meant(string id)
    {
        var page = RulePage.Read(id);
        var why = page.Section("Why");
        var shown = Picture().Match(why);
        Assert.True(shown.Success, $"{id} has no picture: a text block under 'Why' whose last line says what is pictured.");
        Repository.MustHold(RulePage.PathOf(id), page.Text.Replace(why, why.Replace(shown.Value, $"```text\n{Drawn(id)}```")));
    }

    private static string Drawn(string id)
    {
        var (queries, given, givenMask, meant, meantMask) = pictures[id];
        var sizes = new AttentionSizes(Batch: 1, Heads: 1, queries, Keys);
        string[] left = [given, .. Lines(givenMask.Picture(sizes))];
        string[] right = [meant, .. Lines(meantMask.Picture(sizes))];
        var width = left[..^1].Max(line => line.Length) + 4;
        var beside = left[..^1].Zip(right[..^1], (one, other) => (one.PadRight(width) + other).TrimEnd() + "\n");
        return string.Concat(beside) + left[^1] + "\n";
    }

    private static string[] Lines(string picture) => picture.TrimEnd('\n').Split('\n');

    private static Regex Picture() => new("```text\n[^`]*attends[^`]*```");
}

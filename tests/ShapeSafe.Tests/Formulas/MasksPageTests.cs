using System;
using System.IO;
using System.Linq;
using ShapeSafe.Formulas;
using Xunit;
using static ShapeSafe.Formulas.MaskFormula;

namespace ShapeSafe.Tests.Formulas;

/// <summary>The pictures in docs/masks.md are those that the formulas draw.</summary>
public class MasksPageTests
{
    private const string Fence = "```text\n";
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "masks.md"));

    private static readonly (MaskFormula Mask, AttentionSizes Sizes)[] Pictures =
    [
        (Causal(), Square(8)),
        (Causal(alignment: Alignment.BottomRight), new(1, 1, 3, 8)),
        (WindowLookback(2), Square(8)),
        (Window(1, 3), Square(8)),
        (PaddedKeys.FromLengths([5], 8), Square(8)),
        (Prefix(3), Square(8)),
        (Prefix(3) | Causal(), Square(8)),
        (Chunked(3), Square(8)),
        (Documents.FromLengths([3, 1, 4]) & Causal(), Square(8)),
        (Global([0]) | Window(1, 1), Square(8)),
        (Causal() & (WindowLookback(1) | Prefix(1)), Square(8)),
        (Dilated(2) & Window(4, 4), Square(8)),
        (Causal() & (WindowLookback(1023) | Prefix(128)), Square(4096)),
    ];

    [Fact]
    public void ShowsWhatTheFormulasDraw()
    {
        var shown = Page.Split(Fence).Skip(1).Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)]);
        Assert.Equal(Pictures.Select(picture => picture.Mask.Picture(picture.Sizes)), shown);
    }

    [Fact]
    public void NamesEveryMask()
    {
        // Whoever adds a mask comes by here and gives it a section.
        var masks = typeof(MaskFormula).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(MaskFormula)) && !type.IsAbstract).ToArray();
        Assert.Equal(
            ["AllKeys", "Band", "Chunks", "Complement", "DenseFlags", "DilatedBand", "Documents", "GlobalTokens", "Intersection", "NoKeys",
                "PaddedKeys", "PrefixKeys", "RuleFormula`1", "Union"],
            masks.Select(type => type.Name).Order());
        Assert.All(
            ["Causal", "Window", "Padding", "Prefix", "Chunked", "Documents", "Global tokens", "Dilated", "Dense flags", "A rule of your own"],
            name => Assert.Contains($"\n### {name}\n", Page));
    }

    private static AttentionSizes Square(int length) => new(1, 1, length, length);
}

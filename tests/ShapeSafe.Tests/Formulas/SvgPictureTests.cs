using System;
using System.Linq;
using System.Xml.Linq;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Formulas;

public class SvgPictureTests
{
    private static readonly SvgStyle Style = new() { QueryName = "Target", KeyName = "Source" };

    [Fact]
    public void DrawsOneCellAPairInTheColourOfTheLegend()
    {
        var svg = XDocument.Parse(MaskFormula.Causal().Svg(new(1, 1, 3, 4), style: Style));
        var cells = Fills(svg);
        var (attends, hidden) = (cells[^2], cells[^1]);
        Assert.NotEqual(attends, hidden);
        Assert.Equal(3 * 4, cells.Length - 2);
        Assert.Equal(
            from query in Enumerable.Range(0, 3) from key in Enumerable.Range(0, 4) select key <= query ? attends : hidden,
            cells[..^2]);
    }

    [Fact]
    public void NamesAxesLegendAndFormula()
    {
        var texts = Texts(XDocument.Parse(MaskFormula.WindowLookback(2).Svg(new(1, 1, 3, 3), style: Style)));
        Assert.Equal(["Source", "Target", "0", "1", "2", "0", "1", "2", "attends", "hidden", "WindowLookback(2)"], texts);
        Assert.DoesNotContain("WindowLookback(2)", Texts(XDocument.Parse(MaskFormula.WindowLookback(2).Svg(new(1, 1, 3, 3), style: Style with { Title = "" }))));
    }

    [Fact]
    public void LongSequencesAreDrawnInBlocks()
    {
        var text = MaskFormula.Causal().Svg(new(1, 1, 4096, 4096), style: Style with { MaxCells = 32 });
        var svg = XDocument.Parse(text);
        Assert.Contains("none of 128 Target x 128 Source", Texts(svg));
        var cells = Fills(svg);
        var (all, none) = (cells[^3], cells[^1]);
        Assert.Equal(32 * 31 / 2, cells[..^3].Count(color => color == all));
        Assert.Equal(32 * 31 / 2, cells[..^3].Count(color => color == none));
        Assert.Equal(32, cells[..^3].Count(color => color != none && color != all));
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void CellsThatTouchShowNoSeams(int length, bool touch)
    {
        var svg = XDocument.Parse(MaskFormula.Causal().Svg(new(1, 1, length, length), style: Style));
        var crisp = svg.Descendants().Where(element => element.Attribute("shape-rendering")?.Value == "crispEdges").ToArray();
        Assert.Equal(touch ? 1 : 0, crisp.Length);
        Assert.All(crisp, group => Assert.Equal(Fills(svg).Length - 2, group.Elements().Count()));
    }

    [Fact]
    public void AnyNameMayBeWritten()
    {
        string[] labels = ["<s>", "\"&\"", "a\u0001b\ud800", "\U0001F600"];
        var svg = XDocument.Parse(WeightPicture.Svg(
            new float[16], 4, 4, new SvgStyle { QueryName = "a < b", KeyName = "k & l", KeyLabels = labels, QueryLabels = labels, Title = "<t>" }));
        var texts = Texts(svg);
        Assert.Contains("a < b", texts);
        Assert.Contains("k & l", texts);
        Assert.Contains("<t>", texts);
        Assert.Equal(2, texts.Count(text => text == "a\uFFFDb\uFFFD"));
        Assert.Equal(2, texts.Count(text => text == "\U0001F600"));
    }

    [Fact]
    public void TooFewLabelsLeaveTheRestEmpty() =>
        Assert.Equal(
            ["key", "query", "a", "", "0", "1", "0", "0"],
            Texts(XDocument.Parse(WeightPicture.Svg(new float[4], 2, 2, new SvgStyle { QueryLabels = ["a"] }))));

    [Fact]
    public void ALargerWeightIsDarkerAndWhatIsNoNumberIsRed()
    {
        var cells = Fills(XDocument.Parse(WeightPicture.Svg([0f, 0.1f, 0.4f, float.NaN], 2, 2)));
        Assert.Equal(SvgColors.Of(0), cells[0]);
        Assert.Equal(SvgColors.Of(0.25), cells[1]);
        Assert.Equal(SvgColors.Of(1), cells[2]);
        Assert.Equal(SvgColors.NotANumber, cells[3]);
        Assert.True(Brightness(cells[0]) > Brightness(cells[1]) && Brightness(cells[1]) > Brightness(cells[2]));
    }

    [Fact]
    public void ABlockOfWeightsIsItsLargest()
    {
        var weights = new float[64];
        weights[63] = 1;
        var cells = Fills(XDocument.Parse(WeightPicture.Svg(weights, 8, 8, new SvgStyle { MaxCells = 2 })));
        Assert.Equal([SvgColors.Of(0), SvgColors.Of(0), SvgColors.Of(0), SvgColors.Of(1)], cells[..4]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    [InlineData(1, 1)]
    public void SmallAndEmptyPicturesAreWellFormed(int queries, int keys)
    {
        var mask = XDocument.Parse(MaskFormula.Causal().Svg(new(1, 1, queries, keys)));
        Assert.Equal(queries * keys, Fills(mask).Length - 2);
        Assert.NotNull(XDocument.Parse(WeightPicture.Svg(new float[queries * keys], queries, keys)).Root);
    }

    [Fact]
    public void AnotherNumberOfWeightsIsRefused() =>
        Assert.Throws<ArgumentException>("weights", () => WeightPicture.Svg(new float[5], 2, 3));

    /// <summary>The colours of the cells and of the legend, without the background.</summary>
    private static string[] Fills(XDocument svg) =>
        [.. svg.Descendants().Where(element => element.Name.LocalName == "rect").Skip(1).Select(element => element.Attribute("fill")!.Value)];

    private static string[] Texts(XDocument svg) =>
        [.. svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];

    private static int Brightness(string color) =>
        Convert.ToInt32(color[1..3], 16) + Convert.ToInt32(color[3..5], 16) + Convert.ToInt32(color[5..7], 16);
}

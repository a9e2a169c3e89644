using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Formulas;

public class TextPictureTests
{
    private static readonly PictureStyle Style = new() { QueryName = "Target", KeyName = "Source" };

    [Fact]
    public void DrawsACellAPair() => Assert.Equal(
        """
                  Source
                  0 1 2 3
        Target 0  ■ · · ·
               1  ■ ■ · ·
               2  ■ ■ ■ ·
        ■ attends  · hidden

        """,
        MaskFormula.Causal().Picture(new(1, 1, 3, 4), style: Style));

    [Fact]
    public void DrawsTheSampleThatIsAskedFor() => Assert.Equal(
        """
                 key
                 0 1 2 3
        query 0  # . . .

        """,
        PaddedKeys.FromLengths([4, 1], 4).Picture(new(2, 1, 1, 4), batch: 1, style: new PictureStyle { Ascii = true, Legend = false }));

    [Fact]
    public void DrawsABlockACellWhereThePairsDoNotFit() => Assert.Equal(
        """
                   Source
                   0         80        160
        Target  0  ████▒▒· · · · · · · · ·
               16  ██████▒▒· · · · · · · ·
               32  ████████▒▒· · · · · · ·
               48  ██████████▒▒· · · · · ·
        █ all  ░ ▒ ▓ some  · none of 16 Target x 16 Source

        """,
        MaskFormula.Causal(32).Picture(new(1, 1, 64, 192), style: Style with { MaxWidth = 35, MaxRows = 4 }));

    [Fact]
    public void ABlockThatLacksOnePairIsNotDrawnFull()
    {
        var almostAll = new bool[200, 200];
        var almostNone = new bool[200, 200];
        for (var i = 0; i < 200 * 200; i++)
        {
            almostAll[i / 200, i % 200] = i != 7;
            almostNone[i / 200, i % 200] = i == 7;
        }

        var style = Style with { MaxRows = 1, MaxWidth = 12, Ascii = true, Legend = false };
        Assert.Contains(" **\n", new DenseFlags(almostAll).Picture(new(1, 1, 200, 200), style: style));
        Assert.Contains(" --\n", new DenseFlags(almostNone).Picture(new(1, 1, 200, 200), style: style));
    }

    [Fact]
    public void SaysSoWhenThereIsNoPair() =>
        Assert.Equal("0 Target x 4 Source: no pair to draw\n", MaskFormula.All.Picture(new(1, 1, 0, 4), style: Style));

    [Fact]
    public void AWidthTooSmallForTheLabelsStillDraws() =>
        Assert.Contains("██", MaskFormula.All.Picture(new(1, 1, 4, 4), style: Style with { MaxWidth = 1 }));
}

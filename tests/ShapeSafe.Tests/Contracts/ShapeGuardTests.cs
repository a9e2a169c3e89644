using System;
using System.IO;
using System.Runtime.Loader;
using Xunit;

namespace ShapeSafe.Tests.Contracts;

public sealed class ShapeGuardTests
{
    [Fact]
    public void What_fits_passes()
    {
        var guard = new ShapeGuard("Model.Attend");
        guard.Number("heads", 8);
        guard.Check("x", "batch tokens model = heads * channel", [2L, 5, 512]);
        guard.Check("q", "... tokens channel", [2L, 8, 5, 64]);
        guard.Check("mask", "_ tokens", [(nint)1, 5]);
        guard.Conclude();
    }

    [Theory]
    [InlineData("batch tokens", new long[] { 2, 7 }, "Model.Attend: mask is [2, 7], declared [batch, tokens]: tokens is 7 here and 5 in x, [2, 5, 64].")]
    [InlineData("batch tokens", new long[] { 5 }, "Model.Attend: mask is [5], declared [batch, tokens]: 1 dimensions instead of 2.")]
    [InlineData("... 1 tokens", new long[] { 5 }, "Model.Attend: mask is [5], declared [.., 1, tokens]: 1 dimensions instead of 2 or more.")]
    [InlineData("square square", new long[] { 5, 7 }, "Model.Attend: mask is [5, 7], declared [square, square]: square is 5 and 7.")]
    [InlineData("heads tokens", new long[] { 4, 5 }, "Model.Attend: mask is [4, 5], declared [heads, tokens]: heads is 4 here and 8 in the parameter heads.")]
    [InlineData("32", new long[] { 31 }, "Model.Attend: mask is [31], declared [32]: 31 is not 32.")]
    [InlineData("Model = 32", new long[] { 31 }, "Model.Attend: mask is [31], declared [Model = 32]: Model is 32, not 31.")]
    [InlineData("heads * width width", new long[] { 30, 4 }, "Model.Attend: mask is [30, 4], declared [heads * width, width]: heads * width is 32, not 30, with heads = 8 of the parameter heads and width = 4 of mask, [30, 4].")]
    public void What_does_not_fit_is_said_by_name(string contract, long[] shape, string message)
    {
        var guard = new ShapeGuard("Model.Attend");
        guard.Number("heads", 8);
        guard.Check("x", "batch tokens channel", [2L, 5, 64]);
        var wrong = Assert.Throws<ArgumentException>("mask", () => guard.Check("mask", contract, shape));
        Assert.StartsWith(message, wrong.Message);
    }

    [Fact]
    public void A_product_whose_factors_come_later_is_compared_at_the_end()
    {
        var guard = new ShapeGuard("Model.Split");
        guard.Check("x", "tokens heads * channel", [5L, 500]);
        guard.Check("q", "heads tokens channel", [8L, 5, 64]);
        var wrong = Assert.Throws<ArgumentException>("x", guard.Conclude);
        Assert.StartsWith("Model.Split: x is [5, 500], declared [tokens, heads * channel]: heads * channel is 512, not 500, with heads = 8 of q, [8, 5, 64]", wrong.Message);
    }

    [Fact]
    public void A_contract_that_cannot_be_read_is_said() =>
        Assert.Equal(
            "Model.Attend: the contract \"a, b\" of x cannot be read: ',' does not belong here: dimensions are separated by spaces (position 1).",
            Assert.Throws<FormatException>(() => new ShapeGuard("Model.Attend").Check("x", "a, b", [1L, 2])).Message);

    [Fact]
    public void The_feature_switch_turns_guards_off()
    {
        Assert.True(ShapeGuard.IsEnabled);
        AppContext.SetSwitch("ShapeSafe.Guards", false);
        try
        {
            // The switch is read once: another copy of the assembly reads it anew.
            var context = new AssemblyLoadContext("switched off", isCollectible: true);
            using var file = File.OpenRead(typeof(ShapeGuard).Assembly.Location);
            var copy = context.LoadFromStream(file).GetType(typeof(ShapeGuard).FullName!)!;
            Assert.Equal(false, copy.GetProperty(nameof(ShapeGuard.IsEnabled))!.GetValue(null));
            context.Unload();
        }
        finally
        {
            AppContext.SetSwitch("ShapeSafe.Guards", true);
        }
    }
}

using System;
using System.Threading;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Formulas;

public class RuleFormulaTests
{
    private static readonly AttentionSizes Sizes = new(2, 2, 70, 70);

    [Fact]
    public void AsksTheRule() =>
        MaskFormula.Rule(new EveryNth(3)).IsDefinedBy(new(2, 2, 5, 9), (batch, head, query, key) => (batch + head + query + key) % 3 == 0);

    [Fact]
    public void ComparesRulesByValue()
    {
        Assert.Equal(MaskFormula.Rule(new EveryNth(3)), MaskFormula.Rule(new EveryNth(3)));
        Assert.NotEqual(MaskFormula.Rule(new EveryNth(3)), MaskFormula.Rule(new EveryNth(2)));
        Assert.NotEqual(MaskFormula.Rule(new EveryNth(3)), MaskFormula.Rule(new EveryNth(3), variesByHead: false));
        Assert.NotEqual(MaskFormula.Rule(new EveryNth(3)), MaskFormula.Rule(new KeysBelow(3)));
    }

    [Fact]
    public void ItsBlocksAreLookedAtOnce()
    {
        CountingRule.Asked = 0;
        var grid = BlockGrid.Of(MaskFormula.Rule(new CountingRule(1), false, false), Sizes, 16, 16);
        var asked = CountingRule.Asked;
        Assert.InRange(asked, 1, 70 * 70);
        var again = BlockGrid.Of(
            MaskFormula.Rule(new CountingRule(1), false, false) & PaddedKeys.FromLengths([70, 30], 70), Sizes, 16, 16);
        Assert.Equal(asked, CountingRule.Asked);
        Assert.Equal(grid[0, 0, 3, 1], again[0, 0, 3, 1]);
        Assert.Equal(BlockKind.Empty, again[1, 1, 3, 2]);
        BlockGrid.Of(MaskFormula.Rule(new CountingRule(2), false, false), Sizes, 16, 16);
        Assert.True(CountingRule.Asked > asked);
    }

    [Fact]
    public void WhatItThrowsReachesTheCaller() =>
        Assert.Throws<DivideByZeroException>(() => BlockGrid.Of(MaskFormula.Rule(new EveryNth(0)), Sizes, 16, 16));

    private readonly record struct CountingRule(int Identity) : IMaskRule
    {
        private static int asked;

        public static int Asked { get => asked; set => asked = value; }

        public bool MayAttend(int batch, int head, int query, int key)
        {
            Interlocked.Increment(ref asked);
            return key <= query * Identity;
        }
    }
}

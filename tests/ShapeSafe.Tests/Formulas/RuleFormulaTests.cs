using System;
using System.Linq;
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

    [Fact]
    public void TheOrderOfRulesDoesNotMatterEvenIfTheirHashesCollide()
    {
        MaskFormula[] rules =
        [
            MaskFormula.Rule(new Alike<int>(3)), MaskFormula.Rule(new Alike<int>(1)), MaskFormula.Rule(new Alike<int>(2)),
            MaskFormula.Rule(new Alike<int>(2), variesByHead: false), MaskFormula.Rule(new Alike<long>(2)),
        ];
        var expected = rules.Aggregate((left, right) => left & right).Simplify();
        for (var turn = 1; turn < rules.Length; turn++)
        {
            var turned = rules.Skip(turn).Concat(rules.Take(turn)).Reverse();
            Assert.Equal(expected, turned.Aggregate((left, right) => left & right).Simplify());
        }

        Assert.Equal(5, ((Intersection)expected).Parts.Count);
        Assert.Equal(rules[0], (rules[0] & (rules[1] | MaskFormula.Rule(new Alike<int>(3)))).Simplify());
    }

    /// <summary>Rules that only <see cref="object.Equals(object)"/> tells from each other.</summary>
    private readonly record struct Alike<TNumber>(int Number) : IMaskRule
    {
        public override int GetHashCode() => 7;

        public override string ToString() => "alike";

        public bool MayAttend(int batch, int head, int query, int key) => key % (Number + 1) == 0;
    }

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

using System;
using System.Collections.Immutable;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using Xunit;
using Environment = ShapeSafe.Analyzers.Operations.Environment;

namespace ShapeSafe.Tests.Operations;

/// <summary>
/// Ways through the code where they meet: none is lost while there are few, none claims more than it knew, and loops settle.
/// </summary>
public sealed class WaysLatticeTests
{
    private static readonly WaysLattice Lattice = new(_ => false, point => new Identity($"block {point}"));
    private static readonly WaysLattice Loop = new(_ => true, point => new Identity($"block {point}"));

    [Fact]
    public void Nothing_joined_with_ways_is_those_ways() => ForAll((left, _, _) =>
    {
        Assert.True(Lattice.Same(left, Lattice.Join(left, Lattice.Nothing, 1)));
        Assert.True(Lattice.Same(left, Lattice.Join(Lattice.Nothing, left, 1)));
    });

    [Fact]
    public void Join_with_itself_changes_nothing() => ForAll((left, _, _) => Assert.True(Lattice.Same(left, Lattice.Join(left, left, 1))));

    /// <summary>Few enough ways are kept as they are, so their order does not matter.</summary>
    [Fact]
    public void Few_ways_join_in_any_order() => ForAll((left, right, _) =>
        Assert.True(SameWays(Lattice.Join(left, right, 1), Lattice.Join(right, left, 1))));

    [Fact]
    public void What_was_joined_already_adds_nothing() => ForAll((left, right, _) =>
    {
        var joined = Lattice.Join(left, right, 1);
        Assert.True(SameWays(joined, Lattice.Join(joined, right, 1)));
        Assert.True(SameWays(joined, Lattice.Join(joined, left, 1)));
    });

    [Fact]
    public void There_are_never_more_than_four_ways() => ForAll((left, right, third) =>
        Assert.InRange(Lattice.Join(Lattice.Join(left, right, 1), third, 1).Length, 1, 4));

    /// <summary>What all ways agree on survives every join; what one of them has otherwise is not claimed of a single way that is left.</summary>
    [Fact]
    public void One_way_that_is_left_knows_only_what_all_knew() => ForAll((left, right, third) =>
    {
        var all = left.AddRange(right).AddRange(third);
        var widened = Lattice.Widen(Lattice.Join(left, right, 1), third, 1).Single();
        foreach (var (variable, value, _) in widened.Variables.All)
        {
            if (value is IntegerValue { Dim.Constant: { } known })
                Assert.All(all, way => Assert.Equal(known, (way[variable] as IntegerValue)?.Dim.Constant));
        }
        foreach (var (variable, value, _) in all[0].Variables.All.Where(one => all.All(way => Equals(one.Mine, way[one.Variable]))))
            Assert.Equal(value, widened[variable]);
        Assert.All(widened.Conditions.All, condition => Assert.All(all, way => Assert.Contains(condition, way.Conditions.All)));
    });

    [Fact]
    public void A_loop_settles() => ForAll((left, right, third) =>
    {
        var known = left;
        for (var turn = 0; turn < 3; turn++)
        {
            foreach (var next in new[] { right, third })
                known = Loop.Widen(known, next, 1);
        }
        Assert.True(Loop.Same(known, Loop.Widen(Loop.Widen(known, right, 1), third, 1)));
    });

    private static bool SameWays(ImmutableArray<Environment> left, ImmutableArray<Environment> right) =>
        left.Length == right.Length && left.All(mine => right.Any(theirs => Lattice.Same([mine], [theirs])));

    private static void ForAll(Action<ImmutableArray<Environment>, ImmutableArray<Environment>, ImmutableArray<Environment>> property)
    {
        // Two ways each: joined they are as many as are kept.
        var cases =
            from left in Ways
            from right in Ways
            from third in Ways
            select (left, right, third);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(cases), one => property(one.left, one.right, one.third)));
    }

    private static Gen<ImmutableArray<Environment>> Ways =>
        from count in Gen.Choose(1, 2)
        from ways in Gen.ArrayOf(Way, count)
        select Distinct(ways);

    /// <summary>A state never holds two ways that know the same.</summary>
    private static ImmutableArray<Environment> Distinct(Environment[] ways) =>
        ways.Length == 2 && ways[0].HoldsTheSame(ways[1]) ? [ways[0]] : [.. ways];

    private static Gen<Environment> Way =>
        from numbers in Gen.ArrayOf(Gen.Choose(0, 2), 3)
        from tested in Gen.Choose(0, 2)
        select Make(numbers, tested);

    /// <summary>Three variables, 0 for one that is not known; and a condition that holds, does not, or was not tested.</summary>
    private static Environment Make(int[] numbers, int tested)
    {
        var way = Environment.Empty;
        for (var variable = 0; variable < numbers.Length; variable++)
        {
            if (numbers[variable] > 0)
                way = way.With($"v{variable}", new IntegerValue(Dim.Of(numbers[variable])));
        }
        return tested == 2 ? way : way.Assume(new PathCondition(new TextValue("p"), tested == 1, "p"))!;
    }
}

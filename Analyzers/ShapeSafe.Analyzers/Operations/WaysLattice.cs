using System;
using System.Collections.Immutable;
using ShapeSafe.Analyzers.Flow;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>
/// A few ways through the code, each with its own values, so that what belongs together stays together behind a branch.
/// Ways that know the same become one; beyond a handful the two that differ least are joined. Up to that number the order in which ways
/// meet does not matter; beyond it, which two are joined does depend on it, and the fixpoint always takes blocks in the same order.
/// </summary>
internal sealed class WaysLattice(Func<int, bool> isLoopHead, Func<int, Identity> meeting) : ILattice<ImmutableArray<Environment>>
{
    /// <summary>Four ways hold two independent branches.</summary>
    private const int MostWays = 4;

    /// <summary>Where two ways differ in more variables, telling ways apart is not worth the work: all become one.</summary>
    private const int MostDifferences = 16;

    public ImmutableArray<Environment> Nothing => [];

    public ImmutableArray<Environment> Join(ImmutableArray<Environment> left, ImmutableArray<Environment> right, int point)
    {
        if (left.IsEmpty)
            return Share(right);
        var all = left;
        foreach (var way in right)
            all = isLoopHead(point) ? ComeBack(all, way, point) : Add(all, way);
        all = Share(Reduce(all, MostWays, point));
        return HaveLittleInCommon(all) ? Reduce(all, 1, point) : all;
    }

    /// <summary>What ways know alike is one object in all of them, and compared only once.</summary>
    private static ImmutableArray<Environment> Share(ImmutableArray<Environment> ways)
    {
        for (var index = 1; index < ways.Length; index++)
            ways = ways.SetItem(index, ways[index].Sharing(ways[0]));
        return ways;
    }

    private static bool HaveLittleInCommon(ImmutableArray<Environment> ways)
    {
        for (var index = 1; index < ways.Length; index++)
        {
            if (ways[index].Differences(ways[0], MostDifferences) > MostDifferences)
                return true;
        }
        return false;
    }

    /// <summary>
    /// At the head of a loop a way joins the one that it set out from: of those whose conditions it still meets, the one that it differs
    /// least from. What was tested inside is forgotten.
    /// </summary>
    private ImmutableArray<Environment> ComeBack(ImmutableArray<Environment> ways, Environment way, int point)
    {
        var (origin, fewest) = (-1, int.MaxValue);
        for (var index = 0; index < ways.Length && fewest > 0; index++)
        {
            if (ways[index].Conditions.Common(way.Conditions).Count == ways[index].Conditions.Count && ways[index].Differences(way, fewest) is var differences && differences < fewest)
                (origin, fewest) = (index, differences);
        }
        return origin < 0 ? ways.Add(way) : ways.SetItem(origin, ways[origin].Join(way, meeting(point)));
    }

    public ImmutableArray<Environment> Widen(ImmutableArray<Environment> previous, ImmutableArray<Environment> next, int point) =>
        Reduce(Join(previous, next, point), 1, point);

    public bool Same(ImmutableArray<Environment> left, ImmutableArray<Environment> right)
    {
        if (left.Length != right.Length)
            return false;
        for (var way = 0; way < left.Length; way++)
        {
            if (!left[way].HoldsTheSame(right[way]) || !HaveSameConditions(left[way], right[way]))
                return false;
        }
        return true;
    }

    private static bool HaveSameConditions(Environment left, Environment right) =>
        left.Conditions.Count == right.Conditions.Count && left.Conditions.Common(right.Conditions).Count == left.Conditions.Count;

    private static ImmutableArray<Environment> Add(ImmutableArray<Environment> ways, Environment way)
    {
        for (var index = 0; index < ways.Length; index++)
        {
            if (ways[index].HoldsTheSame(way))
                return ways.SetItem(index, ways[index] with { Conditions = ways[index].Conditions.Common(way.Conditions) });
        }
        return ways.Add(way);
    }

    private ImmutableArray<Environment> Reduce(ImmutableArray<Environment> ways, int most, int point)
    {
        while (ways.Length > most)
        {
            var (first, second) = ClosestPair(ways);
            var joined = ways[first].Join(ways[second], meeting(point));
            ways = ways.RemoveAt(second).SetItem(first, joined);
        }
        return ways;
    }

    private static (int First, int Second) ClosestPair(ImmutableArray<Environment> ways)
    {
        var closest = (First: 0, Second: 1);
        var fewest = int.MaxValue;
        for (var first = 0; first < ways.Length; first++)
        {
            for (var second = first + 1; second < ways.Length; second++)
            {
                var differences = ways[first].Differences(ways[second], fewest);
                if (differences < fewest)
                    (fewest, closest) = (differences, (first, second));
            }
        }
        return closest;
    }
}

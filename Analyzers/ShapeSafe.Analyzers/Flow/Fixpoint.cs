using System.Collections.Generic;
using System.Linq;

namespace ShapeSafe.Analyzers.Flow;

/// <summary>A forward fixpoint over an abstract graph: repeats blocks until nothing that is known changes any more.</summary>
internal static class Fixpoint
{
    /// <summary>A block that is entered more often than this widens.</summary>
    private const int VisitsBeforeWidening = 2;

    /// <summary>A block that is still changing after this many visits is given up.</summary>
    private const int MostVisits = 8;

    /// <returns>What is known at the start of each block, or null when the budget ran out or a loop did not settle.</returns>
    public static TState[]? Run<TState>(IFlowGraph<TState> graph, ILattice<TState> lattice, TState entry, Budget budget)
    {
        var before = new TState[graph.Count];
        // The ways into each block by where they come from; null of the head of a loop, where what is known only rises.
        var into = new SortedDictionary<int, TState>?[graph.Count];
        for (var block = 0; block < before.Length; block++)
            (before[block], into[block]) = (lattice.Nothing, []);
        before[0] = entry;

        var visits = new int[graph.Count];
        var waiting = new SortedSet<int> { 0 };
        while (waiting.Count > 0)
        {
            var block = waiting.Min;
            waiting.Remove(block);
            if (!budget.Take() || ++visits[block] > MostVisits)
                return null;

            foreach (var way in graph.Transfer(block, before[block]))
            {
                var known = before[way.Key];
                if (way.Key <= block)
                    into[way.Key] = null;
                var met = way.Key <= block && visits[way.Key] >= VisitsBeforeWidening ? lattice.Widen(known, way.Value, way.Key)
                    : into[way.Key] is not { } ways ? lattice.Join(known, way.Value, way.Key)
                    : Meet(lattice, ways, block, way.Value, way.Key);
                if (lattice.Same(known, met))
                    continue;
                before[way.Key] = met;
                waiting.Add(way.Key);
            }
        }
        return budget.IsSpent ? null : before;
    }

    /// <summary>What is known at a block that one way reaches anew: what an earlier turn of a loop knew on that way holds no more.</summary>
    private static TState Meet<TState>(ILattice<TState> lattice, SortedDictionary<int, TState> ways, int from, TState way, int point)
    {
        ways[from] = way;
        return ways.Values.Aggregate(lattice.Nothing, (known, next) => lattice.Join(known, next, point));
    }
}

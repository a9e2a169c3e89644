using System.Collections.Generic;

namespace ShapeSafe.Analyzers.Flow;

/// <summary>Blocks numbered in reverse post-order: an edge to a lower or equal number comes back from a loop.</summary>
internal interface IFlowGraph<TState>
{
    int Count { get; }

    /// <summary>Runs one block from what is known at its start.</summary>
    /// <returns>Each block that follows, with what is known on the way there.</returns>
    IEnumerable<KeyValuePair<int, TState>> Transfer(int block, TState before);
}

using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>
/// The ranks that the code demands of tensors that come from elsewhere: bmm wants three axes, <c>(b, h, t, d)</c> four.
/// A body is run again with the ranks that its first run found. A tensor that is asked for its rank, or used with two, has none.
/// </summary>
internal sealed class Ranks
{
    private readonly Dictionary<Identity, int> known;
    private readonly Dictionary<Identity, int> demanded = [];
    private readonly Dictionary<Identity, int> highestRead = [];
    private readonly Dictionary<Identity, int> suggested = [];
    private readonly Dictionary<Identity, int> least = [];
    private readonly Dictionary<Identity, int> most = [];
    private readonly HashSet<Identity> variable = [];
    private readonly HashSet<Identity> doubtful = [];

    public Ranks()
        : this([])
    {
    }

    private Ranks(Dictionary<Identity, int> known) => this.known = known;

    public int? Of(Identity tensor) => known.TryGetValue(tensor, out var rank) ? rank : null;

    /// <summary>An operation only works on tensors of this rank.</summary>
    public void Demand(Shape shape, int rank)
    {
        if (RootOf(shape, rank) is not var (root, demand))
            return;
        if (demanded.TryGetValue(root, out var before) && before != demand)
            variable.Add(root);
        demanded[root] = demand;
    }

    /// <summary>What is right with tensors of this rank, and may be the mistake: it counts where no operation tells.</summary>
    public void Suggest(Shape shape, int rank)
    {
        if (RootOf(shape, rank) is var (root, suggestion))
            suggested[root] = suggested.TryGetValue(root, out var before) && before != suggestion ? 0 : suggestion;
    }

    /// <summary>Another rank than the one suggested is as likely.</summary>
    public void Doubt(Shape shape)
    {
        if (shape is { IsOpen: true, Link: { } link })
            doubtful.Add(link.Root);
    }

    /// <summary>An operation needs this many axes.</summary>
    public void NeedAtLeast(Shape shape, int rank)
    {
        if (RootOf(shape, rank) is var (root, bound) && !(least.TryGetValue(root, out var before) && before > bound))
            least[root] = bound;
    }

    /// <summary>More axes would make what is masked longer.</summary>
    public void NeedAtMost(Shape shape, int rank)
    {
        if (RootOf(shape, rank) is var (root, bound) && !(most.TryGetValue(root, out var before) && before < bound))
            most[root] = bound;
    }

    private static (Identity Root, int Rank)? RootOf(Shape shape, int rank) =>
        shape is { IsOpen: true, Link: { } link } && rank - link.More is var root and > 0 and <= 6 ? (link.Root, root) : null;

    /// <summary>The code asks for the rank, so it can be any.</summary>
    public void Ask(Shape shape)
    {
        if (shape is { IsOpen: true, Link: { } link })
            variable.Add(link.Root);
    }

    /// <summary>An axis is read by its number from the front. Who reads the fourth means tensors of rank four.</summary>
    public void Read(Shape shape, int axis)
    {
        if (shape is { IsOpen: true, Link: { More: 0, Root: var root } } && axis > (highestRead.TryGetValue(root, out var before) ? before : -1))
            highestRead[root] = axis;
    }

    /// <summary>The ranks for another run, or null when it would not know more than this one.</summary>
    public Ranks? Next()
    {
        var next = new Dictionary<Identity, int>(known);
        foreach (var bound in least.Where(bound => !variable.Contains(bound.Key) && most.TryGetValue(bound.Key, out var rank) && rank == bound.Value))
            next[bound.Key] = bound.Value;
        foreach (var suggestion in suggested.Where(suggestion => suggestion.Value > 0 && !IsTooLow(suggestion.Key, suggestion.Value) && !doubtful.Contains(suggestion.Key) && !next.ContainsKey(suggestion.Key) && !demanded.ContainsKey(suggestion.Key) && !variable.Contains(suggestion.Key)))
            next[suggestion.Key] = suggestion.Value;
        foreach (var demand in demanded.Where(demand => !variable.Contains(demand.Key)))
            next[demand.Key] = demand.Value;
        // A mask with a wrong axis may ask for fewer axes than the code reads.
        foreach (var read in highestRead.Where(read => read.Value >= 3 && !variable.Contains(read.Key) && !(next.TryGetValue(read.Key, out var rank) && rank > read.Value)))
            next[read.Key] = read.Value + 1;
        return next.Count > known.Count ? new Ranks(next) : null;
    }

    /// <summary>An axis is read, or needed, that a tensor of this rank does not have.</summary>
    private bool IsTooLow(Identity tensor, int rank) =>
        highestRead.TryGetValue(tensor, out var axis) && axis >= rank || least.TryGetValue(tensor, out var bound) && bound > rank;
}

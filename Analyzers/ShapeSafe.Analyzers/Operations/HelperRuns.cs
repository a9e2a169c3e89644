using System.Collections.Generic;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>
/// What the runs of helpers gave. A call that is reached on several ways, again and again in loops, runs its helper again only when it
/// is given other values, or when a condition that the helper asks for has another answer.
/// </summary>
internal sealed class HelperRuns
{
    private readonly Dictionary<(ControlFlowGraph Helper, Frame Frame), List<HelperRun>> known = [];

    /// <summary>What an earlier run gave that would be the same with this entry.</summary>
    public HelperRun? Find(ControlFlowGraph helper, Frame frame, Environment entry, Premises premises) =>
        known.TryGetValue((helper, frame), out var runs)
            ? runs.Find(run => run.Entry.HoldsTheSame(entry) && run.Premises.AreAnsweredBy(premises)) : null;

    public void Add(ControlFlowGraph helper, Frame frame, HelperRun run)
    {
        if (!known.TryGetValue((helper, frame), out var runs))
            known.Add((helper, frame), runs = []);
        runs.Add(run);
    }
}

/// <summary>A run of a helper: what it was given, and what came of it.</summary>
internal sealed record HelperRun(Environment Entry, Premises Premises, IReadOnlyList<BodyRun.Exit> Exits, IReadOnlyList<Note> Notes)
{
    /// <summary>What it notes when it is entered with other premises.</summary>
    public IEnumerable<Note> NotesUnder(Premises others)
    {
        var ways = new Dictionary<Environment, Environment>();
        foreach (var note in Notes)
        {
            if (!ways.TryGetValue(note.Way, out var way))
                ways.Add(note.Way, way = note.Way with { Conditions = note.Way.Conditions.Under(others, Premises) });
            yield return note with { Way = way };
        }
    }
}

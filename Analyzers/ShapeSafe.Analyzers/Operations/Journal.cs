using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>Something seen while running: kept until the fixpoint is over, since a block may be run again with better knowledge.</summary>
/// <param name="Way">The way on which it was seen.</param>
internal abstract record Note(SyntaxNode Operation, Frame? Frame, Environment Way)
{
    public ImmutableArray<PathCondition> Path => Way.Conditions.All;
}

/// <summary>The notes of a run. The block at work writes on a page of its own, which a repeated run of the block replaces.</summary>
internal sealed class Journal
{
    private List<Note> page = [];

    public void Write(Note note) => page.Add(note);

    /// <summary>Starts a page.</summary>
    /// <returns>The page that was written on, for <see cref="Resume"/>.</returns>
    public List<Note> Begin()
    {
        var before = page;
        page = [];
        return before;
    }

    /// <summary>Goes on with an earlier page.</summary>
    /// <returns>The page that ends here.</returns>
    public List<Note> Resume(List<Note> earlier)
    {
        var ended = page;
        page = earlier;
        return ended;
    }

    /// <summary>Adds what a finished page says.</summary>
    public void Append(IEnumerable<Note> notes) => page.AddRange(notes);
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ShapeSafe.Analyzers.Flow;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>One body under analysis: its control-flow graph as blocks for the fixpoint, and what left it.</summary>
internal sealed class BodyRun : IFlowGraph<ImmutableArray<Environment>>
{
    private readonly ControlFlowGraph graph;
    private readonly Interpreter interpreter;
    private readonly Journal journal;
    private readonly List<Note>?[] pages;
    private readonly List<Exit>?[] exits;

    /// <summary>A way out of the body, with the value that it returns.</summary>
    public readonly record struct Exit(Environment Way, Value? Returned);

    private BodyRun(ControlFlowGraph graph, Interpreter interpreter, Journal journal)
    {
        this.graph = graph;
        this.interpreter = interpreter;
        this.journal = journal;
        pages = new List<Note>?[graph.Blocks.Length];
        exits = new List<Exit>?[graph.Blocks.Length];
    }

    public int Count => graph.Blocks.Length;

    /// <summary>Runs a body to its end and adds its notes to the journal.</summary>
    /// <returns>The ways out, or null when the body is too much work: then nothing is noted either.</returns>
    public static IReadOnlyList<Exit>? Run(ControlFlowGraph graph, Interpreter interpreter, Journal journal, Environment entry, Budget budget)
    {
        var run = new BodyRun(graph, interpreter, journal);
        var lattice = new WaysLattice(run.IsLoopHead, run.Meeting);
        if (Fixpoint.Run(run, lattice, [interpreter.Enter(entry)], budget) is null)
            return null;
        foreach (var page in run.pages)
            journal.Append(page ?? []);
        return [.. run.exits.Where(list => list is not null).SelectMany(list => list!)];
    }

    public IEnumerable<KeyValuePair<int, ImmutableArray<Environment>>> Transfer(int number, ImmutableArray<Environment> before)
    {
        var block = graph.Blocks[number];
        var outer = journal.Begin();
        exits[number] = null;
        var next = new SortedDictionary<int, ImmutableArray<Environment>>();
        foreach (var way in before)
            Transfer(block, way, next);
        pages[number] = journal.Resume(outer);
        return next;
    }

    private void Transfer(BasicBlock block, Environment way, SortedDictionary<int, ImmutableArray<Environment>> next)
    {
        var after = interpreter.Execute(block.Operations, way);
        foreach (var handler in HandlersOf(block.EnclosingRegion))
        {
            Add(next, handler.FirstBlockOrdinal, way);
            if (!ReferenceEquals(after, way))
                Add(next, handler.FirstBlockOrdinal, after);
        }
        if (block.BranchValue is null || block.ConditionalSuccessor is null)
        {
            var returned = block.BranchValue is null ? null : interpreter.Evaluate(block.BranchValue, ref after);
            if (returned is not null && block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
                interpreter.Return(block.BranchValue!, returned, after);
            Follow(block, block.FallThroughSuccessor, after, returned, next);
            return;
        }

        var condition = interpreter.Evaluate(block.BranchValue, ref after);
        var jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        if (interpreter.Assume(condition, block.BranchValue, jumpsWhen, after) is { } jumping)
            Follow(block, block.ConditionalSuccessor, jumping, null, next);
        if (interpreter.Assume(condition, block.BranchValue, !jumpsWhen, after) is { } falling)
            Follow(block, block.FallThroughSuccessor, falling, null, next);
    }

    /// <summary>Where control goes on. A finally block in between only disposes, as far as shapes are concerned.</summary>
    private void Follow(
        BasicBlock block, ControlFlowBranch? branch, Environment way, Value? returned, SortedDictionary<int, ImmutableArray<Environment>> next)
    {
        if (branch?.Destination is not { } destination)
            return;
        if (destination.Kind == BasicBlockKind.Exit)
            (exits[block.Ordinal] ??= []).Add(new Exit(way, returned));
        foreach (var region in branch.LeavingRegions)
        {
            foreach (var capture in region.CaptureIds)
                way = way.Without(capture);
            foreach (var local in region.Locals)
                way = way.Without(local);
        }
        Add(next, destination.Ordinal, way);
    }

    private static void Add(SortedDictionary<int, ImmutableArray<Environment>> next, int block, Environment way) =>
        next[block] = next.TryGetValue(block, out var others) ? others.Add(way) : [way];

    /// <summary>The catch blocks and their filters that an exception in this region may lead to.</summary>
    private static IEnumerable<ControlFlowRegion> HandlersOf(ControlFlowRegion? region)
    {
        for (; region is not null; region = region.EnclosingRegion)
        {
            if (region is not { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { Kind: ControlFlowRegionKind.TryAndCatch, NestedRegions: var parts } })
                continue;
            foreach (var part in parts.Where(part => part.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler))
                yield return part;
        }
    }

    private bool IsLoopHead(int number) =>
        graph.Blocks[number].Predecessors.Any(branch => branch.Source.Ordinal >= number);

    private Identity Meeting(int number) => new((graph.OriginalOperation.Syntax, number), interpreter.Frame);
}

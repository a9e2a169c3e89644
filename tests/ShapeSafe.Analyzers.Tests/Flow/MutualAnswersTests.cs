using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using ShapeSafe.Analyzers.Flow;
using Xunit;

namespace ShapeSafe.Tests.Flow;

/// <summary>Questions are the numbers of a graph's nodes; an answer tells what was known of the nodes that it leads to.</summary>
public sealed class MutualAnswersTests
{
    [Fact]
    public void An_answer_does_not_depend_on_which_question_was_asked_first() => ForAll((graph, order) =>
    {
        var alone = Enumerable.Range(0, graph.Length).Select(node => Ask(graph, [node])[node]).ToArray();
        var together = Ask(graph, order);
        foreach (var node in order)
            Assert.Equal(alone[node], together[node]);
    });

    [Fact]
    public void What_leads_to_no_circle_knows_all_that_it_leads_to() => ForAll((graph, order) =>
    {
        var answers = Ask(graph, order);
        foreach (var node in order)
        {
            foreach (var next in graph[node].Where(next => !Reaches(graph, next, node)))
                Assert.Contains(answers.TryGetValue(next, out var known) ? $"{next}({known})" : $"{next}(", answers[node]);
        }
    });

    [Fact]
    public void Two_that_ask_for_each_other_know_nothing_of_each_other()
    {
        int[][] graph = [[1, 2], [0], []];
        Assert.Equal("1?2()", Ask(graph, [0])[0]);
        Assert.Equal("0?", Ask(graph, [0, 1])[1]);
        Assert.Equal("0?", Ask(graph, [1])[1]);
    }

    [Fact]
    public void What_is_interrupted_is_asked_again()
    {
        var answers = new MutualAnswers<int, string>(EqualityComparer<int>.Default);
        string Interrupted(int node) => node == 2 ? throw new OperationCanceledException() : answers.Of(node + 1, Interrupted)!;
        Assert.Throws<OperationCanceledException>(() => answers.Of(0, Interrupted));
        Assert.Equal("found", answers.Of(1, _ => "found"));
        Assert.Equal("found", answers.Of(0, _ => "found"));
    }

    private static Dictionary<int, string> Ask(int[][] graph, int[] order)
    {
        var answers = new MutualAnswers<int, string>(EqualityComparer<int>.Default);
        string Find(int node) => string.Concat(graph[node].Select(next => answers.Of(next, Find) is { } known ? $"{next}({known})" : $"{next}?"));
        return order.Distinct().ToDictionary(node => node, node => answers.Of(node, Find)!);
    }

    private static bool Reaches(int[][] graph, int from, int to)
    {
        var seen = new HashSet<int>();
        var waiting = new Stack<int>([from]);
        while (waiting.TryPop(out var node))
        {
            if (node == to)
                return true;
            if (seen.Add(node))
                Array.ForEach(graph[node], waiting.Push);
        }
        return false;
    }

    private static void ForAll(Action<int[][], int[]> property)
    {
        var node = Gen.Choose(0, 4);
        var cases =
            from graph in Gen.ArrayOf(from count in Gen.Choose(0, 2) from next in Gen.ArrayOf(node, count) select next.Distinct().ToArray(), 5)
            from order in Gen.ArrayOf(node, 3)
            select (graph, order);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Arb.From(cases), one => property(one.graph, one.order)));
    }
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace ShapeSafe.Analyzers.Flow;

/// <summary>
/// Answers to questions that may lead to each other, each found once. Questions that lead in a circle are answered as if nothing were
/// known of the others in it, so that an answer does not depend on which of them was asked first.
/// </summary>
internal sealed class MutualAnswers<TQuestion, TAnswer>(IEqualityComparer<TQuestion> comparer)
    where TAnswer : class
{
    private readonly ConcurrentDictionary<TQuestion, TAnswer> known = new(comparer);
    private readonly ThreadLocal<List<Open>> open = new(() => []);

    /// <summary>A question that is being answered.</summary>
    private sealed record Open(TQuestion Question, ICollection<TQuestion> Ignored)
    {
        /// <summary>How far out the circle begins that this question belongs to; its own place if there is none.</summary>
        public int Outermost { get; set; } = int.MaxValue;

        /// <summary>The questions further in that belong to its circle.</summary>
        public List<TQuestion> Circle { get; } = [];
    }

    /// <summary>The answer, or null where it would depend on itself.</summary>
    /// <param name="find">Finds an answer; may ask other questions.</param>
    public TAnswer? Of(TQuestion question, Func<TQuestion, TAnswer> find)
    {
        var asking = open.Value;
        if (asking.Exists(one => one.Ignored.Contains(question, comparer) && !comparer.Equals(one.Question, question)))
            return null;
        if (known.TryGetValue(question, out var answer))
            return answer;
        var outer = asking.FindIndex(one => comparer.Equals(one.Question, question));
        if (outer >= 0)
        {
            asking[asking.Count - 1].Outermost = Math.Min(asking[asking.Count - 1].Outermost, outer);
            return null;
        }

        var self = new Open(question, []);
        answer = Find(self, find);
        if (self.Outermost < asking.Count)
        {
            var asker = asking[asking.Count - 1];
            asker.Outermost = Math.Min(asker.Outermost, self.Outermost);
            asker.Circle.Add(question);
            asker.Circle.AddRange(self.Circle);
            return answer;
        }
        if (self.Circle.Count == 0)
            return known.GetOrAdd(question, answer);
        foreach (var member in self.Circle.Append(question).ToArray())
            known.GetOrAdd(member, Find(new Open(member, [.. self.Circle, question]), find));
        return known[question];
    }

    private TAnswer Find(Open self, Func<TQuestion, TAnswer> find)
    {
        open.Value.Add(self);
        try
        {
            return find(self.Question);
        }
        finally
        {
            open.Value.RemoveAt(open.Value.Count - 1);
        }
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>
/// Makes of what was noted on the ways through a body what is said of it: each finding once, and only when it holds on every way, or
/// on every way that meets one condition, which is then named.
/// </summary>
internal static class Findings
{
    public static IEnumerable<FindingNote> Conclude(IEnumerable<Note> notes)
    {
        foreach (var operation in notes.GroupBy(note => (note.Operation, note.Frame)))
        {
            var ways = operation.OfType<VisitNote>().Select(note => note.Way).ToArray();
            foreach (var finding in operation.OfType<FindingNote>().GroupBy(note => (note.Rule.Id, note.Place)))
            {
                if (Concluded([.. finding], ways) is { } concluded)
                    yield return concluded;
            }
        }
    }

    private static FindingNote? Concluded(ImmutableArray<FindingNote> found, Environment[] ways)
    {
        if (ways.All(way => found.Any(note => ReferenceEquals(note.Way, way))))
            return found[0];
        if (found[0].NeedsEveryWay)
            return null;
        // One condition that all the ways with the finding meet, and no way without it.
        foreach (var condition in found[0].Path)
        {
            if (found.All(note => note.Path.Contains(condition))
                && ways.All(way => !way.Conditions.All.Contains(condition) || found.Any(note => ReferenceEquals(note.Way, way))))
                return found[0] with { Message = WithCondition(found[0].Message, condition.Text) };
        }
        // Or two: the halves of a cache are there.
        foreach (var (one, other) in found[0].Path.Where(IsFilled).SelectMany(one => found[0].Path.Where(IsFilled), (one, other) => (one, other)))
        {
            if (!one.Equals(other) && found.All(note => note.Path.Contains(one) && note.Path.Contains(other))
                && ways.All(way => !way.Conditions.All.Contains(one) || !way.Conditions.All.Contains(other) || found.Any(note => ReferenceEquals(note.Way, way))))
                return found[0] with { Message = WithCondition(found[0].Message, $"{one.Text} and {other.Text}") };
        }
        return null;
    }

    /// <summary>A field that is null until it is filled, on the ways on which it is not.</summary>
    private static bool IsFilled(PathCondition condition) =>
        condition is { Holds: false, Key: TestValue { Operator: "null", Left: UnknownValue { Identity.Source: IFieldSymbol or IPropertySymbol } } };

    /// <summary>The condition belongs to the first sentence.</summary>
    private static string WithCondition(string message, string condition)
    {
        var end = message.IndexOf(": ", System.StringComparison.Ordinal);
        return end < 0 ? $"{message} (when {condition})" : $"{message.Substring(0, end)} when {condition}{message.Substring(end)}";
    }
}

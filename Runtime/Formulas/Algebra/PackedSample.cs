using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>Which document the queries and keys of one sample belong to, as segments of one document each.</summary>
/// <remarks>
/// Documents are numbered by their first key, so that samples are equal when the same pairs share a document;
/// queries without any key of their document all count as one document, <see cref="NoDocument"/>.
/// </remarks>
internal sealed class PackedSample : IEquatable<PackedSample>
{
    private const int NoDocument = -1;
    private readonly ValueArray<Segment> querySegments;
    private readonly ValueArray<Segment> keySegments;

    /// <summary>Per document the smallest run that holds its keys.</summary>
    private readonly KeyRange[] hulls;

    private PackedSample(List<Segment> queries, List<Segment> keys)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var segment in keys)
        {
            if (!numbers.ContainsKey(segment.Document))
            {
                numbers.Add(segment.Document, numbers.Count);
            }
        }

        keySegments = Renumbered(keys, numbers);
        querySegments = Renumbered(queries, numbers);
        hulls = new KeyRange[numbers.Count];
        var start = 0;
        foreach (var segment in keySegments.Span)
        {
            var hull = hulls[segment.Document];
            hulls[segment.Document] = new KeyRange(hull.IsEmpty ? start : hull.Start, segment.End);
            start = segment.End;
        }
    }

    public int Queries => querySegments.Count == 0 ? 0 : querySegments[querySegments.Count - 1].End;

    public int Keys => keySegments.Count == 0 ? 0 : keySegments[keySegments.Count - 1].End;

    /// <summary>Whether the keys of each document are neighbours.</summary>
    public bool IsOneRunPerQuery => keySegments.Count == hulls.Length;

    /// <summary>Whether all queries and keys belong to one document.</summary>
    public bool IsOneDocument => (querySegments.Count == 0 || (querySegments.Count == 1 && !HasNoPair)) && keySegments.Count <= 1;

    /// <summary>Whether no query has a key.</summary>
    public bool HasNoPair => querySegments.All(segment => segment.Document == NoDocument);

    public static PackedSample FromLengths(ReadOnlySpan<int> queryLengths, ReadOnlySpan<int> keyLengths) =>
        new(FromLengths(queryLengths, nameof(queryLengths)), FromLengths(keyLengths, nameof(keyLengths)));

    public static PackedSample FromIds(ReadOnlySpan<int> queryIds, ReadOnlySpan<int> keyIds) => new(FromIds(queryIds), FromIds(keyIds));

    public bool MayAttend(int query, int key) =>
        querySegments[IndexOf(querySegments, query)].Document == keySegments[IndexOf(keySegments, key)].Document;

    public KeyRange KeysOf(int query)
    {
        var document = querySegments[IndexOf(querySegments, query)].Document;
        return document == NoDocument ? default : hulls[document];
    }

    /// <summary>Pushes the runs of keys of the query's document, which hold for the whole segment of the query.</summary>
    public void PushRuns(QueryRuns runs, KeyRange window)
    {
        var segment = querySegments[IndexOf(querySegments, runs.Query)];
        runs.EndAt(segment.End);
        if (segment.Document == NoDocument)
        {
            return;
        }

        var hull = hulls[segment.Document];
        if (IsOneRunPerQuery)
        {
            runs.PushFixed(hull.Start, hull.End);
            return;
        }

        var seen = hull.Intersect(window);
        for (var i = IndexOf(keySegments, seen.Start); i < keySegments.Count && StartOf(i) < seen.End; i++)
        {
            if (keySegments[i].Document == segment.Document)
            {
                runs.PushFixed(StartOf(i), keySegments[i].End);
            }
        }
    }

    public int CompareTo(PackedSample other)
    {
        var order = FormulaOrder.Compare(querySegments.Span, other.querySegments.Span, Segment.Compare);
        return order != 0 ? order : FormulaOrder.Compare(keySegments.Span, other.keySegments.Span, Segment.Compare);
    }

    public bool Equals(PackedSample? other) =>
        other is not null && querySegments.Equals(other.querySegments) && keySegments.Equals(other.keySegments);

    public override bool Equals(object? obj) => Equals(obj as PackedSample);

    public override int GetHashCode() => unchecked((querySegments.GetHashCode() * 31) + keySegments.GetHashCode());

    private static List<Segment> FromLengths(ReadOnlySpan<int> lengths, string name)
    {
        var segments = new List<Segment>();
        var end = 0L;
        for (var document = 0; document < lengths.Length; document++)
        {
            if (lengths[document] < 0)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The length of document {document} is {lengths[document]}; a document has no negative length."), name);
            }

            end += lengths[document];
            if (end > int.MaxValue)
            {
                throw new ArgumentException("The documents are longer together than any sequence.", name);
            }

            if (lengths[document] > 0)
            {
                segments.Add(new Segment((int)end, document));
            }
        }

        return segments;
    }

    private static List<Segment> FromIds(ReadOnlySpan<int> ids)
    {
        var segments = new List<Segment>();
        for (var i = 0; i < ids.Length; i++)
        {
            if (i + 1 == ids.Length || ids[i + 1] != ids[i])
            {
                segments.Add(new Segment(i + 1, ids[i]));
            }
        }

        return segments;
    }

    private static ValueArray<Segment> Renumbered(List<Segment> segments, Dictionary<int, int> numbers)
    {
        var renumbered = new List<Segment>(segments.Count);
        foreach (var segment in segments)
        {
            var document = numbers.TryGetValue(segment.Document, out var number) ? number : NoDocument;
            if (document == NoDocument && renumbered.Count > 0 && renumbered[renumbered.Count - 1].Document == NoDocument)
            {
                renumbered.RemoveAt(renumbered.Count - 1);
            }

            renumbered.Add(new Segment(segment.End, document));
        }

        return new ValueArray<Segment>([.. renumbered]);
    }

    /// <summary>The segment that holds a position.</summary>
    private static int IndexOf(ValueArray<Segment> segments, int position)
    {
        var (low, high) = (0, segments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = segments[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int StartOf(int keySegment) => keySegment == 0 ? 0 : keySegments[keySegment - 1].End;

    /// <summary>Positions of one document up to, not including, <paramref name="End"/>.</summary>
    private readonly record struct Segment(int End, int Document)
    {
        public static int Compare(Segment left, Segment right) => (left.End, left.Document).CompareTo((right.End, right.Document));
    }
}

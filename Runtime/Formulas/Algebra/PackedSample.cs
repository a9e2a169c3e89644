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
    /// <summary>The number of a document without keys.</summary>
    public const int NoDocument = -1;

    private readonly ValueArray<Segment> querySegments;
    private readonly ValueArray<Segment> keySegments;

    /// <summary>Per document the smallest run that holds its keys; where the keys of each are neighbours, the segments say it.</summary>
    private readonly KeyRange[]? hulls;

    private PackedSample(Segment[] queries, Segment[] keys, int documents)
    {
        keySegments = new ValueArray<Segment>(keys);
        querySegments = ReferenceEquals(queries, keys) ? keySegments : new ValueArray<Segment>(queries);
        Documents = documents;
        hulls = IsOneRunPerQuery ? null : Hulls(keys, documents);

        // Documents are numbered by their first key.
        MovesForward = IsOneRunPerQuery;
        for (var i = 0; i < queries.Length && !ReferenceEquals(queries, keys); i++)
        {
            MovesForward &= queries[i].Document != NoDocument && (i == 0 || queries[i].Document == queries[i - 1].Document + 1);
        }
    }

    /// <summary>The segments of the queries, in order.</summary>
    public ReadOnlySpan<Segment> QuerySegments => querySegments.Span;

    /// <summary>The segments of the keys, in order.</summary>
    public ReadOnlySpan<Segment> KeySegments => keySegments.Span;

    public int Queries => querySegments.Count == 0 ? 0 : querySegments[querySegments.Count - 1].End;

    public int Keys => keySegments.Count == 0 ? 0 : keySegments[keySegments.Count - 1].End;

    /// <summary>The document of each query; <see cref="NoDocument"/> where it has no key.</summary>
    public int[] QueryDocuments => OneByOne(querySegments);

    /// <summary>The document of each key.</summary>
    public int[] KeyDocuments => OneByOne(keySegments);

    /// <summary>Whether the keys of each document are neighbours.</summary>
    public bool IsOneRunPerQuery => keySegments.Count == Documents;

    /// <summary>Whether also the documents of neighbouring queries are neighbours, in the same order.</summary>
    public bool MovesForward { get; }

    /// <summary>How many documents have keys.</summary>
    public int Documents { get; }

    /// <summary>Whether all queries and keys belong to one document.</summary>
    public bool IsOneDocument => (querySegments.Count == 0 || (querySegments.Count == 1 && !HasNoPair)) && keySegments.Count <= 1;

    /// <summary>Whether no query has a key.</summary>
    public bool HasNoPair => querySegments.All(segment => segment.Document == NoDocument);

    public static PackedSample FromLengths(ReadOnlySpan<int> queryLengths, ReadOnlySpan<int> keyLengths)
    {
        CheckLengths(queryLengths, nameof(queryLengths));
        if (queryLengths.SequenceEqual(keyLengths))
        {
            var segments = OneBehindTheOther(keyLengths);
            return new PackedSample(segments, segments, segments.Length);
        }

        CheckLengths(keyLengths, nameof(keyLengths));
        var (queries, keys) = (new List<Segment>(queryLengths.Length), new List<Segment>(keyLengths.Length));
        var (queryEnd, keyEnd) = (0, 0);
        for (var document = 0; document < keyLengths.Length; document++)
        {
            queryEnd += queryLengths[document];
            keyEnd += keyLengths[document];
            if (queryLengths[document] > 0)
            {
                Add(queries, new Segment(queryEnd, keyLengths[document] > 0 ? keys.Count : NoDocument));
            }

            if (keyLengths[document] > 0)
            {
                keys.Add(new Segment(keyEnd, keys.Count));
            }
        }

        return new PackedSample([.. queries], [.. keys], keys.Count);
    }

    public static PackedSample FromIds(ReadOnlySpan<int> queryIds, ReadOnlySpan<int> keyIds)
    {
        var numbers = new Dictionary<int, int>();
        var keys = Segments(keyIds, id =>
        {
            if (!numbers.TryGetValue(id, out var number))
            {
                number = numbers.Count;
                numbers.Add(id, number);
            }

            return number;
        });
        var queries = queryIds.SequenceEqual(keyIds) ? keys : Segments(queryIds, id => numbers.TryGetValue(id, out var number) ? number : NoDocument);
        return new PackedSample(queries, keys, numbers.Count);
    }

    public bool MayAttend(int query, int key) =>
        querySegments[IndexOf(querySegments, query)].Document == keySegments[IndexOf(keySegments, key)].Document;

    public KeyRange KeysOf(int query)
    {
        var document = querySegments[IndexOf(querySegments, query)].Document;
        return HullOf(document);
    }

    /// <summary>The keys of the query's document, where they are neighbours.</summary>
    public RunStretch StretchAt(int query)
    {
        var segment = querySegments[IndexOf(querySegments, query)];
        return RunStretch.Fixed(HullOf(segment.Document), segment.End);
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

        var hull = HullOf(segment.Document);
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

    private static KeyRange[] Hulls(Segment[] keys, int documents)
    {
        var hulls = new KeyRange[documents];
        var start = 0;
        foreach (var segment in keys)
        {
            var hull = hulls[segment.Document];
            hulls[segment.Document] = new KeyRange(hull.IsEmpty ? start : hull.Start, segment.End);
            start = segment.End;
        }

        return hulls;
    }

    private static void CheckLengths(ReadOnlySpan<int> lengths, string name)
    {
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
        }
    }

    /// <summary>The segments of documents that have as many queries as keys.</summary>
    private static Segment[] OneBehindTheOther(ReadOnlySpan<int> lengths)
    {
        var segments = new Segment[lengths.Length];
        var (count, end) = (0, 0);
        foreach (var length in lengths)
        {
            if (length > 0)
            {
                end += length;
                segments[count] = new Segment(end, count);
                count++;
            }
        }

        Array.Resize(ref segments, count);
        return segments;
    }

    private static Segment[] Segments(ReadOnlySpan<int> ids, Func<int, int> numberOf)
    {
        var segments = new List<Segment>();
        for (var i = 0; i < ids.Length; i++)
        {
            if (i + 1 == ids.Length || ids[i + 1] != ids[i])
            {
                Add(segments, new Segment(i + 1, numberOf(ids[i])));
            }
        }

        return [.. segments];
    }

    /// <summary>Adds a segment; neighbours without a document are one.</summary>
    private static void Add(List<Segment> segments, Segment segment)
    {
        if (segment.Document == NoDocument && segments.Count > 0 && segments[segments.Count - 1].Document == NoDocument)
        {
            segments.RemoveAt(segments.Count - 1);
        }

        segments.Add(segment);
    }

    private static int[] OneByOne(ValueArray<Segment> segments)
    {
        var documents = new int[segments.Count == 0 ? 0 : segments[segments.Count - 1].End];
        var start = 0;
        foreach (var segment in segments.Span)
        {
            documents.AsSpan(start, segment.End - start).Fill(segment.Document);
            start = segment.End;
        }

        return documents;
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

    private KeyRange HullOf(int document) =>
        document == NoDocument ? default : hulls is null ? new KeyRange(StartOf(document), keySegments[document].End) : hulls[document];

    private int StartOf(int keySegment) => keySegment == 0 ? 0 : keySegments[keySegment - 1].End;

    /// <summary>Positions of one document up to, not including, <paramref name="End"/>.</summary>
    internal readonly record struct Segment(int End, int Document)
    {
        public override int GetHashCode() => unchecked((End * 31) + Document);

        public static int Compare(Segment left, Segment right) => (left.End, left.Document).CompareTo((right.End, right.Document));
    }
}

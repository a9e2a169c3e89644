using System;

namespace ShapeSafe.Formulas;

/// <summary>How two masks are joined.</summary>
internal enum Joint
{
    And,
    Or,

    /// <summary>What the second mask has and the first has not.</summary>
    ButNot,
}

/// <summary>
/// The runs of keys that a mask has for neighbouring queries, exactly, for any boolean combination of structured masks.
/// A stretch of queries is as long as no end of a run overtakes another, so within it the runs are never empty and never
/// touch, and what holds for their ends holds for every pair. A block is judged from there without a look at its pairs.
/// </summary>
/// <remarks>
/// Masks push the ends of their runs like operands and join them like operators. Each end toggles between outside and inside,
/// in ascending order, starting outside.
/// </remarks>
internal sealed class QueryRuns
{
    private const int FewEnds = 64;

    [ThreadStatic]
    private static QueryRuns? ofThread;

    private End[] ends = new End[FewEnds];

    private QueryRuns()
    {
    }

    /// <summary>How many ends of runs have been pushed: two a run.</summary>
    public int Count { get; private set; }

    /// <summary>How many ends have been joined to find the runs.</summary>
    public int Work { get; private set; }

    /// <summary>The first query of the stretch.</summary>
    public int Query { get; private set; }

    /// <summary>The query behind the stretch.</summary>
    public long EndQuery { get; private set; }

    /// <summary>The runs, within <paramref name="window"/>, of a stretch of queries that starts at <paramref name="query"/>; valid until the next call on this thread.</summary>
    public static QueryRuns Of(MaskFormula mask, in AttentionSizes sizes, int batch, int head, int query, KeyRange window)
    {
        var runs = ofThread ??= new QueryRuns();
        (runs.Count, runs.Work) = (0, 0);
        runs.Query = query;
        runs.EndQuery = long.MaxValue;
        mask.PushRuns(runs, sizes, batch, head, window);
        var middle = runs.Count;
        runs.PushFixed(window.Start, window.End);
        runs.Join(0, middle, Joint.And);
        return runs;
    }

    /// <summary>The exact kind of a block that is not empty.</summary>
    public static BlockKind Classify(MaskFormula mask, in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys)
    {
        var (isFull, isEmpty) = (true, true);
        for (long query = queries.Start; query < queries.End;)
        {
            var runs = Of(mask, sizes, batch, head, (int)query, keys);
            isEmpty = isEmpty && runs.Count == 0;
            isFull = isFull && runs.Count == 2 && runs.ends[0] == new End(keys.Start, false) && runs.ends[1] == new End(keys.End, false);
            if (!isFull && !isEmpty)
            {
                return BlockKind.Partial;
            }

            query = runs.EndQuery;
        }

        return isFull ? BlockKind.Full : BlockKind.Empty;
    }

    /// <summary>Writes for the keys from <paramref name="firstKey"/> on whether the query may attend to them.</summary>
    public static void FillRow(
        MaskFormula mask, in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<bool> mayAttend)
    {
        mayAttend.Clear();
        var runs = Of(mask, sizes, batch, head, query, new KeyRange(firstKey, firstKey + mayAttend.Length));
        for (var i = 0; i < runs.Count; i += 2)
        {
            var start = (int)runs.ends[i].Position;
            mayAttend.Slice(start - firstKey, (int)runs.ends[i + 1].Position - start).Fill(true);
        }
    }

    /// <summary>The first query that has no key, or one behind the last query.</summary>
    public static long FirstQueryWithoutKeys(MaskFormula mask, in AttentionSizes sizes, int batch, int head)
    {
        var seesAll = true;
        for (long query = 0; query < sizes.Queries;)
        {
            var keys = mask.KeysOf(sizes, batch, head, (int)query);
            var window = seesAll ? new KeyRange(0, sizes.Keys) : KeyRange.Within(keys.Start, keys.Start + (long)FewEnds, sizes.Keys);
            var runs = Of(mask, sizes, batch, head, (int)query, window);
            if (runs.Count > 0)
            {
                query = runs.EndQuery;

                // Of many runs the first ones are enough, and with fewer of them a stretch is longer.
                seesAll = seesAll && runs.Work <= FewEnds;
            }
            else if (!seesAll)
            {
                seesAll = true;
            }
            else
            {
                return query;
            }
        }

        return sizes.Queries;
    }

    /// <summary>One run of the stretch, counted from the first.</summary>
    public RunStretch this[int run]
    {
        get
        {
            var (start, end) = (ends[2 * run], ends[(2 * run) + 1]);
            return new RunStretch(start.Position, start.Moves, end.Position, end.Moves, EndQuery);
        }
    }

    /// <summary>Pushes the run of a stretch, which may be empty for some of its queries.</summary>
    public void Push(in RunStretch stretch)
    {
        EndAt(stretch.EndQuery);
        var length = stretch.End - stretch.Start;
        if (length > 0)
        {
            if (stretch.StartMoves && !stretch.EndMoves)
            {
                EndAt(Query + length);
            }

            Push(stretch.Start, stretch.StartMoves);
            Push(stretch.End, stretch.EndMoves);
        }
        else if (stretch.EndMoves && !stretch.StartMoves)
        {
            EndAt(Query - length + 1);
        }
    }

    /// <summary>Pushes a run that is the same for every query. Runs of one mask are pushed from the first to the last and leave gaps.</summary>
    public void PushFixed(int start, int end)
    {
        if (start < end)
        {
            Push(start, false);
            Push(end, false);
        }
    }

    /// <summary>Ends the stretch before <paramref name="query"/> at the latest.</summary>
    public void EndAt(long query) => EndQuery = Math.Min(EndQuery, query);

    /// <summary>Replaces what two masks pushed, from <paramref name="first"/> and from <paramref name="second"/> on, by what they have joined.</summary>
    public void Join(int first, int second, Joint joint)
    {
        var (left, right, end) = (first, second, Count);
        Work += end - first;
        var (inLeft, inRight, inside) = (false, false, false);
        var last = default(End);
        while (left < second || right < end)
        {
            var takesLeft = right == end || (left < second && ends[left].Position <= ends[right].Position);
            var takesRight = left == second || (right < end && ends[right].Position <= ends[left].Position);
            var next = ends[takesLeft ? left : right];
            if (takesLeft && takesRight && ends[left].Moves != ends[right].Moves)
            {
                // They meet at this query only, so the stretch is this query, where no end moves.
                EndAt(Query + 1L);
                next = next with { Moves = false };
            }

            if (last.Moves && !next.Moves)
            {
                EndAt(Query + next.Position - last.Position);
            }

            inLeft ^= takesLeft;
            inRight ^= takesRight;
            left += takesLeft ? 1 : 0;
            right += takesRight ? 1 : 0;
            last = next;
            var isInside = joint switch
            {
                Joint.And => inLeft && inRight,
                Joint.Or => inLeft || inRight,
                _ => inRight && !inLeft,
            };
            if (isInside != inside)
            {
                inside = isInside;
                Push(next.Position, next.Moves);
            }
        }

        Array.Copy(ends, end, ends, first, Count - end);
        Count -= end - first;
    }

    private void Push(long position, bool moves)
    {
        if (Count == ends.Length)
        {
            Array.Resize(ref ends, Count * 2);
        }

        ends[Count++] = new End(position, moves);
    }

    /// <summary>An end of a run: the position at the first query of the stretch, and whether it grows by one a query.</summary>
    private readonly record struct End(long Position, bool Moves);
}

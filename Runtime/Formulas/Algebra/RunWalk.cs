using System;

namespace ShapeSafe.Formulas;

/// <summary>Exact answers for masks whose keys are one run per query, stretch by stretch.</summary>
internal static class RunWalk
{
    /// <summary>The exact kind of a block that is not empty.</summary>
    public static BlockKind Classify(MaskFormula formula, in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys)
    {
        var isFull = true;
        var isEmpty = true;
        for (var query = queries.Start; query < queries.End;)
        {
            var stretch = formula.StretchAt(sizes, batch, head, query);
            var endQuery = (int)Math.Min(stretch.EndQuery, queries.End);
            var steps = endQuery - 1 - query;
            isFull = isFull && CoversAll(stretch, steps, keys);
            isEmpty = isEmpty && !Touches(stretch, steps, keys);
            if (!isFull && !isEmpty)
            {
                return BlockKind.Partial;
            }

            query = endQuery;
        }

        return isFull ? BlockKind.Full : BlockKind.Empty;
    }

    /// <summary>Whether the runs of the first query and of the next <paramref name="steps"/> all hold all the keys.</summary>
    private static bool CoversAll(in RunStretch stretch, int steps, KeyRange keys)
    {
        var latestStart = stretch.StartMoves ? stretch.Start + steps : stretch.Start;
        return latestStart <= keys.Start && stretch.End >= keys.End;
    }

    /// <summary>Whether the run of one of the queries holds one of the keys.</summary>
    private static bool Touches(in RunStretch stretch, int steps, KeyRange keys)
    {
        // Three conditions hold for an interval of steps each: the run starts before the keys end, it ends behind
        // the keys' start, and it is not empty itself.
        long first = 0;
        long last = steps;
        Bound(stretch.Start, stretch.StartMoves, keys.End, false, ref first, ref last);
        Bound(keys.Start, false, stretch.End, stretch.EndMoves, ref first, ref last);
        Bound(stretch.Start, stretch.StartMoves, stretch.End, stretch.EndMoves, ref first, ref last);
        return first <= last;
    }

    /// <summary>Keeps the steps at which <paramref name="left"/> is below <paramref name="right"/>.</summary>
    private static void Bound(long left, bool leftMoves, long right, bool rightMoves, ref long first, ref long last)
    {
        if (leftMoves == rightMoves)
        {
            if (left >= right)
            {
                last = -1;
            }
        }
        else if (leftMoves)
        {
            last = Math.Min(last, right - left - 1);
        }
        else
        {
            first = Math.Max(first, left - right + 1);
        }
    }
}

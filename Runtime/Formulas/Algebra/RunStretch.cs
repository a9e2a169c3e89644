using System;

namespace ShapeSafe.Formulas;

/// <summary>
/// A stretch of neighbouring queries whose runs of keys move evenly: each end of the run stays where it is or moves on by
/// one key a query. Bands, padding, prefixes, chunks and documents consist of few such stretches, and so does their
/// conjunction, which is why its blocks are exact in closed form.
/// </summary>
/// <param name="Start">The first key of the run of the first query; it may lie before key 0.</param>
/// <param name="StartMoves">Whether Start grows by one a query.</param>
/// <param name="End">The key behind the run of the first query; it may lie behind the last key, or before Start.</param>
/// <param name="EndMoves">Whether End grows by one a query.</param>
/// <param name="EndQuery">The query behind the stretch.</param>
internal readonly record struct RunStretch(long Start, bool StartMoves, long End, bool EndMoves, long EndQuery)
{
    /// <summary>The same run for every query.</summary>
    public static RunStretch Fixed(long start, long end, long endQuery = long.MaxValue) => new(start, false, end, false, endQuery);

    /// <summary>The keys of both, for the queries of both from <paramref name="query"/> on, as far as one stretch describes them.</summary>
    public RunStretch Intersect(in RunStretch other, int query)
    {
        var endQuery = Math.Min(EndQuery, other.EndQuery);
        var (start, startMoves) = Later(Start, StartMoves, other.Start, other.StartMoves, query, ref endQuery);
        var (end, endMoves) = Earlier(End, EndMoves, other.End, other.EndMoves, query, ref endQuery);
        return new RunStretch(start, startMoves, end, endMoves, endQuery);
    }

    /// <summary>The later of two ends; the stretch is cut where a moving end overtakes a fixed one.</summary>
    internal static (long Position, bool Moves) Later(
        long left, bool leftMoves, long right, bool rightMoves, int query, ref long endQuery)
    {
        if (leftMoves == rightMoves)
        {
            return (Math.Max(left, right), leftMoves);
        }

        var (moving, stays) = leftMoves ? (left, right) : (right, left);
        if (moving >= stays)
        {
            return (moving, true);
        }

        endQuery = Math.Min(endQuery, query + (stays - moving));
        return (stays, false);
    }

    /// <summary>The earlier of two ends; the stretch is cut where a moving end reaches a fixed one.</summary>
    internal static (long Position, bool Moves) Earlier(
        long left, bool leftMoves, long right, bool rightMoves, int query, ref long endQuery)
    {
        if (leftMoves == rightMoves)
        {
            return (Math.Min(left, right), leftMoves);
        }

        var (moving, stays) = leftMoves ? (left, right) : (right, left);
        if (moving >= stays)
        {
            return (stays, false);
        }

        endQuery = Math.Min(endQuery, query + (stays - moving));
        return (moving, true);
    }
}

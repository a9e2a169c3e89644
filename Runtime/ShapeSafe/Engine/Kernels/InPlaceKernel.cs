using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ShapeSafe.Engine.Lanes;

namespace ShapeSafe.Engine.Kernels;

/// <summary>
/// Products with keys and values where they lie, for so few query rows that packing would cost more than it saves: every
/// number is read once, in the order in which it lies in memory, and memory is the limit.
/// </summary>
internal static unsafe class InPlaceKernel<TVector, TLanes>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    private const int FloatsAhead = 2048;

    /// <summary>How long a row of the query is for <see cref="Score"/>.</summary>
    public static int QueryWidth(int depth) => Tile.RoundUp(depth, TLanes.Count);

    /// <summary>Copies a row of the query for <see cref="Score"/>: the last vector overlaps the one before, with zeros.</summary>
    public static void CopyQuery(float* query, nint columnStride, int depth, float scale, float* copy)
    {
        var whole = depth / TLanes.Count * TLanes.Count;
        for (var i = 0; i < whole; i++)
        {
            copy[i] = scale * query[i * columnStride];
        }

        for (var i = whole; i < QueryWidth(depth); i++)
        {
            var at = depth - TLanes.Count + i - whole;
            copy[i] = at < whole ? 0 : scale * query[at * columnStride];
        }
    }

    /// <summary>scores[row, key] = sum over depth of queries[row][depth] * keys[key, depth].</summary>
    /// <param name="queries">Rows from <see cref="CopyQuery"/>.</param>
    /// <param name="rows">How many of the four rows matter.</param>
    /// <param name="keys">The first key; its numbers are neighbours.</param>
    /// <param name="keyStride">How far keys are apart.</param>
    /// <param name="count">How many keys there are.</param>
    /// <param name="depth">The width of a key, at least that of a vector.</param>
    /// <param name="scores">[<see cref="Tile.Rows"/>, <paramref name="stride"/>].</param>
    /// <param name="stride">How far rows of scores are apart.</param>
    /// <param name="next">What is read next, as many rows: with several queries there is time to fetch it meanwhile.</param>
    public static void Score(float** queries, int rows, float* keys, nint keyStride, int count, int depth, float* scores, int stride, MemoryRows next)
    {
        if (rows > 1)
        {
            RunFour(queries, keys, keyStride, count, depth, scores, stride, next);
        }
        else
        {
            RunOne(queries[0], keys, keyStride, count, depth, scores);
        }
    }

    /// <summary>outputs[column] += sum over keys of weights[key] * values[key, column], for one row.</summary>
    /// <param name="weights">The weights of the keys.</param>
    /// <param name="count">How many keys there are.</param>
    /// <param name="values">The first key's value; its numbers are neighbours.</param>
    /// <param name="stride">How far values are apart.</param>
    /// <param name="outputs">The row's sums.</param>
    /// <param name="width">How many columns there are: a multiple of the vector's width.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void AddValues(float* weights, int count, float* values, nint stride, float* outputs, int width)
    {
        var ahead = stride * (1 + (FloatsAhead / width));
        nint column = 0;
        for (; column <= width - (4 * TLanes.Count); column += 4 * TLanes.Count)
        {
            var value = values + column;
            var sum0 = TLanes.Load(outputs + column);
            var sum1 = TLanes.Load(outputs + column + TLanes.Count);
            var sum2 = TLanes.Load(outputs + column + (2 * TLanes.Count));
            var sum3 = TLanes.Load(outputs + column + (3 * TLanes.Count));
            for (nint key = 0; key < count; key++)
            {
                Prefetching.Far(value + ahead);
                var weight = TLanes.Broadcast(weights[key]);
                sum0 = TLanes.MultiplyAdd(weight, TLanes.Load(value), sum0);
                sum1 = TLanes.MultiplyAdd(weight, TLanes.Load(value + TLanes.Count), sum1);
                sum2 = TLanes.MultiplyAdd(weight, TLanes.Load(value + (2 * TLanes.Count)), sum2);
                sum3 = TLanes.MultiplyAdd(weight, TLanes.Load(value + (3 * TLanes.Count)), sum3);
                value += stride;
            }

            TLanes.Store(sum0, outputs + column);
            TLanes.Store(sum1, outputs + column + TLanes.Count);
            TLanes.Store(sum2, outputs + column + (2 * TLanes.Count));
            TLanes.Store(sum3, outputs + column + (3 * TLanes.Count));
        }

        for (; column < width; column += TLanes.Count)
        {
            var value = values + column;
            var sum = TLanes.Load(outputs + column);
            for (nint key = 0; key < count; key++)
            {
                sum = TLanes.MultiplyAdd(TLanes.Broadcast(weights[key]), TLanes.Load(value), sum);
                value += stride;
            }

            TLanes.Store(sum, outputs + column);
        }
    }

    /// <summary>
    /// The scores of one query. A query of four or eight vectors stays in registers: fewer instructions a key leave the processor room
    /// to have more of the memory on its way.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunOne(float* query, float* keys, nint keyStride, int count, int depth, float* scores)
    {
        if (depth == 4 * TLanes.Count)
        {
            RunOne(new FourVectors(query), keys, keyStride, count, depth, scores);
        }
        else if (depth == 8 * TLanes.Count)
        {
            RunOne(new EightVectors(query), keys, keyStride, count, depth, scores);
        }
        else
        {
            RunOne(new VectorsInMemory(query, depth), keys, keyStride, count, depth, scores);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunOne<TQuery>(TQuery query, float* keys, nint keyStride, int count, int depth, float* scores)
        where TQuery : struct, IQuery
    {
        var ahead = keyStride * (1 + (FloatsAhead / depth));
        nint key = 0;
        for (; key <= count - Tile.Rows; key += Tile.Rows)
        {
            float* key1 = keys + keyStride, key2 = key1 + keyStride, key3 = key2 + keyStride;
            Prefetching.Far(keys + ahead);
            Prefetching.Far(key2 + ahead);

            // Key after key: reading four at once side by side halves what the processor fetches ahead by itself.
            TLanes.Sums(query.Times(keys), query.Times(key1), query.Times(key2), query.Times(key3)).Store(scores + key);
            keys += Tile.Rows * keyStride;
        }

        for (; key < count; key++)
        {
            scores[key] = TLanes.Sum(query.Times(keys));
            keys += keyStride;
        }
    }

    /// <summary>The scores of four queries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunFour(float** queries, float* keys, nint keyStride, int count, int depth, float* scores, int stride, MemoryRows next)
    {
        var ahead = keyStride * (1 + (FloatsAhead / depth));
        for (var key = 0; key < count; key++)
        {
            next.Prefetch(key);
            FourQueries(queries, keys, ahead, depth, scores + key, stride);
            keys += keyStride;
        }
    }

    /// <summary>The scores of four queries with one key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FourQueries(float** queries, float* key, nint ahead, int depth, float* scores, nint stride)
    {
        float* query0 = queries[0], query1 = queries[1], query2 = queries[2], query3 = queries[3];
        TVector sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        Prefetching.Far(key + ahead);
        for (nint i = 0; i < depth; i += TLanes.Count)
        {
            var numbers = TLanes.Load(key + (i <= depth - TLanes.Count ? i : depth - TLanes.Count));
            sum0 = TLanes.MultiplyAdd(TLanes.Load(query0 + i), numbers, sum0);
            sum1 = TLanes.MultiplyAdd(TLanes.Load(query1 + i), numbers, sum1);
            sum2 = TLanes.MultiplyAdd(TLanes.Load(query2 + i), numbers, sum2);
            sum3 = TLanes.MultiplyAdd(TLanes.Load(query3 + i), numbers, sum3);
        }

        var sums = TLanes.Sums(sum0, sum1, sum2, sum3);
        scores[0] = sums[0];
        scores[stride] = sums[1];
        scores[2 * stride] = sums[2];
        scores[3 * stride] = sums[3];
    }

    /// <summary>A query that is multiplied with key after key.</summary>
    private interface IQuery
    {
        /// <summary>The products with the numbers of a key, summed up lane by lane.</summary>
        TVector Times(float* key);
    }

    /// <summary>A query of four vectors, in registers.</summary>
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct FourVectors(float* query) : IQuery
    {
        private readonly TVector first = TLanes.Load(query);
        private readonly TVector second = TLanes.Load(query + TLanes.Count);
        private readonly TVector third = TLanes.Load(query + (2 * TLanes.Count));
        private readonly TVector fourth = TLanes.Load(query + (3 * TLanes.Count));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Times(float* key) => Times(key, default);

        /// <summary>The same, added to other sums.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Times(float* key, TVector sum)
        {
            sum = TLanes.MultiplyAdd(first, TLanes.Load(key), sum);
            sum = TLanes.MultiplyAdd(second, TLanes.Load(key + TLanes.Count), sum);
            sum = TLanes.MultiplyAdd(third, TLanes.Load(key + (2 * TLanes.Count)), sum);
            return TLanes.MultiplyAdd(fourth, TLanes.Load(key + (3 * TLanes.Count)), sum);
        }
    }

    /// <summary>A query of eight vectors, in registers.</summary>
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct EightVectors(float* query) : IQuery
    {
        private readonly FourVectors lower = new(query);
        private readonly FourVectors upper = new(query + (4 * TLanes.Count));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Times(float* key) => upper.Times(key + (4 * TLanes.Count), lower.Times(key));
    }

    /// <summary>A query of any width, where it lies. The last vector of a key ends with it and overlaps the one before.</summary>
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct VectorsInMemory(float* query, int depth) : IQuery
    {
        private readonly float* query = query;
        private readonly int depth = depth;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Times(float* key)
        {
            TVector sum = default;
            nint i = 0;
            for (; i <= depth - (4 * TLanes.Count); i += 4 * TLanes.Count)
            {
                sum = TLanes.MultiplyAdd(TLanes.Load(query + i), TLanes.Load(key + i), sum);
                sum = TLanes.MultiplyAdd(TLanes.Load(query + i + TLanes.Count), TLanes.Load(key + i + TLanes.Count), sum);
                sum = TLanes.MultiplyAdd(TLanes.Load(query + i + (2 * TLanes.Count)), TLanes.Load(key + i + (2 * TLanes.Count)), sum);
                sum = TLanes.MultiplyAdd(TLanes.Load(query + i + (3 * TLanes.Count)), TLanes.Load(key + i + (3 * TLanes.Count)), sum);
            }

            for (; i <= depth - TLanes.Count; i += TLanes.Count)
            {
                sum = TLanes.MultiplyAdd(TLanes.Load(query + i), TLanes.Load(key + i), sum);
            }

            return i < depth ? TLanes.MultiplyAdd(TLanes.Load(query + i), TLanes.Load(key + depth - TLanes.Count), sum) : sum;
        }
    }
}

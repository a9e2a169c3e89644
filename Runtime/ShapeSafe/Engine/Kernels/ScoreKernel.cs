using System.Runtime.CompilerServices;
using ShapeSafe.Engine.Lanes;

namespace ShapeSafe.Engine.Kernels;

/// <summary>Scores of four query rows with a packed panel of keys: a small matrix product whose sums stay in registers.</summary>
internal static unsafe class ScoreKernel<TVector, TLanes>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    /// <summary>scores[row, key] = sum over depth of queries[row][depth] * panel[depth, key].</summary>
    /// <param name="queries">Four rows of <paramref name="depth"/> neighbouring numbers.</param>
    /// <param name="depth">The width of query and key.</param>
    /// <param name="panel">[depth, <see cref="Tile.Keys"/>].</param>
    /// <param name="scores">[<see cref="Tile.Rows"/>, <see cref="Tile.Keys"/>].</param>
    /// <param name="keys">How many of the keys matter: more than half of a panel, or half of it at most.</param>
    /// <param name="adds">Whether the products are added to the scores that are there.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(float** queries, int depth, float* panel, float* scores, int keys, bool adds = false)
    {
        var vectors = (keys > Tile.HalfOfKeys ? Tile.Keys : Tile.HalfOfKeys) / TLanes.Count;
        while (vectors > 0)
        {
            var end = new Stored<TVector, TLanes>(scores, adds);
            int taken;
            if (TLanes.HasManyRegisters && vectors >= 4)
            {
                taken = 4;
                FourWide(queries, depth, panel, end);
            }
            else if (vectors is not (2 or 4))
            {
                taken = 3;
                ThreeWide(queries, depth, panel, end);
            }
            else
            {
                taken = 2;
                TwoWide(queries, depth, panel, end);
            }

            vectors -= taken;
            panel += taken * TLanes.Count;
            scores += taken * TLanes.Count;
        }
    }

    /// <summary>The scores of four rows with four vectors of keys, handed on row by row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FourWide<TEnd>(float** queries, int depth, float* panel, TEnd end)
        where TEnd : struct, IScoreEnd<TVector>
    {
        float* query0 = queries[0], query1 = queries[1], query2 = queries[2], query3 = queries[3];
        TVector sum00 = default, sum01 = default, sum02 = default, sum03 = default;
        TVector sum10 = default, sum11 = default, sum12 = default, sum13 = default;
        TVector sum20 = default, sum21 = default, sum22 = default, sum23 = default;
        TVector sum30 = default, sum31 = default, sum32 = default, sum33 = default;
        for (nint i = 0; i < depth; i++)
        {
            var keys0 = TLanes.Load(panel);
            var keys1 = TLanes.Load(panel + TLanes.Count);
            var keys2 = TLanes.Load(panel + (2 * TLanes.Count));
            var keys3 = TLanes.Load(panel + (3 * TLanes.Count));
            panel += Tile.Keys;
            var query = TLanes.Broadcast(query0[i]);
            sum00 = TLanes.MultiplyAdd(query, keys0, sum00);
            sum01 = TLanes.MultiplyAdd(query, keys1, sum01);
            sum02 = TLanes.MultiplyAdd(query, keys2, sum02);
            sum03 = TLanes.MultiplyAdd(query, keys3, sum03);
            query = TLanes.Broadcast(query1[i]);
            sum10 = TLanes.MultiplyAdd(query, keys0, sum10);
            sum11 = TLanes.MultiplyAdd(query, keys1, sum11);
            sum12 = TLanes.MultiplyAdd(query, keys2, sum12);
            sum13 = TLanes.MultiplyAdd(query, keys3, sum13);
            query = TLanes.Broadcast(query2[i]);
            sum20 = TLanes.MultiplyAdd(query, keys0, sum20);
            sum21 = TLanes.MultiplyAdd(query, keys1, sum21);
            sum22 = TLanes.MultiplyAdd(query, keys2, sum22);
            sum23 = TLanes.MultiplyAdd(query, keys3, sum23);
            query = TLanes.Broadcast(query3[i]);
            sum30 = TLanes.MultiplyAdd(query, keys0, sum30);
            sum31 = TLanes.MultiplyAdd(query, keys1, sum31);
            sum32 = TLanes.MultiplyAdd(query, keys2, sum32);
            sum33 = TLanes.MultiplyAdd(query, keys3, sum33);
        }

        end.Row(0, sum00, sum01, sum02, sum03);
        end.Row(1, sum10, sum11, sum12, sum13);
        end.Row(2, sum20, sum21, sum22, sum23);
        end.Row(3, sum30, sum31, sum32, sum33);
    }

    /// <summary>The scores of four rows with three vectors of keys: as many sums as sixteen registers hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ThreeWide(float** queries, int depth, float* panel, Stored<TVector, TLanes> end)
    {
        float* query0 = queries[0], query1 = queries[1], query2 = queries[2], query3 = queries[3];
        TVector sum00 = default, sum01 = default, sum02 = default;
        TVector sum10 = default, sum11 = default, sum12 = default;
        TVector sum20 = default, sum21 = default, sum22 = default;
        TVector sum30 = default, sum31 = default, sum32 = default;
        for (nint i = 0; i < depth; i++)
        {
            var keys0 = TLanes.Load(panel);
            var keys1 = TLanes.Load(panel + TLanes.Count);
            var keys2 = TLanes.Load(panel + (2 * TLanes.Count));
            panel += Tile.Keys;
            var query = TLanes.Broadcast(query0[i]);
            sum00 = TLanes.MultiplyAdd(query, keys0, sum00);
            sum01 = TLanes.MultiplyAdd(query, keys1, sum01);
            sum02 = TLanes.MultiplyAdd(query, keys2, sum02);
            query = TLanes.Broadcast(query1[i]);
            sum10 = TLanes.MultiplyAdd(query, keys0, sum10);
            sum11 = TLanes.MultiplyAdd(query, keys1, sum11);
            sum12 = TLanes.MultiplyAdd(query, keys2, sum12);
            query = TLanes.Broadcast(query2[i]);
            sum20 = TLanes.MultiplyAdd(query, keys0, sum20);
            sum21 = TLanes.MultiplyAdd(query, keys1, sum21);
            sum22 = TLanes.MultiplyAdd(query, keys2, sum22);
            query = TLanes.Broadcast(query3[i]);
            sum30 = TLanes.MultiplyAdd(query, keys0, sum30);
            sum31 = TLanes.MultiplyAdd(query, keys1, sum31);
            sum32 = TLanes.MultiplyAdd(query, keys2, sum32);
        }

        end.Row(0, sum00, sum01, sum02);
        end.Row(1, sum10, sum11, sum12);
        end.Row(2, sum20, sum21, sum22);
        end.Row(3, sum30, sum31, sum32);
    }

    /// <summary>The scores of four rows with two vectors of keys, handed on row by row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TwoWide<TEnd>(float** queries, int depth, float* panel, TEnd end)
        where TEnd : struct, IScoreEnd<TVector>
    {
        float* query0 = queries[0], query1 = queries[1], query2 = queries[2], query3 = queries[3];
        TVector sum00 = default, sum01 = default;
        TVector sum10 = default, sum11 = default;
        TVector sum20 = default, sum21 = default;
        TVector sum30 = default, sum31 = default;
        nint i = 0;
        if (TLanes.HasManyRegisters)
        {
            // Eight sums are too few to keep the processor busy: every other step has sums of its own.
            TVector other00 = default, other01 = default;
            TVector other10 = default, other11 = default;
            TVector other20 = default, other21 = default;
            TVector other30 = default, other31 = default;
            for (; i < depth - 1; i += 2)
            {
                var keys0 = TLanes.Load(panel);
                var keys1 = TLanes.Load(panel + TLanes.Count);
                panel += Tile.Keys;
                var query = TLanes.Broadcast(query0[i]);
                sum00 = TLanes.MultiplyAdd(query, keys0, sum00);
                sum01 = TLanes.MultiplyAdd(query, keys1, sum01);
                query = TLanes.Broadcast(query1[i]);
                sum10 = TLanes.MultiplyAdd(query, keys0, sum10);
                sum11 = TLanes.MultiplyAdd(query, keys1, sum11);
                query = TLanes.Broadcast(query2[i]);
                sum20 = TLanes.MultiplyAdd(query, keys0, sum20);
                sum21 = TLanes.MultiplyAdd(query, keys1, sum21);
                query = TLanes.Broadcast(query3[i]);
                sum30 = TLanes.MultiplyAdd(query, keys0, sum30);
                sum31 = TLanes.MultiplyAdd(query, keys1, sum31);
                keys0 = TLanes.Load(panel);
                keys1 = TLanes.Load(panel + TLanes.Count);
                panel += Tile.Keys;
                query = TLanes.Broadcast(query0[i + 1]);
                other00 = TLanes.MultiplyAdd(query, keys0, other00);
                other01 = TLanes.MultiplyAdd(query, keys1, other01);
                query = TLanes.Broadcast(query1[i + 1]);
                other10 = TLanes.MultiplyAdd(query, keys0, other10);
                other11 = TLanes.MultiplyAdd(query, keys1, other11);
                query = TLanes.Broadcast(query2[i + 1]);
                other20 = TLanes.MultiplyAdd(query, keys0, other20);
                other21 = TLanes.MultiplyAdd(query, keys1, other21);
                query = TLanes.Broadcast(query3[i + 1]);
                other30 = TLanes.MultiplyAdd(query, keys0, other30);
                other31 = TLanes.MultiplyAdd(query, keys1, other31);
            }

            sum00 = TLanes.Add(sum00, other00);
            sum01 = TLanes.Add(sum01, other01);
            sum10 = TLanes.Add(sum10, other10);
            sum11 = TLanes.Add(sum11, other11);
            sum20 = TLanes.Add(sum20, other20);
            sum21 = TLanes.Add(sum21, other21);
            sum30 = TLanes.Add(sum30, other30);
            sum31 = TLanes.Add(sum31, other31);
        }

        for (; i < depth; i++)
        {
            var keys0 = TLanes.Load(panel);
            var keys1 = TLanes.Load(panel + TLanes.Count);
            panel += Tile.Keys;
            var query = TLanes.Broadcast(query0[i]);
            sum00 = TLanes.MultiplyAdd(query, keys0, sum00);
            sum01 = TLanes.MultiplyAdd(query, keys1, sum01);
            query = TLanes.Broadcast(query1[i]);
            sum10 = TLanes.MultiplyAdd(query, keys0, sum10);
            sum11 = TLanes.MultiplyAdd(query, keys1, sum11);
            query = TLanes.Broadcast(query2[i]);
            sum20 = TLanes.MultiplyAdd(query, keys0, sum20);
            sum21 = TLanes.MultiplyAdd(query, keys1, sum21);
            query = TLanes.Broadcast(query3[i]);
            sum30 = TLanes.MultiplyAdd(query, keys0, sum30);
            sum31 = TLanes.MultiplyAdd(query, keys1, sum31);
        }

        end.Row(0, sum00, sum01);
        end.Row(1, sum10, sum11);
        end.Row(2, sum20, sum21);
        end.Row(3, sum30, sum31);
    }
}

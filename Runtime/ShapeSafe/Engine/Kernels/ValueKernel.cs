using System;
using System.Runtime.CompilerServices;
using ShapeSafe.Engine.Lanes;

namespace ShapeSafe.Engine.Kernels;

/// <summary>Adds values, weighted, to the sums of four query rows: a small matrix product whose sums stay in registers.</summary>
internal static unsafe class ValueKernel<TVector, TLanes>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    /// <summary>outputs[row, column] += sum over keys of weights[row, key] * values[key, column].</summary>
    /// <param name="weights">[rows, <paramref name="weightStride"/>].</param>
    /// <param name="weightStride">How far rows of weights are apart.</param>
    /// <param name="firstKey">The first key that counts.</param>
    /// <param name="endKey">The key behind the last one that counts.</param>
    /// <param name="values">The values of the keys, from key 0 on.</param>
    /// <param name="stride">How far rows of values are apart.</param>
    /// <param name="outputs">[rows, <paramref name="width"/>].</param>
    /// <param name="width">How many columns there are: a multiple of the vector's width.</param>
    /// <param name="blocks">How many blocks of four rows there are, one after the other.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(
        float* weights, int weightStride, int firstKey, int endKey, float* values, nint stride, float* outputs, int width, int blocks)
    {
        values += firstKey * stride;
        weights += firstKey;
        for (; blocks > 0; blocks--)
        {
            RunBlock(weights, weightStride, endKey - firstKey, values, stride, outputs, width);
            weights += Tile.Rows * (nint)weightStride;
            outputs += Tile.Rows * (nint)width;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunBlock(float* weights, nint weightStride, nint keys, float* values, nint stride, float* outputs, int width)
    {
        for (var vectors = width / TLanes.Count; vectors > 0;)
        {
            // Five or six vectors are better cut in three and the rest than in four and the rest.
            int taken;
            if (!TLanes.HasManyRegisters)
            {
                taken = vectors is 2 or 4 ? 2 : Math.Min(vectors, 3);
            }
            else
            {
                taken = vectors is 5 or 6 or 3 ? 3 : vectors > 3 ? 4 : vectors;
            }

            switch (taken)
            {
                case 4:
                    FourWide(weights, weightStride, keys, values, stride, outputs, width);
                    break;
                case 3:
                    ThreeWide(weights, weightStride, keys, values, stride, outputs, width);
                    break;
                case 2:
                    TwoWide(weights, weightStride, keys, values, stride, outputs, width);
                    break;
                default:
                    OneWide(weights, weightStride, keys, values, stride, outputs, width);
                    break;
            }

            vectors -= taken;
            values += taken * TLanes.Count;
            outputs += taken * TLanes.Count;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FourWide(float* weights, nint weightStride, nint keys, float* values, nint stride, float* outputs, int width)
    {
        float* weights0 = weights, weights1 = weights + weightStride, weights2 = weights1 + weightStride, weights3 = weights2 + weightStride;
        float* output0 = outputs, output1 = outputs + width, output2 = output1 + width, output3 = output2 + width;
        TVector sum00 = TLanes.Load(output0), sum01 = TLanes.Load(output0 + TLanes.Count), sum02 = TLanes.Load(output0 + (2 * TLanes.Count)), sum03 = TLanes.Load(output0 + (3 * TLanes.Count));
        TVector sum10 = TLanes.Load(output1), sum11 = TLanes.Load(output1 + TLanes.Count), sum12 = TLanes.Load(output1 + (2 * TLanes.Count)), sum13 = TLanes.Load(output1 + (3 * TLanes.Count));
        TVector sum20 = TLanes.Load(output2), sum21 = TLanes.Load(output2 + TLanes.Count), sum22 = TLanes.Load(output2 + (2 * TLanes.Count)), sum23 = TLanes.Load(output2 + (3 * TLanes.Count));
        TVector sum30 = TLanes.Load(output3), sum31 = TLanes.Load(output3 + TLanes.Count), sum32 = TLanes.Load(output3 + (2 * TLanes.Count)), sum33 = TLanes.Load(output3 + (3 * TLanes.Count));
        for (nint key = 0; key < keys; key++)
        {
            var values0 = TLanes.Load(values);
            var values1 = TLanes.Load(values + TLanes.Count);
            var values2 = TLanes.Load(values + (2 * TLanes.Count));
            var values3 = TLanes.Load(values + (3 * TLanes.Count));
            values += stride;
            var weight = TLanes.Broadcast(weights0[key]);
            sum00 = TLanes.MultiplyAdd(weight, values0, sum00);
            sum01 = TLanes.MultiplyAdd(weight, values1, sum01);
            sum02 = TLanes.MultiplyAdd(weight, values2, sum02);
            sum03 = TLanes.MultiplyAdd(weight, values3, sum03);
            weight = TLanes.Broadcast(weights1[key]);
            sum10 = TLanes.MultiplyAdd(weight, values0, sum10);
            sum11 = TLanes.MultiplyAdd(weight, values1, sum11);
            sum12 = TLanes.MultiplyAdd(weight, values2, sum12);
            sum13 = TLanes.MultiplyAdd(weight, values3, sum13);
            weight = TLanes.Broadcast(weights2[key]);
            sum20 = TLanes.MultiplyAdd(weight, values0, sum20);
            sum21 = TLanes.MultiplyAdd(weight, values1, sum21);
            sum22 = TLanes.MultiplyAdd(weight, values2, sum22);
            sum23 = TLanes.MultiplyAdd(weight, values3, sum23);
            weight = TLanes.Broadcast(weights3[key]);
            sum30 = TLanes.MultiplyAdd(weight, values0, sum30);
            sum31 = TLanes.MultiplyAdd(weight, values1, sum31);
            sum32 = TLanes.MultiplyAdd(weight, values2, sum32);
            sum33 = TLanes.MultiplyAdd(weight, values3, sum33);
        }

        TLanes.Store(sum00, output0);
        TLanes.Store(sum01, output0 + TLanes.Count);
        TLanes.Store(sum02, output0 + (2 * TLanes.Count));
        TLanes.Store(sum03, output0 + (3 * TLanes.Count));
        TLanes.Store(sum10, output1);
        TLanes.Store(sum11, output1 + TLanes.Count);
        TLanes.Store(sum12, output1 + (2 * TLanes.Count));
        TLanes.Store(sum13, output1 + (3 * TLanes.Count));
        TLanes.Store(sum20, output2);
        TLanes.Store(sum21, output2 + TLanes.Count);
        TLanes.Store(sum22, output2 + (2 * TLanes.Count));
        TLanes.Store(sum23, output2 + (3 * TLanes.Count));
        TLanes.Store(sum30, output3);
        TLanes.Store(sum31, output3 + TLanes.Count);
        TLanes.Store(sum32, output3 + (2 * TLanes.Count));
        TLanes.Store(sum33, output3 + (3 * TLanes.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ThreeWide(float* weights, nint weightStride, nint keys, float* values, nint stride, float* outputs, int width)
    {
        float* weights0 = weights, weights1 = weights + weightStride, weights2 = weights1 + weightStride, weights3 = weights2 + weightStride;
        float* output0 = outputs, output1 = outputs + width, output2 = output1 + width, output3 = output2 + width;
        TVector sum00 = TLanes.Load(output0), sum01 = TLanes.Load(output0 + TLanes.Count), sum02 = TLanes.Load(output0 + (2 * TLanes.Count));
        TVector sum10 = TLanes.Load(output1), sum11 = TLanes.Load(output1 + TLanes.Count), sum12 = TLanes.Load(output1 + (2 * TLanes.Count));
        TVector sum20 = TLanes.Load(output2), sum21 = TLanes.Load(output2 + TLanes.Count), sum22 = TLanes.Load(output2 + (2 * TLanes.Count));
        TVector sum30 = TLanes.Load(output3), sum31 = TLanes.Load(output3 + TLanes.Count), sum32 = TLanes.Load(output3 + (2 * TLanes.Count));
        for (nint key = 0; key < keys; key++)
        {
            var values0 = TLanes.Load(values);
            var values1 = TLanes.Load(values + TLanes.Count);
            var values2 = TLanes.Load(values + (2 * TLanes.Count));
            values += stride;
            var weight = TLanes.Broadcast(weights0[key]);
            sum00 = TLanes.MultiplyAdd(weight, values0, sum00);
            sum01 = TLanes.MultiplyAdd(weight, values1, sum01);
            sum02 = TLanes.MultiplyAdd(weight, values2, sum02);
            weight = TLanes.Broadcast(weights1[key]);
            sum10 = TLanes.MultiplyAdd(weight, values0, sum10);
            sum11 = TLanes.MultiplyAdd(weight, values1, sum11);
            sum12 = TLanes.MultiplyAdd(weight, values2, sum12);
            weight = TLanes.Broadcast(weights2[key]);
            sum20 = TLanes.MultiplyAdd(weight, values0, sum20);
            sum21 = TLanes.MultiplyAdd(weight, values1, sum21);
            sum22 = TLanes.MultiplyAdd(weight, values2, sum22);
            weight = TLanes.Broadcast(weights3[key]);
            sum30 = TLanes.MultiplyAdd(weight, values0, sum30);
            sum31 = TLanes.MultiplyAdd(weight, values1, sum31);
            sum32 = TLanes.MultiplyAdd(weight, values2, sum32);
        }

        TLanes.Store(sum00, output0);
        TLanes.Store(sum01, output0 + TLanes.Count);
        TLanes.Store(sum02, output0 + (2 * TLanes.Count));
        TLanes.Store(sum10, output1);
        TLanes.Store(sum11, output1 + TLanes.Count);
        TLanes.Store(sum12, output1 + (2 * TLanes.Count));
        TLanes.Store(sum20, output2);
        TLanes.Store(sum21, output2 + TLanes.Count);
        TLanes.Store(sum22, output2 + (2 * TLanes.Count));
        TLanes.Store(sum30, output3);
        TLanes.Store(sum31, output3 + TLanes.Count);
        TLanes.Store(sum32, output3 + (2 * TLanes.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TwoWide(float* weights, nint weightStride, nint keys, float* values, nint stride, float* outputs, int width)
    {
        float* weights0 = weights, weights1 = weights + weightStride, weights2 = weights1 + weightStride, weights3 = weights2 + weightStride;
        float* output0 = outputs, output1 = outputs + width, output2 = output1 + width, output3 = output2 + width;
        TVector sum00 = TLanes.Load(output0), sum01 = TLanes.Load(output0 + TLanes.Count);
        TVector sum10 = TLanes.Load(output1), sum11 = TLanes.Load(output1 + TLanes.Count);
        TVector sum20 = TLanes.Load(output2), sum21 = TLanes.Load(output2 + TLanes.Count);
        TVector sum30 = TLanes.Load(output3), sum31 = TLanes.Load(output3 + TLanes.Count);
        nint key = 0;
        if (TLanes.HasManyRegisters)
        {
            // Eight sums are too few to keep the processor busy: every other key has sums of its own.
            TVector other00 = default, other01 = default;
            TVector other10 = default, other11 = default;
            TVector other20 = default, other21 = default;
            TVector other30 = default, other31 = default;
            for (; key < keys - 1; key += 2)
            {
                var values0 = TLanes.Load(values);
                var values1 = TLanes.Load(values + TLanes.Count);
                values += stride;
                var weight = TLanes.Broadcast(weights0[key]);
                sum00 = TLanes.MultiplyAdd(weight, values0, sum00);
                sum01 = TLanes.MultiplyAdd(weight, values1, sum01);
                weight = TLanes.Broadcast(weights1[key]);
                sum10 = TLanes.MultiplyAdd(weight, values0, sum10);
                sum11 = TLanes.MultiplyAdd(weight, values1, sum11);
                weight = TLanes.Broadcast(weights2[key]);
                sum20 = TLanes.MultiplyAdd(weight, values0, sum20);
                sum21 = TLanes.MultiplyAdd(weight, values1, sum21);
                weight = TLanes.Broadcast(weights3[key]);
                sum30 = TLanes.MultiplyAdd(weight, values0, sum30);
                sum31 = TLanes.MultiplyAdd(weight, values1, sum31);
                values0 = TLanes.Load(values);
                values1 = TLanes.Load(values + TLanes.Count);
                values += stride;
                weight = TLanes.Broadcast(weights0[key + 1]);
                other00 = TLanes.MultiplyAdd(weight, values0, other00);
                other01 = TLanes.MultiplyAdd(weight, values1, other01);
                weight = TLanes.Broadcast(weights1[key + 1]);
                other10 = TLanes.MultiplyAdd(weight, values0, other10);
                other11 = TLanes.MultiplyAdd(weight, values1, other11);
                weight = TLanes.Broadcast(weights2[key + 1]);
                other20 = TLanes.MultiplyAdd(weight, values0, other20);
                other21 = TLanes.MultiplyAdd(weight, values1, other21);
                weight = TLanes.Broadcast(weights3[key + 1]);
                other30 = TLanes.MultiplyAdd(weight, values0, other30);
                other31 = TLanes.MultiplyAdd(weight, values1, other31);
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

        for (; key < keys; key++)
        {
            var values0 = TLanes.Load(values);
            var values1 = TLanes.Load(values + TLanes.Count);
            values += stride;
            var weight = TLanes.Broadcast(weights0[key]);
            sum00 = TLanes.MultiplyAdd(weight, values0, sum00);
            sum01 = TLanes.MultiplyAdd(weight, values1, sum01);
            weight = TLanes.Broadcast(weights1[key]);
            sum10 = TLanes.MultiplyAdd(weight, values0, sum10);
            sum11 = TLanes.MultiplyAdd(weight, values1, sum11);
            weight = TLanes.Broadcast(weights2[key]);
            sum20 = TLanes.MultiplyAdd(weight, values0, sum20);
            sum21 = TLanes.MultiplyAdd(weight, values1, sum21);
            weight = TLanes.Broadcast(weights3[key]);
            sum30 = TLanes.MultiplyAdd(weight, values0, sum30);
            sum31 = TLanes.MultiplyAdd(weight, values1, sum31);
        }

        TLanes.Store(sum00, output0);
        TLanes.Store(sum01, output0 + TLanes.Count);
        TLanes.Store(sum10, output1);
        TLanes.Store(sum11, output1 + TLanes.Count);
        TLanes.Store(sum20, output2);
        TLanes.Store(sum21, output2 + TLanes.Count);
        TLanes.Store(sum30, output3);
        TLanes.Store(sum31, output3 + TLanes.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OneWide(float* weights, nint weightStride, nint keys, float* values, nint stride, float* outputs, int width)
    {
        float* weights0 = weights, weights1 = weights + weightStride, weights2 = weights1 + weightStride, weights3 = weights2 + weightStride;
        float* output0 = outputs, output1 = outputs + width, output2 = output1 + width, output3 = output2 + width;
        TVector sum00 = TLanes.Load(output0);
        TVector sum10 = TLanes.Load(output1);
        TVector sum20 = TLanes.Load(output2);
        TVector sum30 = TLanes.Load(output3);
        for (nint key = 0; key < keys; key++)
        {
            var values0 = TLanes.Load(values);
            values += stride;
            var weight = TLanes.Broadcast(weights0[key]);
            sum00 = TLanes.MultiplyAdd(weight, values0, sum00);
            weight = TLanes.Broadcast(weights1[key]);
            sum10 = TLanes.MultiplyAdd(weight, values0, sum10);
            weight = TLanes.Broadcast(weights2[key]);
            sum20 = TLanes.MultiplyAdd(weight, values0, sum20);
            weight = TLanes.Broadcast(weights3[key]);
            sum30 = TLanes.MultiplyAdd(weight, values0, sum30);
        }

        TLanes.Store(sum00, output0);
        TLanes.Store(sum10, output1);
        TLanes.Store(sum20, output2);
        TLanes.Store(sum30, output3);
    }
}

using System;
using ShapeSafe.Formulas;

namespace ShapeSafe.Tests.Engine;

/// <summary>Dense masks and biases made from a rule over (batch, head, query, key).</summary>
internal static class TestMasks
{
    public static DenseFlags Flags(in AttentionSizes sizes, Func<int, int, int, int, bool> mayAttend) =>
        new(Fill(sizes, mayAttend), [sizes.Batch, sizes.Heads, sizes.Queries, sizes.Keys]);

    public static DenseBias Bias(in AttentionSizes sizes, Func<int, int, int, int, float> number) =>
        new(Fill(sizes, number), [sizes.Batch, sizes.Heads, sizes.Queries, sizes.Keys]);

    private static T[] Fill<T>(in AttentionSizes sizes, Func<int, int, int, int, T> rule)
    {
        var filled = new T[sizes.Batch * sizes.Heads * sizes.Queries * sizes.Keys];
        for (var i = 0; i < filled.Length; i++)
        {
            var row = i / sizes.Keys;
            filled[i] = rule(row / sizes.Queries / sizes.Heads, row / sizes.Queries % sizes.Heads, row % sizes.Queries, i % sizes.Keys);
        }

        return filled;
    }
}

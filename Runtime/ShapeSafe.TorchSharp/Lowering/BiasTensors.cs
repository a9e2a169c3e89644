using System;
using System.Linq;
using ShapeSafe.Formulas;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>Writes bias formulas out as tensors of numbers, [1|B, 1|H, L, S], in the query's element type.</summary>
/// <param name="sizes">The sizes; batch and heads are 1 where the formula does not look at them.</param>
/// <param name="type">The element type of the query.</param>
/// <param name="device">Where the tensor is made.</param>
internal sealed class BiasTensors(AttentionSizes sizes, ScalarType type, Device device)
{
    /// <summary>The tensor of a formula; the caller's dispose scope holds it and all that it was made from.</summary>
    public Tensor Of(BiasFormula formula) => InRange(Sum(formula)).to_type(type);

    // Summed in single precision, or in the query's where that is wider; narrowed once.
    private ScalarType Working => type == ScalarType.Float64 ? type : ScalarType.Float32;

    private Tensor Sum(BiasFormula formula) => formula switch
    {
        BiasSum sum => sum.Parts.Select(Sum).Aggregate((left, right) => left.add(right)),
        AlibiBias alibi => Distances().mul(Slopes(alibi)),
        TorchBias numbers => numbers.InFourDimensions.to_type(Working),
        _ => Written(formula),
    };

    /// <summary>-|query - key|, the last query beside the last key.</summary>
    private Tensor Distances()
    {
        var first = sizes.Shift(Alignment.BottomRight);
        var queries = arange(first, first + sizes.Queries, ScalarType.Int64, device).view(1, 1, -1, 1);
        var keys = arange(sizes.Keys, ScalarType.Int64, device).view(1, 1, 1, -1);
        return queries.sub(keys).abs().neg().to_type(Working);
    }

    private Tensor Slopes(AlibiBias alibi) =>
        tensor(Enumerable.Range(0, sizes.Heads).Select(head => alibi.SlopeOf(head, sizes.Heads)).ToArray(), device: device).to_type(Working).view(1, -1, 1, 1);

    private Tensor Written(BiasFormula formula)
    {
        var (batch, heads) = (formula.VariesByBatch ? sizes.Batch : 1, formula.VariesByHead ? sizes.Heads : 1);
        var numbers = new float[checked(batch * heads * sizes.Queries * sizes.Keys)];
        for (var row = 0; row < batch * heads * sizes.Queries; row++)
        {
            var (sample, head) = (row / sizes.Queries / heads, row / sizes.Queries % heads);
            formula.FillRow(sizes, sample, head, row % sizes.Queries, 0, numbers.AsSpan(row * sizes.Keys, sizes.Keys));
        }

        return tensor(numbers, device: device).view(batch, heads, sizes.Queries, sizes.Keys).to_type(Working);
    }

    /// <summary>
    /// Finite numbers stay finite: -1e9 becomes the smallest number of half precision and not minus infinity, so that a row of
    /// them is no empty row. Minus infinity itself stays: it hides.
    /// </summary>
    private Tensor InRange(Tensor numbers) => type == ScalarType.Float16
        ? numbers.clamp(-LargestHalf, LargestHalf).masked_fill(numbers.isneginf(), float.NegativeInfinity)
        : numbers;

    private static float LargestHalf => (float)Half.MaxValue;
}

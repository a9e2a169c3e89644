using System;
using System.Linq;
using ShapeSafe.Formulas;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>
/// Writes mask formulas out as boolean tensors, [1|B, 1|H, 1|L, 1|S], true where a query may attend. Positions are compared
/// on the device; only dense flags and rules of a user's own are written pair by pair and uploaded.
/// </summary>
/// <param name="sizes">The sizes; batch and heads are 1 where the formula does not look at them.</param>
/// <param name="device">Where the tensor is made.</param>
internal sealed class MaskTensors(AttentionSizes sizes, Device device)
{
    /// <summary>The tensor of a formula; the caller's dispose scope holds it and all that it was made from.</summary>
    public Tensor Of(MaskFormula formula) => formula switch
    {
        AllKeys => full([1, 1, 1, 1], true, ScalarType.Bool, device),
        NoKeys => full([1, 1, 1, 1], false, ScalarType.Bool, device),
        Complement complement => Of(complement.Hidden).logical_not(),
        Intersection intersection => intersection.Parts.Select(Of).Aggregate((left, right) => left.logical_and(right)),
        Union union => union.Parts.Select(Of).Aggregate((left, right) => left.logical_or(right)),
        Band band => Within(band),
        DilatedBand dilated => Multiples(dilated).logical_and(Within(dilated.Limits)),
        Chunks chunks => Same(Queries(chunks.Alignment).div(chunks.Size, RoundingMode.floor), Keys.div(chunks.Size, RoundingMode.floor)),
        GlobalTokens tokens => IsAmong(Queries(tokens.Alignment), tokens).logical_or(IsAmong(Keys, tokens)),
        Documents documents => Same(
            Numbers(sample => documents.Sample(sample).QueryDocuments, sizes.Queries, 2),
            Numbers(sample => documents.Sample(sample).KeyDocuments, sizes.Keys, 3)),
        PaddedKeys { IsOneRunPerQuery: true } or PrefixKeys => Runs(formula),
        PaddedKeys => Written(formula, queries: 1),
        _ => Written(formula, sizes.Queries),
    };

    private Tensor Keys => arange(sizes.Keys, ScalarType.Int64, device).view(1, 1, 1, -1);

    /// <summary>Where the queries stand among the keys.</summary>
    private Tensor Queries(Alignment alignment)
    {
        var first = sizes.Shift(alignment);
        return arange(first, first + sizes.Queries, ScalarType.Int64, device).view(1, 1, -1, 1);
    }

    private Tensor Within(Band band)
    {
        var keys = Keys;
        var queries = Queries(band.Alignment);
        var least = band.Minimum is int minimum ? keys.ge(queries.add(minimum)) : null;
        var most = band.Maximum is int maximum ? keys.le(queries.add(maximum)) : null;
        return least is null ? most ?? Of(MaskFormula.All) : most is null ? least : least.logical_and(most);
    }

    private Tensor Multiples(DilatedBand dilated) =>
        Same(Queries(dilated.Limits.Alignment).remainder(dilated.Step), Keys.remainder(dilated.Step));

    private static Tensor Same(Tensor queries, Tensor keys) => queries.eq(keys);

    /// <summary>Whether each position is one of the tokens: a comparison a token.</summary>
    private Tensor IsAmong(Tensor positions, GlobalTokens tokens) => tokens.Positions.Count == 0
        ? Of(MaskFormula.None)
        : positions.unsqueeze(-1).eq(tensor(tokens.Positions.Select(position => (long)position).ToArray(), device: device)).any(-1);

    /// <summary>A run of keys per sample.</summary>
    private Tensor Runs(MaskFormula formula)
    {
        var all = sizes;
        var runs = Enumerable.Range(0, sizes.Batch).Select(sample => formula.KeysOf(all, sample, 0, 0)).ToArray();
        return Keys.ge(PerSample(run => run.Start)).logical_and(Keys.lt(PerSample(run => run.End)));

        Tensor PerSample(Func<KeyRange, long> bound) => tensor(Array.ConvertAll(runs, run => bound(run)), device: device).view(-1, 1, 1, 1);
    }

    /// <summary>A number a position, per sample.</summary>
    private Tensor Numbers(Func<int, int[]> ofSample, int length, int axis)
    {
        var numbers = Enumerable.Range(0, sizes.Batch).SelectMany(sample => ofSample(sample).Select(number => (long)number)).ToArray();
        long[] shape = [sizes.Batch, 1, 1, 1];
        shape[axis] = length;
        return tensor(numbers, device: device).view(shape);
    }

    private Tensor Written(MaskFormula formula, int queries)
    {
        var (batch, heads) = (formula.VariesByBatch ? sizes.Batch : 1, formula.VariesByHead ? sizes.Heads : 1);
        var flags = new bool[checked(batch * heads * queries * sizes.Keys)];
        for (var row = 0; row < batch * heads * queries; row++)
        {
            formula.FillRow(
                sizes, row / queries / heads, row / queries % heads, row % queries, 0, flags.AsSpan(row * sizes.Keys, sizes.Keys));
        }

        return tensor(flags, ScalarType.Bool, device).view(batch, heads, queries, sizes.Keys);
    }
}

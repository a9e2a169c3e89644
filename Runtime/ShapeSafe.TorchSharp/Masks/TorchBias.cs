using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using ShapeSafe.Formulas;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>
/// A tensor of numbers that are added to the scores. It is referred to, not copied, so that gradients flow back to it; so it is
/// equal to itself only, and no lowered form of it is kept.
/// </summary>
internal sealed record TorchBias : BiasFormula
{
    private readonly int rank;
    private readonly int[] shape;

    public TorchBias(Tensor values)
    {
        Values = values;
        rank = (int)values.ndim;
        var sizes = Array.ConvertAll(values.shape, size => checked((int)size));
        shape = rank == 2 ? [1, 1, .. sizes] : sizes;
    }

    /// <summary>The numbers, [L, S] or [B or 1, H or 1, L, S].</summary>
    public Tensor Values { get; }

    /// <summary>The tensors that a bias is a sum of.</summary>
    public static List<Tensor> TensorsOf(BiasFormula bias) => bias switch
    {
        TorchBias own => [own.Values],
        BiasSum sum => [.. sum.Parts.SelectMany(TensorsOf)],
        _ => [],
    };

    /// <exception cref="ArgumentException">A tensor of the bias is on another device than the query.</exception>
    public static void CheckDevice(BiasFormula? bias, Tensor query, string attention)
    {
        if (bias is not { IsOfAnotherEngine: true })
        {
            return;
        }

        foreach (var values in TensorsOf(bias))
        {
            if (values.device_type != query.device_type || values.device_index != query.device_index)
            {
                throw new ArgumentException(
                    $"{attention}: the bias is on {TorchShape.DeviceText(values)}, the query on {TorchShape.DeviceText(query)}: move one with to(device).", nameof(bias));
            }
        }
    }

    public override bool VariesByBatch => shape[0] != 1;

    public override bool VariesByHead => shape[1] != 1;

    /// <summary>To find out would wait for the device: minus infinity is never ruled out.</summary>
    public override bool HidesKeys => true;

    public override IEnumerable<SizeRequirement> Requirements
    {
        get
        {
            var origin = $"bias tensor [{string.Join(", ", rank == 2 ? shape[2..] : shape)}]";
            for (var axis = AttentionAxis.Batch; axis <= AttentionAxis.Keys; axis++)
            {
                if (axis >= AttentionAxis.Queries || shape[(int)axis] != 1)
                {
                    yield return new SizeRequirement(axis, shape[(int)axis], origin);
                }
            }
        }
    }

    /// <summary>The numbers as [B or 1, H or 1, L, S].</summary>
    public Tensor InFourDimensions => rank == 2 ? Values.unsqueeze(0).unsqueeze(0) : Values;

    internal override bool IsOfAnotherEngine => true;

    internal override string Text => $"Bias tensor [{string.Join(", ", rank == 2 ? shape[2..] : shape)}]";

    public override float At(in AttentionSizes sizes, int batch, int head, int query, int key) => throw OtherEngine();

    public override void FillRow(in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<float> values) => throw OtherEngine();

    public bool Equals(TorchBias? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private InvalidOperationException OtherEngine() => new($"The numbers of {Text} are on a device of TorchSharp: they are computed with there, not read one by one.");
}

using System;
using ShapeSafe.Engine.Kernels;
using ShapeSafe.Engine.Lanes;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine.Work;

/// <summary>What all pieces of a call share.</summary>
internal unsafe struct AttentionJob
{
    /// <summary>Weights are powers of two: scores are multiplied by this.</summary>
    public const float Log2E = 1.44269504f;

    public AttentionCall Call;
    public WorkPlan Plan;
    public BlockKinds? Blocks;
    public TensorView Query;
    public TensorView Key;
    public TensorView Value;
    public TensorView Destination;
    public TensorView Weights;
    public bool WithWeights;

    /// <summary>The heads of keys, counted over all samples, that are worked on at the moment.</summary>
    public KeyRange Wave;

    /// <summary>[heads of the wave, panels, depth, keys of a panel].</summary>
    public float* KeyPanels;

    /// <summary>[heads of the wave, panels, keys of a panel, width].</summary>
    public float* ValuePanels;

    /// <summary>[heads of the wave, panels]: one bit a key, whether its value holds a number that is not finite.</summary>
    public ulong* NotFinite;

    /// <summary>[heads of the wave, tiles, splits, rows of a tile, <see cref="PartialLength"/>], where the keys are split.</summary>
    public float* Partials;

    /// <summary>What scores come out of the product with: times log2(e), divided by the soft-cap if there is one.</summary>
    public readonly float KeyScale => Call.Scale * (Call.SoftCap == 0 ? Log2E : 1 / Call.SoftCap);

    /// <summary>One row of a tile: its query head and the query's position.</summary>
    public readonly (int Head, int Query) RowOf(int keyHead, int row) =>
        ((keyHead % Call.KeyValueHeads * Call.HeadsPerGroup) + (row / Call.Sizes.Queries), row % Call.Sizes.Queries);

    /// <summary>Packs a panel of keys.</summary>
    public readonly void PackKeys(int batch, int head, int firstKey, float* panel) =>
        KeyPanel.Pack(
            Key.Row(batch, head, firstKey),
            Key.RowStride,
            Key.ColumnStride,
            Math.Min(Tile.Keys, Call.Sizes.Keys - firstKey),
            Call.HeadDim,
            KeyScale,
            panel);

    /// <summary>Packs a panel of values; one bit a key, whether its value holds a number that is not finite.</summary>
    public readonly ulong PackValues<TVector, TLanes>(int batch, int head, int firstKey, int count, float* panel)
        where TVector : unmanaged
        where TLanes : struct, ILanes<TVector> =>
        ValuePanel<TVector, TLanes>.Pack(
            Value.Row(batch, head, firstKey),
            Value.RowStride,
            Value.ColumnStride,
            count,
            Call.ValueDim,
            panel,
            Plan.ValueWidth);

    /// <summary>How many floats a row has among the partial results: maximum, sum and outputs.</summary>
    public readonly nint PartialLength => 2 + Plan.ValueWidth;

    /// <summary>The partial results of a tile with a piece of its keys.</summary>
    public readonly float* Partial(int keyHead, int tile, int split) =>
        Partials + (((((nint)(keyHead - Wave.Start) * Plan.Tiles) + tile) * Plan.Splits) + split) * Plan.TileRows * PartialLength;
}

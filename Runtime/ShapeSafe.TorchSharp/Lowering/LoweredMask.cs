using ShapeSafe.Formulas;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>What a call hands to libtorch as its mask, made once and used by many calls.</summary>
internal sealed class LoweredMask
{
    private int users;
    private bool isDropped;

    private LoweredMask(MaskForm form, Tensor? mask, Tensor? emptyRows)
    {
        Form = form;
        Mask = mask;
        EmptyRows = emptyRows;
        Bytes = BytesOf(mask) + BytesOf(emptyRows);
    }

    /// <summary>The form.</summary>
    public MaskForm Form { get; }

    /// <summary>The tensor of a boolean or additive form; rows that have no key see all of them, so that no NaN arises.</summary>
    public Tensor? Mask { get; }

    /// <summary>True where a query has no key, [1|B, 1|H, 1|L, 1]; null where every query has one. Their output is set to 0.</summary>
    public Tensor? EmptyRows { get; }

    /// <summary>How much memory the tensors take.</summary>
    public long Bytes { get; }

    /// <summary>
    /// Makes the tensors. They belong to no dispose scope, and can take part in a backward pass whatever mode the caller is in.
    /// </summary>
    public static LoweredMask Make(in LoweringKey key)
    {
        var lowering = Lowering.Of(key.Mask, key.Bias, key.Sizes, key.CausalFlag);
        if (lowering.Form is MaskForm.None or MaskForm.Causal)
        {
            return new(lowering.Form, null, null);
        }

        using var scope = NewDisposeScope();
        using var ordinary = inference_mode(false);
        using var ungraded = no_grad();
        var device = new Device(key.DeviceType, key.DeviceIndex);
        var mask = new MaskTensors(lowering.Sizes, device).Of(lowering.Mask);
        if (lowering.Bias is { } bias)
        {
            var numbers = new BiasTensors(lowering.Sizes, key.Type, device).Of(bias);
            mask = lowering.Mask is AllKeys ? numbers : numbers.masked_fill(mask.logical_not(), float.NegativeInfinity);
        }

        var emptyRows = lowering.MayHaveEmptyRows ? EmptyRowsOf(mask) : null;
        if (emptyRows is not null)
        {
            mask = mask.masked_fill(emptyRows, mask.dtype == ScalarType.Bool ? true : 0.0);
        }

        mask = mask.expand(lowering.Shape);
        return new(lowering.Form, Kept(key.FoldedGroups == 1 ? mask : Folded(mask, key.Sizes.Batch, key.FoldedGroups)), emptyRows is null ? null : Kept(emptyRows));
    }

    /// <summary>The rows of a mask that hide every key, or null when there is none.</summary>
    public static Tensor? EmptyRowsOf(Tensor mask)
    {
        var emptyRows = (mask.dtype == ScalarType.Bool ? mask.logical_not() : mask.isneginf()).all(-1, keepdim: true);
        return emptyRows.any().item<bool>() ? emptyRows : null;
    }

    /// <summary>
    /// The mask of a call whose groups of heads are folded into the batch: [B x groups, heads of a group, ...]. The rows without
    /// a key stay as they are: the output is unfolded before they are set.
    /// </summary>
    public static Tensor Folded(Tensor mask, int samples, int groups)
    {
        var (batch, heads) = (mask.size(0), mask.size(1));
        if (batch == 1 && heads == 1)
        {
            return mask;
        }

        var perGroup = heads == 1 ? 1 : heads / groups;
        return mask
            .unflatten(1, heads == 1 ? 1 : groups, perGroup)
            .expand(samples, groups, perGroup, mask.size(2), mask.size(3))
            .reshape(samples * groups, perGroup, mask.size(2), mask.size(3));
    }

    /// <summary>Somebody uses the tensors: they are kept until <see cref="Release"/>, also when they are dropped meanwhile.</summary>
    public void Use() => users++;

    /// <summary>They are not used any more.</summary>
    public void Release()
    {
        users--;
        DisposeWhenUnused();
    }

    /// <summary>Nobody can ask for them any more.</summary>
    public void Drop()
    {
        isDropped = true;
        DisposeWhenUnused();
    }

    private static Tensor Kept(Tensor tensor) => tensor.contiguous().DetachFromDisposeScope();

    private static long BytesOf(Tensor? tensor) => tensor is null ? 0 : tensor.numel() * tensor.element_size();

    private void DisposeWhenUnused()
    {
        if (isDropped && users == 0)
        {
            Mask?.Dispose();
            EmptyRows?.Dispose();
        }
    }
}

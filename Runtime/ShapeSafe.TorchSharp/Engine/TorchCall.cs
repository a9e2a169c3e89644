using System;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>One attention call whose tensors were found to agree: libtorch checks less, and a wrong product of matrices ends the process.</summary>
/// <param name="Query">B x H x L x D.</param>
/// <param name="Key">B x G x S x D.</param>
/// <param name="Value">B x G x S x Dv.</param>
/// <param name="Sizes">Batch, query heads and the lengths of both sequences.</param>
/// <param name="Groups">How many heads key and value have (G); divides the query heads.</param>
/// <param name="HeadDim">The width of query and key (D).</param>
/// <param name="ValueDim">The width of value (Dv).</param>
internal readonly record struct TorchCall(Tensor Query, Tensor Key, Tensor Value, AttentionSizes Sizes, int Groups, int HeadDim, int ValueDim)
{
    /// <summary>How many query heads share one head of key and value.</summary>
    public int HeadsPerGroup => Groups == 0 ? 1 : Sizes.Heads / Groups;

    /// <summary>Checks every size, the element types and the devices of a call against each other.</summary>
    /// <exception cref="ArgumentException">Two tensors disagree.</exception>
    public static TorchCall Check(Tensor query, Tensor key, Tensor value, AttentionNames names)
    {
        var check = new ShapeCheck(names.Attention);
        var sizes = new AttentionSizes(Size(query, 0), Size(query, 1), Size(query, 2), Size(key, 2));
        var (groups, headDim, valueDim) = (Size(key, 1), Size(query, 3), Size(value, 3));
        check.Same(names.Batch, "key", Size(key, 0), "query", sizes.Batch);
        check.Same(names.Batch, "value", Size(value, 0), "query", sizes.Batch);
        check.Same(names.KeyValueHeads, "value", Size(value, 1), "key", groups);
        check.Divides(names.KeyValueHeads, "key", groups, names.Heads, "query", sizes.Heads);
        check.Same(names.Keys, "value", Size(value, 2), "key", sizes.Keys);
        check.Same(names.HeadDim, "key", Size(key, 3), "query", headDim);
        Alike("key", key, query, names.Attention);
        Alike("value", value, query, names.Attention);
        return new(query, key, value, sizes, groups, headDim, valueDim);
    }

    /// <summary>A tensor can take the output.</summary>
    /// <exception cref="ArgumentException">It is of other sizes, of another element type or on another device, or it cannot be written.</exception>
    public void CheckDestination(Tensor destination, AttentionNames names)
    {
        var check = new ShapeCheck(names.Attention);
        check.Same(names.Batch, "destination", Size(destination, 0), "query", Sizes.Batch);
        check.Same(names.Heads, "destination", Size(destination, 1), "query", Sizes.Heads);
        check.Same(names.Queries, "destination", Size(destination, 2), "query", Sizes.Queries);
        check.Same(names.ValueDim, "destination", Size(destination, 3), "value", ValueDim);
        Alike("destination", destination, Query, names.Attention);
        if (destination.is_leaf && destination.requires_grad && is_grad_enabled())
        {
            throw new ArgumentException(
                $"{names.Attention}: the destination is a leaf that requires a gradient, and cannot be written while gradients are recorded: use Attend, or no_grad().", nameof(destination));
        }

        for (var axis = 0; axis < 4; axis++)
        {
            if (destination.size(axis) > 1 && destination.stride(axis) == 0)
            {
                throw new ArgumentException(
                    $"{names.Attention}: the destination is broadcast along dimension {axis}: its {destination.size(axis)} elements there share their memory and cannot be written.", nameof(destination));
            }
        }
    }

    /// <summary>An operand has the element type and the device of the query.</summary>
    /// <exception cref="ArgumentException">It has others.</exception>
    public static void Alike(string role, Tensor tensor, Tensor query, string attention)
    {
        if (tensor.dtype != query.dtype)
        {
            throw new ArgumentException($"{attention}: the {role} is of {tensor.dtype}, the query of {query.dtype}: convert one with to_type.", role);
        }

        if (tensor.device_type != query.device_type || tensor.device_index != query.device_index)
        {
            throw new ArgumentException(
                $"{attention}: the {role} is on {TorchShape.DeviceText(tensor)}, the query on {TorchShape.DeviceText(query)}: move one with to(device).", role);
        }
    }

    private static int Size(Tensor tensor, int axis) => checked((int)tensor.size(axis));
}

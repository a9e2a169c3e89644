using System;
using System.Numerics.Tensors;

namespace ShapeSafe.Engine;

/// <summary>The sizes of one multi-head call, checked against each other.</summary>
internal readonly record struct MultiHeadCall(int Batch, int Queries, int Keys, int Features, int Heads, int KeyValueHeads, int HeadDim, int ValueDim)
{
    /// <summary>The width of all heads of the query beside each other.</summary>
    public int QueryWidth => Heads * HeadDim;

    /// <summary>The width of all heads of the key beside each other.</summary>
    public int KeyWidth => KeyValueHeads * HeadDim;

    /// <summary>The width of all heads of the value beside each other.</summary>
    public int ValueWidth => KeyValueHeads * ValueDim;

    /// <summary>The width of the result of all heads beside each other.</summary>
    public int ContextWidth => Heads * ValueDim;

    /// <summary>Checks every size before anything is computed or written.</summary>
    /// <exception cref="ArgumentException">Two tensors disagree.</exception>
    public static MultiHeadCall Check(
        in ReadOnlyTensorSpan<float> query,
        in ReadOnlyTensorSpan<float> key,
        in ReadOnlyTensorSpan<float> value,
        in MultiHeadProjections projections,
        in ReadOnlyTensorSpan<float> destination,
        AttentionNames names)
    {
        var check = new ShapeCheck(names.Attention);
        check.Rank("query", query, names.Batch, names.Queries, names.Features);
        check.Rank("key", key, names.Batch, names.Keys, names.Features);
        check.Rank("value", value, names.Batch, names.Keys, names.Features);
        check.Rank("destination", destination, names.Batch, names.Queries, names.Features);
        check.Rank("in-projection", projections.In, "projected", names.Features);
        check.Rank("out-projection", projections.Out, names.Features, "projected");

        check.Same(names.Batch, "key", key.Lengths[0], "query", query.Lengths[0]);
        check.Same(names.Batch, "value", value.Lengths[0], "query", query.Lengths[0]);
        check.Same(names.Batch, "destination", destination.Lengths[0], "query", query.Lengths[0]);
        check.Same(names.Queries, "destination", destination.Lengths[1], "query", query.Lengths[1]);
        check.Same(names.Keys, "value", value.Lengths[1], "key", key.Lengths[1]);
        check.Same(names.Features, "key", key.Lengths[2], "query", query.Lengths[2]);
        check.Same(names.Features, "value", value.Lengths[2], "query", query.Lengths[2]);
        check.Same(names.Features, "destination", destination.Lengths[2], "query", query.Lengths[2]);
        check.Same(names.Features, "in-projection", projections.In.Lengths[1], "query", query.Lengths[2]);
        check.Same(names.Features, "out-projection", projections.Out.Lengths[0], "query", query.Lengths[2]);

        var heads = projections.Heads;
        check.Option(heads > 0, "Heads", heads, "positive");
        check.Option(projections.KeyValueHeads >= 0, "KeyValueHeads", projections.KeyValueHeads, "not negative");
        var keyValueHeads = projections.KeyValueHeads == 0 ? heads : projections.KeyValueHeads;
        check.Divides(names.KeyValueHeads, "projections", keyValueHeads, names.Heads, "projections", heads);
        var valueDim = check.Split("out-projection", (int)projections.Out.Lengths[1], heads, $"{names.Heads} * {names.ValueDim}");
        var headDim = check.Split(
            "in-projection",
            (int)projections.In.Lengths[0] - (keyValueHeads * valueDim),
            heads + keyValueHeads,
            $"({names.Heads} + {names.KeyValueHeads}) * {names.HeadDim} (beside {keyValueHeads * valueDim} for the values)");
        CheckBias(check, "in-projection's bias", projections.InBias, "in-projection", projections.In.Lengths[0]);
        CheckBias(check, "out-projection's bias", projections.OutBias, "out-projection", projections.Out.Lengths[0]);

        check.Writable("destination", destination);
        CheckApart("destination", destination, query, key, value, projections, names);
        return new MultiHeadCall(
            (int)query.Lengths[0], (int)query.Lengths[1], (int)key.Lengths[1], (int)query.Lengths[2], heads, keyValueHeads, headDim, valueDim);
    }

    /// <summary>Checks that what is written shares no memory with what is read.</summary>
    public static void CheckApart(
        string written,
        in ReadOnlyTensorSpan<float> tensor,
        in ReadOnlyTensorSpan<float> query,
        in ReadOnlyTensorSpan<float> key,
        in ReadOnlyTensorSpan<float> value,
        in MultiHeadProjections projections,
        AttentionNames names)
    {
        var check = new ShapeCheck(names.Attention);
        check.Apart(written, tensor, "query", query);
        check.Apart(written, tensor, "key", key);
        check.Apart(written, tensor, "value", value);
        check.Apart(written, tensor, "in-projection", projections.In);
        check.Apart(written, tensor, "in-projection's bias", projections.InBias);
        check.Apart(written, tensor, "out-projection", projections.Out);
        check.Apart(written, tensor, "out-projection's bias", projections.OutBias);
    }

    private static void CheckBias(ShapeCheck check, string tensor, in ReadOnlyTensorSpan<float> bias, string other, nint rows)
    {
        if (bias.Rank != 0)
        {
            check.Rank(tensor, bias, "projected");
            check.Same("projected", tensor, bias.Lengths[0], other, rows);
        }
    }
}

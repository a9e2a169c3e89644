using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace ColumnMasks;

// The same number for every key of a row: softmax does not see it.
public static class Added
{
    public static Tensor Subtracted(Tensor q, Tensor k, Tensor mask)
    {
        long b = mask.size(0), n = mask.size(1);
        var hide = (1 - mask).view(b, 1, n, 1) * 1e4;
        return (q.matmul(k.mT) - hide).softmax(-1); // SHAPE1108
    }

    public static Tensor OnTheLeft(Tensor q, Tensor k, Tensor ids, long pad)
    {
        var bias = zeros_like(ids, dtype: ScalarType.Float32).masked_fill(ids == pad, float.NegativeInfinity);
        return (bias.unsqueeze(1).unsqueeze(3) + q.matmul(k.mT)).softmax(-1); // SHAPE1108
    }

    public static Tensor InPlace(Tensor q, Tensor k, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        var scores = bmm(q, k.transpose(1, 2)) / 8.0;
        scores.add_((ids == 0).to(ScalarType.Float32).mul(-1e9).view(b, n, 1)); // SHAPE1108
        return F.softmax(scores, -1);
    }

    public static Tensor Logarithm(Tensor q, Tensor k, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        var scores = matmul(q, k.mT).div(8.0);
        return F.softmax(scores.add((ids != 0).to_type(ScalarType.Float32).log().view(b, 1, n, 1)), -1); // SHAPE1108
    }

    public static Tensor Fused(Tensor q, Tensor k, Tensor v, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        var bias = (1 - (ids != 0).to(ScalarType.Float32)).view(b, 1, n, 1) * float.MinValue;
        return F.scaled_dot_product_attention(q, k, v, attn_mask: bias); // SHAPE1108
    }

    public static Tensor OfAModule(MultiheadAttention attention, Tensor x, long used)
    {
        long n = x.size(0);
        var bias = where((arange(n) >= used).unsqueeze(-1), -1e9f, 0f);
        return attention.call(x, x, x, attn_mask: bias).Item1; // SHAPE1108
    }

    public static Tensor OfAnEncoder(TransformerEncoder encoder, Tensor x, Tensor paddingBias)
    {
        var bias = paddingBias.view(x.size(0), 1);
        return encoder.call(x, bias, null); // SHAPE1108
    }

    public static Tensor Keys(Tensor q, Tensor k, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        return (q.matmul(k.mT) + (ids == 0).view(b, 1, 1, n).to_type(ScalarType.Float32) * -1e4).softmax(-1);
    }

    public static Tensor Temperature(Tensor q, Tensor k, Tensor temperature) =>
        (q.matmul(k.mT) + temperature.view(q.size(0), 1, q.size(2), 1)).softmax(-1);

    public static Tensor Finite(Tensor q, Tensor k, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        return (q.matmul(k.mT) + (ids != 0).to_type(ScalarType.Float32).view(b, 1, n, 1) * 0.5).softmax(-1);
    }

    public static Tensor ByName(Tensor q, Tensor k, Tensor queryIds)
    {
        long b = queryIds.size(0), n = queryIds.size(1);
        return (q.matmul(k.mT) + (queryIds == 0).view(b, 1, n, 1).to_type(ScalarType.Float32) * -1e4).softmax(-1);
    }

    public static Tensor Pooled(Tensor x, Tensor w, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        return (x.matmul(w) + (ids == 0).view(b, n, 1).to_type(ScalarType.Float32) * -1e4).softmax(1);
    }

    public static Tensor KeysFirst(Tensor q, Tensor k, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        return (k.matmul(q.mT) + (ids == 0).view(b, 1, n, 1).to_type(ScalarType.Float32) * -1e4).softmax(-2);
    }

    public static Tensor OneKey(MultiheadAttention attention, Tensor x, Tensor ids)
    {
        var bias = (ids.view(x.size(0), 1) == 0).to_type(ScalarType.Float32) * -1e4;
        return attention.call(x, randn(1, 4, 16), randn(1, 4, 16), attn_mask: bias).Item1;
    }
}

public static class Filled
{
    public static Tensor Chosen(Tensor q, Tensor k, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        var keep = (ids != 0).view(b, 1, n, 1);
        return F.softmax(where(keep, matmul(q, k.mT), float.NegativeInfinity), -1); // SHAPE1108
    }

    public static Tensor ChosenByAMethod(Tensor q, Tensor k, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        var scores = matmul(q, k.mT);
        return F.softmax(scores.where((ids != 0).view(b, 1, n, 1), tensor(-1e9f)), -1); // SHAPE1108
    }

    public static Tensor Expanded(Tensor q, Tensor k, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        var pad = (ids.view(b, n) == 0).unsqueeze(2).expand(b, n, n);
        return bmm(q, k.transpose(1, 2)).masked_fill(pad, -1e9).softmax(-1); // SHAPE1108
    }

    public static Tensor ExpandedKeys(Tensor q, Tensor k, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        var pad = (ids.view(b, n) == 0).unsqueeze(1).expand(b, n, n);
        return bmm(q, k.transpose(1, 2)).masked_fill(pad, -1e9).softmax(-1);
    }

    // Nothing tells what is broken, but its rows are NaN.
    public static Tensor Infinite(Tensor q, Tensor k, long used)
    {
        var broken = arange(8) >= used;
        return q.matmul(k.mT).masked_fill(broken.unsqueeze(1), float.NegativeInfinity).softmax(-1); // SHAPE1108
    }

    public static Tensor Weighed(Tensor q, Tensor k, Tensor v, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        var keep = (ids != 0).view(b, 1, n, 1);
        var weights = (q.matmul(k.mT) + keep.logical_not().to_type(ScalarType.Float32) * -1e9).softmax(-1);
        return (weights * keep).matmul(v);
    }

    public static Tensor Zeroed(Tensor q, Tensor k, Tensor v, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        var pad = (ids == 0).view(b, 1, n, 1);
        return q.matmul(k.mT).masked_fill(pad, float.NegativeInfinity).softmax(-1).masked_fill(pad, 0).matmul(v);
    }

    public static Tensor Mended(Tensor q, Tensor k, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        return where((ids != 0).view(b, 1, n, 1), q.matmul(k.mT), float.NegativeInfinity).softmax(-1).nan_to_num();
    }

    public static Tensor KeysBefore(Tensor q, Tensor k, Tensor ids)
    {
        long b = ids.size(0), n = ids.size(1);
        var pad = ids == 0;
        var scores = q.matmul(k.mT).masked_fill(pad.view(b, 1, 1, n), -1e9);
        return scores.masked_fill(pad.view(b, 1, n, 1), -1e9).softmax(-1);
    }
}

// Every axis is written out, with new ones between and behind.
public static class WrittenOut
{
    public static Tensor Queries(Tensor q, Tensor k, Tensor v, Tensor tokenIds)
    {
        var isToken = tokenIds != 0;
        var keep = isToken[.., TensorIndex.None, .., TensorIndex.None];
        return nn.functional.scaled_dot_product_attention(q, k, v, attn_mask: keep); // SHAPE1108
    }

    public static Tensor Keys(Tensor q, Tensor k, Tensor v, Tensor tokenIds)
    {
        var isToken = tokenIds != 0;
        return nn.functional.scaled_dot_product_attention(q, k, v, attn_mask: isToken[.., TensorIndex.None, TensorIndex.None, ..]);
    }
}

using TorchSharp;
using static TorchSharp.torch;

namespace AxesAndTypes;

// The literal 0 converts to ScalarType.
public static class Sums
{
    private const int Batch = 0;

    public static Tensor OfMask(Tensor mask) => mask.sum(0); // SHAPE1408

    public static Tensor Static(Tensor mask) => torch.sum(mask.softmax(-1), 0); // SHAPE1408

    public static Tensor Product(Tensor mask)
    {
        var any = 1 - (1 - mask).prod(0); // SHAPE1408
        return any;
    }

    public static Tensor[] Right(Tensor mask, int axis) =>
    [
        mask.sum(dim: 0), mask.sum(1), mask.sum(-1), mask.sum(0, keepdim: true), mask.sum(0L), mask.sum(axis), mask.sum(), mask.cumsum(0),
        mask.sum(ScalarType.Byte), mask.sum(type: 0), mask.mean(new long[] { 0 }), mask.softmax(0), mask.argmax(0), torch.sum(mask, dim: 0), torch.zeros(0),
    ];
}

// Functions that leave the shape, and names that mean the same operation.
public static class Named
{
    public static Tensor SlopesOnQueries(Tensor x, long heads)
    {
        var (batch, length, hidden) = (x.shape[0], x.shape[1], x.shape[2]);
        var h = x.view(batch, length, heads, hidden / heads).transpose(1, 2);
        var slopes = pow(2.0f, arange(1, heads + 1, dtype: ScalarType.Float32) * (-8.0 / heads));
        var bias = slopes.unsqueeze(-1) * arange(length, dtype: ScalarType.Float32);
        var logits = h.matmul(h.mT) / System.Math.Sqrt(hidden / heads);
        return (logits + bias).softmax(-1).matmul(h); // SHAPE1106
    }

    public static Tensor SlopesByExp2(Tensor x, long heads)
    {
        var (batch, length, hidden) = (x.shape[0], x.shape[1], x.shape[2]);
        var h = x.view(batch, length, heads, hidden / heads).movedim(new long[] { 2 }, new long[] { 1 });
        var slopes = (arange(1, heads + 1, dtype: ScalarType.Float32) * (-8.0 / heads)).exp2();
        var bias = slopes.unsqueeze(-1) * arange(length, dtype: ScalarType.Float32).floor();
        var logits = h.matmul(h.mT).clip(-50, 50);
        return (logits + bias).softmax(-1).matmul(h); // SHAPE1106
    }

    public static Tensor Right(Tensor x, long heads)
    {
        var (batch, length, hidden) = (x.shape[0], x.shape[1], x.shape[2]);
        var h = x.view(batch, length, heads, hidden / heads).movedim(new long[] { 2 }, new long[] { 1 });
        var slopes = (arange(1, heads + 1, dtype: ScalarType.Float32) * (-8.0 / heads)).exp2().view(heads, 1, 1);
        var hidden_ = arange(length).less_equal(3).logical_not();
        return (h.matmul(h.mT) + slopes * arange(length).subtract(length)).masked_fill(hidden_, float.NegativeInfinity).softmax(-1).matmul(h).moveaxis(new long[] { -3, 2 }, new long[] { 2, -3 });
    }

    public static Tensor HeadsNotMoved(Tensor x, long heads)
    {
        var (batch, length, hidden) = (x.shape[0], x.shape[1], x.shape[2]);
        var h = x.view(batch, length, heads, hidden / heads).movedim(new long[] { 1 }, new long[] { 2 });
        return h.matmul(h.mT).softmax(-1).matmul(h).view(batch, length, hidden); // SHAPE1402
    }
}

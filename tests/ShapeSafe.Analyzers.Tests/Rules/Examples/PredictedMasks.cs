using TorchSharp;
using static TorchSharp.torch;

namespace PredictedMasks;

// Flags that a threshold makes of predictions may leave a row without a key.
public static class Predicted
{
    private static Tensor Weigh(Tensor scores, Tensor v) => scores.softmax(-1).matmul(v);

    public static Tensor Background(Tensor q, Tensor k, Tensor v, Tensor outputs)
    {
        var background = outputs.sigmoid().flatten(2) < 0.5;
        var scores = q.matmul(k.mT).masked_fill(background, double.NegativeInfinity); // SHAPE3301
        return scores.softmax(-1).matmul(v);
    }

    public static Tensor Foreground(Tensor q, Tensor k, Tensor v, Tensor outputs)
    {
        var keep = sigmoid(outputs) > 0.5;
        return q.matmul(k.mT).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(v); // SHAPE3301
    }

    public static Tensor Logits(Tensor q, Tensor k, Tensor v, Tensor mask_logits)
    {
        var background = mask_logits.lt(0).unsqueeze(1);
        return where(background, float.NegativeInfinity, q.matmul(k.mT)).softmax(-1).matmul(v); // SHAPE3301
    }

    // Rows in which everything is hidden are opened, or a finite number is filled in, or NaN is replaced.
    public static Tensor Opened(Tensor q, Tensor k, Tensor v, Tensor maskLogits)
    {
        var background = maskLogits.sigmoid() < 0.5;
        background = background & ~background.all(-1, keepdim: true);
        return Weigh(q.matmul(k.mT).masked_fill(background, float.NegativeInfinity), v);
    }

    public static Tensor OpenedInPlace(Tensor q, Tensor k, Tensor v, Tensor maskLogits)
    {
        var background = (maskLogits.sigmoid() < 0.5).to(ScalarType.Bool);
        background[background.all(-1)] = false;
        return q.matmul(k.mT).masked_fill(background, float.NegativeInfinity).softmax(-1).matmul(v);
    }

    public static Tensor OpenedByFill(Tensor q, Tensor k, Tensor v, Tensor maskLogits)
    {
        var background = maskLogits.sigmoid() < 0.5;
        background = background.masked_fill(background.all(-1, keepdim: true), false);
        return q.matmul(k.mT).masked_fill(background, float.NegativeInfinity).softmax(-1).matmul(v);
    }

    public static Tensor OpenedByChoice(Tensor q, Tensor k, Tensor v, Tensor maskLogits)
    {
        var keep = maskLogits.sigmoid() >= 0.5;
        keep = where(keep.any(-1, keepdim: true), keep, ones_like(keep));
        return q.matmul(k.mT).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(v);
    }

    public static Tensor OpenedByCount(Tensor q, Tensor k, Tensor v, Tensor maskLogits)
    {
        var keep = maskLogits.sigmoid() >= 0.5;
        keep = keep | (keep.sum(-1, keepdim: true) == 0);
        return q.matmul(k.mT).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(v);
    }

    public static Tensor Itself(Tensor q, Tensor k, Tensor v, Tensor maskLogits)
    {
        var hidden = (maskLogits.sigmoid() < 0.5).logical_and(eye(10, dtype: ScalarType.Bool).logical_not());
        return q.matmul(k.mT).masked_fill(hidden, float.NegativeInfinity).softmax(-1).matmul(v);
    }

    public static Tensor Highest(Tensor q, Tensor k, Tensor v, Tensor maskLogits)
    {
        var likely = maskLogits.sigmoid();
        return q.matmul(k.mT).masked_fill(likely < likely.amax([-1L], keepdim: true), float.NegativeInfinity).softmax(-1).matmul(v);
    }

    public static Tensor Finite(Tensor q, Tensor k, Tensor v, Tensor maskLogits) =>
        q.matmul(k.mT).masked_fill(maskLogits.sigmoid() < 0.5, -1e9).softmax(-1).matmul(v);

    public static Tensor Replaced(Tensor q, Tensor k, Tensor v, Tensor maskLogits) =>
        q.matmul(k.mT).masked_fill(maskLogits.sigmoid() < 0.5, float.NegativeInfinity).softmax(-1).nan_to_num(0).matmul(v);

    // 0 for such a row.
    public static Tensor Fused(Tensor q, Tensor k, Tensor v, Tensor maskLogits) =>
        nn.functional.scaled_dot_product_attention(q, k, v, maskLogits.sigmoid() > 0.5);
}

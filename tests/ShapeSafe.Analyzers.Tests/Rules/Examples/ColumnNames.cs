using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.TensorIndex;

namespace ColumnNames;

// What the flags are of, by the name of the variable that they are in.
public static class Columns
{
    private static Tensor Scores(Tensor h) => matmul(h, h.transpose(-1, -2));

    public static Tensor Indexed(Tensor h, Tensor history)
    {
        var isPad = history.eq(0);
        return Scores(h).masked_fill(isPad[Colon, None, Colon, None], -1e9).softmax(-1); // SHAPE1108
    }

    public static Tensor Unsqueezed(Tensor h, Tensor basket)
    {
        var valid = basket > 0;
        return Scores(h).masked_fill(~valid.unsqueeze(1).unsqueeze(-1), -1e4).softmax(-1); // SHAPE1108
    }

    public static Tensor Chosen(Tensor h, Tensor basket, Tensor low)
    {
        var padded = basket == 0;
        var scores = Scores(h);
        return where(padded[Colon, None, Colon, None], -1e9, scores).softmax(-1); // SHAPE1108
    }

    public static Tensor Right(Tensor h, Tensor history)
    {
        var isPad = history.eq(0);
        var right = Scores(h).masked_fill(isPad[Colon, None, None, Colon], -1e9).softmax(-1);
        // Whole rows are left out, by flags whose name does not say what they are of, or that of the queries.
        var idle = history.eq(7);
        var padRows = history.eq(0);
        return right + Scores(h).masked_fill(idle[Colon, None, Colon, None], -1e9).softmax(-1) + Scores(h).masked_fill(padRows[Colon, None, Colon, None], -1e9).softmax(-1);
    }
}

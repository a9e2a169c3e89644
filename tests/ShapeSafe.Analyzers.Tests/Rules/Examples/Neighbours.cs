using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Neighbours;

// Nodes of a graph look at their neighbours, where the adjacency is not zero.
public static class Graphs
{
    public static Tensor Hidden(Tensor scores, Tensor adjacency) => scores.masked_fill(adjacency > 0, float.NegativeInfinity).softmax(-1); // SHAPE2302

    public static Tensor HiddenRight(Tensor scores, Tensor adjacency) => scores.masked_fill(adjacency <= 0, float.NegativeInfinity).softmax(-1);

    public static Tensor Equal(Tensor scores, Tensor adj)
    {
        var adjHat = adj + eye(adj.size(0));
        var right = scores.masked_fill(adjHat == 0, -1e9).softmax(-1);
        return right + scores.masked_fill(adjHat.ne(0), -1e9).softmax(-1); // SHAPE2302
    }

    public static Tensor Chosen(Tensor e, Tensor adj)
    {
        var far = -9e15 * ones_like(e);
        var right = where(adj > 0, e, far).softmax(1);
        return right + where(adj > 0, far, e).softmax(1); // SHAPE2302
    }

    public static Tensor Fused(Tensor q, Tensor neighbors)
    {
        var right = F.scaled_dot_product_attention(q, q, q, neighbors.gt(0));
        return right + F.scaled_dot_product_attention(q, q, q, neighbors < 0.5); // SHAPE2302
    }

    public static Tensor AsFlags(Tensor scores, Tensor adjacency) => scores.masked_fill(adjacency.to(ScalarType.Bool), -1e9).softmax(-1); // SHAPE2302

    public static Tensor Added(Tensor scores, Tensor adjacency) => scores + (1 - adjacency) * -1e9;

    public static Tensor Exchanged(Tensor scores, Tensor keep)
    {
        var right = scores.masked_fill(keep < 1, -1e9).softmax(-1);
        return right + scores.masked_fill(keep > 0, -1e9).softmax(-1); // SHAPE2302
    }

    // How many, how far and what else is said of neighbours.
    public static Tensor[] Others(Tensor scores, Tensor adjacency, Tensor edgeTypes, Tensor neighbourDistance, Tensor padMask, Tensor notAdjacent, int cutoff) =>
    [
        scores.masked_fill(adjacency.sum(-1, keepdim: true).eq(0), -1e9).softmax(-1),
        scores.masked_fill(edgeTypes > 0, -1e9).softmax(-1),
        scores.masked_fill(neighbourDistance > 0, -1e9).softmax(-1),
        scores.masked_fill(adjacency > cutoff, -1e9).softmax(-1),
        scores.masked_fill(notAdjacent > 0, -1e9).softmax(-1),
        scores.masked_fill(padMask > 0, -1e9).softmax(-1),
        scores.masked_fill(adjacency > -1, 0).matmul(scores),
    ];
}

// A tuple has a text for each of its elements.
using System;
using System.Threading.Tasks;
using ShapeSafe;
using TorchSharp;
using static TorchSharp.torch;

static class Tuples
{
    [Shape("batch 64", "batch")]
    static (Tensor Keys, Tensor Lengths) kept;

    static (Tensor, Tensor) anything;

    [return: Shape("batch tokens channel", "batch tokens")]
    static (Tensor Output, Tensor Weights) Attend([Shape("batch tokens channel")] Tensor x) => (x, x); // SHAPE1602

    [return: Shape("batch tokens channel", "...")]
    static (Tensor Output, Tensor Weights) Open([Shape("batch tokens channel")] Tensor x) => (x, x);

    [return: Shape("batch channel", "batch tokens")]
    static Tuple<Tensor, Tensor> OfClasses([Shape("batch tokens channel")] Tensor x) => Tuple.Create(x, x.mean([2])); // SHAPE1602

    [return: Shape("batch channel", "...", "batch")]
    static async Task<(Tensor, int, Tensor)> Later([Shape("batch tokens channel")] Tensor x)
    {
        await Task.Yield();
        return x.shape[0] > 3 ? (x.mean([1]), 3, x.sum([1]).sum([1])) : (x, 4, x.sum([1]).sum([1])); // SHAPE1602
    }

    [return: Shape("tokens batch", "batch")]
    static (Tensor, Tensor) Turned([Shape("batch tokens")] Tensor x) => anything;

    static long Given([Shape("batch 64", "batch")] (Tensor Keys, Tensor Lengths) x)
    {
        var (keys, lengths) = x;
        return keys.shape[1] + lengths.shape[1]; // SHAPE1603
    }

    [return: Shape("batch 64", "batch")]
    static (Tensor, Tensor) TwoWays(bool isShort) => isShort ? (zeros(3, 64), zeros(3)) : (zeros(3, 63), zeros(3)); // SHAPE1602

    static async Task Use(Tensor z)
    {
        var (turned, lengths) = Turned(z);
        var sizes = (turned.shape[1], lengths.shape[0]);
        var none = turned.shape[2]; // SHAPE1603
        (turned, _) = Turned(randn(2, 3));
        turned.matmul(randn(2, 7));
        turned.matmul(randn(3, 7)); // SHAPE1204
        var (mean, number, sums) = await Later(z);
        none = sums.shape[1]; // SHAPE1603

        kept = (randn(3, 64), randn(4)); // SHAPE1602
        kept = (randn(3, 64), randn(3));
        Given((randn(3, 64), randn(4))); // SHAPE1601
        Given((randn(3, 64), randn(3)));
    }
}

static class Texts
{
    [return: Shape("batch tokens")] // SHAPE1604
    static (Tensor, Tensor) TooFew(Tensor x) => (x, x);

    [Shape("batch tokens", "batch")] // SHAPE1604
    static Tensor? tooMany;

    [return: Shape("batch tokens", "batch, tokens")] // SHAPE1604
    static (Tensor, Tensor) Unreadable(Tensor x) => (x, x);
}

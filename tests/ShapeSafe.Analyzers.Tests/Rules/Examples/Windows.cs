using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;
namespace WindowExamples;

public static class Windows
{
    const int W = 8;
    static Tensor Ones(long n) => ones(n, n, dtype: ScalarType.Bool);
    public static Tensor Good1(long n) => Ones(n).tril() & Ones(n).triu(1 - W);
    public static Tensor Good2(long n) => Ones(n).triu(1) | Ones(n).tril(-W);
    public static Tensor Good3(long n, int window) => Ones(n).triu(1).logical_or(Ones(n).tril(-window));
    public static Tensor Good4(long n, int window) => Ones(n).tril(window) & Ones(n).triu(-window);
    public static Tensor Good5(long n) => Ones(n).tril(W).triu(-W);
    public static Tensor Good6(long n) => ones(n, n).tril() * ones(n, n).triu(1 - W);
    public static Tensor Good7(long n) => full(n, n, float.NegativeInfinity).triu(1) + full(n, n, float.NegativeInfinity).tril(-W);
    public static Tensor Good8(long l, long s) => ones(l, s, dtype: ScalarType.Bool).tril(s - l) & ones(l, s, dtype: ScalarType.Bool).triu(s - l - W + 1);
    public static Tensor Good9(long n, int diagonal) => Ones(n).tril() & Ones(n).triu(diagonal);
    public static Tensor Good10(long n) => Ones(n).tril() | Ones(n).triu(1);
    public static Tensor Good11(long n) => ~(Ones(n).tril() & Ones(n).triu(1 - W));
    public static Tensor Good12(long n) => Ones(n).tril(-1) | Ones(n).triu(1);
    public static Tensor Good13(long n, long block) => Ones(n).tril(block - 1) & Ones(n).triu(1 - block);
    public static Tensor Good14(long n) { var i = arange(n).unsqueeze(1); var j = arange(n).unsqueeze(0); return (j <= i) & (j > i - W); }
    public static Tensor Good15(long n) => Ones(n).tril(-W) | Ones(n).triu(W);
    public static Tensor Bad1(long n) => Ones(n).tril() & Ones(n).triu(W); // SHAPE2305
    public static Tensor Bad2(long n) => Ones(n).triu(1) & Ones(n).tril(-W); // SHAPE2305
    public static Tensor Bad3(long n, int window) => Ones(n).triu(1).logical_and(Ones(n).tril(-window)); // SHAPE2303
    public static Tensor Bad4(long n, int window) => Ones(n).tril(-window) & Ones(n).triu(window); // SHAPE2303
    public static Tensor Bad5(long n) => Ones(n).tril().triu(W); // SHAPE2305
    public static Tensor Bad6(long n) => ones(n, n).tril() * ones(n, n).triu(W); // SHAPE2305
    public static Tensor Bad7(long n) => full(n, n, float.NegativeInfinity).triu(1) + full(n, n, float.NegativeInfinity).tril(W); // SHAPE2305
    public static Tensor Bad8(long l, long s) => ones(l, s, dtype: ScalarType.Bool).tril(s - l) & ones(l, s, dtype: ScalarType.Bool).triu(s - l + W); // SHAPE2305
    public static Tensor Bad9(long n) => Ones(n).tril() | Ones(n).triu(1 - W); // SHAPE2305
    public static Tensor Bad10(long n) => ~(Ones(n).triu(1) & Ones(n).tril(-W)); // SHAPE2305
    public static Tensor Bad13(Tensor scores, long n, Tensor pad)
    {
        var future = Ones(n).triu(1);
        var hidden = future & pad & Ones(n).tril(-W); // SHAPE2305
        return scores.masked_fill(hidden, float.NegativeInfinity).softmax(-1);
    }
    public static Tensor Bad14(long n, int windowSize) => Ones(n).tril() | Ones(n).triu(-windowSize + 1); // SHAPE2303
    public static Tensor Bad15(long n) => Ones(n).triu(1) | Ones(n).tril(W); // SHAPE2305
}
public static class Compared
{
    public static Tensor Bad11(Tensor scores, long n) { var i = arange(n).unsqueeze(1); var j = arange(n).unsqueeze(0);
        return scores.masked_fill(~((j <= i) & (j > i + 8)), -1e9).softmax(-1); } // SHAPE2305
    public static Tensor Bad12(Tensor scores, long n, int windowSize) { var i = arange(n).unsqueeze(1); var j = arange(n).unsqueeze(0);
        var hidden = (j > i) & (j <= i - windowSize); // SHAPE2303
        return scores.masked_fill(hidden, -1e9).softmax(-1); }
    public static Tensor Good12(Tensor scores, long n, int windowSize) { var i = arange(n).unsqueeze(1); var j = arange(n).unsqueeze(0);
        var hidden = (j > i) | (j <= i - windowSize);
        return scores.masked_fill(hidden, -1e9).softmax(-1); }
}

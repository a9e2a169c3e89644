using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace OwnKeys;

// A key of zeros or a learned one that no mask hides: every query has something to look at.
public static class Added
{
    public static Tensor Zero(Tensor x)
    {
        using var mha = nn.MultiheadAttention(12, 3, add_zero_attn: true);
        var missing = arange(4).unsqueeze(0).ge(tensor(new[] { 4L, 0L, 2L }).unsqueeze(1));
        return mha.call(x, x, x, missing).Item1;
    }

    public static Tensor Learned(Tensor x)
    {
        using var mha = nn.MultiheadAttention(12, 3, add_bias_kv: true);
        var missing = arange(4).unsqueeze(0).ge(tensor(new[] { 4L, 0L, 2L }).unsqueeze(1));
        return mha.call(x, x, x, missing).Item1;
    }

    public static Tensor None(Tensor x)
    {
        using var mha = nn.MultiheadAttention(12, 3, add_bias_kv: false);
        var missing = arange(4).unsqueeze(0).ge(tensor(new[] { 4L, 0L, 2L }).unsqueeze(1));
        return mha.call(x, x, x, missing).Item1; // SHAPE3301
    }

    public static Tensor Asked(Tensor x, bool zero)
    {
        using var mha = nn.MultiheadAttention(12, 3, add_zero_attn: zero);
        var missing = arange(4).unsqueeze(0).ge(tensor(new[] { 4L, 0L, 2L }).unsqueeze(1));
        return mha.call(x, x, x, missing).Item1;
    }

    public static Tensor Before(Tensor x)
    {
        using var mha = nn.MultiheadAttention(12, 3, add_zero_attn: true);
        var hidden = full(x.size(0), x.size(0), float.NegativeInfinity).triu(0);
        return mha.call(x, x, x, attn_mask: hidden).Item1;
    }

    public static Tensor BeforeWrong(Tensor x)
    {
        using var mha = nn.MultiheadAttention(12, 3);
        var hidden = full(x.size(0), x.size(0), float.NegativeInfinity).triu(0); // SHAPE3101
        return mha.call(x, x, x, attn_mask: hidden).Item1;
    }

    public static Tensor WeightsHaveOneMore()
    {
        using var mha = nn.MultiheadAttention(12, 3, add_zero_attn: true);
        var x = randn(7, 2, 12);
        var (_, w) = mha.call(x, x, x);
        return w.matmul(randn(2, 8, 12)) + w[.., .., ..7].matmul(x.transpose(0, 1)).sum();
    }
}

public class KeptModule : nn.Module<Tensor, Tensor>
{
    private readonly MultiheadAttention mha;

    public KeptModule()
        : base("kept")
    {
        mha = nn.MultiheadAttention(12, 3, 0.0, true, false, true);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var lengths = tensor(new[] { 4L, 0L, 2L });
        var t = x.size(0);
        var padding = arange(t).unsqueeze(0) < (t - lengths).unsqueeze(1);
        var causal = full(t, t, float.NegativeInfinity).triu(1);
        return mha.call(x, x, x, padding, false, causal).Item1;
    }
}

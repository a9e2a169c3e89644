using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Devices;

public static class Right
{
    public static Tensor NothingSaysDevice(Tensor q)
    {
        var causal = ones(q.size(-2), q.size(-2), dtype: ScalarType.Bool).tril();
        return F.scaled_dot_product_attention(q, q, q, causal);
    }

    public static Tensor MovedLater(Tensor q, Device device)
    {
        var causal = ones(q.size(-2), q.size(-2), dtype: ScalarType.Bool).tril().to(device);
        return F.scaled_dot_product_attention(q, q, q, causal);
    }

    public static Tensor Given(Tensor q)
    {
        var causal = ones(q.size(-2), q.size(-2), dtype: ScalarType.Bool, device: q.device).tril();
        return F.scaled_dot_product_attention(q, q, q, causal);
    }

    public static Tensor BothOnTheDefault(Device device)
    {
        var q = rand(1, 2, 4, 8);
        var causal = ones(4, 4, dtype: ScalarType.Bool).tril();
        return F.scaled_dot_product_attention(q, q, q, causal).to(device);
    }

    public static Tensor OnTheProcessor(Tensor q)
    {
        var x = q.to(CPU);
        var causal = x.new_ones(x.size(-2), x.size(-2), dtype: ScalarType.Bool).tril();
        return F.scaled_dot_product_attention(x, x, x, causal);
    }

    public static Tensor ANumber(Tensor scores, Tensor pad, Device device) =>
        scores.to(device).masked_fill(pad, float.NegativeInfinity).softmax(-1);
}

// A tensor in a field is a buffer, which moves with the module.
public sealed class Buffered : nn.Module<Tensor, Tensor>
{
    private readonly Tensor causal;

    public Buffered(Device device) : base("buffered")
    {
        causal = ones(16, 16, dtype: ScalarType.Bool).tril();
        RegisterComponents();
        this.to(device);
    }

    public override Tensor forward(Tensor q) => F.scaled_dot_product_attention(q, q, q, causal);
}

public static class Wrong
{
    public static Tensor Parameter(Tensor q, Device device)
    {
        var causal = ones(q.size(-2), q.size(-2), dtype: ScalarType.Bool).tril(); // SHAPE4101
        return F.scaled_dot_product_attention(q, q, q, causal);
    }

    public static Tensor AnotherFactory(Tensor q)
    {
        var t = q.size(-2);
        var bias = zeros(t, t, device: q.device);
        var future = ones(t, t, dtype: ScalarType.Bool).triu(1); // SHAPE4101
        return (q.matmul(q.transpose(-2, -1)) + bias).masked_fill(future, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor OnCuda(MultiheadAttention attention, Tensor x)
    {
        attention.cuda();
        var future = full(x.size(0), x.size(0), float.NegativeInfinity).triu(1); // SHAPE4101
        return attention.call(x, x, x, null, false, future).Item1;
    }
}

public sealed class Held : nn.Module<Tensor, Tensor>
{
    private readonly Device device;

    public Held(Device device) : base("held")
    {
        this.device = device;
        RegisterComponents();
        this.to(device);
    }

    public override Tensor forward(Tensor q)
    {
        var causal = ones(q.size(-2), q.size(-2), dtype: ScalarType.Bool).tril(); // SHAPE4101
        return F.scaled_dot_product_attention(q, q, q, causal);
    }
}

public static class OfAnotherMask
{
    private static Tensor Numbers(Tensor flags) =>
        zeros(flags.shape, dtype: ScalarType.Float32, device: flags.device).masked_fill(flags, float.NegativeInfinity);

    public static Tensor Right(MultiheadAttention attention, Tensor x)
    {
        var future = ones(x.size(0), x.size(0), dtype: ScalarType.Bool).triu(1);
        return attention.call(x, x, x, attn_mask: Numbers(future)).Item1;
    }
}

using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;
namespace KeptTensors;

public sealed class State1
{
    private Tensor mask = ones(1, 4, dtype: ScalarType.Int64);
    public void Grow() => mask = cat(new[] { mask, ones(1, 1, dtype: ScalarType.Int64) }, 1);
    public Tensor Go(Tensor q) => F.scaled_dot_product_attention(q, q, q, mask); // SHAPE2103
}
public sealed class State3
{
    private Tensor mask;
    public State3(long n) { mask = ones(1, n, dtype: ScalarType.Int64); }
    public void Use() => mask = mask.to(ScalarType.Bool);
    public Tensor Go(Tensor q) => F.scaled_dot_product_attention(q, q, q, mask);
}
public sealed class State4
{
    private Tensor mask;
    public State4(long n) { Reset(n); }
    public void Reset(long n) { mask = ones(1, n, dtype: ScalarType.Int64); }
    public void Grow() { mask = cat(new[] { mask, mask.narrow(1, 0, 1) }, 1); }
    public void Cut(long n) { mask = mask[.., ..(int)n]; }
    public Tensor Go(Tensor q) => F.scaled_dot_product_attention(q, q, q, mask.unsqueeze(1)); // SHAPE2103
}
public sealed class State5
{
    private Tensor mask;
    public State5(long n) { mask = ones(1, n, dtype: ScalarType.Int64); }
    public void Set(Tensor given) => mask = given;
    public Tensor Go(Tensor q) => F.scaled_dot_product_attention(q, q, q, mask);
}
public sealed class State6
{
    private Tensor mask;
    public State6(Tensor given) { mask = given; }
    public void Grow() { mask = cat(new[] { mask, ones(1, 1, dtype: ScalarType.Int64) }, 1); }
    public Tensor Go(Tensor q) => F.scaled_dot_product_attention(q, q, q, mask);
}
public sealed class State7
{
    private Tensor mask;
    public State7(long n) { mask = ones(n, n, dtype: ScalarType.Bool).tril(); }
    public void Grow(long n) { mask = ones(n, n, dtype: ScalarType.Bool).tril(); }
    public Tensor Go(Tensor scores) => scores.masked_fill(mask, float.NegativeInfinity).softmax(-1); // SHAPE2301
}
public sealed class State8
{
    private Tensor? mask;
    private void Grow() { mask = mask is null ? ones(1, 1, dtype: ScalarType.Int64) : cat(new[] { mask, ones(1, 1, dtype: ScalarType.Int64) }, 1); }
    public Tensor Go(Tensor q) { Grow(); return F.scaled_dot_product_attention(q, q, q, mask); } // SHAPE2103
}
public sealed class State9
{
    public Tensor Mask { get; private set; }
    public State9(long n) { Mask = ones(1, n, dtype: ScalarType.Int64); }
    public void Grow() { Mask = cat(new[] { Mask, ones(1, 1, dtype: ScalarType.Int64) }, 1); }
    public Tensor Go(Tensor q) => F.scaled_dot_product_attention(q, q, q, Mask); // SHAPE2103
}
public sealed class More1
{
    public Tensor Mask { get; set; }
    public More1(long n) { Mask = ones(1, n, dtype: ScalarType.Int64); }
    public void Grow() { Mask = cat(new[] { Mask, ones(1, 1, dtype: ScalarType.Int64) }, 1); }
    public Tensor Go(Tensor q) => F.scaled_dot_product_attention(q, q, q, Mask);
}
public sealed class More2
{
    private Tensor? mask;
    public void Init(long n) { mask = ones(1, n, dtype: ScalarType.Int64); }
    public void Advance() { mask = cat(new[] { mask!, ones(1, 1, dtype: ScalarType.Int64) }, 1); }
    public Tensor Go(Tensor q) => F.scaled_dot_product_attention(q, q, q, mask); // SHAPE2103
}
public sealed class More3
{
    private Tensor? mask;
    public void Init(Tensor given) { mask = given; }
    public void Advance() { mask = mask is null ? ones(1, 1, dtype: ScalarType.Int64) : cat(new[] { mask!, ones(1, 1, dtype: ScalarType.Int64) }, 1); }
    public Tensor Go(Tensor q) => F.scaled_dot_product_attention(q, q, q, mask);
}
public sealed class More4
{
    private Tensor mask;
    public More4(long n) { mask = ones(1, n, dtype: ScalarType.Int64); }
    public void Swap() { mask = mask.to(ScalarType.Bool); }
    public void Advance() { mask = cat(new[] { mask, ones(1, 1, dtype: ScalarType.Int64) }, 1); }
    public Tensor Go(Tensor q) => F.scaled_dot_product_attention(q, q, q, mask);
}
public sealed class More5
{
    private Tensor keep;
    public More5(Tensor ids) { keep = ids.ne(0); }
    public void Flip() { keep = ~keep; }
    public Tensor Go(Tensor scores) => scores.masked_fill(keep, float.NegativeInfinity).softmax(-1);
}

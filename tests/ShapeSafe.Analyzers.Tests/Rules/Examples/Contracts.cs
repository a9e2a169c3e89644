using System;
using System.Threading.Tasks;
using ShapeSafe;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Contracts;

public static class Calls
{
    public static Tensor Attend(
        [Shape("batch heads query channel")] Tensor query,
        [Shape("batch heads key channel")] Tensor key,
        [Shape("batch heads key channel")] Tensor value,
        [Shape("... query key")] Tensor? mask = null) =>
        F.scaled_dot_product_attention(query, key, value, mask);

    public static void Right()
    {
        var q = randn(2, 8, 5, 64);
        var k = randn(2, 8, 7, 64);
        Attend(q, k, k);
        Attend(q, k, k, ones(5, 7, dtype: ScalarType.Bool));
        Attend(q, k, k, ones(2, 1, 5, 7, dtype: ScalarType.Bool));
        Attend(value: k, key: k, query: q);
    }

    public static void Wrong()
    {
        var q = randn(2, 8, 5, 64);
        var k = randn(2, 8, 7, 64);
        Attend(q, k, q); // SHAPE1601
        Attend(q, k, k, ones(7, 5, dtype: ScalarType.Bool)); // SHAPE1601
        Attend(q[0], k, k); // SHAPE1601
        Attend(value: q, key: k, query: q); // SHAPE1601
    }

    public static Tensor Unknown(Tensor q, Tensor k) => Attend(q, k, k);

    public static Tensor ConsistentByName(Tensor q, Tensor k, Tensor v) => Attend(q, k, v, ones(q.shape[2], k.shape[2], dtype: ScalarType.Bool));
}

public static class Products
{
    public static Tensor Split([Shape("batch tokens model = heads * channel")] Tensor x, int heads) =>
        x.view(x.shape[0], x.shape[1], heads, x.shape[2] / heads).transpose(1, 2);

    [return: Shape("batch heads tokens channel")]
    public static Tensor SplitHeads([Shape("batch tokens heads*channel")] Tensor x, int heads)
    {
        var (b, t, c) = (x.shape[0], x.shape[1], x.shape[2]);
        return x.view(b, t, heads, c / heads).transpose(1, 2);
    }

    [return: Shape("batch heads tokens channel")]
    public static Tensor NotMoved([Shape("batch tokens heads*channel")] Tensor x, int heads)
    {
        var (b, t, c) = (x.shape[0], x.shape[1], x.shape[2]);
        return x.view(b, t, heads, c / heads); // SHAPE1602
    }

    public static void Fold([Shape("batch*heads tokens _")] Tensor folded, int batch, int heads)
    {
    }

    public static void Calls()
    {
        Fold(zeros(16, 5, 64), 2, 8);
        Fold(zeros(16, 5, 64), 2, 4); // SHAPE1601
        Fold(zeros(2, 8, 5, 64), 2, 8); // SHAPE1601
        Split(zeros(2, 5, 64), 8);
    }
}

public static class Returns
{
    [return: Shape("batch channel tokens")]
    public static Tensor Transposed([Shape("batch tokens channel")] Tensor x) => x.transpose(1, 2);

    [return: Shape("batch channel tokens")]
    public static Tensor Forgotten([Shape("batch tokens channel")] Tensor x) => x; // SHAPE1602

    [return: Shape("batch tokens")]
    public static Tensor Kept([Shape("batch tokens channel")] Tensor x, bool keep) => keep ? x.mean([2]) : x.sum(2);

    [return: Shape("tokens tokens")]
    public static Tensor Causal(int tokens) => ones(tokens, tokens, dtype: ScalarType.Bool).tril();

    [return: Shape("tokens tokens")]
    public static Tensor CausalWithoutName(int count) => ones(count, count, dtype: ScalarType.Bool).tril();

    [return: Shape("tokens tokens")]
    public static Tensor Rectangle(int rows) => ones(rows, rows + 1); // SHAPE1602

    [return: Shape("batch tokens")]
    public static Tensor OnlyWhenEqual([Shape("batch tokens")] Tensor x, [Shape("batch keys")] Tensor y)
    {
        if (x.shape[1] == y.shape[1])
            return y;
        return x;
    }

    [return: Shape("batch tokens")]
    public static Tensor OnOneWay([Shape("batch tokens")] Tensor x, [Shape("batch keys")] Tensor y, bool other)
    {
        if (other)
            return y; // SHAPE1602
        return x;
    }

    [return: Shape("batch tokens")]
    public static async Task<Tensor> Later([Shape("batch tokens channel")] Tensor x)
    {
        await Task.Yield();
        return x.mean([-1]);
    }

    public static async Task Use()
    {
        var flat = await Later(randn(2, 5, 64));
        Forgotten(flat); // SHAPE1601
    }

    public static void Chain()
    {
        var y = Transposed(randn(2, 5, 64));
        Calls.Attend(y, y, y); // SHAPE1601
        var attention = nn.MultiheadAttention(64, 8);
        attention.call(y, y, y); // SHAPE1202
    }
}

public sealed class Layer : nn.Module<Tensor, Tensor>
{
    [Shape("tokens tokens"), MaskKind(MaskKind.TrueIgnores)]
    private Tensor causal;

    [Shape("_ model")]
    public Tensor? Table { get; set; }

    public Layer(int length) : base("layer")
    {
        causal = ones(length, length, dtype: ScalarType.Bool).triu(1);
        RegisterComponents();
    }

    [return: Shape("batch tokens channel")]
    public override Tensor forward([Shape("batch tokens channel")] Tensor x)
    {
        var weights = F.scaled_dot_product_attention(x, x, x, causal); // SHAPE2301
        return weights;
    }

    public void Grow()
    {
        causal = ones(5, 6, dtype: ScalarType.Bool); // SHAPE1602
        Table = zeros(5); // SHAPE1602
        Table = zeros(5, 6);
    }

    public Tensor Good(Tensor x) => F.scaled_dot_product_attention(x, x, x, ~causal);
}

public sealed class Kept(Tensor table)
{
    [Shape("length length"), MaskKind(MaskKind.TrueIgnores)]
    private readonly Tensor hidden = table;

    public long Read() => hidden.shape[2]; // SHAPE1603

    public Tensor Attend(Tensor x) => F.scaled_dot_product_attention(x, x, x, hidden); // SHAPE2301
}

public static class LayerCalls
{
    public static void Run(Layer layer)
    {
        layer.call(randn(2, 5, 64));
        layer.call(randn(2, 5)); // SHAPE1601
        layer.forward(randn(2, 5)); // SHAPE1601
        layer.Table = zeros(5); // SHAPE1602
        var y = layer.call(randn(2, 5, 64));
        Returns.Rectangle(3);
        Returns.Forgotten(y[0]); // SHAPE1601
        var other = new Layer(5) { Table = zeros(4) }; // SHAPE1602
    }
}

public static class Axes
{
    public static long Read([Shape("batch tokens channel")] Tensor x) => x.shape[3]; // SHAPE1603

    public static long FromTheBack([Shape("batch tokens channel")] Tensor x) => x.shape[^3] + x.size(-1);

    public static long Size([Shape("batch tokens channel")] Tensor x) => x.size(-4); // SHAPE1603

    public static long Open([Shape("... tokens channel")] Tensor x) => x.shape[3];

    public static long Asked([Shape("batch tokens channel")] Tensor x) => x.dim() == 4 ? x.shape[3] : 0;
}

public static class Kinds
{
    public static void Keep([MaskKind(MaskKind.TrueAttends)] Tensor keep)
    {
    }

    public static void Drop([MaskKind(MaskKind.TrueIgnores)] Tensor drop)
    {
    }

    public static void Add([MaskKind(MaskKind.Additive)] Tensor bias)
    {
    }

    public static void Causal()
    {
        var tril = ones(5, 5, dtype: ScalarType.Bool).tril();
        Keep(tril);
        Drop(~tril);
        Keep(~tril); // SHAPE2501
        Drop(tril); // SHAPE2501
        Add(tril); // SHAPE2501
        Add(zeros(5, 5));
        Keep(zeros(5, 5)); // SHAPE2501
    }

    public static void Passed([MaskKind(MaskKind.Additive)] Tensor bias, [MaskKind(MaskKind.TrueIgnores)] Tensor padding, Tensor unknown)
    {
        Add(bias);
        Drop(bias); // SHAPE2501
        Drop(padding);
        Keep(padding.logical_not());
        Keep(padding.unsqueeze(1)); // SHAPE2501
        Keep(unknown);
        Drop(unknown);
        Add(unknown);
    }

    [return: MaskKind(MaskKind.TrueIgnores)]
    public static Tensor Hidden(long length) => ones(length, length, dtype: ScalarType.Bool).tril(); // SHAPE2501

    public static Tensor Module(Tensor x, [MaskKind(MaskKind.TrueIgnores), Shape("batch tokens")] Tensor padding)
    {
        var attention = nn.MultiheadAttention(64, 8);
        return attention.call(x, x, x, key_padding_mask: ~padding, attn_mask: null).Item1; // SHAPE2301
    }
}

public sealed class Functions
{
    public void Run()
    {
        static Tensor Local([Shape("a b")] Tensor x, [Shape("a b")] Tensor y) => x + y;
        Local(zeros(2, 3), zeros(2, 3));
        Local(zeros(2, 3), zeros(3, 2)); // SHAPE1601
        Local(zeros(3), zeros(3, 2)); // SHAPE1601
    }

    public static long Generic<T>([Shape("batch tokens")] Tensor x, T other) => x.shape[0];

    public void Calls()
    {
        Generic(zeros(2), 1); // SHAPE1601
        Generic(zeros(2, 3), "");
    }
}

// 87: the mask is cut to the new tokens while the keys include the cache.
public static class Pipeline
{
    public static Tensor Bad(
        [Shape("batch heads curPos - prevPos channel")] Tensor newKv, [Shape("batch heads prevPos channel")] Tensor cache,
        [Shape("batch curPos")] Tensor attentionMask, int prevPos, int curPos)
    {
        var kv = cat(new[] { cache, newKv }, 2);
        var keep = attentionMask[.., prevPos..curPos].to(ScalarType.Bool);
        return nn.functional.scaled_dot_product_attention(newKv, kv, kv, keep.unsqueeze(1).unsqueeze(1)); // SHAPE1105
    }

    public static Tensor Good(
        [Shape("batch heads curPos - prevPos channel")] Tensor newKv, [Shape("batch heads prevPos channel")] Tensor cache,
        [Shape("batch curPos")] Tensor attentionMask, int prevPos, int curPos)
    {
        var kv = cat(new[] { cache, newKv }, 2);
        var keep = attentionMask[.., ..curPos].to(ScalarType.Bool);
        return nn.functional.scaled_dot_product_attention(newKv, kv, kv, keep.unsqueeze(1).unsqueeze(1));
    }
}

// 123: the documented mask lacks the dimension of the heads.
public static class Relative
{
    public static Tensor Bad([Shape("batch heads query channel")] Tensor q, [Shape("batch query query")] Tensor bias)
    {
        var scores = q.matmul(q.transpose(-2, -1)) * Math.Pow(q.size(-1), -0.5);
        scores = scores + bias; // SHAPE1106
        return scores.softmax(-1).matmul(q);
    }

    public static Tensor Good([Shape("batch heads query channel")] Tensor q, [Shape("batch query query")] Tensor bias)
    {
        var scores = q.matmul(q.transpose(-2, -1)) * Math.Pow(q.size(-1), -0.5);
        scores = scores + bias.unsqueeze(1);
        return scores.softmax(-1).matmul(q);
    }
}

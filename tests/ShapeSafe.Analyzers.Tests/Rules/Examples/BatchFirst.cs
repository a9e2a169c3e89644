using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace BatchFirst;

public class Encoders : nn.Module<Tensor, Tensor>
{
    private readonly Embedding embedding = nn.Embedding(1000, 64);
    private readonly Conv2d patches = nn.Conv2d(3, 64, 16);
    private readonly Parameter token = nn.Parameter(zeros(1, 1, 64));
    private readonly TransformerEncoder encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(64, 4), 2);

    public Encoders()
        : base("encoders") => RegisterComponents();

    // ids: (batch, sequence)
    public override Tensor forward(Tensor ids)
    {
        var right = encoder.call(embedding.call(ids.t()));
        return right + encoder.call(embedding.call(ids)); // SHAPE1301
    }

    // ids: (batch, sequence)
    public Tensor WithPositions(Tensor ids, Tensor positions)
    {
        var x = embedding.call(ids) + positions[.., ..(int)ids.shape[1]];
        var right = encoder.call(x.transpose(0, 1));
        return right + encoder.call(x); // SHAPE1301
    }

    // What a convolution gives begins with the batch.
    public Tensor OfPatches(Tensor image)
    {
        var cells = patches.call(image).flatten(2);
        var right = encoder.call(cells.permute(2, 0, 1));
        return right + encoder.call(cells.permute(0, 2, 1)); // SHAPE1301
    }

    public Tensor WithToken(Tensor x)
    {
        var batch = x.shape[0];
        x = cat([token.expand(batch, 1, -1), x], 1);
        var right = encoder.call(x.transpose(0, 1)).transpose(0, 1);
        return right + encoder.call(x); // SHAPE1301
    }

    // (sequence, batch, features): the code says so by its names.
    public Tensor SequenceFirst(Tensor b)
    {
        var (length, batch) = (b.shape[0], b.shape[1]);
        return encoder.call(b) + encoder.call(b.view(length, batch, 64));
    }
}

// Who asks and who is looked at, by their names.
public static class Sides
{
    public static Tensor Translated(TorchSharp.Modules.Transformer model, Tensor src, Tensor tgt)
    {
        var right = model.call(src, tgt);
        return right + model.call(tgt, src); // SHAPE2203
    }

    public static Tensor Crossed(MultiheadAttention attention, Tensor query, Tensor memory)
    {
        var right = attention.call(query, memory, memory).Item1;
        return right + attention.call(memory, query, query).Item1; // SHAPE2203
    }

    // Two streams that look at each other.
    public static Tensor TwoWays(MultiheadAttention attention, Tensor text, Tensor image) =>
        attention.call(text, image, image).Item1.mean() + attention.call(image, text, text).Item1.mean();
}

// Flags of tokens on the axis of the queries.
public static class OnQueries
{
    public static Tensor Go(Tensor q, Tensor k, Tensor v, Tensor valid)
    {
        var right = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask: valid.unsqueeze(1).unsqueeze(-2));
        return right + nn.functional.scaled_dot_product_attention(q, k, v, attn_mask: valid.unsqueeze(1).unsqueeze(-1)); // SHAPE1108
    }
}

public static class Speech
{
    // frames: (batch, time, features)
    public static Tensor Go(Tensor frames, Linear projection, TransformerEncoderLayer layer)
    {
        var h = projection.call(frames);
        var right = layer.call(h.transpose(0, 1)).transpose(0, 1);
        return right + layer.call(h); // SHAPE1301
    }
}

// Weights of the values, multiplied with the keys.
public static class ByHand
{
    public static Tensor Go(Tensor q, Tensor k, Tensor v)
    {
        var wrong = softmax(matmul(q, v.transpose(-2, -1)) / 8, -1);
        return matmul(wrong, k); // SHAPE2203
    }
}

// What a field calls a bias is made for one length, too.
public class KeptBias
{
    private Tensor? maskBias;

    private Tensor Of(long length)
    {
        if (maskBias is null)
            maskBias = randn(1, 8, length, length); // SHAPE1107
        return maskBias;
    }

    public Tensor Go(Tensor q) => nn.functional.scaled_dot_product_attention(q, q, q, Of(q.shape[2]));
}

// A project's own class, which has the name of the library's and reads the batch first.
public sealed class Transformer : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Linear projection = nn.Linear(64, 64);

    public Transformer()
        : base("own") => RegisterComponents();

    public override Tensor forward(Tensor x, Tensor mask)
    {
        var q = projection.call(x);
        return nn.functional.scaled_dot_product_attention(q, q, q, mask);
    }
}

public class UsesOwn(Transformer own)
{
    public Tensor Go(Tensor x)
    {
        var (batch, length) = (x.shape[0], x.shape[1]);
        return own.call(x, ones(batch, 1, length, dtype: ScalarType.Bool));
    }
}

// Rows of a table look at each other: the batch is the sequence, and there is one of it.
public sealed class Table(MultiheadAttention rows, long features)
{
    public Tensor Mix(Tensor x)
    {
        var batch = x.size(0);
        var r = x.reshape(batch, 1, features);
        return x + rows.call(r, r, r).Item1.view(batch, features);
    }
}

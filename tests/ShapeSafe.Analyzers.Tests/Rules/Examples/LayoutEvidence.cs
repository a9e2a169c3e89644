using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace LayoutEvidence;

// What tells the order of axes: positions that are added, a place that is taken for the sentence, comments.
public class Encoders : nn.Module<Tensor, Tensor>
{
    private readonly Embedding words = nn.Embedding(10, 8), places = nn.Embedding(10, 8);
    private readonly MultiheadAttention attend = nn.MultiheadAttention(8, 2);
    private readonly TransformerEncoder encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2), 2);
    private readonly Linear project = nn.Linear(8, 8);
    private readonly LayerNorm norm = nn.LayerNorm(8);
    private readonly Parameter posTable = nn.Parameter(zeros(1, 100, 8));
    private readonly Tensor pe = zeros(100, 1, 8);

    public Encoders()
        : base("encoders") => RegisterComponents();

    public override Tensor forward(Tensor ids)
    {
        var place = arange(ids.shape[1]).unsqueeze(0);
        var x = norm.call(words.call(ids) + places.call(place));
        return encoder.call(x); // SHAPE1301
    }

    public Tensor Expanded(Tensor ids)
    {
        var (b, t) = (ids.size(0), ids.size(1));
        var x = words.call(ids) + places.call(arange(t).expand(b, t));
        return project.call(encoder.call(x)); // SHAPE1301
    }

    public Tensor ExpandedRight(Tensor ids)
    {
        var (b, t) = (ids.size(0), ids.size(1));
        var x = words.call(ids) + places.call(arange(t).expand(b, t));
        return project.call(encoder.call(x.transpose(0, 1)));
    }

    public Tensor Table(Tensor x)
    {
        x = x + posTable[.., ..(int)x.size(1)];
        return encoder.call(x); // SHAPE1301
    }

    public Tensor TableNarrow(Tensor x)
    {
        x = project.call(x) + posTable.narrow(1, 0, x.size(1));
        return encoder.call(x); // SHAPE1301
    }

    public Tensor Tutorial(Tensor x)
    {
        x = x + pe[..(int)x.size(0)];
        return encoder.call(x);
    }

    public Tensor SequenceFirst(Tensor ids)
    {
        var x = words.call(ids) + places.call(arange(ids.shape[0]).unsqueeze(1));
        return encoder.call(x);
    }

    public Tensor Masked(Tensor ids)
    {
        var t = ids.size(1);
        var x = words.call(ids) + places.call(arange(t));
        var causal = full(t, t, float.NegativeInfinity).triu(1);
        return encoder.call(x, causal, null!); // SHAPE1102
    }

    public Tensor Cls(Tensor x)
    {
        var h = encoder.call(x); // SHAPE1301
        return project.call(h[.., 0]);
    }

    public Tensor Cls2(Tensor x)
    {
        var h = norm.call(x + attend.call(x, x, x).Item1); // SHAPE1301
        var cls = h.select(1, 0);
        return project.call(cls);
    }

    public Tensor ClsRight(Tensor x)
    {
        var h = encoder.call(x.transpose(0, 1)).transpose(0, 1);
        return project.call(h[.., 0]);
    }

    public Tensor ClsFirstAxis(Tensor x)
    {
        var h = encoder.call(x);
        return project.call(h[0]) + project.call(h[^1]) + h[0].mean(new long[] { 1 });
    }

    public Tensor OneSample(Tensor x)
    {
        var h = encoder.call(x.unsqueeze(1));
        return project.call(h[.., 0]);
    }

    public Tensor FirstSample(Tensor x)
    {
        var h = encoder.call(x);
        var sample = h[.., 0];
        return sample;
    }

    // x: (steps, batch, features)
    public Tensor Said(Tensor x)
    {
        var h = encoder.call(x);
        var last = h[^1];
        return last;
    }

    // x (T, B, E) -> (B, E)
    public Tensor Said2(Tensor x) => encoder.call(x).mean(new long[] { 0 });

    /// <summary>Encodes.</summary>
    /// <param name="ids">(steps, batch)</param>
    /// <returns>(batch, steps, features)</returns>
    public Tensor Doc(Tensor ids) => encoder.call(words.call(ids)).transpose(0, 1);

    /// <param name="ids">(batch, steps)</param>
    /// <returns>(batch, steps, features)</returns>
    public Tensor DocWrong(Tensor ids) => encoder.call(words.call(ids)); // SHAPE1301

    // returns (batch, steps, tags)
    public Tensor Returns(Tensor ids) => encoder.call(words.call(ids)).transpose(0, 1);

    // ids -> (batch, seq, size)
    public Tensor Arrow(Tensor ids) => encoder.call(words.call(ids)).transpose(0, 1);

    // ids is (batch, seq); gives (seq, batch, size)
    public Tensor Named(Tensor ids) => encoder.call(words.call(ids)); // SHAPE1301

    // (batch, seq) -> (batch, seq, size)
    public Tensor Both(Tensor ids) => encoder.call(words.call(ids)); // SHAPE1301

    // ids: (batch, seq)
    public Tensor BySizes(Tensor ids)
    {
        var x = words.call(ids);
        return encoder.call(x, zeros(ids.size(0), ids.size(0)), null!);
    }
}

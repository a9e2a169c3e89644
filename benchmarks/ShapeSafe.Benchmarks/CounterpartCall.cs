using System;
using System.Globalization;
using System.IO;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;

namespace ShapeSafe.Benchmarks;

/// <summary>One call of the embedded engine with one sample, whose inputs PyTorch has written to a folder.</summary>
internal sealed class CounterpartCall
{
    private readonly Action<CounterpartCall, AttentionOptions> call;

    private CounterpartCall(string folder, int outputs, Action<CounterpartCall, AttentionOptions> call)
    {
        Folder = folder;
        Output = new float[outputs];
        this.call = call;
    }

    /// <summary>Where the inputs are.</summary>
    public string Folder { get; }

    /// <summary>What the last run wrote.</summary>
    public float[] Output { get; }

    /// <summary>Attention of the files query [1, H, L, D], key and value [1, H, S, D].</summary>
    public static CounterpartCall Attention(string folder, string mask, ReadOnlySpan<int> sizes)
    {
        var (heads, queries, keys, width) = (sizes[0], sizes[1], sizes[2], sizes[3]);
        var formula = Mask(mask, keys);
        nint[] querySizes = [1, heads, queries, width];
        nint[] keySizes = [1, heads, keys, width];
        var query = Tensor.Create(Numbers(folder, "query"), querySizes);
        var key = Tensor.Create(Numbers(folder, "key"), keySizes);
        var value = Tensor.Create(Numbers(folder, "value"), keySizes);
        return new CounterpartCall(folder, heads * queries * width, (self, options) =>
            EmbeddedEngine.Attend(query, key, value, new TensorSpan<float>(self.Output, querySizes), formula, options: options));
    }

    /// <summary>Multi-head self-attention of the file query [1, L, E], with the weights of PyTorch's module in files of their names.</summary>
    public static CounterpartCall MultiHead(string folder, string mask, ReadOnlySpan<int> sizes)
    {
        var (heads, length, features) = (sizes[0], sizes[1], sizes[2]);
        var formula = Mask(mask, length);
        nint[] tokenSizes = [1, length, features];
        var tokens = Tensor.Create(Numbers(folder, "query"), tokenSizes);
        var inWeight = Tensor.Create(Numbers(folder, "in_proj_weight"), [3 * features, features]);
        var inBias = Tensor.Create(Numbers(folder, "in_proj_bias"), [3 * features]);
        var outWeight = Tensor.Create(Numbers(folder, "out_proj.weight"), [features, features]);
        var outBias = Tensor.Create(Numbers(folder, "out_proj.bias"), [features]);
        return new CounterpartCall(folder, length * features, (self, options) =>
        {
            var projections = new MultiHeadProjections { In = inWeight, InBias = inBias, Out = outWeight, OutBias = outBias, Heads = heads };
            Engine.MultiHead.Attend(tokens, tokens, tokens, projections, new TensorSpan<float>(self.Output, tokenSizes), formula, options: options);
        });
    }

    /// <summary>Calls the engine.</summary>
    public void Run(int threads) => call(this, new AttentionOptions { MaxThreads = threads });

    private static float[] Numbers(string folder, string name) =>
        MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(folder, name))).ToArray();

    /// <summary>The mask of a name, or of a name and numbers: "window:256".</summary>
    private static MaskFormula? Mask(string text, int keys)
    {
        var (name, numbers) = text.Split(':') is [var before, var after]
            ? (before, Array.ConvertAll(after.Split(','), number => int.Parse(number, CultureInfo.InvariantCulture)))
            : (text, []);
        return (name, numbers) switch
        {
            ("none", []) => null,
            ("causal", []) => MaskFormula.Causal(),
            ("window", [var tokens]) => MaskFormula.WindowTokens(tokens),
            ("documents", _) => Documents.FromLengths(numbers),
            ("padding", [var length]) => PaddedKeys.FromLengths([length], keys),
            _ => throw new InvalidDataException($"'{text}' is no mask."),
        };
    }
}

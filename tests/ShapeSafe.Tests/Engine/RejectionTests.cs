using System;
using System.Linq;
using System.Numerics.Tensors;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Engine;

/// <summary>Calls that cannot be right are refused with both sizes by name, and nothing is written.</summary>
public class RejectionTests
{
    public static TheoryData<string, int[], int[], int[], int[], int[]> Disagreements => new()
    {
        // what is said, then query, key, value, destination, weights
        { "the key has B = 3, the query has B = 2", [2, 4, 5, 8], [3, 2, 6, 8], [2, 2, 6, 9], [2, 4, 5, 9], [2, 4, 5, 6] },
        { "the value has B = 1, the query has B = 2", [2, 4, 5, 8], [2, 2, 6, 8], [1, 2, 6, 9], [2, 4, 5, 9], [2, 4, 5, 6] },
        { "the destination has B = 1, the query has B = 2", [2, 4, 5, 8], [2, 2, 6, 8], [2, 2, 6, 9], [1, 4, 5, 9], [2, 4, 5, 6] },
        { "the destination has H = 2, the query has H = 4", [2, 4, 5, 8], [2, 2, 6, 8], [2, 2, 6, 9], [2, 2, 5, 9], [2, 4, 5, 6] },
        { "the value has Hkv = 4, the key has Hkv = 2", [2, 4, 5, 8], [2, 2, 6, 8], [2, 4, 6, 9], [2, 4, 5, 9], [2, 4, 5, 6] },
        { "the query has H = 4, which is no multiple of the key's Hkv = 3", [2, 4, 5, 8], [2, 3, 6, 8], [2, 3, 6, 9], [2, 4, 5, 9], [2, 4, 5, 6] },
        { "the query has H = 4, which is no multiple of the key's Hkv = 0", [2, 4, 5, 8], [2, 0, 6, 8], [2, 0, 6, 9], [2, 4, 5, 9], [2, 4, 5, 6] },
        { "the destination has L = 4, the query has L = 5", [2, 4, 5, 8], [2, 2, 6, 8], [2, 2, 6, 9], [2, 4, 4, 9], [2, 4, 5, 6] },
        { "the value has S = 7, the key has S = 6", [2, 4, 5, 8], [2, 2, 6, 8], [2, 2, 7, 9], [2, 4, 5, 9], [2, 4, 5, 6] },
        { "the key has D = 7, the query has D = 8", [2, 4, 5, 8], [2, 2, 6, 7], [2, 2, 6, 9], [2, 4, 5, 9], [2, 4, 5, 6] },
        { "the destination has Dv = 8, the value has Dv = 9", [2, 4, 5, 8], [2, 2, 6, 8], [2, 2, 6, 9], [2, 4, 5, 8], [2, 4, 5, 6] },
        { "the weights has S = 5, the key has S = 6", [2, 4, 5, 8], [2, 2, 6, 8], [2, 2, 6, 9], [2, 4, 5, 9], [2, 4, 5, 5] },
        { "the weights has L = 4, the query has L = 5", [2, 4, 5, 8], [2, 2, 6, 8], [2, 2, 6, 9], [2, 4, 5, 9], [2, 4, 4, 6] },
        { "the query has 3 dimensions, [4, 5, 8]; expected 4 dimensions, [B, H, L, D]", [4, 5, 8], [2, 2, 6, 8], [2, 2, 6, 9], [2, 4, 5, 9], [2, 4, 5, 6] },
    };

    [Theory]
    [MemberData(nameof(Disagreements))]
    public void SizesThatDisagree(string said, int[] query, int[] key, int[] value, int[] destination, int[] weights)
    {
        var (output, outputWeights) = (Untouched(destination), Untouched(weights));
        var error = Assert.Throws<ArgumentException>(() => EmbeddedEngine.AttendWithWeights(
            Span(Untouched(query), query),
            Span(Untouched(key), key),
            Span(Untouched(value), value),
            Span(output, destination),
            Span(outputWeights, weights)));
        Assert.Contains("Attention: " + said, error.Message);
        Assert.All(output, number => Assert.Equal(7, number));
        Assert.All(outputWeights, number => Assert.Equal(7, number));
    }

    [Fact]
    public void MessagesUseTheNamesOfTheCaller()
    {
        var names = AttentionNames.Default with { Attention = "CrossAttention", Keys = "Source" };
        var error = Assert.Throws<ArgumentException>(() => EmbeddedEngine.Attend(
            Span(new float[8], [1, 1, 2, 4]),
            Span(new float[12], [1, 1, 3, 4]),
            Span(new float[16], [1, 1, 4, 4]),
            Span(new float[8], [1, 1, 2, 4]),
            options: new AttentionOptions { Names = names }));
        Assert.StartsWith("CrossAttention: the value has Source = 4, the key has Source = 3", error.Message);
    }

    [Fact]
    public void MasksAndBiasesOfAnotherSize()
    {
        var names = AttentionNames.Default with { Attention = "CrossAttention", Keys = "Source" };
        var output = Untouched([2, 1, 3, 4]);
        string Refused(MaskFormula? mask, BiasFormula? bias) => Assert.Throws<ArgumentException>(() => EmbeddedEngine.Attend(
            Span(new float[24], [2, 1, 3, 4]),
            Span(new float[80], [2, 1, 10, 4]),
            Span(new float[80], [2, 1, 10, 4]),
            Span(output, [2, 1, 3, 4]),
            mask,
            bias,
            new AttentionOptions { Names = names })).Message;

        Assert.StartsWith(
            "CrossAttention: the mask has Source = 12, the keys have Source = 10 (the mask is padding [2, 12]).",
            Refused(PaddedKeys.FromLengths([1, 2], 12), null));
        Assert.StartsWith("CrossAttention: the mask has B = 3, the tensors have B = 2", Refused(PaddedKeys.FromLengths([1, 2, 3], 10), null));
        Assert.StartsWith("CrossAttention: the mask has L = 4, the queries have L = 3", Refused(new DenseFlags(new bool[4, 10]), null));
        Assert.StartsWith("CrossAttention: the bias has H = 2, the query has H = 1", Refused(null, new DenseBias(new float[1, 2, 3, 10])));
        Assert.All(output, number => Assert.Equal(7, number));
    }

    [Theory]
    [InlineData(float.NaN, null, null, "Scale is NaN")]
    [InlineData(null, -1f, null, "SoftCap is -1")]
    [InlineData(null, float.PositiveInfinity, null, "SoftCap is Infinity")]
    [InlineData(null, null, -2, "MaxThreads is -2")]
    public void OptionsThatMakeNoSense(float? scale, float? softCap, int? threads, string said)
    {
        var output = Untouched([1, 1, 2, 4]);
        var options = new AttentionOptions { Scale = scale, SoftCap = softCap, MaxThreads = threads };
        var error = Assert.Throws<ArgumentException>(() => EmbeddedEngine.Attend(
            Span(new float[8], [1, 1, 2, 4]), Span(new float[8], [1, 1, 2, 4]), Span(new float[8], [1, 1, 2, 4]), Span(output, [1, 1, 2, 4]), options: options));
        Assert.Contains(said, error.Message);
        Assert.All(output, number => Assert.Equal(7, number));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void ADestinationThatOverlapsAnInput(int offset, bool allowed)
    {
        var memory = Untouched([1, 1, 2, 4, 3]);
        void Attend() => EmbeddedEngine.Attend(
            Span(memory.AsSpan(8, 8), [1, 1, 2, 4]),
            Span(new float[8], [1, 1, 2, 4]),
            Span(new float[8], [1, 1, 2, 4]),
            Span(memory.AsSpan(8 + offset, 8), [1, 1, 2, 4]));
        if (allowed)
        {
            Attend();
            Assert.All(memory[16..], number => Assert.Equal(0, number));
            return;
        }

        Assert.Contains("the destination overlaps the query in memory", Assert.Throws<ArgumentException>(Attend).Message);
        Assert.All(memory, number => Assert.Equal(7, number));
    }

    [Fact]
    public void ADestinationThatIsBroadcast()
    {
        var output = Untouched([1, 1, 1, 4]);
        var error = Assert.Throws<ArgumentException>(() => EmbeddedEngine.Attend(
            Span(new float[8], [1, 1, 2, 4]),
            Span(new float[8], [1, 1, 2, 4]),
            Span(new float[8], [1, 1, 2, 4]),
            new TensorSpan<float>(output, [1, 1, 2, 4], [0, 0, 0, 1])));
        Assert.Contains("the destination is broadcast along dimension 2", error.Message);
        Assert.All(output, number => Assert.Equal(7, number));
    }

    [Theory]
    [InlineData("the key has E = 7, the query has E = 8", 8, 7, 24, 8, 2, 0)]
    [InlineData("the in-projection leaves 15 for (H + Hkv) * D (beside 8 for the values), which is no multiple of 4", 8, 8, 23, 8, 2, 0)]
    [InlineData("the out-projection leaves 9 for H * Dv, which is no multiple of 2", 8, 8, 24, 9, 2, 0)]
    [InlineData("Heads is 0; it must be positive", 8, 8, 24, 8, 0, 0)]
    [InlineData("the projections has H = 4, which is no multiple of the projections's Hkv = 3", 8, 8, 24, 8, 4, 3)]
    public void ProjectionsThatDisagree(string said, int features, int keyFeatures, int projected, int merged, int heads, int keyValueHeads)
    {
        var output = Untouched([2, 5, features]);
        var error = Assert.Throws<ArgumentException>(() => MultiHead.Attend(
            Span(new float[2 * 5 * features], [2, 5, features]),
            Span(new float[2 * 6 * keyFeatures], [2, 6, keyFeatures]),
            Span(new float[2 * 6 * features], [2, 6, features]),
            new MultiHeadProjections
            {
                In = Span(new float[projected * features], [projected, features]),
                Out = Span(new float[features * merged], [features, merged]),
                Heads = heads,
                KeyValueHeads = keyValueHeads,
            },
            Span(output, [2, 5, features])));
        Assert.Contains(said, error.Message);
        Assert.All(output, number => Assert.Equal(7, number));
    }

    private static float[] Untouched(int[] shape)
    {
        var memory = new float[shape.Aggregate(1, (product, length) => product * length)];
        Array.Fill(memory, 7);
        return memory;
    }

    private static TensorSpan<float> Span(Span<float> memory, int[] shape) => new(memory, shape.Select(length => (nint)length).ToArray());
}

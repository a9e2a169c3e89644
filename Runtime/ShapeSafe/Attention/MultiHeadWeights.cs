using System;
using System.Linq;
using System.Numerics.Tensors;

namespace ShapeSafe;

/// <summary>
/// The weights of a <see cref="MultiHead{TBatch, THeads, TQuery, TKey, TModel}"/>, in the layout of PyTorch's
/// <c>nn.MultiheadAttention</c>: <c>y = x * weight^T + bias</c>, with one joint input projection.
/// </summary>
public sealed partial class MultiHeadWeights
{
    /// <summary>Weights that exist already; they are referred to, not copied.</summary>
    /// <param name="inputWeight"><c>in_proj_weight</c>: (Heads x HeadDim + KeyValueHeads x HeadDim + KeyValueHeads x ValueDim) x Model; the rows of the query first, then those of the keys, then those of the values. Without grouped heads that is 3 Model x Model.</param>
    /// <param name="inputBias"><c>in_proj_bias</c>: as many numbers as <paramref name="inputWeight"/> has rows; null for none.</param>
    /// <param name="outputWeight"><c>out_proj.weight</c>: Model x (Heads x ValueDim).</param>
    /// <param name="outputBias"><c>out_proj.bias</c>: Model numbers; null for none.</param>
    /// <exception cref="ArgumentException">The ranks or sizes do not fit each other.</exception>
    public MultiHeadWeights(Tensor<float> inputWeight, Tensor<float>? inputBias, Tensor<float> outputWeight, Tensor<float>? outputBias)
    {
        ArgumentNullException.ThrowIfNull(inputWeight);
        ArgumentNullException.ThrowIfNull(outputWeight);
        if (Problem(inputWeight, inputBias, outputWeight, outputBias) is var (message, parameter))
        {
            throw new ArgumentException($"MultiHeadWeights: {message}.", parameter);
        }

        InputWeight = inputWeight;
        InputBias = inputBias;
        OutputWeight = outputWeight;
        OutputBias = outputBias;
    }

    /// <summary><c>in_proj_weight</c>: the projections of query, keys and values one under the other, x Model.</summary>
    public Tensor<float> InputWeight { get; }

    /// <summary><c>in_proj_bias</c>, or null.</summary>
    public Tensor<float>? InputBias { get; }

    /// <summary><c>out_proj.weight</c>: Model x all heads side by side.</summary>
    public Tensor<float> OutputWeight { get; }

    /// <summary><c>out_proj.bias</c>, or null.</summary>
    public Tensor<float>? OutputBias { get; }

    /// <summary>The features of a token (E).</summary>
    public int Features => (int)InputWeight.Lengths[1];

    /// <summary>Untrained weights: numbers drawn evenly from +-sqrt(6 / (rows + columns)), biases 0, the same for the same seed.</summary>
    /// <remarks>Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks, 2010.</remarks>
    internal static MultiHeadWeights Untrained(AttentionHeads heads, int features, int seed)
    {
        var random = new Random(seed);
        return new(
            Draw(heads.ProjectedRows, features),
            Tensor.CreateFromShape<float>([heads.ProjectedRows]),
            Draw(features, heads.Merged),
            Tensor.CreateFromShape<float>([features]));

        Tensor<float> Draw(int rows, int columns)
        {
            var bound = Math.Sqrt(6.0 / (rows + columns));
            return Tensor.Create(Enumerable.Range(0, rows * columns).Select(_ => (float)(((2 * random.NextDouble()) - 1) * bound)).ToArray(), [rows, columns]);
        }
    }

    /// <exception cref="ArgumentException">The weights do not fit the declared sizes.</exception>
    internal void Fit(string attention, AttentionHeads heads)
    {
        if (InputWeight.Lengths[0] != heads.ProjectedRows)
        {
            throw new ArgumentException(
                $"{attention}.MultiHead: in_proj_weight has {InputWeight.Lengths[0]} rows, the declaration asks for {heads.ProjectedRows}: "
                + $"{heads.Query} x {heads.HeadDim} for queries, {heads.KeyValue} x {heads.HeadDim} for keys, {heads.KeyValue} x {heads.ValueDim} for values.",
                "weights");
        }

        if (OutputWeight.Lengths[1] != heads.Merged)
        {
            throw new ArgumentException(
                $"{attention}.MultiHead: out_proj.weight takes {OutputWeight.Lengths[1]} features, the heads give {heads.Query} x {heads.ValueDim} = {heads.Merged}.", "weights");
        }
    }

    /// <summary>What does not fit, and in which parameter; null where all fits.</summary>
    private static (string Message, string Parameter)? Problem(
        Tensor<float> inputWeight, Tensor<float>? inputBias, Tensor<float> outputWeight, Tensor<float>? outputBias, string prefix = "", string inputName = Joint)
    {
        var outputName = prefix + Out;
        return WrongRank(inputWeight, 2, inputName, nameof(inputWeight))
            ?? WrongRank(outputWeight, 2, outputName, nameof(outputWeight))
            ?? (outputWeight.Lengths[0] == inputWeight.Lengths[1]
                ? default((string, string)?)
                : ($"{inputName} {DimensionText.Sizes(inputWeight.Lengths)} takes {inputWeight.Lengths[1]} features, {outputName} {DimensionText.Sizes(outputWeight.Lengths)} gives {outputWeight.Lengths[0]}",
                    nameof(outputWeight)))
            ?? WrongBias(inputBias, prefix + JointBias, inputWeight, inputName, nameof(inputBias))
            ?? WrongBias(outputBias, prefix + OutBias, outputWeight, outputName, nameof(outputBias));
    }

    private static (string Message, string Parameter)? WrongRank(Tensor<float> tensor, int rank, string name, string parameter) =>
        tensor.Rank == rank ? null : ($"{name} is {DimensionText.Sizes(tensor.Lengths)}: rank {tensor.Rank} instead of {rank}", parameter);

    private static (string Message, string Parameter)? WrongBias(Tensor<float>? bias, string name, Tensor<float> weight, string weightName, string parameter) =>
        bias is null ? null
        : WrongRank(bias, 1, name, parameter)
        ?? (bias.Lengths[0] == weight.Lengths[0]
            ? default((string, string)?)
            : ($"{name} has {bias.Lengths[0]} numbers, {weightName} {DimensionText.Sizes(weight.Lengths)} has {weight.Lengths[0]} rows", parameter));
}

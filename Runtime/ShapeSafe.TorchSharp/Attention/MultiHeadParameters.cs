using System;
using System.Collections.Generic;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>The parameters of projections, under the names that <c>nn.MultiheadAttention</c> gives them.</summary>
internal static class MultiHeadParameters
{
    public const string InputWeight = "in_proj_weight";
    public const string InputBias = "in_proj_bias";
    public const string OutputWeight = "out_proj.weight";
    public const string OutputBias = "out_proj.bias";

    /// <summary>Those of a module that exists.</summary>
    /// <exception cref="ArgumentException">The module does not fit the declared sizes.</exception>
    public static List<(string Name, Parameter Parameter)> Of<TModel>(MultiheadAttention module, AttentionHeads heads, string attention)
        where TModel : struct, IFeatures
    {
        ArgumentNullException.ThrowIfNull(module);
        foreach (var (name, meaning) in new[]
        {
            ("bias_k", "was made with add_bias_kv, a key that no mask speaks of"),
            ("q_proj_weight", "was made with kdim or vdim, keys and values of other features than the query"),
        })
        {
            if (module.get_parameter(name) is not null)
            {
                throw new ArgumentException($"{attention}.MultiHead: the module {meaning}, and has {name}: that is not declared here.", nameof(module));
            }
        }

        var parameters = new List<(string, Parameter)>();
        foreach (var name in new[] { InputWeight, InputBias, OutputWeight, OutputBias })
        {
            if (module.get_parameter(name) is { } parameter)
            {
                parameters.Add((name, parameter));
            }
        }

        Fit<TModel>(module.get_parameter(InputWeight)!, module.get_parameter(OutputWeight)!, heads, attention);
        return parameters;
    }

    /// <summary>New ones, drawn as PyTorch draws them: weights evenly from +-sqrt(6 / (rows + columns)), the output's from +-1 / sqrt(columns), biases 0.</summary>
    /// <exception cref="InvalidOperationException">The features are not declared.</exception>
    public static List<(string Name, Parameter Parameter)> New<TModel>(AttentionHeads heads, string attention, bool bias)
        where TModel : struct, IFeatures
    {
        var features = TModel.Size ?? throw new InvalidOperationException(
            $"{attention}.MultiHead needs the size of {TModel.Name} to make weights, and it is not declared: write it in the attribute, such as [Features(512)].");
        using var ungraded = no_grad();
        var bound = 1 / Math.Sqrt(heads.Merged);
        List<(string, Parameter)> parameters =
        [
            (InputWeight, Parameter(nn.init.xavier_uniform_(empty(heads.ProjectedRows, features)))),
            (OutputWeight, Parameter(nn.init.uniform_(empty(features, heads.Merged), -bound, bound))),
        ];
        if (bias)
        {
            parameters.Insert(1, (InputBias, Parameter(zeros(heads.ProjectedRows))));
            parameters.Add((OutputBias, Parameter(zeros(features))));
        }

        return parameters;
    }

    /// <exception cref="ArgumentException">The weights do not fit the declared sizes.</exception>
    private static void Fit<TModel>(Tensor input, Tensor output, AttentionHeads heads, string attention)
        where TModel : struct, IFeatures
    {
        if (DimensionText.Differs<TModel>((nint)input.size(1)))
        {
            throw new ArgumentException(
                $"{attention}.MultiHead: {TModel.Name} is declared as {TModel.Size}, {InputWeight} {TorchShape.Text(input)} takes {input.size(1)} features.", "module");
        }

        if (input.size(0) != heads.ProjectedRows)
        {
            throw new ArgumentException(
                $"{attention}.MultiHead: {InputWeight} has {input.size(0)} rows, the declaration asks for {heads.ProjectedRows}: "
                + $"{heads.Query} x {heads.HeadDim} for queries, {heads.KeyValue} x {heads.HeadDim} for keys, {heads.KeyValue} x {heads.ValueDim} for values.",
                "module");
        }

        if (output.size(1) != heads.Merged)
        {
            throw new ArgumentException(
                $"{attention}.MultiHead: {OutputWeight} takes {output.size(1)} features, the heads give {heads.Query} x {heads.ValueDim} = {heads.Merged}.", "module");
        }
    }

    private static Parameter Parameter(Tensor tensor) => (Parameter)new Parameter(tensor).DetachFromDisposeScope();
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics.Tensors;

namespace ShapeSafe;

/// <content>Weights from and to safetensors files, under the names of PyTorch's state dictionary.</content>
public sealed partial class MultiHeadWeights
{
    private const string Joint = "in_proj_weight";
    private const string JointBias = "in_proj_bias";
    private const string Out = "out_proj.weight";
    private const string OutBias = "out_proj.bias";
    private static readonly string[] Separate = ["q_proj_weight", "k_proj_weight", "v_proj_weight"];

    // Learned keys and values behind those of the memory (add_bias_kv): not to be left out silently.
    private static readonly string[] Extra = ["bias_k", "bias_v"];

    /// <summary>Weights from a safetensors file, as PyTorch saves those of an <c>nn.MultiheadAttention</c>; numbers of type F32, F16 or BF16.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="prefix">The name of the module within the model, as in <c>encoder.layers.0.self_attn</c>; empty for the module alone.</param>
    /// <exception cref="InvalidDataException">The file is malformed, a tensor is missing, or sizes disagree: the message names the file, the tensors and both sizes.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MultiHeadWeights Load(string path, string prefix = "")
    {
        using var file = SafetensorsFile.Open(path);
        return Load(file, prefix);
    }

    /// <summary>Weights from a safetensors file that is open, for models with several layers.</summary>
    /// <param name="file">The file.</param>
    /// <param name="prefix">The name of the module within the model, as in <c>encoder.layers.0.self_attn</c>; empty for the module alone.</param>
    /// <exception cref="InvalidDataException">A tensor is missing, or sizes disagree: the message names the file, the tensors and both sizes.</exception>
    public static MultiHeadWeights Load(SafetensorsFile file, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(file);
        prefix = WithDot(prefix);
        if (Array.Find(Extra, extra => file.Contains(prefix + extra)) is { } extra)
        {
            throw file.Malformed($"'{prefix}{extra}' adds a learned key and value behind the others, which MultiHead does not have");
        }

        var (inputName, inputWeight) = LoadInput(file, prefix);
        var outputWeight = file.Read(prefix + Out);
        var inputBias = file.Contains(prefix + JointBias) ? file.Read(prefix + JointBias) : null;
        var outputBias = file.Contains(prefix + OutBias) ? file.Read(prefix + OutBias) : null;
        return Problem(inputWeight, inputBias, outputWeight, outputBias, prefix, inputName) is var (message, _)
            ? throw file.Malformed(message)
            : new MultiHeadWeights(inputWeight, inputBias, outputWeight, outputBias);
    }

    /// <summary>Writes a safetensors file with these weights alone; for several layers see <see cref="SafetensorsFile.Save"/> and <see cref="StateDictionary"/>.</summary>
    /// <param name="path">Where the file goes; one that is there is replaced.</param>
    /// <param name="prefix">The name of the module within the model; empty for the module alone.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path, string prefix = "") => SafetensorsFile.Save(path, StateDictionary(prefix));

    /// <summary>The weights under the names of PyTorch's state dictionary.</summary>
    /// <param name="prefix">The name of the module within the model; empty for the module alone.</param>
    public IReadOnlyDictionary<string, Tensor<float>> StateDictionary(string prefix = "")
    {
        prefix = WithDot(prefix);
        var tensors = new Dictionary<string, Tensor<float>> { [prefix + Joint] = InputWeight, [prefix + Out] = OutputWeight };
        if (InputBias is not null)
        {
            tensors.Add(prefix + JointBias, InputBias);
        }

        if (OutputBias is not null)
        {
            tensors.Add(prefix + OutBias, OutputBias);
        }

        return tensors;
    }

    private static string WithDot(string prefix) => prefix.Length == 0 || prefix.EndsWith('.') ? prefix : prefix + ".";

    /// <summary>The joint projection, or the separate ones one under the other.</summary>
    private static (string Name, Tensor<float> Weight) LoadInput(SafetensorsFile file, string prefix)
    {
        var parts = Array.ConvertAll(Separate, name => prefix + name);
        var hasJoint = file.Contains(prefix + Joint);
        if (hasJoint == file.Contains(parts[0]))
        {
            var known = file.Names.Where(name => name.EndsWith(Joint, StringComparison.Ordinal) || name.EndsWith(Separate[0], StringComparison.Ordinal)).ToArray();
            throw file.Malformed(hasJoint
                ? $"there is both '{prefix}{Joint}' and '{parts[0]}'"
                : $"there is neither '{prefix}{Joint}' nor '{parts[0]}'; there are {SafetensorsFile.Listed(known.Length > 0 ? known : file.Names)}");
        }

        if (hasJoint)
        {
            return (prefix + Joint, file.Read(prefix + Joint));
        }

        foreach (var part in parts)
        {
            if (file.Lengths(part) is not [_, var features] || features != file.Lengths(parts[0])[1])
            {
                throw file.Malformed(
                    $"'{part}' is {DimensionText.Sizes(file.Lengths(part))}, '{parts[0]}' {DimensionText.Sizes(file.Lengths(parts[0]))}: MultiHead projects query, key and value from as many features");
            }
        }

        var joint = Tensor.Concatenate<float>(Array.ConvertAll(parts, file.Read).AsSpan());
        return (parts[0], joint);
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics.Tensors;
using ShapeSafe.Tests.Declared;
using ShapeSafe.Tests.Engine;
using Xunit;
using Tensor = System.Numerics.Tensors.Tensor;

namespace ShapeSafe.Tests.Safetensors;

public class MultiHeadWeightsTests
{
    public static TheoryData<string> Golden => [.. GoldenCase.Names("mha")];

    [Theory]
    [MemberData(nameof(Golden))]
    public void WeightsOfPyTorchAreReadAndWrittenByteForByte(string name)
    {
        var golden = GoldenCase.Named(name);
        var (inputs, outputs) = (golden.Tensor("in_proj_weight"), golden.Tensor("out_proj_weight"));
        var (inputBias, outputBias) = (golden.Tensor("in_proj_bias"), golden.Tensor("out_proj_bias"));

        // Python sorts tensors of one type by name.
        var header = "{\"__metadata__\":{\"format\":\"pt\"}";
        byte[] data = [];
        foreach (var (tensor, numbers) in new[] { ("in_proj_bias", inputBias), ("in_proj_weight", inputs), ("out_proj.bias", outputBias), ("out_proj.weight", outputs) })
        {
            var start = data.Length;
            data = [.. data, .. TestFile.Numbers(numbers.Numbers)];
            header += $",\"block.1.{tensor}\":{{\"dtype\":\"F32\",\"shape\":[{string.Join(',', numbers.Shape)}],\"data_offsets\":[{start},{data.Length}]}}";
        }

        using var file = new TestFile(header + "}", data);
        var weights = MultiHeadWeights.Load(file.Path, "block.1");
        Assert.Equal(inputs.Numbers, SafetensorsFileTests.Flat(weights.InputWeight));
        Assert.Equal(inputBias.Numbers, SafetensorsFileTests.Flat(weights.InputBias!));
        Assert.Equal(outputs.Numbers, SafetensorsFileTests.Flat(weights.OutputWeight));
        Assert.Equal(outputBias.Numbers, SafetensorsFileTests.Flat(weights.OutputBias!));

        using var copy = new TestFile();
        weights.Save(copy.Path, "block.1.");
        Assert.Equal(File.ReadAllBytes(file.Path), File.ReadAllBytes(copy.Path));
    }

    [Fact]
    public void SeparateProjectionsOfGroupedHeadsAreJoined()
    {
        using var file = Saved(("q_proj_weight", [4, 3]), ("k_proj_weight", [2, 3]), ("v_proj_weight", [1, 3]), ("out_proj.weight", [3, 2]));
        var weights = MultiHeadWeights.Load(file.Path);
        Assert.Equal([7, 3], weights.InputWeight.Lengths.ToArray());

        // Each tensor counts up from its first letter.
        Assert.Equal(Enumerable.Range('q', 12).Concat(Enumerable.Range('k', 6)).Concat(Enumerable.Range('v', 3)).Select(number => (float)number), SafetensorsFileTests.Flat(weights.InputWeight));
        Assert.Null(weights.InputBias);
        Assert.Null(weights.OutputBias);
    }

    [Fact]
    public void SeveralLayersShareAFile()
    {
        using var file = new TestFile();
        var layers = new[] { "a.0", "a.1" }.Select((prefix, seed) => (prefix, Weights: MultiHeadWeights.Untrained(new AttentionHeads(2, 1, 3, 5), 6, seed))).ToArray();
        SafetensorsFile.Save(file.Path, layers.SelectMany(layer => layer.Weights.StateDictionary(layer.prefix)));
        using var open = SafetensorsFile.Open(file.Path);
        Assert.All(layers, layer => Assert.Equal(
            SafetensorsFileTests.Flat(layer.Weights.InputWeight), SafetensorsFileTests.Flat(MultiHeadWeights.Load(open, layer.prefix).InputWeight)));
    }

    [Fact]
    public void ADeclaredAttentionGivesTheSameWithWeightsFromItsFile()
    {
        var untrained = DecoderAttention.MultiHead<Model>(seed: 3);
        using var file = new TestFile();
        untrained.Weights.Save(file.Path, "decoder.layers.0.self_attn");
        var loaded = DecoderAttention.MultiHead<Model>(MultiHeadWeights.Load(file.Path, "decoder.layers.0.self_attn"));
        Assert.Equal(Attended(untrained), Attended(loaded));

        static float[] Attended(MultiHead<Batch, Heads, Target, Target, Model> multiHead)
        {
            var tokens = multiHead.Query(Tensor.Create(Enumerable.Range(0, 2 * 5 * 24).Select(i => MathF.Sin(i)).ToArray(), [2, 5, 24]));
            return SafetensorsFileTests.Flat(multiHead.Attend(tokens, tokens, tokens, DecoderAttention.Causal).AsTensor());
        }
    }

    [Fact]
    public void WhatDoesNotFitIsNamedWithTheFile()
    {
        Refused("there is neither 'in_proj_weight' nor 'q_proj_weight'; there are 'b', 'out_proj.weight'.", ("b", [1]), ("out_proj.weight", [3, 2]));
        Refused("there is neither 'in_proj_weight' nor 'q_proj_weight'; there are 'x.in_proj_weight'.", ("x.in_proj_weight", [6, 3]), ("x.out_proj.weight", [3, 2]));
        Refused("there is both 'in_proj_weight' and 'q_proj_weight'.", ("in_proj_weight", [6, 3]), ("q_proj_weight", [6, 3]));
        Refused("there is no tensor 'out_proj.weight'; there are 'in_proj_weight'.", ("in_proj_weight", [6, 3]));
        Refused("there is no tensor 'v_proj_weight'; there are ", ("q_proj_weight", [6, 3]), ("k_proj_weight", [6, 3]), ("out_proj.weight", [3, 2]));
        Refused(
            "'k_proj_weight' is [6, 4], 'q_proj_weight' [6, 3]: MultiHead projects query, key and value from as many features.",
            ("q_proj_weight", [6, 3]), ("k_proj_weight", [6, 4]), ("v_proj_weight", [6, 4]), ("out_proj.weight", [3, 6]));
        Refused("'q_proj_weight' is [4], 'q_proj_weight' [4]: MultiHead", ("q_proj_weight", [4]), ("k_proj_weight", [4]), ("v_proj_weight", [4]), ("out_proj.weight", [3, 6]));
        Refused("in_proj_weight [6, 3] takes 3 features, out_proj.weight [4, 2] gives 4.", ("in_proj_weight", [6, 3]), ("out_proj.weight", [4, 2]));
        Refused("out_proj.weight is [6]: rank 1 instead of 2.", ("in_proj_weight", [6, 3]), ("out_proj.weight", [6]));
        Refused("in_proj_bias has 7 numbers, in_proj_weight [6, 3] has 6 rows.", ("in_proj_weight", [6, 3]), ("in_proj_bias", [7]), ("out_proj.weight", [3, 2]));
        Refused("'bias_k' adds a learned key and value behind the others, which MultiHead does not have.", ("in_proj_weight", [6, 3]), ("bias_k", [1, 1, 3]), ("out_proj.weight", [3, 2]));

        static void Refused(string problem, params (string Name, nint[] Lengths)[] tensors)
        {
            using var file = Saved(tensors);
            Assert.StartsWith($"{file.Path}: {problem}", Assert.Throws<InvalidDataException>(() => MultiHeadWeights.Load(file.Path)).Message);
        }
    }

    private static TestFile Saved(params (string Name, nint[] Lengths)[] tensors)
    {
        var file = new TestFile();
        SafetensorsFile.Save(file.Path, tensors.Select(tensor => KeyValuePair.Create(
            tensor.Name,
            Tensor.Create(Enumerable.Range(tensor.Name[0], (int)tensor.Lengths.Aggregate((nint)1, (product, length) => product * length)).Select(number => (float)number).ToArray(), tensor.Lengths))));
        return file;
    }
}

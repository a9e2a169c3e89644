using System;
using System.Linq;
using ShapeSafe.Tests.Engine;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace ShapeSafe.Tests.Libtorch;

/// <summary>Projections that share the parameters of <c>nn.MultiheadAttention</c>: the same output, through the fused kernel.</summary>
public sealed class MultiHeadTests : IDisposable
{
    private readonly DisposeScope scope = RealTorchSharp.Missing is null ? NewDisposeScope() : null!;
    private readonly Random random = new(5);

    public static TheoryData<string> Cases => [.. GoldenCase.Names("mha")];

    public void Dispose() => scope?.Dispose();

    [LibtorchTheory]
    [MemberData(nameof(Cases))]
    public void Golden_cases(string name)
    {
        var golden = GoldenCase.Named(name);
        var (heads, features) = (golden.Number("heads"), golden.Tensor("q").Shape[2]);
        if (heads == 2)
        {
            Check(new TorchAttention<Batch, Groups, Groups, Target, Source, Narrow, Narrow>("Two"), golden, features, heads);
        }
        else
        {
            Check(new TorchAttention<Batch, Heads, Heads, Target, Source, Narrow, Narrow>("Four"), golden, features, heads);
        }
    }

    [LibtorchFact]
    public void Parameters_are_shared_under_their_names()
    {
        var module = nn.MultiheadAttention(32, 4);
        var multiHead = DecoderAttention.MultiHead<Model>(module);

        Assert.Equal(module.state_dict().Keys.Order(), multiHead.state_dict().Keys.Order());
        Assert.Equal(["in_proj_bias", "in_proj_weight", "out_proj.bias", "out_proj.weight"], multiHead.state_dict().Keys.Order());
        var x = multiHead.Query(Tensors.Random(random, 2, 5, 32));
        var before = multiHead.call(x, x, x, default).AsTorch().Numbers();
        using (no_grad())
        {
            _ = module.get_parameter("in_proj_weight")!.mul_(0.5);
        }

        Assert.NotEqual(before, multiHead.call(x, x, x, default).AsTorch().Numbers());
    }

    [LibtorchFact]
    public void It_gives_what_the_module_gives()
    {
        var module = nn.MultiheadAttention(32, 4);
        module.eval();
        var multiHead = CrossAttention.MultiHead<Model>(module);
        var (x, memory) = (Tensors.Random(random, 5, 2, 32), Tensors.Random(random, 7, 2, 32));
        var padding = Padding<Source>.FromLengths([3, 7], 7);
        var (expected, _) = module.call(x, memory, memory, key_padding_mask: padding.ToKeyPaddingMask());

        var own = multiHead.Attend(multiHead.Query(x, batchFirst: false), multiHead.Memory(memory, batchFirst: false), multiHead.Memory(memory, batchFirst: false), padding);

        Tensors.Agrees(expected.transpose(0, 1), own.AsTorch(), 1e-5, "batch first");
        Tensors.Agrees(
            expected.transpose(0, 1),
            multiHead.Attend(multiHead.Query(x.transpose(0, 1)), multiHead.Memory(memory.transpose(0, 1)), multiHead.Memory(memory.transpose(0, 1)), padding).AsTorch(),
            1e-5,
            "sequence first");
    }

    [LibtorchFact]
    public void A_sample_that_is_nothing_but_padding_gives_no_NaN()
    {
        var multiHead = DecoderAttention.MultiHead<Model>(nn.MultiheadAttention(32, 4));
        var x = multiHead.Query(Tensors.Random(random, 2, 5, 32));

        var output = multiHead.call(x, x, x, Padding<Target>.FromLengths([0, 5], 5)).AsTorch();
        output.sum().backward();

        Assert.DoesNotContain(float.NaN, output.Numbers());
        Assert.All(multiHead.parameters(), parameter => Assert.DoesNotContain(float.NaN, parameter.grad!.Numbers()));
    }

    [LibtorchFact]
    public void Moving_either_moves_both()
    {
        var module = nn.MultiheadAttention(32, 4);
        var multiHead = DecoderAttention.MultiHead<Model>(module);

        _ = multiHead.to(ScalarType.Float64);
        Same(ScalarType.Float64);
        _ = module.to(ScalarType.BFloat16);
        Same(ScalarType.BFloat16);

        void Same(ScalarType type)
        {
            Assert.All(multiHead.parameters().Concat(module.parameters()), parameter => Assert.Equal(type, parameter.dtype));
            var x = multiHead.Query(Tensors.Random(random, 2, 5, 32).to_type(type));
            Assert.Equal(type, multiHead.call(x, x, x, DecoderAttention.Causal).AsTorch().dtype);
        }
    }

    [LibtorchFact]
    public void Disposing_of_it_leaves_the_module()
    {
        var module = nn.MultiheadAttention(32, 4);
        DecoderAttention.MultiHead<Model>(module).Dispose();

        Assert.All(module.parameters(), parameter => Assert.False(parameter.IsInvalid));
    }

    [LibtorchFact]
    public void New_parameters_for_grouped_heads_learn()
    {
        var multiHead = GroupedAttention.MultiHead<Model>();
        Assert.Equal([64, 32], multiHead.get_parameter("in_proj_weight")!.shape);
        var (x, memory) = (multiHead.Query(Tensors.Random(random, 2, 5, 32)), multiHead.Memory(Tensors.Random(random, 2, 7, 32)));
        var wanted = Tensors.Random(random, 2, 5, 32);
        var optimizer = optim.Adam(multiHead.parameters(), 0.02);
        var losses = Enumerable.Range(0, 40).Select(step =>
        {
            optimizer.zero_grad();
            var loss = nn.functional.mse_loss(multiHead.call(x, memory, memory, default).AsTorch(), wanted);
            loss.backward();
            _ = optimizer.step();
            return loss.item<float>();
        }).ToArray();

        Assert.True(losses[^1] < 0.8 * losses[0], $"{losses[0]} became {losses[^1]}");
    }

    [LibtorchFact]
    public void A_state_of_the_module_loads_into_new_parameters()
    {
        var module = nn.MultiheadAttention(32, 4);
        var own = DecoderAttention.MultiHead<Model>();

        _ = own.load_state_dict(module.state_dict());

        var shared = DecoderAttention.MultiHead<Model>(module);
        var x = shared.Query(Tensors.Random(random, 2, 5, 32));
        Tensors.Agrees(shared.call(x, x, x, DecoderAttention.Causal).AsTorch(), own.call(x, x, x, DecoderAttention.Causal).AsTorch(), 0, "loaded");
    }

    [LibtorchFact]
    public void Modules_that_do_not_fit_are_refused()
    {
        Says("DecoderAttention.MultiHead: Model is declared as 32, in_proj_weight [48, 16] takes 16 features.", () => DecoderAttention.MultiHead<Model>(nn.MultiheadAttention(16, 4)));
        Says("DecoderAttention.MultiHead: the module was made with add_bias_kv, a key that no mask speaks of, and has bias_k: that is not declared here.", () => DecoderAttention.MultiHead<Model>(nn.MultiheadAttention(32, 4, add_bias_kv: true)));
        Says("GroupedAttention.MultiHead: in_proj_weight has 96 rows, the declaration asks for 64: 4 x 8 for queries, 2 x 8 for keys, 2 x 8 for values.", () => GroupedAttention.MultiHead<Model>(nn.MultiheadAttention(32, 4)));
        var multiHead = DecoderAttention.MultiHead<Model>(nn.MultiheadAttention(32, 4));
        var (x, y) = (multiHead.Query(zeros(2, 5, 32)), multiHead.Query(zeros(2, 5, 32, ScalarType.Float64)));
        Says("DecoderAttention.MultiHead: the key is of Float64, the parameters of Float32: convert one with to_type.", () => multiHead.Attend(x, y, x));
    }

    private static void Check<THeads>(TorchAttention<Batch, THeads, THeads, Target, Source, Narrow, Narrow> attention, GoldenCase golden, long features, int heads)
        where THeads : struct, IHeads
    {
        var module = nn.MultiheadAttention(features, heads);
        using (no_grad())
        {
            foreach (var (name, parameter) in module.named_parameters())
            {
                _ = parameter.copy_(Torch(golden.Tensor(name.Replace('.', '_'))));
            }
        }

        var multiHead = attention.MultiHead<AnyModel>(module);
        var mask = golden.Optional("ignore") is { } ignore ? Mask<Target, Source>.WhereTrueIgnores(tensor(ignore.Flags).reshape(Shape(ignore))) : default;
        mask = golden.Optional("padding") is { } padding ? mask & Padding<Source>.WhereTrueIsPadding(tensor(padding.Flags).reshape(Shape(padding))) : mask;
        var (q, k, v) = (multiHead.Query(Torch(golden.Tensor("q"))), multiHead.Memory(Torch(golden.Tensor("k"))), multiHead.Memory(Torch(golden.Tensor("v"))));

        Tensors.Agrees(Torch(golden.Tensor("out")), multiHead.call(q, k, v, mask).AsTorch(), 1e-5, "output");
        var (output, weights) = multiHead.AttendWithWeights(q, k, v, mask);
        Tensors.Agrees(Torch(golden.Tensor("out")), output.AsTorch(), 1e-5, "output beside weights");
        Tensors.Agrees(Torch(golden.Tensor("weights")), weights.AsTorch().mean([1L]), 1e-5, "weights");
    }

    private static Tensor Torch(GoldenTensor golden) => Tensors.Of(golden.Numbers, Shape(golden));

    private static long[] Shape(GoldenTensor golden) => Array.ConvertAll(golden.Shape, size => (long)size);

    private static void Says<T>(string message, Func<T> wrong) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => wrong()).Message, StringComparison.Ordinal);
}

using System;
using System.Linq;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

// The cache and the count of tensors are shared by the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace ShapeSafe.Tests.Libtorch;

/// <summary>The calls of declared attention on libtorch: gradients, precision, rows without a key, dropout, what is left over.</summary>
public sealed class CallTests : IDisposable
{
    private readonly DisposeScope scope = RealTorchSharp.Missing is null ? NewDisposeScope() : null!;
    private readonly Random random = new(11);

    public void Dispose() => scope?.Dispose();

    [LibtorchFact]
    public void Gradients_flow_to_queries_keys_values_and_bias()
    {
        var (q, k, v) = (Leaf(2, 4, 5, 8), Leaf(2, 4, 7, 8), Leaf(2, 4, 7, 8));
        var bias = Leaf(1, 4, 5, 7);
        var padding = Padding<Source>.FromLengths([3, 7], 7);

        var output = CrossAttention.Attend(CrossAttention.Query(q), CrossAttention.Key(k), CrossAttention.Value(v), padding, CrossAttention.DenseBias(bias));
        output.AsTorch().square().sum().backward();
        var own = new[] { q, k, v, bias }.Select(leaf => leaf.grad!.clone()).ToArray();

        foreach (var leaf in new[] { q, k, v, bias })
        {
            leaf.grad = null;
        }

        var hidden = arange(7).ge(tensor(new long[] { 3, 7 }).view(2, 1)).view(2, 1, 1, 7);
        var weights = q.matmul(k.transpose(2, 3)).div(Math.Sqrt(8)).add(bias).masked_fill(hidden, float.NegativeInfinity).softmax(-1);
        weights.matmul(v).square().sum().backward();
        Assert.All(own.Zip([q, k, v, bias]), pair => Tensors.Agrees(pair.Second.grad!, pair.First, 1e-4, "gradient"));
    }

    [LibtorchTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_without_a_key_is_0_and_so_is_its_gradient(bool isExplicit)
    {
        var (q, k, v) = (Leaf(2, 4, 3, 8), Leaf(2, 4, 3, 8), Leaf(2, 4, 3, 8));
        var look = DecoderAttention.Causal & ~Mask<Target, Target>.WindowAligned(0, 0, Alignment.TopLeft);

        var output = isExplicit
            ? DecoderAttention.AttendWithWeights(DecoderAttention.Query(q), DecoderAttention.Key(k), DecoderAttention.Value(v), look).Output.AsTorch()
            : DecoderAttention.Attend(DecoderAttention.Query(q), DecoderAttention.Key(k), DecoderAttention.Value(v), look).AsTorch();
        output.sum().backward();

        Assert.All(output.narrow(2, 0, 1).Numbers(), number => Assert.Equal(0, number));
        Assert.DoesNotContain(0, output.narrow(2, 1, 2).Numbers());
        Assert.All(new[] { q, k, v }, leaf => Assert.All(leaf.grad!.Numbers(), number => Assert.True(float.IsFinite(number))));
        Assert.All(q.grad!.narrow(2, 0, 1).Numbers(), number => Assert.Equal(0, number));
    }

    [LibtorchTheory]
    [InlineData(ScalarType.Float16, 5e-3)]
    [InlineData(ScalarType.BFloat16, 3e-2)]
    [InlineData(ScalarType.Float64, 1e-6)]
    public void Any_precision(ScalarType type, double tolerance)
    {
        var (q, k, v) = (Tensors.Random(random, 2, 4, 5, 8), Tensors.Random(random, 2, 4, 5, 8), Tensors.Random(random, 2, 4, 5, 8));
        var look = DecoderAttention.Causal & Padding<Target>.FromLengths([0, 5], 5);
        foreach (var bias in new[] { default, DecoderAttention.Alibi(), DecoderAttention.DenseBias(Tensors.Random(random, 5, 5).to_type(type)) })
        {
            var expected = Attend(q, k, v);
            var output = Attend(q.to_type(type), k.to_type(type), v.to_type(type));
            Assert.Equal(type, output.dtype);
            Tensors.Agrees(expected, output, tolerance, $"{type}, {bias}");

            Tensor Attend(Tensor query, Tensor key, Tensor value) => DecoderAttention.Attend(
                DecoderAttention.Query(query), DecoderAttention.Key(key), DecoderAttention.Value(value), look, bias).AsTorch();
        }
    }

    [LibtorchFact]
    public void Sentinels_of_single_precision_do_not_empty_a_row_in_half_precision()
    {
        var (q, v) = (zeros(1, 4, 2, 8, ScalarType.Float16), ones(1, 4, 2, 8, ScalarType.Float16));
        var bias = DecoderAttention.DenseBias(new float[,] { { -1e9f, -1e9f }, { 0, -1e9f } });

        var output = DecoderAttention.Attend(DecoderAttention.Query(q), DecoderAttention.Key(q), DecoderAttention.Value(v), bias: bias).AsTorch();

        Assert.All(output.Numbers(), number => Assert.Equal(1, number));
    }

    [LibtorchFact]
    public void Nothing_is_dropped_unless_the_model_is_training()
    {
        var x = Tensors.Random(random, 1, 4, 6, 8);
        var (q, k, v) = (DecoderAttention.Query(x), DecoderAttention.Key(x), DecoderAttention.Value(x));
        var expected = DecoderAttention.Attend(q, k, v).AsTorch();

        Tensors.Agrees(expected, DecoderAttention.Attend(q, k, v, dropout: 0.5).AsTorch(), 0, "evaluating");
        Assert.NotEqual(expected.Numbers(), DecoderAttention.Attend(q, k, v, dropout: 0.5, training: true).AsTorch().Numbers());
        Assert.NotEqual(expected.Numbers(), DecoderAttention.AttendWithWeights(q, k, v, dropout: 0.5, training: true).Output.AsTorch().Numbers());
        var failure = Assert.Throws<ArgumentOutOfRangeException>(() => DecoderAttention.Attend(q, k, v, dropout: 1, training: true));
        Assert.StartsWith("DecoderAttention: the dropout is 1; it must be from 0 to below 1.", failure.Message, StringComparison.Ordinal);
    }

    [LibtorchFact]
    public void Into_a_tensor_that_is_there()
    {
        var x = Tensors.Random(random, 2, 4, 6, 8);
        var (q, k, v) = (DecoderAttention.Query(x), DecoderAttention.Key(x), DecoderAttention.Value(x));
        var destination = zeros(2, 4, 6, 8);

        DecoderAttention.AttendInto(DecoderAttention.Query(destination), q, k, v, DecoderAttention.Causal);

        Tensors.Agrees(DecoderAttention.Attend(q, k, v, DecoderAttention.Causal).AsTorch(), destination, 0, "destination");
    }

    [LibtorchFact]
    public void Lengths_of_0()
    {
        var x = zeros(2, 4, 0, 8);
        Assert.Equal([2, 4, 0, 8], DecoderAttention.Attend(DecoderAttention.Query(x), DecoderAttention.Key(x), DecoderAttention.Value(x), DecoderAttention.Causal).AsTorch().shape);
        var nothing = CrossAttention.Attend(CrossAttention.Query(ones(2, 4, 3, 8)), CrossAttention.Key(x), CrossAttention.Value(x));
        Assert.Equal(new float[2 * 4 * 3 * 8], nothing.AsTorch().Numbers());
    }

    [LibtorchFact]
    public void No_tensor_is_left_over_after_a_thousand_calls()
    {
        var (q, k, v) = (Tensors.Random(random, 2, 4, 5, 8), Tensors.Random(random, 2, 2, 7, 8), Tensors.Random(random, 2, 2, 7, 8));
        var bias = Tensors.Random(random, 5, 7);
        TorchMaskCache.Clear();

        // What other tests left to the garbage collector must not go while this one counts.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = Tensor.TotalCount;
        for (var call = 0; call < 1000; call++)
        {
            using (NewDisposeScope())
            {
                var (query, key, value) = (GroupedAttention.Query(q), GroupedAttention.Key(k), GroupedAttention.Value(v));
                Mask<Target, Source> mask = Padding<Source>.FromLengths([call % 8, 7], 7);
                _ = GroupedAttention.Attend(query, key, value, mask);
                _ = GroupedAttention.Attend(query, key, value, mask, GroupedAttention.DenseBias(bias));
                _ = GroupedAttention.AttendWithWeights(query, key, value, mask, Bias<Target, Source>.Alibi());
            }
        }

        Assert.InRange(TorchMaskCache.Count, 1, 32);
        TorchMaskCache.Clear();
        Assert.Equal(before, Tensor.TotalCount);
    }

    [LibtorchFact]
    public void Without_a_scope_only_the_result_is_the_callers()
    {
        var (q, k, v) = (Tensors.Random(random, 2, 4, 5, 8), Tensors.Random(random, 2, 2, 7, 8), Tensors.Random(random, 2, 2, 7, 8));
        var (query, key, value) = (GroupedAttention.Query(q), GroupedAttention.Key(k), GroupedAttention.Value(v));
        var padding = Padding<Source>.FromLengths([0, 7], 7);
        _ = GroupedAttention.Attend(query, key, value, padding);
        var before = scope.DisposablesCount;

        _ = GroupedAttention.Attend(query, key, value, padding);
        Assert.Equal(before + 1, scope.DisposablesCount);
        _ = GroupedAttention.AttendWithWeights(query, key, value, padding, Bias<Target, Source>.Alibi());
        Assert.Equal(before + 3, scope.DisposablesCount);
    }

    [LibtorchFact]
    public void Masks_made_without_gradients_serve_calls_with_gradients()
    {
        TorchMaskCache.Clear();
        var look = DecoderAttention.WindowLookback(2);
        var x = Tensors.Random(random, 1, 4, 6, 8);
        using (inference_mode())
        {
            _ = DecoderAttention.Attend(DecoderAttention.Query(x), DecoderAttention.Key(x), DecoderAttention.Value(x), look, DecoderAttention.Alibi());
        }

        var leaf = x.clone().requires_grad_();
        DecoderAttention.Attend(DecoderAttention.Query(leaf), DecoderAttention.Key(leaf), DecoderAttention.Value(leaf), look, DecoderAttention.Alibi()).AsTorch().sum().backward();

        Assert.Contains(leaf.grad!.Numbers(), number => number != 0);
    }

    [LibtorchFact]
    public void Cached_masks_are_bounded_and_shared_by_value()
    {
        TorchMaskCache.Clear();
        var x = Tensors.Random(random, 1, 4, 6, 8);
        var (q, k, v) = (DecoderAttention.Query(x), DecoderAttention.Key(x), DecoderAttention.Value(x));
        for (var i = 0; i < 20; i++)
        {
            _ = DecoderAttention.Attend(q, k, v, DecoderAttention.WindowLookback(2));
        }

        Assert.Equal((1, 36), (TorchMaskCache.Count, TorchMaskCache.Bytes));
        var capacity = TorchMaskCache.CapacityBytes;
        try
        {
            TorchMaskCache.CapacityBytes = 100;
            for (var lookback = 0; lookback < 5; lookback++)
            {
                _ = DecoderAttention.Attend(q, k, v, DecoderAttention.WindowLookback(lookback));
                Assert.InRange(TorchMaskCache.Bytes, 1, 100);
            }
        }
        finally
        {
            TorchMaskCache.CapacityBytes = capacity;
        }
    }

    [LibtorchFact]
    public void Several_threads_may_call_and_clear_at_once()
    {
        var x = Tensors.Random(random, 1, 4, 6, 8);
        var (q, k, v) = (DecoderAttention.Query(x), DecoderAttention.Key(x), DecoderAttention.Value(x));
        var expected = Enumerable.Range(0, 4).Select(lookback => DecoderAttention.Attend(q, k, v, DecoderAttention.WindowLookback(lookback)).AsTorch().Numbers()).ToArray();

        System.Threading.Tasks.Parallel.For(0, 400, call =>
        {
            using var own = NewDisposeScope();
            Assert.Equal(expected[call % 4], DecoderAttention.Attend(q, k, v, DecoderAttention.WindowLookback(call % 4)).AsTorch().Numbers());
            if (call % 7 == 0)
            {
                TorchMaskCache.Clear();
            }
        });
    }

    [LibtorchFact]
    public void A_cache_looks_back_from_its_end()
    {
        var x = Tensors.Random(random, 1, 4, 6, 8);
        var whole = DecoderAttention.Attend(DecoderAttention.Query(x), DecoderAttention.Key(x), DecoderAttention.Value(x), DecoderAttention.Causal).AsTorch();

        var last = DecodingAttention.Attend(
            DecodingAttention.Query(x.narrow(2, 4, 2)), DecodingAttention.Key(x), DecodingAttention.Value(x), DecodingAttention.Causal).AsTorch();

        Tensors.Agrees(whole.narrow(2, 4, 2), last, 1e-5, "the last two tokens");
    }

    private Tensor Leaf(params long[] shape) => Tensors.Random(random, shape).requires_grad_();
}

using System;
using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Engine;

/// <summary>A call with a destination allocates nothing once its scratch memory is pooled.</summary>
public class AllocationTests
{
    private const int Length = 100;

    public static TheoryData<string> Kinds => [.. Masks.Keys];

    private static Dictionary<string, (MaskFormula? Mask, BiasFormula? Bias)> Masks { get; } = new()
    {
        ["none"] = (null, null),
        ["causal"] = (MaskFormula.Causal(), null),
        ["window of samples with padding"] = (MaskFormula.Window(5, 40) & PaddedKeys.FromLengths([80, 100], Length), null),
        ["flags"] = (new DenseFlags(new bool[Length, Length]), null),
        ["a hole in a band"] = (MaskFormula.Causal() & ~MaskFormula.Window(20, 10), null),
        ["slopes"] = (MaskFormula.Causal(), BiasFormula.Alibi),
        ["numbers"] = (null, new DenseBias(new float[Length, Length])),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void NothingIsAllocated(string kind)
    {
        var random = new Random(2);
        foreach (var (layout, softCap) in new[] { (Layout.HeadsFirst, 0), (Layout.Transposed, 3) })
        {
            var query = new TestTensor(layout, 2, 2, Length, 32).Fill(random);
            var key = new TestTensor(layout, 2, 2, Length, 32).Fill(random);
            var value = new TestTensor(layout, 2, 2, Length, 32).Fill(random);
            var output = new TestTensor(layout, 2, 2, Length, 32);
            var options = new AttentionOptions { MaxThreads = 1, SoftCap = softCap };
            void Attend() => EmbeddedEngine.Attend(query.Input, key.Input, value.Input, output.Span, Masks[kind].Mask, Masks[kind].Bias, options);

            // A collection, or the runtime at work beside, may cost a pooled buffer: what recurs would be seen in every round.
            var least = Enumerable.Range(0, 10).Min(_ =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                Attend();
                return GC.GetAllocatedBytesForCurrentThread() - before;
            });
            Assert.Equal(0, least);
        }
    }
}

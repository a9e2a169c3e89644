using System;
using System.Linq;
using System.Threading.Tasks;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Engine;

/// <summary>Calls on several threads: from one another they know nothing, and a failure in one of them reaches its caller.</summary>
public class CrewTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void AFailingRuleReachesTheCaller(int threads)
    {
        var random = new Random(1);
        var input = new TestTensor(Layout.HeadsFirst, 1, 4, 300, 32).Fill(random);
        var output = new TestTensor(Layout.HeadsFirst, 1, 4, 300, 32);
        var options = new AttentionOptions { MaxThreads = threads };
        void Attend(MaskFormula mask) => EmbeddedEngine.Attend(input.Input, input.Input, input.Input, output.Span, mask, options: options);

        for (var round = 0; round < 5; round++)
        {
            Assert.Equal("query 250", Assert.Throws<NotSupportedException>(() => Attend(MaskFormula.Rule(new FailsAt(250)))).Message);
        }

        Attend(MaskFormula.Rule(new FailsAt(1000)));
        var (expected, _) = ReferenceAttention.Attend(input.Input, input.Input, input.Input, MaskFormula.Causal());
        Agreement.Within(1e-5, expected, output.ToArray(), "after a failure");
    }

    [Fact]
    public void CallsAtTheSameTimeDoNotDisturbEachOther()
    {
        var random = new Random(2);
        var inputs = Enumerable.Range(0, 16).Select(i => new TestTensor(Layout.HeadsFirst, 1, 2, 150 + (10 * i), 32).Fill(random)).ToArray();
        float[] Attend(TestTensor input)
        {
            var output = new TestTensor(Layout.HeadsFirst, 1, 2, (int)input.Input.Lengths[2], 32);
            EmbeddedEngine.Attend(input.Input, input.Input, input.Input, output.Span, MaskFormula.Causal(), options: new AttentionOptions { MaxThreads = 3 });
            return output.ToArray();
        }

        var alone = inputs.Select(Attend).ToArray();
        for (var round = 0; round < 10; round++)
        {
            var together = new float[inputs.Length][];
            Parallel.For(0, inputs.Length, i => together[i] = Attend(inputs[i]));
            Assert.Equal(alone, together);
        }
    }

    private readonly record struct FailsAt(int Query) : IMaskRule
    {
        public bool MayAttend(int batch, int head, int query, int key) =>
            query == Query ? throw new NotSupportedException($"query {query}") : key <= query;
    }
}

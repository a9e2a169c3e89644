using System.Linq;
using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Rules;

/// <summary>What is wrong in a helper is said once: there, or where it is called when nothing in its file tells that it is one of attention.</summary>
public sealed class HelperTests
{
    private const string Caller = """
        using static TorchSharp.torch;

        public static class Caller
        {
            public static Tensor Go(Tensor x)
            {
                var (b, t, c) = (x.shape[0], x.shape[1], x.shape[2]);
                var q = Tools.Turn(x.view(b, t, c));
                return nn.functional.scaled_dot_product_attention(q, q, q);
            }
        }
        """;

    [Theory]
    [InlineData("", "var q = Tools.Turn(x.view(b, t, c));")]
    [InlineData("public static Tensor Weights(Tensor x) => x.softmax(-1);", "return x.reshape(b, c, t);")]
    public async Task A_wrong_view_is_said_once(string other, string line)
    {
        var helper = $$"""
            using static TorchSharp.torch;

            public static class Tools
            {
                public static Tensor Turn(Tensor x)
                {
                    if (x.dim() != 3)
                        return x;
                    var (b, t, c) = (x.shape[0], x.shape[1], x.shape[2]);
                    return x.reshape(b, c, t);
                }

                {{other}}
            }
            """;
        var found = await TestSolution.Analyze(TestSolution.Project([Caller, helper]), Check.Product.Analyzers);
        var finding = Assert.Single(found);
        Assert.Equal("SHAPE1405", finding.Id);
        var text = finding.Location.SourceTree!.GetText(TestContext.Current.CancellationToken);
        Assert.Equal(line, text.Lines.GetLineFromPosition(finding.Location.SourceSpan.Start).ToString().Trim());
    }

    /// <summary>The helper gets the same values on both ways, and asks for the condition that tells them apart.</summary>
    [Fact]
    public async Task A_helper_is_run_for_each_answer_to_what_it_asks()
    {
        const string code = """
            using static TorchSharp.torch;

            public static class Model
            {
                public static Tensor Go(Tensor q, Tensor k, Tensor v, bool turned)
                {
                    var later = ones(8, 8).triu(1).to(ScalarType.Bool);
                    var title = turned ? "turned" : "as it is";
                    System.Console.WriteLine(title);
                    return Attend(q, k, v, later, turned);
                }

                private static Tensor Attend(Tensor q, Tensor k, Tensor v, Tensor seen, bool turned)
                {
                    if (turned)
                        seen = seen.logical_not();
                    return nn.functional.scaled_dot_product_attention(q, k, v, seen);
                }
            }
            """;
        var finding = Assert.Single(await TestSolution.Analyze(TestSolution.Project([code]), Check.Product.Analyzers));
        Assert.Equal("SHAPE2301", finding.Id);
        Assert.Contains("when !turned", finding.GetMessage());
    }

    /// <summary>Loops and branches that hand on the same values would run the last helper some hundred times.</summary>
    [Fact]
    public async Task A_chain_of_helpers_is_followed_whatever_leads_to_it()
    {
        var helpers = string.Join("\n", new[] { ("First", "Second"), ("Second", "Third"), ("Third", "nn.functional.scaled_dot_product_attention") }.Select(pair => $$"""
                private static Tensor {{pair.Item1}}(Tensor q, Tensor k, Tensor v, Tensor seen)
                {
                    for (var turn = 0; turn < 3; turn++)
                    {
                        var name = System.Environment.ProcessorCount > turn ? "late" : "early";
                        var mode = System.Environment.ProcessorCount < 9 ? "on" : "off";
                        System.Console.WriteLine(name + mode);
                        var gate = ((q + 1) * 2).relu().sigmoid().tanh();
                        q = {{pair.Item2}}(q, k, v, seen) * gate;
                    }
                    return q;
                }
            """));
        var code = $$"""
            using static TorchSharp.torch;

            public static class Model
            {
                public static Tensor Go(Tensor q, Tensor k, Tensor v)
                {
                    var later = ones(8, 8).triu(1).to(ScalarType.Bool);
                    for (var layer = 0; layer < 12; layer++)
                        q = First(q, k, v, later);
                    return q;
                }

            {{helpers}}
            }
            """;
        var finding = Assert.Single(await TestSolution.Analyze(TestSolution.Project([code]), Check.Product.Analyzers));
        Assert.Equal("SHAPE2301", finding.Id);
        Assert.StartsWith("With what is passed here, line 45 in Third: ", finding.GetMessage());
    }
}

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
}

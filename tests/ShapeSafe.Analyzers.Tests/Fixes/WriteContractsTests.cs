using System.Linq;
using System.Threading.Tasks;
using ShapeSafe.CodeFixes;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Fixes;

/// <summary>Contracts that the code shows are written where the cursor stands on the head of a method.</summary>
public sealed class WriteContractsTests
{
    [Theory]
    [InlineData(
        "public static Tensor Split$$(Tensor x, int heads)",
        "var (b, t, c) = (x.shape[0], x.shape[1], x.shape[2]);\n        return x.view(b, t, heads, c / heads).transpose(1, 2);",
        "[return: ShapeSafe.Shape(\"b heads t _\")]\n    public static Tensor Split([ShapeSafe.Shape(\"b t c\")] Tensor x, int heads)")]
    [InlineData(
        "public static Tensor Causal$$(long length)",
        "return ones(length, length).tril();",
        "[return: ShapeSafe.Shape(\"length length\")]\n    public static Tensor Causal(long length)")]
    [InlineData(
        "public static Tensor Append(Tensor past, Tensor $$next)",
        "var p = past.shape[0];\n        var n = next.shape[0];\n        var c = next.shape[1];\n        var y = past.reshape(p, c);\n        return cat([y, next.reshape(n, c)]);",
        "[return: ShapeSafe.Shape(\"p + n c\")]\n    public static Tensor Append(Tensor past, [ShapeSafe.Shape(\"n c\")] Tensor next)")]
    [InlineData(
        "public static Tensor Scale$$(Tensor q)",
        "var d = q.size(-1);\n        return q / Math.Sqrt(d);",
        "public static Tensor Scale([ShapeSafe.Shape(\"... d\")] Tensor q)")]
    [InlineData(
        "[return: ShapeSafe.Shape(\"a b\")]\n    public static Tensor Twice$$(Tensor x)",
        "var (a, b) = (x.shape[0], x.shape[1]);\n        return x.reshape(a, b);",
        "[return: ShapeSafe.Shape(\"a b\")]\n    public static Tensor Twice([ShapeSafe.Shape(\"a b\")] Tensor x)")]
    public async Task What_is_known_is_written(string head, string body, string after)
    {
        var (before, position) = Refactorings.Cursor(File(head, body));
        var project = TestSolution.Project([before]);
        await TestSolution.MustCompile(project, "The source");
        var changed = await Refactorings.Apply(new WriteContracts(), project, position);
        Assert.Equal(File(after, body), (await TestSolution.Texts(changed)).Single());
        await TestSolution.MustCompile(changed, "What was written");
        Assert.Empty(await TestSolution.Analyze(changed, Check.Product.Analyzers));
        Assert.Null(await Refactorings.Find(new WriteContracts(), changed, position));
    }

    [Theory]
    [InlineData("public static Tensor Nothing$$(Tensor x)", "return x + 1;")]
    [InlineData("public static Tensor InTheBody(Tensor x)", "var (a, b) = $$(x.shape[0], x.shape[1]);\n        return x;")]
    [InlineData("public static Tensor Mixed$$(Tensor x)", "var d = x.dim();\n        return x;")]
    public async Task Nothing_is_offered(string head, string body)
    {
        var (before, position) = Refactorings.Cursor(File(head, body));
        Assert.Null(await Refactorings.Find(new WriteContracts(), TestSolution.Project([before]), position));
    }

    private static string File(string head, string body) => $$"""
        using System;
        using TorchSharp;
        using static TorchSharp.torch;

        public static class Model
        {
            {{head}}
            {
                {{body}}
            }
        }

        """;
}

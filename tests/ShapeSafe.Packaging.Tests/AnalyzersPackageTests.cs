using System.Threading.Tasks;
using Xunit;

namespace ShapeSafe.Tests.Packaging;

/// <summary>Rules and fixes alone, in a project of an old target framework and an old language.</summary>
public sealed class AnalyzersPackageTests(Packages packages)
{
    /// <summary>As much of TorchSharp as the code needs, since the assembly that the tests refer to is one of net10.0.</summary>
    private const string TorchSharp = """
        namespace TorchSharp
        {
            public static class torch
            {
                public sealed class Tensor
                {
                    public Tensor triu(long diagonal = 0) { return this; }
                    public Tensor softmax(long dim) { return this; }
                    public static Tensor operator -(Tensor tensor) { return tensor; }
                }
                public enum ScalarType { Bool = 11 }
                public static Tensor ones(long rows, long columns, ScalarType? dtype = null) { return new Tensor(); }
            }
        }
        """;

    [Fact]
    public async Task Finds_and_fixes_in_a_library_of_netstandard()
    {
        using var consumer = new Consumer(
            packages, "ShapeSafe.Analyzers", "<OutputType>Library</OutputType><LangVersion>7.3</LangVersion>", "netstandard2.0", withTorchSharp: false);
        consumer.Write("TorchSharp.cs", TorchSharp);
        consumer.Write("Program.cs", """
            using static TorchSharp.torch;

            public static class Masks
            {
                public static Tensor Past()
                {
                    var future = ones(5, 5, dtype: ScalarType.Bool).triu(1);
                    return -future;
                }
            }

            """);

        var (succeeded, output) = await consumer.Build();
        Assert.True(succeeded, output);
        Assert.Contains("Program.cs(8,16): warning SHAPE2105: ", output);

        (succeeded, output) = await consumer.Run("format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", "SHAPE2105");
        Assert.True(succeeded, output);
        Assert.Contains("return ~future;", consumer.Read("Program.cs"));
    }
}

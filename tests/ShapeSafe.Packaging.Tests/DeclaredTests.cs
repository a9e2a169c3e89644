using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ShapeSafe.Tests.Packaging;

/// <summary>Declared attention in somebody else's project.</summary>
public sealed class DeclaredTests(Packages packages)
{
    private const string Declarations = """
        using ShapeSafe;

        [Batch] public readonly partial struct Batch;
        [Sequence] public readonly partial struct Source;
        [Sequence] public readonly partial struct Target;
        [Heads(2)] public readonly partial struct Heads;
        [HeadDim(4)] public readonly partial struct Channel;

        [Attention<Batch, Heads, Target, Target, Channel>] public static partial class DecoderAttention;
        [Attention<Batch, Heads, Target, Source, Channel>] public static partial class CrossAttention;
        """;

    [Fact]
    public async Task The_generated_API_compiles_and_runs()
    {
        using var consumer = new Consumer(packages, withTorchSharp: false, properties: "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        consumer.Write("Declarations.cs", Declarations);
        consumer.Write("Program.cs", """
            using System.Linq;
            using System.Numerics.Tensors;
            using ShapeSafe;

            var numbers = Enumerable.Range(0, 1 * 2 * 3 * 4).Select(number => number % 7 / 7f).ToArray();
            var tensor = Tensor.Create(numbers, [1, 2, 3, 4]);
            var output = DecoderAttention.Attend(
                DecoderAttention.Query(tensor), DecoderAttention.Key(tensor), DecoderAttention.Value(tensor), DecoderAttention.Causal);
            // The first position sees itself alone.
            System.Console.WriteLine(System.MathF.Abs(output.AsTensor()[0, 0, 0, 3] - tensor[0, 0, 0, 3]) < 1e-5f ? "attended" : "wrong");
            """);

        var (succeeded, output) = await consumer.Build();
        Assert.True(succeeded, output);

        (succeeded, output) = await consumer.RunProgram();
        Assert.True(succeeded, output);
        Assert.Equal("attended", output.Trim());
    }

    [Fact]
    public async Task The_other_sequences_padding_does_not_compile()
    {
        using var consumer = new Consumer(packages, withTorchSharp: false);
        consumer.Write("Declarations.cs", Declarations);
        consumer.Write("Program.cs", """
            using ShapeSafe;

            var target = Padding<Target>.FromLengths([4, 2], length: 4);
            Mask<Target, Source> mask = target;
            """);

        var (succeeded, output) = await consumer.Build();

        Assert.False(succeeded, output);
        Assert.Contains("Program.cs(4,29): error CS0029: Cannot implicitly convert type 'ShapeSafe.Padding<Target>' to 'ShapeSafe.Mask<Target, Source>'", output);
    }

    [Theory]
    [InlineData("net10.0", "<LangVersion>13</LangVersion>",
        "error SHAPE0014: ShapeSafe needs C# 14, and Consumer is compiled as C# 13: set LangVersion to 14 in the project file, or use the package ShapeSafe.Analyzers, which checks TorchSharp code of every language version.")]
    [InlineData("netstandard2.0", "",
        "error : ShapeSafe needs net10.0 or newer, and Consumer targets netstandard2.0: raise its TargetFramework, or use the package ShapeSafe.Analyzers, which checks TorchSharp code of every target framework.")]
    public async Task A_project_that_cannot_use_it_is_told_so_in_one_sentence(string framework, string properties, string sentence)
    {
        using var consumer = new Consumer(packages, framework: framework, properties: properties, withTorchSharp: false);
        consumer.Write("Declarations.cs", Declarations);

        var (succeeded, output) = await consumer.Build();

        Assert.False(succeeded, output);
        var said = output.Split('\n').Where(line => line.Contains("error ") || line.Contains("warning ")).Select(line => line.Trim()).Distinct();
        Assert.EndsWith(": " + sentence, Assert.Single(said).Split(" [")[0]);
    }
}

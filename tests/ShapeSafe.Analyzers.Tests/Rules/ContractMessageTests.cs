using System.Linq;
using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Rules;

/// <summary>What findings about contracts say: both shapes, where each came from, and which name disagrees.</summary>
public sealed class ContractMessageTests
{
    [Theory]
    [InlineData(
        "Attend(randn(2, 5, 64), {|SHAPE1601(zeros(2, 7) is [2, 7], but Attend wants mask as [batch, tokens] (line 13): tokens is 7 here and 5 in randn(2, 5, 64), [2, 5, 64].):zeros(2, 7)|});")]
    [InlineData(
        "var x = randn(2, 5, 64);\nAttend(x, {|SHAPE1601(zeros(5) is [5], but Attend wants mask as [batch, tokens] (line 13): it has 1 dimension, not 2.):zeros(5)|});")]
    [InlineData(
        "Split({|SHAPE1601(zeros(2, 5, 60) is [2, 5, 60], but Split wants x as [batch, tokens, heads * 64] (line 15): heads * 64 is 512, not 60.):zeros(2, 5, 60)|}, 8);")]
    [InlineData(
        "Square({|SHAPE1601(zeros(5, 7) is [5, 7], but Square wants mask as [tokens, tokens] (line 17): tokens is 5 and 7.):zeros(5, 7)|});")]
    [InlineData(
        "Typed({|SHAPE1601(zeros(2, 5, 60) is [2, 5, 60], but Typed wants x as [Batch, Source, Model (64)] (line 21): 60 is not 64.):zeros(2, 5, 60)|});")]
    [InlineData(
        "var bits = ones(5, 5, dtype: ScalarType.Bool).tril();\nHide({|SHAPE2501(bits is true where a query may look (line 26), but Hide wants mask as TrueIgnores (line 19): pass ~bits.):bits|});")]
    [InlineData(
        "Hide({|SHAPE2501(zeros(5, 5) is of type Float32, but Hide wants mask as TrueIgnores (line 19): booleans.):zeros(5, 5)|});")]
    [InlineData(
        "Add({|SHAPE2501(zeros(5, 5) > 0 is boolean, but Add wants bias as Additive (line 20): numbers are added to the scores, 0 where a query may look and -inf where it may not.):zeros(5, 5) > 0|});")]
    public Task A_call_names_what_disagrees(string marked) => Check.Product.Finds(Model(marked));

    [Fact]
    public async Task The_contract_and_both_tensors_are_additional_locations()
    {
        var text = Model("var x = randn(2, 5, 64);\nvar mask = zeros(2, 7);\nAttend(x, mask);");
        var found = Assert.Single(await TestSolution.Analyze(TestSolution.Project([text]), Check.Product.Analyzers));
        Assert.Equal(
            ["Shape(\"batch tokens\")", "zeros(2, 7)", "x", "randn(2, 5, 64)"],
            found.AdditionalLocations.Select(place => text.Substring(place.SourceSpan.Start, place.SourceSpan.Length)));
    }

    [Fact]
    public Task Dimension_types_are_told_apart() => Check.Product.Finds(Model("") + """

        static class Types
        {
            static Tensor Encode([Shape<Batch, Source, Model>] Tensor x) => x;

            [return: Shape<Batch, Target, Model>]
            static Tensor Wrong([Shape<Batch, Source, Model>] Tensor x) => {|SHAPE1602(x is [Batch, Source, 64], but Wrong is declared to return [Batch, Target, Model (64)] (line 34): Source is not Target.):x|};

            static Tensor Cross([Shape<Batch, Source, Model>] Tensor memory, [Shape<Batch, Target, Model>] Tensor x)
            {
                Encode(memory);
                Encode(memory[.., ..^1]);
                Encode(x + memory);
                return Encode({|SHAPE1601(x is [Batch, Target, 64] (line 37), but Encode wants x as [Batch, Source, Model (64)] (line 32): Target is not Source.):x|});
            }
        }
        """);

    [Fact]
    public async Task Two_parameters_of_one_name_are_no_reason_to_fail()
    {
        const string Half = "using ShapeSafe; using TorchSharp; class C { void M([Shape(\"n n\")] torch.Tensor x, int n, int n) => M(x, n, n); }";
        await TestSolution.Analyze(TestSolution.Project([Half]), Check.Product.Analyzers);
    }

    [Fact]
    public Task Contracts_of_another_assembly_hold()
    {
        var library = TestSolution.Compile("""
            using ShapeSafe;
            using TorchSharp;
            using static TorchSharp.torch;

            public class Library
            {
                [Shape("tokens tokens")] public Tensor? Mask;

                [return: Shape("batch tokens heads")]
                public static Tensor Score([Shape("batch tokens channel")] Tensor x, int heads) => x;
            }
            """);
        return (Check.Product with { References = [library] }).Finds("""
            using TorchSharp;
            using static TorchSharp.torch;

            static class User
            {
                static void Run(Library library)
                {
                    var scores = Library.Score(randn(2, 5, 64), 8);
                    Library.Score({|SHAPE1601(scores[0] is [5, 8], but Score wants x as [batch, tokens, channel]: it has 2 dimensions, not 3.):scores[0]|}, 8);
                    library.Mask = {|SHAPE1602(scores is [2, 5, 8] (line 8), but Mask is declared [tokens, tokens]: it has 3 dimensions, not 2.):scores|};
                }
            }
            """);
    }

    [Fact]
    public Task Contracts_of_every_place_in_another_assembly_hold()
    {
        var library = TestSolution.Compile("""
            using ShapeSafe;
            using static TorchSharp.torch;

            public interface IAttention
            {
                [return: Shape("batch 64", "batch")]
                (Tensor Output, Tensor Lengths) Run([Shape("batch tokens 64")] Tensor x);
            }

            public record Step([Shape("batch 64")] Tensor Keys);

            public class Cache
            {
                [Shape("batch 64")] public Tensor this[int layer] { get => zeros(2, 64); set { } }
            }

            public delegate Tensor Pooling([Shape("batch 64")] Tensor x);
            """);
        return (Check.Product with { References = [library] }).Finds("""
            using System;
            using TorchSharp;
            using static TorchSharp.torch;

            sealed class Own : IAttention
            {
                public (Tensor Output, Tensor Lengths) Run(Tensor x) => ({|SHAPE1602(x is [batch, tokens, 64], but Run is declared to return, as element 1, [batch, 64]: it has 3 dimensions, not 2.):x|}, x[.., 0, 0]);
            }

            static class User
            {
                static void Run(IAttention attention, Step step, Cache cache, Pooling pool)
                {
                    var size = {|SHAPE1603(attention.Run(zeros(2, 5, 64)).Lengths.shape[1] does not exist: the tensor is [2].):attention.Run(zeros(2, 5, 64)).Lengths.shape[1]|};
                    size = {|SHAPE1603(step.Keys.shape[2] does not exist: the tensor is [batch, 64].):step.Keys.shape[2]|};
                    cache[0] = {|SHAPE1602(zeros(2, 5, 64) is [2, 5, 64], but this[] is declared [batch, 64]: it has 3 dimensions, not 2.):zeros(2, 5, 64)|};
                    pool({|SHAPE1601(zeros(2) is [2], but Pooling wants x as [batch, 64]: it has 1 dimension, not 2.):zeros(2)|});
                }
            }
            """);
    }

    [Fact]
    public Task A_project_may_declare_the_attributes_itself() => (Check.Product with { ReferencesRuntime = false }).Finds(
        """
        using ShapeSafe;
        using TorchSharp;
        using static TorchSharp.torch;

        static class Own
        {
            static void Attend([Shape("batch tokens")] Tensor x, [MaskKind(MaskKind.Additive)] Tensor bias) { }

            static void Run() => Attend({|SHAPE1601:zeros(5)|}, {|SHAPE2501:zeros(5, 5) > 0|});
        }
        """,
        System.IO.File.ReadAllText(Repository.PathOf("Runtime/ShapeSafe/Contracts/ShapeAttribute.cs")),
        System.IO.File.ReadAllText(Repository.PathOf("Runtime/ShapeSafe/Contracts/MaskKindAttribute.cs")));

    private static string Model(string statements) => $$"""
        using ShapeSafe;
        using TorchSharp;
        using static TorchSharp.torch;

        [Batch] readonly struct Batch : IBatch { public static string Name => "Batch"; public static int? Size => null; }
        [Sequence] readonly struct Source : ISequence { public static string Name => "Source"; public static int? Size => null; }
        [Sequence] readonly struct Target : ISequence { public static string Name => "Target"; public static int? Size => null; }
        [Features(64)] readonly struct Model : IFeatures { public static string Name => "Model"; public static int? Size => 64; }

        static class Calls
        {
            static void Attend([Shape("batch tokens channels")] Tensor x,
                [Shape("batch tokens")] Tensor mask) { }

            static void Split([Shape("batch tokens heads * 64")] Tensor x, int heads) { }

            static void Square([Shape("tokens tokens")] Tensor mask) { }

            static void Hide([MaskKind(MaskKind.TrueIgnores)] Tensor mask) { }
            static void Add([MaskKind(MaskKind.Additive)] Tensor bias) { }
            static void Typed([Shape<Batch, Source, Model>] Tensor x) { }


            static void Run()
            {
                {{statements}}
            }
        }

        """;
}

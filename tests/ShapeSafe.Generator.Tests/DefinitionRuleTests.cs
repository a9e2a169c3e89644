using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests;

/// <summary>Each definition rule: where it is reported, what it says, and what is right.</summary>
public sealed class DefinitionRuleTests
{
    /// <summary>Dimensions that a declaration under test may use.</summary>
    private const string Dimensions = """

        [Batch] public readonly partial struct Batch;
        [Sequence] public readonly partial struct Source;
        [Sequence] public readonly partial struct Target;
        [Heads(8)] public readonly partial struct Heads;
        [HeadDim(64)] public readonly partial struct Channel;
        [Features(512)] public readonly partial struct Model;
        """;

    [Theory]
    [InlineData("[Batch] public struct {|SHAPE0001('B' is not partial, so nothing can be added to it: write 'partial struct B'):B|};")]
    [InlineData("[Batch] public readonly record struct {|SHAPE0001('B' is not partial, so nothing can be added to it: write 'partial record struct B'):B|};")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>] public static class {|SHAPE0001('A' is not partial, so nothing can be added to it: write 'partial class A'):A|};")]
    public void A_declaration_is_partial(string declaration) => Check(declaration);

    [Theory]
    [InlineData("public class Outer { [Batch] public partial struct {|SHAPE0002('B' is declared inside 'Outer', which is not partial, so nothing can be added to it: write 'partial class Outer'):B|}; }")]
    [InlineData("public record Outer { public partial interface Inner { [Batch] public partial struct {|SHAPE0002('B' is declared inside 'Outer', which is not partial, so nothing can be added to it: write 'partial record Outer'):B|}; } }")]
    [InlineData("public partial struct Outer { [Batch] public partial struct B; }")]
    public void So_is_every_type_around_it(string declaration) => Check(declaration);

    [Theory]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>] public partial class {|SHAPE0003('A' declares an attention, which has no instances: write 'static partial class A'):A|};")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>] public sealed partial record {|SHAPE0003('A' declares an attention, which has no instances: write 'static partial class A'):A|};")]
    public void An_attention_is_static(string declaration) => Check(declaration);

    [Theory]
    [InlineData("[Batch] public partial struct {|SHAPE0004('B' is generic: declare it without type parameters, outside of generic types):B|}<T>;")]
    [InlineData("public partial class Outer<T> { [Batch] public partial struct {|SHAPE0004('B' is declared inside 'Outer', which is generic: declare it without type parameters, outside of generic types):B|}; }")]
    [InlineData("[Batch] file partial struct {|SHAPE0004('B' is local to its file: remove 'file', because the generated part is in a file of its own):B|};")]
    [InlineData("[Batch] public ref partial struct {|SHAPE0004('B' is a ref struct: remove 'ref', because a ref struct cannot be a type argument):B|};")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>] public static partial class {|SHAPE0004('A' is generic: declare it without type parameters, outside of generic types):A|}<T>;")]
    public void Generic_and_file_local_types_cannot_be_completed(string declaration) => Check(declaration);

    [Fact]
    public void No_type_may_hide_the_namespace_of_dotnet()
    {
        var source = Source("[Attention<Batch, Heads, Target, Source, Channel>] public static partial class A;");
        var run = GeneratorRun.Over(TestSolution.Compile([("Test.cs", source), ("System.cs", "[ShapeSafe.Sequence] public partial struct System;")]));

        Assert.Equal(
            "Test.cs(3,80): error SHAPE0004: 'A' cannot name the types of .NET, because a type in the global namespace is called 'System': rename that type, or move it into a namespace",
            Assert.Single(run.Findings).ToString());
        Assert.Equal(7, run.Result.GeneratedSources.Length);
    }

    [Theory]
    [InlineData("[Batch, {|SHAPE0005('B' is declared both [Batch] and [Sequence], but a dimension counts one thing: keep one, and declare another struct for the other):Sequence|}] public partial struct B;")]
    [InlineData("[Heads(2)] public partial struct B; [{|SHAPE0005('B' is declared both [Heads] and [Features], but a dimension counts one thing: keep one, and declare another struct for the other):Features(8)|}] public partial struct B;")]
    public void A_dimension_has_one_role(string declaration) => Check(declaration);

    [Theory]
    [InlineData("[Heads({|SHAPE0006(The size of 'H' is 0, but a size is from 1 to 2147483647: correct it, or write [Heads] if it is known only at run time):0|})] public partial struct H;")]
    [InlineData("[Sequence({|SHAPE0006(The size of 'S' is -3, but a size is from 1 to 2147483647: correct it, or write [Sequence] if it is known only at run time):size: -3|})] public partial struct S;")]
    [InlineData("[Heads(1)] public partial struct H;")]
    public void A_size_is_at_least_one(string declaration) => Check(declaration);

    [Theory]
    [InlineData("[Attention<Batch, {|SHAPE0007('A' expects the heads here, but 'Model' is declared [Features]: name a struct that is declared [Heads]):Model|}, Target, Source, Channel>] public static partial class A;")]
    [InlineData("[Attention<Batch, Heads, Target, Source, {|SHAPE0007('A' expects the channels of a head here, but 'int' is not declared as a dimension: name a struct that is declared [HeadDim]):int|}>] public static partial class A;")]
    [InlineData("public struct Plain; [Attention<{|SHAPE0007('A' expects the batch here, but 'Plain' is not declared as a dimension: put [Batch] on its declaration):Plain|}, Heads, Target, Source, Channel>] public static partial class A;")]
    [InlineData("[Attention<Batch, {|SHAPE0007('A' expects the heads here, but 'Batch' is declared [Batch]: name a struct that is declared [Heads]):Batch|}, Target, Source, Channel>] public static partial class A;")]
    [InlineData("[Attention<Batch, Heads, Target, Source, {|SHAPE0007('A' expects the channels of a head here, but 'Source' is declared [Sequence]: name a struct that is declared [HeadDim]):Source|}>] public static partial class A;")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>, KeyValueHeads<{|SHAPE0007('A' expects the key-value heads here, but 'Channel' is declared [HeadDim]: name a struct that is declared [Heads]):Channel|}>] public static partial class A;")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>, ValueDim<{|SHAPE0007('A' expects the channels of a value head here, but 'Heads' is declared [Heads]: name a struct that is declared [HeadDim]):Heads|}>] public static partial class A;")]
    public void A_place_takes_a_dimension_of_its_kind(string declaration) => Check(declaration);

    [Fact]
    public void Dimensions_in_a_wrong_order_are_put_right() => Check(
        "[Attention<Batch, {|SHAPE0007('A' expects the heads here, but 'Target' is declared [Sequence]: the order is batch, heads, query's sequence, key's sequence, channels of a head, so write [Attention<Batch, Heads, Target, Source, Channel>]):Target|}, Source, Heads, Channel>] public static partial class A;");

    [Theory]
    [InlineData("[{|SHAPE0008('A' names 4 dimensions, but an attention has five, in this order: batch, heads, query's sequence, key's sequence, channels of a head; missing: [Heads]):Attention<Batch, Target, Source, Channel>|}] public static partial class A;")]
    [InlineData("[{|SHAPE0008('A' names 6 dimensions, but an attention has five, in this order: batch, heads, query's sequence, key's sequence, channels of a head; too many: [Features]):Attention<Batch, Heads, Target, Source, Channel, Model>|}] public static partial class A;")]
    [InlineData("[{|SHAPE0008('A' names 1 dimension, but an attention has five, in this order: batch, heads, query's sequence, key's sequence, channels of a head; missing: [Heads] and [Sequence] and [Sequence] and [HeadDim]):Attention<Batch>|}] public static partial class A;")]
    [InlineData("[{|SHAPE0008('A' names no dimension, but an attention has five, in this order: batch, heads, query's sequence, key's sequence, channels of a head; missing: [Batch] and [Heads] and [Sequence] and [Sequence] and [HeadDim]):Attention|}] public static partial class A;")]
    public void An_attention_has_five_dimensions(string declaration) => Check(declaration);

    [Theory]
    [InlineData("[Heads(3)] public partial struct Groups; [Attention<Batch, Heads, Target, Source, Channel>, KeyValueHeads<{|SHAPE0009('A' has 8 heads ('Heads') and 3 key-value heads ('Groups'), but every key-value head serves the same number of heads: choose a divisor of 8):Groups|}>] public static partial class A;")]
    [InlineData("[Heads(16)] public partial struct Groups; [Attention<Batch, Heads, Target, Source, Channel>, KeyValueHeads<{|SHAPE0009:Groups|}>] public static partial class A;")]
    [InlineData("[Heads(4)] public partial struct Groups; [Attention<Batch, Heads, Target, Source, Channel>, KeyValueHeads<Groups>] public static partial class A;")]
    [InlineData("[Heads] public partial struct Groups; [Attention<Batch, Heads, Target, Source, Channel>, KeyValueHeads<Groups>] public static partial class A;")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>, KeyValueHeads<Heads>] public static partial class A;")]
    public void Key_value_heads_divide_the_heads(string declaration) => Check(declaration);

    [Theory]
    [InlineData("[{|SHAPE0010([KeyValueHeads] refines an attention, but 'A' declares none: add [Attention<...>] to it, or remove [KeyValueHeads]):KeyValueHeads<Heads>|}] public static partial class A;")]
    [InlineData("[{|SHAPE0010([ValueDim] refines an attention, but 'A' declares none: add [Attention<...>] to it, or remove [ValueDim]):ValueDim<Channel>|}] public static class A;")]
    [InlineData("[ValueDim<Channel>] public static partial class A; [Attention<Batch, Heads, Target, Source, Channel>] public static partial class A;")]
    [InlineData("[{|SHAPE0010([Engine] refines an attention, but 'A' declares none: add [Attention<...>] to it, or remove [Engine]):Engine<ManagedEngine>|}] public static partial class A;")]
    public void A_refinement_has_an_attention(string declaration) => Check(declaration);

    [Theory]
    [InlineData("[Engine<{|SHAPE0015('Channel' is no engine: write Engine<ManagedEngine> for the one that is built in, or Engine<TorchSharpEngine> for that of the package ShapeSafe.TorchSharp):Channel|}>, Attention<Batch, Heads, Target, Source, Channel>] public static partial class A;")]
    [InlineData("[Engine<{|SHAPE0015('string' is no engine: write Engine<ManagedEngine> for the one that is built in, or Engine<TorchSharpEngine> for that of the package ShapeSafe.TorchSharp):string|}>, Attention<Batch, Heads, Target, Source, Channel>] public static partial class A;")]
    [InlineData("[Engine<ManagedEngine>, Attention<Batch, Heads, Target, Source, Channel>] public static partial class A;")]
    [InlineData("[Engine<TorchSharpEngine>, Attention<Batch, Heads, Target, Source, Channel>] public static partial class A;")]
    [InlineData("[Engine<TorchSharpEngine>, Features<Heads, Channel>] public readonly partial struct Joined;")]
    public void An_engine_is_one(string declaration) => Check(declaration);

    [Fact]
    public void The_engine_of_an_assembly_is_one()
    {
        var run = GeneratorRun.Over(TestSolution.Compile("[assembly: ShapeSafe.Engine<int>]"));

        Assert.Equal(
            "Test.cs(1,29): error SHAPE0015: 'int' is no engine: write Engine<ManagedEngine> for the one that is built in, or Engine<TorchSharpEngine> for that of the package ShapeSafe.TorchSharp",
            Assert.Single(run.Findings).ToString());
    }

    [Theory]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>(Scale = {|SHAPE0011(The Scale of 'A' is -1, but it must be a finite number above 0: correct it, or leave it out for 1 / sqrt(channels of a head)):-1|})] public static partial class A;")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>(SoftCap = {|SHAPE0011(The SoftCap of 'A' is 0, but it must be a finite number above 0: correct it, or leave it out for no cap):0|})] public static partial class A;")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>(Scale = {|SHAPE0011:float.NaN|}, SoftCap = {|SHAPE0011:1f / 0|})] public static partial class A;")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>(Scale = 0.125f, SoftCap = 50f)] public static partial class A;")]
    public void Numbers_are_positive_and_finite(string declaration) => Check(declaration);

    [Theory]
    [InlineData("[Heads] internal partial struct Hidden; [Attention<Batch, {|SHAPE0012('A' is visible where its dimension 'Hidden' is not, so its members could not name 'Hidden' there: make 'Hidden' as visible as 'A', or 'A' less visible):Hidden|}, Target, Source, Channel>] public static partial class A;")]
    [InlineData("public partial class Outer { [Heads] private partial struct Hidden; [Attention<Batch, {|SHAPE0012:Hidden|}, Target, Source, Channel>] internal static partial class A; }")]
    [InlineData("public partial class Outer { [Heads] private partial struct Hidden; [Attention<Batch, Hidden, Target, Source, Channel>] private static partial class A; }")]
    [InlineData("public partial class Outer { [Heads] protected partial struct Hidden; [Attention<Batch, Hidden, Target, Source, Channel>] protected static partial class A; }")]
    [InlineData("public partial class Outer { [Heads] protected partial struct Hidden; [Attention<Batch, {|SHAPE0012:Hidden|}, Target, Source, Channel>] internal static partial class A; }")]
    [InlineData("public partial class Outer { [Heads] protected internal partial struct Hidden; [Attention<Batch, Hidden, Target, Source, Channel>] internal static partial class A; }")]
    [InlineData("public partial class Outer { [Heads] private protected partial struct Hidden; [Attention<Batch, {|SHAPE0012:Hidden|}, Target, Source, Channel>] protected static partial class A; }")]
    [InlineData("internal partial class Outer { [Heads] public partial struct Shown; [Attention<Batch, Shown, Target, Source, Channel>] public static partial class A; }")]
    [InlineData("internal partial class Outer { [Heads] public partial struct Shown; } [Attention<Batch, {|SHAPE0012:Outer.Shown|}, Target, Source, Channel>] public static partial class A;")]
    public void A_dimension_is_as_visible_as_its_attention(string declaration) => Check(declaration);

    [Theory]
    [InlineData("[Batch] public partial struct B { public static int {|SHAPE0013('B' declares 'Size', which is also generated for [Batch]: rename it):Size|} => 3; }")]
    [InlineData("[Batch] public partial record struct B(string {|SHAPE0013('B' declares 'Name', which is also generated for [Batch]: rename it):Name|});")]
    [InlineData("[Attention<Batch, Heads, Target, Target, Channel>] public static partial class A { public static int {|SHAPE0013('A' declares 'Causal', which is also generated for [Attention]: rename it):Causal|} => 3; }")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>] public static partial class A { public static int Causal => 3; }")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>] public static partial class A { public static void Query(float[] values) { } }")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>] public static partial class A { public static void {|SHAPE0013:Query|}(System.Numerics.Tensors.Tensor<float> values, Layout order) { } }")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>] public static partial class A { public class {|SHAPE0013:Attend|} { } }")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>] public static partial class {|SHAPE0013(The type itself is called 'MultiHead', which is also generated for [Attention]: rename it):MultiHead|};")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>] public static partial class A { private static int Declared; public static int Use() => Declared++; }")]
    [InlineData("[Batch(3)] public partial struct Size; [Sequence] public partial struct Name;")]
    public void Members_do_not_collide(string declaration) => Check(declaration);

    [Theory]
    [InlineData("[Attention<Missing, Heads, Target, Source, Channel>] public static partial class A;")]
    [InlineData("[Batch] public partial class A;")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>] public partial struct A;")]
    [InlineData("[Batch, Batch] public partial struct B;")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>, Attention<Batch, Heads, Source, Source, Channel>] public static partial class A;")]
    [InlineData("[Attention<Batch, Heads, Target, Source, Channel>] public static partial class A; [Attention<Batch, Heads, Target, Source, Channel>] public static partial class A;")]
    public void What_the_compiler_says_is_not_said_twice(string declaration)
    {
        Check(declaration);
        Assert.Contains(TestSolution.Compile(Source(declaration)).GetDiagnostics(TestContext.Current.CancellationToken), problem => problem.Id is "CS0246" or "CS0592" or "CS0579");
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3", 0)]
    [InlineData(LanguageVersion.CSharp10, "10.0", 0)]
    [InlineData(LanguageVersion.CSharp12, "12.0", 6)]
    [InlineData(LanguageVersion.CSharp13, "13.0", 6)]
    public void The_language_version_is_named_once(LanguageVersion version, string name, int dimensions)
    {
        var source = Source("[Attention<Batch, Heads, Target, Source, Channel>] public static partial class A;");
        var compilation = TestSolution.Compile([("Test.cs", source)], TestSolution.ParseOptions.WithLanguageVersion(version));

        var run = GeneratorRun.Over(compilation);

        Assert.Equal(
            $"error SHAPE0014: Declared attention needs C# 14, and this project is compiled as C# {name}: set <LangVersion>14</LangVersion> in the project file; no attention is generated until then",
            Assert.Single(run.Findings).ToString());
        Assert.Equal(dimensions, run.Result.GeneratedSources.Length);
        if (dimensions > 0)
        {
            // So the one sentence stands alone: the compiler has nothing to say about constraints that are not kept.
            Assert.DoesNotContain(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), problem => problem.Severity == DiagnosticSeverity.Error);
        }
    }

    [Fact]
    public void The_language_version_is_of_no_interest_where_nothing_is_declared()
    {
        var compilation = TestSolution.Compile([("Test.cs", "class C;")], TestSolution.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp13));
        Assert.Empty(GeneratorRun.Over(compilation).Findings);
    }

    private static string Source(string declaration) => $"using ShapeSafe;\nnamespace Demo;\n{declaration}\n{Dimensions}\n";

    private static void Check(string declaration)
    {
        var markup = Markup.Parse(Source(declaration));
        var run = GeneratorRun.Over(TestSolution.Compile(markup.Text));

        Assert.True(
            markup.Findings.Count == run.Findings.Count && markup.Findings.OrderBy(finding => finding.Span.Start).Zip(run.Findings).All(pair => pair.First.Matches(pair.Second)),
            "Found: " + Markup.Render(markup.Text, run.Findings, withMessages: true));
    }
}

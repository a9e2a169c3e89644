using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ShapeSafe.Tests.Facade;

/// <summary>Who compares the comparison: every way in which a facade can be wrong is told.</summary>
public sealed class ComparisonTests
{
    private const string Real = """
        #nullable enable
        namespace Library;
        public interface IRun { void Run(); }
        public class Base { }
        public class Root { }
        public class Thing : Base, IRun
        {
            public long size { get; protected set; }
            public void Run() { }
            public static Thing zeros(long rows, bool grad = false) => null!;
            public static Thing zeros(params long[] sizes) => null!;
            public virtual Thing add(Thing other, Thing? alpha = null) => null!;
            [System.Obsolete] public void old() { }
            public static Thing operator +(Thing left, Thing right) => null!;
            internal void Hidden() { }
            internal static Secret Reveal(Secret secret) => secret;
        }
        public abstract class Shape { public abstract int Sides { get; } public int Area; }
        public enum Kind : sbyte { Byte = 0, Bool = 11 }
        internal class Secret;
        """;

    [Fact]
    public void Is_content_with_the_same() => Assert.Empty(Differences(Real));

    [Theory]
    [InlineData("bool grad = false", "bool requires = false")]
    [InlineData("bool grad = false", "bool grad = true")]
    [InlineData("bool grad = false", "bool grad")]
    [InlineData("zeros(long rows", "zeros(int rows")]
    [InlineData("params long[] sizes", "long[] sizes")]
    [InlineData("public virtual Thing add", "public Thing add")]
    [InlineData("Thing? alpha", "Thing alpha")]
    [InlineData("add(Thing other", "add(Thing? other")]
    [InlineData("public virtual Thing add", "public virtual Base add")]
    [InlineData("[System.Obsolete] ", "")]
    [InlineData("protected set", "set")]
    [InlineData("Bool = 11", "Bool = 1")]
    [InlineData("Kind : sbyte", "Kind")]
    [InlineData("Thing : Base, IRun", "Thing : IRun")]
    [InlineData("class Root", "sealed class Root")]
    [InlineData("class Base { }", "class Base { } public class Invented;")]
    [InlineData("class Base { }", "class Base : IRun { void IRun.Run() { } }")]
    [InlineData("class Base { }", "class Base { public void Invented() { } }")]
    [InlineData("internal void Hidden", "public void Hidden")]
    [InlineData("public static Thing zeros(params long[] sizes) => null!;", "")]
    [InlineData("public abstract int Sides { get; }", "")]
    [InlineData("#nullable enable", "#nullable disable warnings")]
    public void Tells(string right, string wrong)
    {
        Assert.Contains(right, Real);
        Assert.NotEmpty(Differences(Real.Replace(right, wrong)));
    }

    [Theory]
    [InlineData("public int Area;")]
    [InlineData("public enum Kind : sbyte { Byte = 0, Bool = 11 }")]
    [InlineData("[System.Obsolete] public void old() { }")]
    public void A_facade_may_be_smaller(string part) => Assert.Empty(Differences(Real.Replace(part, "")));

    private static string[] Differences(string facade) => [.. Comparison.Differences(Compile(facade), Compile(Real))];

    private static Surface Compile(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, new(LanguageVersion.CSharp14));
        var compilation = CSharpCompilation.Create(
            "Library",
            [tree],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return new(MetadataReference.CreateFromImage(stream.ToArray()));
    }
}

using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;
using Xunit.Sdk;

namespace ShapeSafe.Tests.Robustness;

public sealed class FuzzTests
{
    private static readonly Check Fragile = new()
    {
        Analyzers = [new UnluckyLiteralAnalyzer()],
        Providers = [new LiteralFix(key: context => throw new InvalidOperationException("broken fix"))],
        ReferencesTorch = false,
    };

    /// <summary>The case files and the samples. One test each, so that a failure says where.</summary>
    public static TheoryData<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("tests/ShapeSafe.Analyzers.Tests/Cases"), "*.cs")
            .Concat(Directory.Exists(Repository.PathOf("samples"))
                ? Directory.EnumerateFiles(Repository.PathOf("samples"), "*.cs", SearchOption.AllDirectories)
                : [])
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Order(),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public Task Half_typed_code_makes_nothing_throw(string file)
        => Fuzz.Survives(Check.Product, Fuzz.Sample(Mutations.Of(File.ReadAllText(Repository.PathOf(file)))));

    [Theory]
    [MemberData(nameof(Files))]
    public Task Odd_numbers_make_nothing_throw(string file)
        => Fuzz.Survives(Check.Product, Fuzz.Sample(Mutations.OfNumbers(File.ReadAllText(Repository.PathOf(file)))));

    [Fact]
    public void A_mutant_lacks_or_repeats_one_token_or_stops_after_it()
        => Assert.Equal(
            ["a", "+b;", "a a+b;", "a+", "ab;", "a+ +b;", "a+b", "a+;", "a+b b;", "a+b;", "a+b", "a+b; ;"],
            Mutations.Of("a+b;"));

    [Fact]
    public void A_number_becomes_others()
        => Assert.Equal(["f(0)", "f(-1)", "f(7)", "f(1000000007)", "f(-2147483648)", "f(long.MaxValue)"], Mutations.OfNumbers("f(5)"));

    [Theory]
    [InlineData("class C { int a = 666; }", "broken on purpose")]
    [InlineData("class C { int a = 13; }", "broken fix")]
    public async Task A_rule_or_a_fix_that_throws_is_shown_with_the_text(string text, string reason)
    {
        var failure = await Assert.ThrowsAsync<XunitException>(() => Fuzz.Survives(Fragile, ["class C { }", text]));
        Assert.Contains(reason, failure.Message);
        Assert.EndsWith(text, failure.Message);
    }
}

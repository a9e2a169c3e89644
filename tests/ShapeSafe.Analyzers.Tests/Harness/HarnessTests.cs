using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using ShapeSafe.Analyzers.Rules;
using ShapeSafe.Tests.Fixes;
using Xunit;
using Xunit.Sdk;

namespace ShapeSafe.Tests.Harness;

/// <summary>Who tests the tests: an expectation that is not met must fail, and say what is true.</summary>
public sealed class HarnessTests
{
    private static readonly Check Unlucky = new()
    {
        Analyzers = [new UnluckyLiteralAnalyzer()],
        Providers = [new LiteralFix()],
        ReferencesTorch = false,
    };

    [Theory]
    [InlineData("class C { int a = [|13|]; }")]
    [InlineData("class C { int a = {|TEST13:13|}; }")]
    [InlineData("class C { int a = {|TEST13(13 is unlucky (really)):13|}; }")]
    [InlineData("class C { int a = {|TEST13:13|} + [|13|] + 12; }")]
    [InlineData("class C { int a = 12; }")]
    public Task Finds_what_is_marked(string source) => Unlucky.Finds(source);

    [Theory]
    [InlineData("class C { int a = 13; }")]
    [InlineData("class C { int a = [|12|]; }")]
    [InlineData("class C { int [|a|] = 13; }")]
    [InlineData("class C { int a = [|[|13|]|]; }")]
    [InlineData("class C { int a = {|TEST14:13|}; }")]
    [InlineData("class C { int a = {|TEST13(13 is fine):13|}; }")]
    [InlineData("class C { int a = [|13|] + 13; }")]
    public async Task Fails_when_the_marks_are_wrong_and_prints_the_right_ones(string source)
    {
        var failure = await Assert.ThrowsAsync<XunitException>(() => Unlucky.Finds(source));

        var withMessage = source.Contains('(', StringComparison.Ordinal) ? "{|TEST13(13 is unlucky (really)):13|}" : "{|TEST13:13|}";
        var text = Markup.Parse(source).Text;
        Assert.EndsWith(text.Replace("13", withMessage), failure.Message);
    }

    [Fact]
    public async Task Knows_the_files_apart()
    {
        await Unlucky.Finds("class A { int a = [|13|]; }", "class B { int a = 12; }");
        await Assert.ThrowsAsync<XunitException>(() => Unlucky.Finds("class A { int a = 13; }", "class B { int a = [|12|]; }"));
    }

    [Fact]
    public void Nested_spans_are_told_apart()
    {
        var (text, findings) = Markup.Parse("a{|X1:b[|c|]|}d");
        Assert.Equal("abcd", text);
        Assert.Equal([("c", null), ("bc", "X1")], findings.Select(finding => (text[finding.Span.Start..finding.Span.End], finding.Id)));
    }

    [Theory]
    [InlineData("[|never closed")]
    [InlineData("{|ID(no end:x|}")]
    [InlineData("{|ID no colon|}")]
    public void Refuses_broken_markup(string source) => Assert.Throws<FormatException>(() => Markup.Parse(source));

    [Fact]
    public async Task A_source_that_does_not_compile_fails()
    {
        const string Broken = "class C { int a = [|13|] }";
        var failure = await Assert.ThrowsAsync<XunitException>(() => Unlucky.Finds(Broken));
        Assert.Contains("CS1002", failure.Message);
        await (Unlucky with { CompilesBefore = false }).Finds(Broken);
    }

    [Fact]
    public async Task A_rule_that_throws_fails()
    {
        var failure = await Assert.ThrowsAsync<XunitException>(() => Unlucky.Finds("class C { int a = 666; }"));
        Assert.Contains("broken on purpose", failure.Message);
    }

    [Fact]
    public async Task Severities_of_an_editorconfig_count()
    {
        const string Quiet = "root = true\n[*.cs]\ndotnet_diagnostic.TEST13.severity = none\n";
        await (Unlucky with { EditorConfig = Quiet }).Finds("class C { int a = 13; }");
    }

    [Fact]
    public Task Applies_a_fix_one_by_one_and_all_at_once()
        => Unlucky.Fixes(
            ["class A { int a = [|13|] + [|13|]; }", "class B { int a = [|13|]; }"],
            ["class A { int a = 14 + 14; }", "class B { int a = 14; }"],
            title: "Replace the literal",
            key: "literal");

    [Theory]
    [InlineData("class C { int a = 15; }", "Replace the literal", "literal", "should have given")]
    [InlineData("class C { int a = 14; }", "Replace it", "literal", "'Replace the literal'")]
    [InlineData("class C { int a = 14; }", "Replace the literal", "other", "equivalence key 'literal'")]
    public async Task Fails_when_the_fix_is_another(string after, string title, string key, string reason)
    {
        var failure = await Assert.ThrowsAsync<XunitException>(() => Unlucky.Fixes("class C { int a = [|13|]; }", after, title, key));
        Assert.Contains(reason, failure.Message);
    }

    [Fact]
    public async Task What_is_found_after_the_fix_is_marked_too()
    {
        var two = Unlucky with { Analyzers = [.. Unlucky.Analyzers, new ScriptedRule(Descriptors.MaskSize, ScriptedRule.Text("14"))] };
        const string Before = "class C { int a = [|13|]; }";
        await two.Fixes(Before, "class C { int a = {|SHAPE1102:14|}; }", "Replace the literal");
        await Assert.ThrowsAsync<XunitException>(() => two.Fixes(Before, "class C { int a = 14; }", "Replace the literal"));
    }

    [Fact]
    public Task A_fix_that_leaves_the_finding_fails()
        => BadFix(new LiteralFix(replacement: "(13)"), "again and again");

    [Fact]
    public async Task A_fix_that_does_not_compile_fails_unless_that_is_said()
    {
        await BadFix(new LiteralFix(replacement: "unknown"), "does not compile", after: "class C { int a = unknown + unknown; }");
        await (Unlucky with { Providers = [new LiteralFix(replacement: "unknown")], CompilesAfter = false })
            .Fixes("class C { int a = [|13|]; }", "class C { int a = unknown; }", "Replace the literal");
    }

    [Fact]
    public async Task A_fix_without_key_or_without_FixAll_fails()
    {
        await BadFix(new LiteralFix(key: _ => null), "no equivalence key");
        await BadFix(new LiteralFix(fixAll: _ => null), "no FixAll provider");
    }

    [Fact]
    public Task A_FixAll_that_does_less_than_the_single_fixes_fails()
        => BadFix(
            new LiteralFix(fixAll: provider => FixAllProvider.Create(async (context, document, diagnostics) =>
                await ((LiteralFix)provider).Replace(document, [diagnostics[0]], context.CancellationToken))),
            "FixAll in the Document");

    [Fact]
    public async Task OffersNoFix_fails_when_there_is_one()
    {
        var failure = await Assert.ThrowsAsync<XunitException>(() => Unlucky.OffersNoFix("class C { int a = [|13|]; }"));
        Assert.Contains("Replace the literal", failure.Message);
        await (Unlucky with { Providers = [] }).OffersNoFix("class C { int a = [|13|]; }");
    }

    private static async Task BadFix(LiteralFix fix, string reason, string after = "class C { int a = 14 + 14; }")
    {
        var failure = await Assert.ThrowsAsync<XunitException>(() =>
            (Unlucky with { Providers = [fix] }).Fixes("class C { int a = [|13|] + [|13|]; }", after, "Replace the literal"));
        Assert.Contains(reason, failure.Message);
    }
}

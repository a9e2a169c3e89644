using System;
using System.Text.RegularExpressions;
using Xunit;

namespace ShapeSafe.Samples.Tests;

/// <summary>The sample as it stands, built once.</summary>
public sealed class BuiltArticle : IDisposable
{
    public BuiltArticle()
    {
        Sample.Build();
        Shown = Sample.RunBuilt();
    }

    internal SampleCopy Sample { get; } = new("Article");

    public string Shown { get; }

    public void Dispose() => Sample.Dispose();
}

/// <summary>The sample shows what the compiler found in the source as it stands, not a text that was written once.</summary>
public class ArticleTests(BuiltArticle article) : IClassFixture<BuiltArticle>
{
    private const string MaskCall = "attn_mask: mask)";
    private const string PaddingCall = "key_padding_mask: padding)";

    [Fact]
    public void Shows_both_mistakes_of_the_article_with_line_and_shapes()
    {
        var mask = Finding(article.Shown, article.Sample.LineOf("Before.cs", MaskCall));
        Assert.Contains("[5, 5]", mask);
        Assert.Contains("[1, 5, 256]", mask);
        Assert.Contains("L = 1", mask);
        var padding = Finding(article.Shown, article.Sample.LineOf("Before.cs", PaddingCall));
        Assert.Contains("[3, 5]", padding);
        Assert.Contains("[3, 5, 256]", padding);
        Assert.Contains("[5, 3]", padding);
    }

    [Fact]
    public void Shows_the_findings_again_when_nothing_is_recompiled()
    {
        article.Sample.Build();

        Assert.Equal(article.Shown, article.Sample.RunBuilt());
    }

    [Fact]
    public void Fits_a_terminal_of_100_columns() =>
        Assert.All(article.Shown.Split('\n'), line => Assert.True(line.Length <= 100, $"{line.Length} columns: {line}"));

    [Fact]
    public void Follows_the_source_when_calls_move_and_sizes_change()
    {
        using var sample = new SampleCopy("Article");
        var moved = sample.Read("Before.cs")
            .Replace("        var x = randn(1, 5, 256);", "        // One more line,\n        // and another one.\n        var x = randn(1, 9, 128);")
            .Replace("MultiheadAttention(256, 8)", "MultiheadAttention(128, 8)")
            .Replace("var mask = zeros(5, 5);", "var mask = zeros(9, 7);")
            .Replace("var x = randn(3, 5, 256);", "var x = randn(3, 5, 128);");
        var before = sample.LineOf("Before.cs", MaskCall);
        sample.Write("Before.cs", moved);

        sample.Build();
        var shown = sample.RunBuilt();

        Assert.Equal(before + 2, sample.LineOf("Before.cs", MaskCall));
        var mask = Finding(shown, before + 2);
        Assert.Contains("[9, 7]", mask);
        Assert.Contains("[1, 9, 128]", mask);
        Assert.Contains("[3, 5, 128]", Finding(shown, sample.LineOf("Before.cs", PaddingCall)));
    }

    [Fact]
    public void A_right_call_is_not_shown()
    {
        using var sample = new SampleCopy("Article");
        sample.Write("Before.cs", sample.Read("Before.cs").Replace("var x = randn(1, 5, 256);", "var x = randn(5, 1, 256);"));

        sample.Build();
        var shown = sample.RunBuilt();

        Assert.DoesNotContain($"Before.cs({sample.LineOf("Before.cs", MaskCall)},", shown);
        Assert.Contains($"Before.cs({sample.LineOf("Before.cs", PaddingCall)},", shown);
    }

    [Fact]
    public void The_command_line_repairs_both_mistakes()
    {
        using var sample = new SampleCopy("Article");

        sample.Repair();

        const string Sequence = "x.transpose(0, 1)";
        sample.LineOf("Before.cs", $"return attention.call({Sequence}, {Sequence}, {Sequence}, {MaskCall}.Item1.transpose(0, 1);");
        sample.LineOf("Before.cs", $"return attention.call({Sequence}, {Sequence}, {Sequence}, {PaddingCall}.Item1.transpose(0, 1);");
        Assert.DoesNotContain("SHAPE", sample.Build());
    }

    /// <summary>What is shown from the head of the finding of Before.cs in <paramref name="line"/> to the head of the next, its line breaks as spaces.</summary>
    private static string Finding(string shown, int line)
    {
        var finding = Regex.Match(shown, $@"Before\.cs\({line},\d+\): warning SHAPE1.*?(?=\n\S|\z)", RegexOptions.Singleline);
        Assert.True(finding.Success, $"No warning is shown for Before.cs line {line}:\n{shown}");
        return string.Join(' ', finding.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}

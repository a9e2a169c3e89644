using System.Threading.Tasks;
using Xunit;

namespace ShapeSafe.Tests.Packaging;

/// <summary>A large project begins: what it has is listed by one command, what is new fails the build.</summary>
public sealed class BaselineTests(Packages packages)
{
    internal static readonly string[] Command = ["format", "analyzers", "--severity", "hidden", "--diagnostics", "SHAPE4901"];

    [Fact]
    public async Task Known_findings_are_listed_by_the_command_line_and_new_ones_fail()
    {
        using var consumer = new Consumer(packages, properties: "<ShapeSafeStrict>true</ShapeSafeStrict>");
        consumer.Write("Known.cs", FindingTests.Wrong("Known"));
        consumer.Write("ShapeSafe.Baseline.txt", "");

        var (succeeded, output) = await consumer.Run(Command);

        Assert.True(succeeded, output);
        Assert.Equal("SHAPE2101 | Known.Run() | attention.call(x, x, x, attn_mask: future);\n", consumer.Read("ShapeSafe.Baseline.txt"));
        // Moved, and indented otherwise.
        consumer.Write("Known.cs", "\n\n\n" + FindingTests.Wrong("Known").Replace("        ", "      "));
        (succeeded, output) = await consumer.Build();
        Assert.True(succeeded, output);
        Assert.Empty(consumer.Log());

        consumer.Write("Known.cs", "");
        consumer.Write("New.cs", FindingTests.Wrong("New"));
        (succeeded, output) = await consumer.Build();
        Assert.False(succeeded, output);
        Assert.Contains("New.cs(11,44): error SHAPE2101: ", output);
        Assert.Contains("ShapeSafe.Baseline.txt(1,1): warning SHAPE4902: No finding matches 'SHAPE2101 | Known.Run() | ", output);
    }
}

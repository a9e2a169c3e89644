using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ShapeSafe.Tests.Packaging;

/// <summary>Real builds of somebody else's project: severities, suppressions, logs, presets, and fixes from the command line.</summary>
public sealed class FindingTests(Packages packages)
{
    private const string Id = "SHAPE2101";

    [Fact]
    public async Task Findings_are_warnings_and_can_be_suppressed_in_every_usual_way()
    {
        using var consumer = new Consumer(packages);
        consumer.Write("Plain.cs", Wrong("Plain"));
        consumer.Write("Pragma.cs", Wrong("Pragma", before: $"#pragma warning disable {Id} // A test."));
        consumer.Write("Attribute.cs", Wrong(
            "Attribute", attribute: $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"ShapeSafe.Kinds\", \"{Id}\")]"));
        consumer.Write("quiet/Quiet.cs", Wrong("Quiet"));
        consumer.Write("quiet/.editorconfig", $"[*.cs]\ndotnet_diagnostic.{Id}.severity = none\n");

        var (succeeded, output) = await consumer.Build();

        Assert.True(succeeded, output);
        Assert.Contains($"Plain.cs(11,44): warning {Id}: ", output);
        Assert.DoesNotContain("Pragma.cs(", output);
        Assert.DoesNotContain("Attribute.cs(", output);
        Assert.DoesNotContain("Quiet.cs(", output);

        var log = consumer.Log().ToArray();
        var plain = Assert.Single(log, finding => !finding.IsSuppressed);
        Assert.Equal((Id, "Plain.cs", 11, "warning"), (plain.Id, plain.File, plain.Line, plain.Level));
        Assert.Equal("A boolean or integer attn_mask is added to the scores: it masks nothing", plain.RuleTitle);
        Assert.Contains(plain.Message, output);
        Assert.Equal(["Attribute.cs", "Pragma.cs"], log.Where(finding => finding.IsSuppressed).Select(finding => finding.File).Order());
    }

    [Fact]
    public async Task An_editorconfig_can_make_one_rule_an_error()
    {
        using var consumer = new Consumer(packages);
        consumer.Write("Plain.cs", Wrong("Plain"));
        consumer.Write(".editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.{Id}.severity = error\n");

        var (succeeded, output) = await consumer.Build();

        Assert.False(succeeded, output);
        Assert.Contains($"error {Id}: ", output);
    }

    [Fact]
    public async Task The_strict_preset_makes_definite_findings_errors_and_an_editorconfig_has_the_last_word()
    {
        // With both packages a preset counts once, and a finding is there once.
        using var consumer = new Consumer(packages, "ShapeSafe;ShapeSafe.Analyzers", "<ShapeSafeStrict>true</ShapeSafeStrict>");
        consumer.Write("Plain.cs", Wrong("Plain"));
        consumer.Write("quiet/Quiet.cs", Wrong("Quiet"));
        consumer.Write("quiet/.editorconfig", $"[*.cs]\ndotnet_diagnostic.{Id}.severity = warning\n");

        var (succeeded, output) = await consumer.Build();

        Assert.False(succeeded, output);
        Assert.Contains($"Plain.cs(11,44): error {Id}: ", output);
        Assert.Contains($"Quiet.cs(11,44): warning {Id}: ", output);
        Assert.Equal([("Plain.cs", "error"), ("Quiet.cs", "warning")], consumer.Log().Select(finding => (finding.File, finding.Level)).Order());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("<WarningsNotAsErrors>$(WarningsNotAsErrors);$(ShapeSafeRules)</WarningsNotAsErrors>", true)]
    public async Task Findings_stay_warnings_where_warnings_are_errors_if_the_project_says_so(string property, bool succeeds)
    {
        using var consumer = new Consumer(packages, properties: "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>" + property);
        consumer.Write("Plain.cs", Wrong("Plain"));

        var (succeeded, output) = await consumer.Build();

        Assert.Equal(succeeds, succeeded);
        Assert.Contains($"{(succeeds ? "warning" : "error")} {Id}: ", output);
    }

    [Fact]
    public async Task The_command_line_fixes_what_an_editor_would()
    {
        using var consumer = new Consumer(packages);
        consumer.Write("Plain.cs", Wrong("Plain"));
        Assert.True((await consumer.Run("restore")).Succeeded);

        var (succeeded, output) = await consumer.Run("format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", Id);

        Assert.True(succeeded, output);
        Assert.Contains("attn_mask: where(future, tensor(float.NegativeInfinity), tensor(0f))", consumer.Read("Plain.cs"));
        (succeeded, output) = await consumer.Build();
        Assert.True(succeeded, output);
        Assert.DoesNotContain("SHAPE", output);
    }

    /// <summary>A file whose line 11 adds a boolean mask to the scores.</summary>
    internal static string Wrong(string name, string before = "", string attribute = "") => $$"""
        using static TorchSharp.torch;
        {{before}}
        public static class {{name}}
        {
            {{attribute}}
            public static void Run()
            {
                var attention = nn.MultiheadAttention(256, 8);
                var x = randn(5, 1, 256);
                var future = ones(5, 5, dtype: ScalarType.Bool).triu(1);
                attention.call(x, x, x, attn_mask: future);
            }
        }

        """;
}

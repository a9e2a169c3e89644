using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace ShapeSafe.Tests.Packaging;

/// <summary>What is in the packages, and what they say of themselves.</summary>
public sealed class ContentTests(Packages packages)
{
    [Fact]
    public void ShapeSafe_brings_the_runtime_with_documentation_and_everything_that_the_compiler_loads()
    {
        Assert.Equal(
            [
                "CHANGELOG.md",
                "README.md",
                "analyzers/dotnet/cs/ShapeSafe.Analyzers.dll",
                "analyzers/dotnet/cs/ShapeSafe.CodeFixes.dll",
                "analyzers/dotnet/cs/ShapeSafe.Generator.dll",
                "build/ShapeSafe.Strict.globalconfig",
                "build/ShapeSafe.props",
                "build/ShapeSafe.targets",
                "icon.png",
                "lib/net10.0/ShapeSafe.dll",
                "lib/net10.0/ShapeSafe.xml",
            ],
            Content("ShapeSafe"));
        Assert.Contains("lib/net10.0/ShapeSafe.pdb", packages.Files("ShapeSafe", "snupkg"));
        var dependency = Assert.Single(packages.Description("ShapeSafe").Descendants("dependency"));
        Assert.Equal("System.Numerics.Tensors", dependency.Attribute("id")!.Value);
    }

    [Fact]
    public void ShapeSafe_Analyzers_brings_rules_and_fixes_and_nothing_that_runs()
    {
        Assert.Equal(
            [
                "CHANGELOG.md",
                "README.md",
                "analyzers/dotnet/cs/ShapeSafe.Analyzers.dll",
                "analyzers/dotnet/cs/ShapeSafe.CodeFixes.dll",
                "build/ShapeSafe.Analyzers.props",
                "build/ShapeSafe.Strict.globalconfig",
                "icon.png",
            ],
            Content("ShapeSafe.Analyzers"));
        Assert.Equal("true", packages.Description("ShapeSafe.Analyzers").Element("developmentDependency")?.Value);
        Assert.Empty(packages.Description("ShapeSafe.Analyzers").Descendants("dependency"));
    }

    [Fact]
    public void ShapeSafe_TorchSharp_needs_TorchSharp_and_nothing_that_stands_in_for_it()
    {
        Assert.Equal(
            ["CHANGELOG.md", "README.md", "icon.png", "lib/net10.0/ShapeSafe.TorchSharp.dll", "lib/net10.0/ShapeSafe.TorchSharp.xml"],
            Content("ShapeSafe.TorchSharp"));
        Assert.Contains("lib/net10.0/ShapeSafe.TorchSharp.pdb", packages.Files("ShapeSafe.TorchSharp", "snupkg"));
        Assert.Equal(Packages.TorchSharpVersion, packages.Description("ShapeSafe.TorchSharp").Element("version")!.Value);
        Assert.Equal(
            [("ShapeSafe", Packages.Version), ("TorchSharp", "0.107.0")],
            packages.Description("ShapeSafe.TorchSharp").Descendants("dependency").Select(one => (one.Attribute("id")!.Value, one.Attribute("version")!.Value)));
    }

    [Theory]
    [InlineData("ShapeSafe")]
    [InlineData("ShapeSafe.Analyzers")]
    [InlineData("ShapeSafe.TorchSharp")]
    public void A_package_says_what_it_is_and_shows_no_machine(string id)
    {
        var description = packages.Description(id);
        Assert.Equal("MIT", description.Element("license")!.Value);
        Assert.Equal("README.md", description.Element("readme")!.Value);
        Assert.Equal("icon.png", description.Element("icon")!.Value);
        Assert.NotEmpty(description.Element("description")!.Value);
        // The commit that it was made of; an address only where there is a public one.
        Assert.DoesNotContain("file:", description.ToString());
        Assert.All(description.Elements("repository").Attributes("url"), address => Assert.StartsWith("https://", address.Value));
        Assert.Equal(id != "ShapeSafe.TorchSharp", packages.Files(id).Contains("docs/rules/SHAPE1102.md"));
    }

    /// <summary>The files of a package without those that every package has, and without the pages.</summary>
    private string[] Content(string id) =>
    [
        .. packages.Files(id)
            .Where(file => !file.StartsWith("docs/") && !file.StartsWith("_rels/") && !file.StartsWith("package/"))
            .Except(["[Content_Types].xml", id + ".nuspec"])
            .Order(System.StringComparer.Ordinal),
    ];
}

using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using System.Xml.Linq;
using ShapeSafe.Tests.Harness;
using ShapeSafe.Tests.Packaging;
using Xunit;

[assembly: AssemblyFixture(typeof(Packages))]

namespace ShapeSafe.Tests.Packaging;

/// <summary>
/// The packages, packed once from what was built into a folder that serves as a feed, and a package cache that is empty when
/// the tests begin.
/// </summary>
public sealed class Packages : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("shapesafe-packages-").FullName;

    public static string Version { get; } = Metadata("PackageVersion");

    /// <summary>Whether this build restored the real TorchSharp.</summary>
    public static bool HaveTorchSharp { get; } = Metadata("UseTorchSharp") == "true";

    /// <summary>The version of the package that needs TorchSharp: one that no release has where it was compiled against the facade.</summary>
    public static string TorchSharpVersion { get; } = HaveTorchSharp ? Version : Version + "-facade";

    /// <summary>The folder that the packages lie in.</summary>
    public string Feed => Path.Combine(folder, "feed");

    /// <summary>What every build of a test runs with.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(folder, "cache") };

    public async ValueTask InitializeAsync()
    {
        foreach (var project in Projects)
            await Pack(project, Feed);
    }

    /// <summary>What is packed.</summary>
    public static string[] Projects { get; } = ["Runtime/ShapeSafe", "Runtime/ShapeSafe.TorchSharp", "Packages/ShapeSafe.Analyzers"];

    /// <summary>Packs what was built.</summary>
    public static Task Pack(string project, string feed) =>
        Pack(project, feed, ["--no-build", .. Metadata("ArtifactsPath") is { Length: > 0 } built ? ["--artifacts-path", built] : Array.Empty<string>()]);

    /// <summary>Builds and packs the analyzers for a public address, in a version and a folder of their own.</summary>
    public Task PackWithHelpAddress(string address, string version) => Pack(
        "Packages/ShapeSafe.Analyzers", Feed, $"-p:RuleHelpAddress={address}", $"-p:Version={version}", "--artifacts-path", Path.Combine(folder, version));

    /// <summary>Builds and packs as a build server does, in a folder of its own.</summary>
    public static Task PackAnew(string project, string feed, string artifacts) => Pack(project, feed, "-p:ContinuousIntegrationBuild=true", "--artifacts-path", artifacts);

    private static async Task Pack(string project, string feed, params string[] arguments)
    {
        var (succeeded, output) = await DotNet.Run(
            Repository.Root, new Dictionary<string, string>(), ["pack", project, "-c", Metadata("Configuration"), "-o", feed, $"-p:UseTorchSharp={Metadata("UseTorchSharp")}", .. arguments]);
        Assert.True(succeeded, output);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The files of a package.</summary>
    public string[] Files(string id, string extension = "nupkg")
    {
        using var package = ZipFile.OpenRead(PathOf(id, extension));
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    public byte[] Read(string id, string file)
    {
        using var package = ZipFile.OpenRead(PathOf(id));
        using var content = package.GetEntry(file)!.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>What a package says of itself.</summary>
    public XElement Description(string id) =>
        WithoutNamespaces(XElement.Load(new MemoryStream(Read(id, id + ".nuspec")))).Element("metadata")!;

    private string PathOf(string id, string extension = "nupkg") => Path.Combine(Feed, $"{id}.{(id == "ShapeSafe.TorchSharp" ? TorchSharpVersion : Version)}.{extension}");

    private static XElement WithoutNamespaces(XElement element) =>
        new(element.Name.LocalName, element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration),
            element.Nodes().Select(node => node is XElement child ? WithoutNamespaces(child) : node));

    private static string Metadata(string key) =>
        typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

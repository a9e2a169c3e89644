using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Xunit;

namespace ShapeSafe.Tests.Packaging;

/// <summary>The same source gives the same packages, byte for byte.</summary>
public sealed class DeterminismTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shapesafe-determinism-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Two_builds_make_the_same_packages()
    {
        foreach (var build in new[] { "first", "second" })
        {
            foreach (var project in Packages.Projects)
                await Packages.PackAnew(project, Path.Combine(folder, build), Path.Combine(folder, "artifacts"));
            Directory.Delete(Path.Combine(folder, "artifacts"), recursive: true);
        }

        var packages = Directory.EnumerateFiles(Path.Combine(folder, "first")).Select(path => Path.GetFileName(path)).Order().ToArray();
        Assert.Equal(5, packages.Length);
        Assert.All(packages, package => Assert.Empty(Content("first", package).Except(Content("second", package))));
    }

    /// <summary>Every file of a package with its hash. NuGet's own part has a random name, and the list of relations names it.</summary>
    private string[] Content(string build, string package)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(folder, build, package));
        return [.. Files(zip).Order()];
    }

    private static IEnumerable<string> Files(ZipArchive zip)
    {
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith(".psmdcp", StringComparison.Ordinal) && entry.FullName != "_rels/.rels"))
        {
            using var content = entry.Open();
            yield return $"{entry.FullName} {Convert.ToHexString(SHA256.HashData(content))}";
        }
    }
}

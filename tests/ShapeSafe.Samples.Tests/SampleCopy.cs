using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit;

namespace ShapeSafe.Samples.Tests;

/// <summary>
/// A copy of a sample that a test may change. It lies as deep in the repository as the sample does, so that its references
/// and the repository's settings hold for it too.
/// </summary>
internal sealed class SampleCopy : IDisposable
{
    private static readonly string RepositoryRoot = Metadata("RepositoryRoot");
    private static readonly string Configuration = Metadata("Configuration");

    private readonly string folder;

    public SampleCopy(string sample)
    {
        folder = Path.Combine(RepositoryRoot, "artifacts", $"{sample}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot, "samples", sample)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);

    /// <summary>The number of the only line of <paramref name="file"/> that holds <paramref name="text"/>, from 1.</summary>
    public int LineOf(string file, string text)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, file)).Select((line, index) => (line, index)).Where(line => line.line.Contains(text)).ToList();
        Assert.Single(lines);
        return lines[0].index + 1;
    }

    /// <summary>Builds the copy, not what it refers to, and says what the build said.</summary>
    public string Build() => Run("dotnet", ["build", folder, "--nologo", "--no-dependencies", "-c", Configuration, "-tl:off"]);

    /// <summary>Applies the fixes of what the sample is about, as a user does on the command line.</summary>
    public string Repair() => Run("dotnet", ["format", "analyzers", folder, "--severity", "info", "--diagnostics", "SHAPE1102", "SHAPE1103"]);

    /// <summary>Runs what was built, with its output piped.</summary>
    public string RunBuilt() => Run("dotnet", [Directory.EnumerateFiles(Path.Combine(folder, "bin", Configuration), "Article.dll", SearchOption.AllDirectories).Single()]);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // A build server that outlives the test would hold the copy's folder.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} exited with {process.ExitCode}:\n{output}\n{error.Result}");
        return output;
    }

    private static string Metadata(string key) =>
        typeof(SampleCopy).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

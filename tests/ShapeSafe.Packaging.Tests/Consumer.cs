using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

namespace ShapeSafe.Tests.Packaging;

/// <summary>
/// A console project of somebody else, in a folder of its own: it refers to a package and is restored and built by the real tools.
/// </summary>
internal sealed class Consumer : IDisposable
{
    private readonly Packages packages;
    private readonly string folder = Directory.CreateTempSubdirectory("shapesafe-consumer-").FullName;

    /// <param name="packages">Where the packages are.</param>
    /// <param name="package">The package that it refers to.</param>
    /// <param name="properties">What else its project file says.</param>
    /// <param name="framework">What it targets.</param>
    /// <param name="version">The version of the package.</param>
    /// <param name="withTorchSharp">It refers to TorchSharp: to the package where it can be restored, otherwise to the assembly that stands in for it.</param>
    public Consumer(Packages packages, string package = "ShapeSafe", string properties = "", string framework = "net10.0", string? version = null, bool withTorchSharp = true)
    {
        this.packages = packages;
        var torchSharp = Packages.HaveTorchSharp
            ? "<PackageReference Include=\"TorchSharp\" Version=\"0.107.0\" />"
            : $"<Reference Include=\"{Path.Combine(AppContext.BaseDirectory, "TorchSharp.dll")}\" />";
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{packages.Feed}" />
              </packageSources>
            </configuration>
            """);
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <UseAppHost>false</UseAppHost>
                <ErrorLog Condition="'$(ErrorLog)' == ''">findings.sarif,version=2.1</ErrorLog>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{version ?? Packages.Version}" />
                {(withTorchSharp ? torchSharp : "")}
              </ItemGroup>
            </Project>
            """);
        Write("Program.cs", "System.Console.WriteLine();\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public void Write(string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    /// <summary>Restores and builds all of it, also what is up to date.</summary>
    public Task<(bool Succeeded, string Output)> Build() => Run("build", "--no-incremental", "-tl:off");

    /// <summary>Runs what was built.</summary>
    public Task<(bool Succeeded, string Output)> RunProgram() => Run("run", "--no-build");

    public Task<(bool Succeeded, string Output)> Run(params string[] arguments) => DotNet.Run(folder, packages.Environment, arguments);

    /// <summary>The findings in the log that the compiler wrote, with the rules that it lists.</summary>
    public IEnumerable<LoggedFinding> Log(string file = "findings.sarif")
    {
        using var log = JsonDocument.Parse(Read(file));
        foreach (var run in log.RootElement.GetProperty("runs").EnumerateArray())
        {
            var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
            foreach (var result in run.GetProperty("results").EnumerateArray())
            {
                var id = result.GetProperty("ruleId").GetString()!;
                if (!id.StartsWith("SHAPE", StringComparison.Ordinal))
                    continue;
                var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
                var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
                yield return new(
                    id,
                    Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!),
                    place.GetProperty("region").GetProperty("startLine").GetInt32(),
                    result.GetProperty("level").GetString()!,
                    result.GetProperty("message").GetProperty("text").GetString()!,
                    IsSuppressed: result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0,
                    RuleTitle: rule.GetProperty("shortDescription").GetProperty("text").GetString()!,
                    RulePage: rule.TryGetProperty("helpUri", out var page) ? page.GetString() : null);
            }
        }
    }
}

/// <summary>A result in a SARIF log.</summary>
internal sealed record LoggedFinding(string Id, string File, int Line, string Level, string Message, bool IsSuppressed, string RuleTitle, string? RulePage);

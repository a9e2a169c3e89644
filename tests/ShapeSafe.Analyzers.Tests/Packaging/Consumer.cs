using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;

namespace ShapeSafe.Tests.Packaging;

/// <summary>
/// A console project of somebody else, in a folder of its own: it refers to the analyzers, the fixes and TorchSharp by path,
/// imports the build files, and is built by the real tools.
/// </summary>
internal sealed class Consumer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shapesafe-consumer-").FullName;

    public Consumer(string properties = "")
    {
        var tools = Path.GetDirectoryName(typeof(Consumer).Assembly.Location)!;
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{Repository.PathOf("Analyzers/ShapeSafe.Analyzers/build/ShapeSafe.props")}" />
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
                <ErrorLog>findings.sarif,version=2.1</ErrorLog>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <Analyzer Include="{Path.Combine(tools, "ShapeSafe.Analyzers.dll")}" />
                <Analyzer Include="{Path.Combine(tools, "ShapeSafe.CodeFixes.dll")}" />
                <Reference Include="{Path.Combine(tools, "TorchSharp.dll")}" />
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

    /// <summary>Builds all of it, also what is up to date.</summary>
    public Task<(bool Succeeded, string Output)> Build()
        => Run("build", "--no-incremental", "--nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false");

    public async Task<(bool Succeeded, string Output)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the test run sets for itself is nothing to its children.
        foreach (var name in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "DOTNET_CLI_UI_LANGUAGE" })
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode == 0, output + await error);
    }

    /// <summary>The findings in the log that the compiler wrote, with the rules that it lists.</summary>
    public IEnumerable<LoggedFinding> Log()
    {
        using var log = JsonDocument.Parse(Read("findings.sarif"));
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
                    RuleTitle: rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            }
        }
    }
}

/// <summary>A result in a SARIF log.</summary>
internal sealed record LoggedFinding(string Id, string File, int Line, string Level, string Message, bool IsSuppressed, string RuleTitle);

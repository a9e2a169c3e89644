using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Article;

/// <summary>What the compiler found, read from the SARIF log that it writes beside its output.</summary>
internal static class Findings
{
    public static int Show(TextWriter output, string logFile)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(logFile));
        var findings = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("SHAPE", StringComparison.Ordinal))
            .Select(Finding.Read)
            .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)
            .ToList();
        foreach (var finding in findings)
        {
            finding.Show(output);
            output.WriteLine();
        }

        return findings.Count;
    }

    private sealed record Finding(string Rule, string Level, string Message, string File, int Line, int Column, int EndColumn)
    {
        public static Finding Read(JsonElement result)
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var region = place.GetProperty("region");
            var line = region.GetProperty("startLine").GetInt32();
            var column = region.GetProperty("startColumn").GetInt32();
            var endsThere = region.GetProperty("endLine").GetInt32() == line;
            return new(
                result.GetProperty("ruleId").GetString()!,
                result.TryGetProperty("level", out var level) ? level.GetString()! : "warning",
                result.GetProperty("message").GetProperty("text").GetString()!,
                new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath,
                line,
                column,
                endsThere ? region.GetProperty("endColumn").GetInt32() : column + 1);
        }

        public void Show(TextWriter output)
        {
            output.WriteLine($"{Path.GetFileName(File)}({Line},{Column}): {(Level == "note" ? "info" : Level)} {Rule}");
            output.WriteLine();
            if (SourceLine() is string source)
            {
                var indent = source.Length - source.TrimStart().Length;
                output.WriteLine($"    {source.Trim()}");
                output.WriteLine($"    {new string(' ', Math.Max(0, Column - 1 - indent))}{new string('^', Math.Max(1, EndColumn - Column))}");
                output.WriteLine();
            }

            foreach (var line in Lines.Wrap(Message, width: 96))
            {
                output.WriteLine($"  {line}");
            }
        }

        private string? SourceLine() => System.IO.File.Exists(File) ? System.IO.File.ReadLines(File).ElementAtOrDefault(Line - 1) : null;
    }
}

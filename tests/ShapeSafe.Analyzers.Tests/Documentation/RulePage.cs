using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Tests.Harness;

namespace ShapeSafe.Tests.Documentation;

/// <summary>A page of docs/rules, cut into its sections.</summary>
internal sealed partial class RulePage
{
    public const string Folder = "docs/rules";

    private readonly string[] lines;

    private RulePage(string id, string text)
    {
        Id = id;
        Text = text;
        lines = text.Split('\n');
    }

    public string Id { get; }

    public string Text { get; }

    /// <summary>Every page whose name is a rule's.</summary>
    public static IEnumerable<string> Ids
        => Directory.EnumerateFiles(Repository.PathOf(Folder), "SHAPE*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order();

    public static string PathOf(string id) => $"{Folder}/{id}.md";

    public static RulePage Read(string id) => new(id, File.ReadAllText(Repository.PathOf(PathOf(id))));

    public string Title => lines[0];

    /// <summary>The line under the title: the grade, and whether there is a fix.</summary>
    public string Grade => lines[2];

    public IEnumerable<string> Sections => lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);

    public string Section(string name)
        => string.Join("\n", lines
            .SkipWhile(line => line != "## " + name).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)));

    /// <summary>The C# of a section, block by block.</summary>
    public IEnumerable<string> Examples(string section) => CodeBlock().Matches(Section(section)).Select(match => match.Groups[1].Value);

    /// <summary>
    /// An example as a file that compiles, with every line where the page has it: statements become the body of a method,
    /// methods become members of a class.
    /// </summary>
    public static string Complete(string example)
    {
        var usings = "using System; using TorchSharp; using TorchSharp.Modules; using static TorchSharp.torch; "
            + (Contract().IsMatch(example) || UsesDeclared(example) ? "using ShapeSafe; " : "");
        var members = CSharpSyntaxTree.ParseText(example, TestSolution.ParseOptions).GetCompilationUnitRoot().Members;
        if (members.Any(member => member is not GlobalStatementSyntax))
            return usings + example;
        return members.All(member => member is GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax })
            ? usings + "static class Example { " + example + "}"
            : usings + "static class Example { static void Run() { " + example + "} }";
    }

    /// <summary>Whether an example speaks of the attentions that getting started declares.</summary>
    public static bool UsesDeclared(string example) => example.Contains("DecoderAttention.", StringComparison.Ordinal);

    /// <summary>The lines of the example that name the rule in a comment: there it is reported.</summary>
    public IEnumerable<int> MarkedLines(string example)
        => example.Split('\n').Index().Where(line => line.Item.Contains("// " + Id, StringComparison.Ordinal)).Select(line => line.Index);

    /// <summary>The page with these messages quoted under the wrong examples, one for each.</summary>
    public string WithMessages(IReadOnlyList<string> messages)
    {
        var section = Section("Wrong");
        var index = 0;
        var quoted = CodeBlockAndQuote().Replace(section, match => $"```csharp\n{match.Groups[1].Value}```\n\n{messages[index++]}");
        return Text.Replace(section, quoted);
    }

    [GeneratedRegex("```csharp\n(.*?)```\n(\n(> [^\n]*\n)+)?", RegexOptions.Singleline)]
    private static partial Regex CodeBlockAndQuote();

    [GeneratedRegex("\\[(return: )?(Shape|MaskKind)\\b")]
    private static partial Regex Contract();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}

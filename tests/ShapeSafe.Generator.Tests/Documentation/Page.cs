using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Documentation;

/// <summary>A page with code, section by section.</summary>
internal sealed partial class Page(string path)
{
    public string Text { get; } = File.ReadAllText(Repository.PathOf(path));

    public string Path => path;

    /// <summary>The sections that have C#, by their heading; what stands before the first one has no name.</summary>
    public IEnumerable<(string Name, string Text)> Sections =>
        Regex.Split(Text, "^## ", RegexOptions.Multiline)
            .Select((section, index) => (index == 0 ? "" : section.Split('\n')[0], section))
            .Where(section => Blocks(section.section, "csharp").Any());

    public string Section(string name) => Sections.Single(section => section.Name == name).Text;

    public static IEnumerable<string> Blocks(string section, string language) =>
        Block().Matches(section).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value);

    /// <summary>The blocks as one file: usings, then attributes of the assembly, then statements, then types, as C# wants them.</summary>
    public static string Join(IEnumerable<string> blocks)
    {
        var units = blocks.Select(block => CSharpSyntaxTree.ParseText(block, TestSolution.ParseOptions).GetCompilationUnitRoot()).ToArray();
        var members = units.SelectMany(unit => unit.Members).ToArray();
        return string.Concat(units.SelectMany(unit => unit.Usings).Select(one => one.ToFullString()))
            + string.Concat(units.SelectMany(unit => unit.AttributeLists).Select(one => one.ToFullString()))
            + string.Concat(members.Where(member => member is GlobalStatementSyntax).Select(member => member.ToFullString()))
            + string.Concat(members.Where(member => member is not GlobalStatementSyntax).Select(member => member.ToFullString()));
    }

    /// <summary>The program compiles, but for the lines that name an error in a comment: they have that one. What is left of it without them.</summary>
    public static CSharpCompilation Compile(string program)
    {
        Assert.Equal(ErrorLines(program), Errors(Generated(program)).Distinct());
        var right = Generated(string.Join("\n", program.Split('\n').Where(line => !ErrorComment().IsMatch(line))));
        Assert.Empty(Errors(right));
        return right;
    }

    /// <summary>What the program prints.</summary>
    public static string Run(CSharpCompilation program)
    {
        using var assembly = new MemoryStream();
        Assert.True(program.Emit(assembly).Success);
        using var output = new StringWriter();
        var console = Console.Out;
        Console.SetOut(output);
        try
        {
            var main = System.Reflection.Assembly.Load(assembly.ToArray()).EntryPoint!;
            main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }

    private static CSharpCompilation Generated(string program) => GeneratorRun.Over(
        TestSolution.Compile(program).WithOptions(TestSolution.CompilationOptions.WithOutputKind(OutputKind.ConsoleApplication))).Output;

    private static IEnumerable<(string Id, string Line)> ErrorLines(string program) =>
        from line in program.Split('\n')
        let error = ErrorComment().Match(line)
        where error.Success
        select (error.Groups[1].Value, line);

    private static IEnumerable<(string Id, string Line)> Errors(CSharpCompilation compilation) =>
        from problem in compilation.GetDiagnostics()
        where problem.Severity == DiagnosticSeverity.Error
        orderby problem.Location.SourceSpan.Start
        select (problem.Id, problem.Location.SourceTree!.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line].ToString());

    [GeneratedRegex("^```(\\w+)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("// (CS[0-9]{4})")]
    private static partial Regex ErrorComment();
}

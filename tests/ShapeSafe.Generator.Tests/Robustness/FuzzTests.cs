using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeSafe.Generator;
using ShapeSafe.Tests.Harness;
using Xunit;
using Xunit.Sdk;

namespace ShapeSafe.Tests.Robustness;

/// <summary>Declarations as they stand while they are typed: nothing throws, and what is emitted has and causes no error of its own.</summary>
public sealed class FuzzTests
{
    /// <summary>Documentation is not looked into: that takes half the time.</summary>
    private static readonly CSharpParseOptions options = TestSolution.ParseOptions.WithDocumentationMode(DocumentationMode.None);

    [Theory]
    [MemberData(nameof(GoldenTests.Scenarios), MemberType = typeof(GoldenTests))]
    public void Half_typed_declarations_are_survived(string scenario)
    {
        var compilation = GoldenTests.Compile(scenario, options);
        var cancellation = TestContext.Current.CancellationToken;
        var driver = CSharpGeneratorDriver
            .Create([new AttentionGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGenerators(compilation, cancellation);
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var mutant in Sample(Mutations.Of(tree.ToString())))
            {
                var mutated = CSharpSyntaxTree.ParseText(mutant, options, tree.FilePath, cancellationToken: cancellation);
                Survives(driver, compilation.ReplaceSyntaxTree(tree, mutated), mutant);
            }
        }
    }

    /// <summary>Every mutant where SHAPESAFE_FUZZ=all, else a fixed tenth.</summary>
    private static IEnumerable<string> Sample(IEnumerable<string> mutants)
    {
        var all = Environment.GetEnvironmentVariable("SHAPESAFE_FUZZ") == "all";
        return mutants.Where((_, index) => all || index % 10 == 7);
    }

    private static void Survives(GeneratorDriver driver, CSharpCompilation input, string mutant)
    {
        var result = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _, TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        if (result.Exception is { } exception)
        {
            throw new XunitException($"{exception}\n\nover this text:\n{mutant}");
        }

        var emitted = result.GeneratedSources.Select(source => source.SyntaxTree).ToHashSet();
        var broken = Errors(output.GetDiagnostics(TestContext.Current.CancellationToken)).Where(error => emitted.Contains(error.Location.SourceTree!)).ToList();
        if (broken.Count > 0)
        {
            throw new XunitException($"The emitted code has errors:\n{string.Join("\n", broken)}\n\nover this text:\n{mutant}");
        }

        var before = Errors(input.GetDeclarationDiagnostics(TestContext.Current.CancellationToken)).Select(Key).ToHashSet();
        var added = Errors(output.GetDeclarationDiagnostics(TestContext.Current.CancellationToken)).Where(error => !before.Contains(Key(error))).ToList();
        if (added.Count > 0)
        {
            throw new XunitException($"The emitted code causes errors in the text:\n{string.Join("\n", added)}\n\nover this text:\n{mutant}");
        }
    }

    private static (string Id, Location Place) Key(Diagnostic error) => (error.Id, error.Location);

    private static IEnumerable<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.IsInSource);
}

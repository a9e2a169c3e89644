using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeSafe.Generator;
using Xunit;
using Steps = ShapeSafe.Generator.AttentionGenerator.Steps;

namespace ShapeSafe.Tests.Harness;

/// <summary>
/// One run of the generator over a compilation. What it emits has no error of its own. It is always run a second time, in
/// which nothing may be done again.
/// </summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver driver;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation output)
    {
        this.driver = driver;
        Output = output;
        Result = driver.GetRunResult().Results.Single();
        Assert.Null(Result.Exception);
    }

    /// <summary>The compilation with what was emitted.</summary>
    public CSharpCompilation Output { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>What the generator reports, in source order.</summary>
    public IReadOnlyList<Diagnostic> Findings =>
    [
        .. Result.Diagnostics
            .OrderBy(finding => finding.Location.SourceTree?.FilePath)
            .ThenBy(finding => finding.Location.SourceSpan.Start)
            .ThenBy(finding => finding.Id),
    ];

    public static GeneratorRun Over(CSharpCompilation compilation)
    {
        var first = Once(compilation);
        Assert.Empty(first.ProblemsOfEmitted(DiagnosticSeverity.Error));
        first.Again(compilation.Clone()).MustBeIdle();
        return first;
    }

    /// <summary>A run of which nothing is checked, over a compilation that would take long.</summary>
    public static GeneratorRun Once(CSharpCompilation compilation)
    {
        var options = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new AttentionGenerator().AsSourceGenerator()],
            parseOptions: compilation.SyntaxTrees.Length > 0 ? (CSharpParseOptions)compilation.SyntaxTrees[0].Options : TestSolution.ParseOptions,
            driverOptions: options);
        return Run(driver, compilation);
    }

    /// <summary>Runs again, over an edited compilation, with what is remembered from this run.</summary>
    public GeneratorRun Again(CSharpCompilation compilation) => Run(driver, compilation);

    /// <summary>What the step of this name gave, and why it ran.</summary>
    public IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(run => run.Outputs) : [];

    /// <summary>Why each output was produced.</summary>
    public IEnumerable<IncrementalStepRunReason> OutputReasons =>
        Result.TrackedOutputSteps.Values.SelectMany(runs => runs).SelectMany(run => run.Outputs).Select(output => output.Reason);

    /// <summary>What the compiler says of emitted code.</summary>
    public IEnumerable<Diagnostic> ProblemsOfEmitted(DiagnosticSeverity atLeast)
    {
        var emitted = Result.GeneratedSources.Select(source => source.SyntaxTree).ToHashSet();
        return Output.GetDiagnostics().Where(problem => problem.Severity >= atLeast && problem.Location.SourceTree is { } tree && emitted.Contains(tree));
    }

    private static GeneratorRun Run(GeneratorDriver driver, CSharpCompilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new(driver, (CSharpCompilation)output);
    }

    private void MustBeIdle()
    {
        foreach (var step in new[] { Steps.Declarations, Steps.Models, Steps.Findings, Steps.Project })
        {
            Assert.All(Outputs(step), output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step} is {output.Reason}"));
        }

        Assert.All(OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }
}

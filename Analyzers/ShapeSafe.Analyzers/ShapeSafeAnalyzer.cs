using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeSafe.Analyzers.Adoption;
using ShapeSafe.Analyzers.Rules;
using ShapeSafe.Analyzers.Rules.Contracts;

namespace ShapeSafe.Analyzers;

/// <summary>Checks attention and its masks in TorchSharp code: one symbolic run for each body that attends or masks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShapeSafeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. AllRules.Reports, BaselineRules.NotListed, BaselineRules.Stale];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>Without TorchSharp nothing is registered.</summary>
    private static void Start(CompilationStartAnalysisContext context)
    {
        if (BodyAnalysis.Of(context.Compilation) is not { } analysis)
            return;
        var gate = new Gate(analysis.Contracts, ContractMembers.Of(context.Compilation, analysis.Contracts, context.CancellationToken));
        var baseline = Baseline.Of(context.Options, context.CancellationToken);
        // Code blocks, not operation blocks: for those the compiler would bind every body, of which few are looked at.
        context.RegisterCodeBlockAction(block => Analyze(block, gate, analysis, baseline));
        if (baseline is not null)
            context.RegisterCompilationEndAction(end => baseline.Stale().ToList().ForEach(end.ReportDiagnostic));
    }

    private static void Analyze(CodeBlockAnalysisContext context, Gate gate, BodyAnalysis analysis, Baseline? baseline)
    {
        if (!gate.IsOfInterest(context.CodeBlock, context.OwningSymbol, context.SemanticModel, context.CancellationToken))
            return;
        var said = new HashSet<(string, Location)>();
        var report = baseline?.Filter(context.OwningSymbol, context.ReportDiagnostic) ?? context.ReportDiagnostic;
        foreach (var finding in analysis.Run(context.CodeBlock, context.OwningSymbol, context.SemanticModel, context.CancellationToken))
        {
            var location = finding.Place.GetLocation();
            if (said.Add((finding.Rule.Id, location)))
                report(Diagnostic.Create(finding.Rule, location, finding.Others.Select(other => other.GetLocation()), finding.Facts, finding.Message));
        }
    }
}

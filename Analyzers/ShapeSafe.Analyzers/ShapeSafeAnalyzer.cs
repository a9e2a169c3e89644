using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeSafe.Analyzers.Adoption;
using ShapeSafe.Analyzers.Rules;
using ShapeSafe.Analyzers.Rules.Contracts;
using ShapeSafe.Analyzers.Rules.Typed;

namespace ShapeSafe.Analyzers;

/// <summary>Checks attention and its masks: one symbolic run for each body of TorchSharp code that attends or masks, and what typed calls are given.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShapeSafeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. AllRules.Reports, .. TypedCalls.Reports, BaselineRules.NotListed, BaselineRules.Stale];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>Without TorchSharp and without typed masks nothing is registered.</summary>
    private static void Start(CompilationStartAnalysisContext context)
    {
        var (analysis, typed) = (BodyAnalysis.Of(context.Compilation), TypedCalls.Of(context.Compilation));
        if (analysis is null && typed is null)
            return;
        var baseline = Baseline.Of(context.Options, context.CancellationToken);
        if (analysis is not null)
        {
            var gate = new Gate(analysis.Contracts, ContractMembers.Of(context.Compilation, analysis.Contracts, context.CancellationToken));
            analysis.Gate = gate;
            // Code blocks, not operation blocks: for those the compiler would bind every body, of which few are looked at.
            context.RegisterCodeBlockAction(block => Analyze(block, gate, analysis, baseline));
        }
        if (typed is not null)
            context.RegisterCodeBlockAction(block => typed.Check(block, ReportIn(block, baseline)));
        if (baseline is not null)
            context.RegisterCompilationEndAction(end => baseline.Stale().ToList().ForEach(end.ReportDiagnostic));
    }

    private static void Analyze(CodeBlockAnalysisContext context, Gate gate, BodyAnalysis analysis, Baseline? baseline)
    {
        if (!gate.IsOfInterest(context.CodeBlock, context.OwningSymbol, context.SemanticModel, context.CancellationToken))
            return;
        var said = new HashSet<(string, Location)>();
        var report = ReportIn(context, baseline);
        foreach (var finding in analysis.Run(context.CodeBlock, context.OwningSymbol, context.SemanticModel, context.CancellationToken))
        {
            var location = finding.Place.GetLocation();
            if (said.Add((finding.Rule.Id, location)))
                report(Diagnostic.Create(finding.Rule, location, finding.Others.Select(other => other.GetLocation()), finding.Facts, finding.Message));
        }
    }

    private static Action<Diagnostic> ReportIn(CodeBlockAnalysisContext context, Baseline? baseline) =>
        baseline?.Filter(context.OwningSymbol, context.ReportDiagnostic) ?? context.ReportDiagnostic;
}

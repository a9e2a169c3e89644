using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>What an operation gives is assigned to the variable that it was called on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeptResultFix)), Shared]
internal sealed class KeptResultFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.ResultThrownAway.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.Expression is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call && Variable(finding, call) is { } variable && finding.IsTensorVariable(variable))
            yield return Repair.Of("Keep the result", nameof(KeptResultFix), call, current => $"{variable} = {current.WithoutTrivia()}");
    }

    /// <summary>The start of a chain of operations: what the first one is called on, or the first argument of a member of torch.</summary>
    private static SimpleNameSyntax? Variable(Finding finding, ExpressionSyntax? expression) => expression switch
    {
        InvocationExpressionSyntax call when finding.TorchMethod(call) is { IsStatic: true } => Variable(finding, call.ArgumentList.Arguments.FirstOrDefault()?.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } => Variable(finding, receiver),
        SimpleNameSyntax name => name,
        _ => null,
    };
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>What expand made one memory and code writes into is copied where it is made, so that each entry has a memory of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CopiedExpansionFix)), Shared]
internal sealed class CopiedExpansionFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.ExpandedWrite.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or SimpleNameSyntax } call
            && finding.TorchMethod(call) is { Name: "expand" or "expand_as" or "broadcast_to" })
            yield return Repair.Of("Copy what expand repeats: clone()", nameof(CopiedExpansionFix), call, current => $"{current}.clone()");
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>The name of the parameter tells an axis from a type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AxisNameFix)), Shared]
internal sealed class AxisNameFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.AxisTakenForType.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.Expression is LiteralExpressionSyntax { Parent: ArgumentSyntax { NameColon: null } argument })
            yield return Repair.Of("Name the axis: dim: 0", nameof(AxisNameFix), argument, axis => Arguments.Named(axis, "dim"));
    }
}

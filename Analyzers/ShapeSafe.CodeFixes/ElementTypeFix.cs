using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>A mask of the wrong element type is converted: to boolean, or to the type of the query.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ElementTypeFix)), Shared]
internal sealed class ElementTypeFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds =>
    [
        Descriptors.PaddingNotBoolean.Id, Descriptors.AttentionMaskType.Id, Descriptors.FillNotBoolean.Id, Descriptors.BitwiseFloat.Id,
    ];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (!finding.IsTensor(finding.Expression))
            yield break;
        if (finding.Fact(FixFacts.ElementTypeOf) is { } tensor)
        {
            if (finding.Binds(tensor, Finding.IsTensor))
                yield return Convert(finding, $"Convert the mask to the element type of {tensor}", $"{tensor}.dtype");
        }
        else
        {
            var title = $"Convert the mask to boolean: what is not 0 {WhatTrueDoes(finding.Id)}";
            yield return Convert(finding, title, finding.Torch("ScalarType") + ".Bool");
        }
    }

    private static Repair Convert(Finding finding, string title, string type)
        => Repair.Of(title, $"{nameof(ElementTypeFix)} {type}", finding.Expression, mask => Converted(mask, type));

    private static string Converted(ExpressionSyntax mask, string type)
    {
        // A conversion that is there already is corrected, not repeated.
        var tensor = mask is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 }
            ? Expressions.CalledOn(mask, "to") ?? Expressions.CalledOn(mask, "to_type")
            : null;
        return $"{Expressions.Operand(tensor ?? mask)}.to({type})";
    }

    private static string WhatTrueDoes(string id)
        => id == Descriptors.PaddingNotBoolean.Id ? "is ignored"
            : id == Descriptors.AttentionMaskType.Id ? "takes part"
            : id == Descriptors.FillNotBoolean.Id ? "is filled"
            : "is true";
}

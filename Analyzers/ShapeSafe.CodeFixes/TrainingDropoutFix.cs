using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>Dropout is for training: the module knows whether it trains.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TrainingDropoutFix)), Shared]
internal sealed class TrainingDropoutFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.DropoutInEvaluation.Id, Descriptors.FunctionalDropout.Id, Descriptors.FreshDropout.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        const string Key = nameof(TrainingDropoutFix);
        const string Title = "Drop out in training only";
        if (!finding.Binds("training", type => type.SpecialType == SpecialType.System_Boolean))
            yield break;
        if (finding.Id == Descriptors.FunctionalDropout.Id)
        {
            if (finding.Expression is InvocationExpressionSyntax call && finding.TorchMethod(call) is not null)
                yield return Repair.Of(Title, Key, call.ArgumentList, list => Arguments.Add(list, "training: training"));
        }
        else if (finding.Id == Descriptors.FreshDropout.Id)
        {
            if (Used(finding) is var (use, input, rate))
                yield return Repair.Of(Title, Key, use, _ => $"{finding.Torch("nn")}.functional.dropout({input}, {rate}training: training)");
        }
        else if (finding.IsNumber(finding.Expression))
        {
            yield return Repair.Of(Title, Key, finding.Expression, rate => $"training ? {Expressions.Operand(rate)} : 0.0");
        }
    }

    /// <summary>nn.Dropout(rate).call(x): the whole call, what goes in, and the rate with its comma.</summary>
    private static (InvocationExpressionSyntax Use, ArgumentSyntax Input, string Rate)? Used(Finding finding)
    {
        if (finding.Expression is not InvocationExpressionSyntax { ArgumentList.Arguments: var rate } made || rate.Count > 1 || finding.TorchMethod(made)?.Name != "Dropout"
            || rate is [{ NameColon.Name.Identifier.ValueText: not "p" }]
            || made.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "call" or "forward", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: null } input] } use })
            return null;
        return (use, input, rate is [var given] ? given + ", " : "");
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>is_casual beside a mask goes; where the mask is not causal by itself, the triangle goes into the mask.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CausalFlagFix)), Shared]
internal sealed class CausalFlagFix : RepairProvider
{
    private const string Key = nameof(CausalFlagFix);

    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.CausalFlagAndMask.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.CallOfArgument() is not { } call || call.IndexOf("is_casual") is not (>= 0 and var flag))
            yield break;
        var arguments = call.Syntax.ArgumentList;
        if (finding.Fact(FixFacts.Causal) is not null)
        {
            yield return Repair.Of(
                "Drop is_casual: the mask is causal already", Key, arguments, list => Arguments.Without(list, flag));
        }
        else if (call.Argument("attn_mask") is { } mask
            && call.Argument("query") is { } query && Expressions.IsRepeatable(query)
            && call.Argument("key") is { } key && Expressions.IsRepeatable(key)
            && Triangle(finding, $"{query}.size(-2), {key}.size(-2)", $"device: {query}.device") is { } triangle)
        {
            yield return new(
                "Put the causal triangle into the mask",
                Key,
                [
                    Change.Of(mask, current => $"{Expressions.Operand(current)} {triangle}"),
                    new(arguments, list => Arguments.Without((ArgumentListSyntax)list, flag)),
                ]);
        }
    }

    /// <summary>What joins a mask of this type with the causal triangle.</summary>
    private static string? Triangle(Finding finding, string sizes, string device) => finding.Fact(FixFacts.ElementType) switch
    {
        "Bool" => $"& {finding.Torch("ones")}({sizes}, dtype: {finding.Torch("ScalarType")}.Bool, {device}).tril()",
        "Float32" => $"+ {finding.Torch("full")}({sizes}, float.NegativeInfinity, {device}).triu(1)",
        _ => null,
    };
}

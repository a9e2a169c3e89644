using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>Where the keys begin before the queries, a mask that ends where the keys end takes the place of is_casual.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CausalAlignmentFix)), Shared]
internal sealed class CausalAlignmentFix : RepairProvider
{
    private const string Mask = "attn_mask";

    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.CausalFlagAlignment.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.CallOfArgument() is not { } call
            || call.IndexOf("is_casual") is not (>= 0 and var flag)
            || call.Argument("query") is not { } query || !Expressions.IsRepeatable(query)
            || call.Argument("key") is not { } key || !Expressions.IsRepeatable(key)
            || call.Argument(Mask) is { } given && !given.IsKind(SyntaxKind.NullLiteralExpression))
        {
            yield break;
        }

        var type = $"dtype: {finding.Torch("ScalarType")}.Bool, device: {query}.device";
        var aligned = $"{finding.Torch("ones")}({query}.size(-2), {key}.size(-2), {type}).tril({key}.size(-2) - {query}.size(-2))";
        var mask = call.IndexOf(Mask);
        yield return Repair.Of(
            "Use a causal mask that ends where the keys end",
            nameof(CausalAlignmentFix),
            call.Syntax.ArgumentList,
            list => mask < 0
                ? Arguments.Replace(list, flag, aligned, Mask)
                : Arguments.Without(Arguments.Replace(list, mask, aligned), flag));
    }
}

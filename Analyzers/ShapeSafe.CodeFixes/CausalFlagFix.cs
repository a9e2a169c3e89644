using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>
/// is_casual goes where the mask is causal already; where the keys begin before the queries, a mask that ends where the keys
/// end takes its place.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CausalFlagFix)), Shared]
internal sealed class CausalFlagFix : RepairProvider
{
    private const string Key = nameof(CausalFlagFix);
    private const string Flag = "is_casual";
    private const string Mask = "attn_mask";

    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.CausalFlagAndMask.Id, Descriptors.CausalFlagAlignment.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.CallOfArgument() is not { } call || call.IndexOf(Flag) is not (>= 0 and var flag))
            yield break;
        var arguments = call.Syntax.ArgumentList;
        if (finding.Id == Descriptors.CausalFlagAndMask.Id)
        {
            if (finding.Fact(FixFacts.Causal) is not null)
                yield return Repair.Of("Drop is_casual: the mask is causal already", Key, arguments, list => Without(list, flag));
        }
        else if (call.Argument("query") is { } query && Expressions.IsRepeatable(query)
            && call.Argument("key") is { } key && Expressions.IsRepeatable(key)
            && call.Argument(Mask) is null or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression })
        {
            var sizes = $"{query}.size(-2), {key}.size(-2)";
            var type = $"dtype: {finding.Torch("ScalarType")}.Bool, device: {query}.device";
            var aligned = $"{finding.Torch("ones")}({sizes}, {type}).tril({key}.size(-2) - {query}.size(-2))";
            var mask = call.IndexOf(Mask);
            yield return Repair.Of(
                "Use a causal mask that ends where the keys end",
                Key,
                arguments,
                list => mask < 0 ? WithMask(list, flag, $"{Mask}: {aligned}") : Without(WithMask(list, mask, aligned), flag));
        }
    }

    private static ArgumentListSyntax Without(ArgumentListSyntax list, int index) => list.WithArguments(list.Arguments.RemoveAt(index));

    private static ArgumentListSyntax WithMask(ArgumentListSyntax list, int index, string argument)
    {
        var mask = SyntaxFactory.ParseArgumentList($"({argument})").Arguments[0];
        if (list.Arguments[index].NameColon is { Name.Identifier.ValueText: Mask } name)
            mask = mask.WithNameColon(name);
        return list.ReplaceNode(list.Arguments[index], mask.WithTriviaFrom(list.Arguments[index]));
    }
}

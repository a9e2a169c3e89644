using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>A causal mask whose diagonal is off gets the right one, also where the keys begin before the queries; one of the past that of the future.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TriangleFix)), Shared]
internal sealed class TriangleFix : RepairProvider
{
    private const string Parameter = "diagonal";

    public override ImmutableArray<string> FixableDiagnosticIds =>
        [Descriptors.CausalHidesItself.Id, Descriptors.CausalDiagonal.Id, Descriptors.CausalRectangle.Id, Descriptors.AdditiveMaskInverted.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.Fact(FixFacts.Diagonal) is { } diagonal
            && finding.Expression is InvocationExpressionSyntax invocation
            && finding.TorchMethod(invocation) is { Name: "tril" or "triu" } method
            && finding.Binds(diagonal, type => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64))
        {
            if (finding.Fact(FixFacts.Triangle) is { } triangle)
                yield return Repair.Of($"Hide the future: {triangle}({diagonal})", nameof(TriangleFix) + triangle, invocation, current => With(diagonal, Named(triangle, current), method));
            else
                yield return Repair.Of($"Set the diagonal to {diagonal}", nameof(TriangleFix), invocation, current => With(diagonal, current, method));
        }
    }

    private static InvocationExpressionSyntax Named(string name, InvocationExpressionSyntax call)
    {
        var called = SyntaxFactory.IdentifierName(name);
        return call.WithExpression(call.Expression is MemberAccessExpressionSyntax member ? member.WithName(called) : called);
    }

    private static InvocationExpressionSyntax With(string diagonal, InvocationExpressionSyntax triangle, IMethodSymbol method)
    {
        var arguments = triangle.ArgumentList.Arguments;
        var index = arguments.IndexOf(argument => argument.NameColon?.Name.Identifier.ValueText == Parameter);
        if (index < 0 && arguments.Count == method.Parameters.Length)
            index = arguments.Count - 1;
        if (index < 0)
            return triangle.WithArgumentList(Arguments.Add(triangle.ArgumentList, $"{Parameter}: {diagonal}"));
        var changed = diagonal == "0"
            ? arguments.RemoveAt(index)
            : arguments.Replace(arguments[index], arguments[index].WithExpression(SyntaxFactory.ParseExpression(diagonal)));
        return triangle.WithArgumentList(triangle.ArgumentList.WithArguments(changed));
    }
}

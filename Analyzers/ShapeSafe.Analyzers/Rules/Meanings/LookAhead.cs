using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Meanings;

/// <summary>Whether code that lets queries see positions ahead says that it means to: triu(lookahead + 1), tril(rightContext), wait-k.</summary>
internal static class LookAhead
{
    private const int MostVariables = 8;

    public static bool IsMeant(TriangleSource source)
    {
        var place = source.Call.Syntax;
        var diagonal = DiagonalOf(source);
        return NamesIn(diagonal).Concat(NamesPassed(source)).Any(SpeaksOfAhead)
            || NamesAround(place).Any(name => SpeaksOfStreams(name) || !source.IsCompared && !IsNumber(diagonal) && EndsInAhead(name));
    }

    /// <summary>The argument of tril and triu; of positions that were compared the comparison, of a loop its method.</summary>
    private static SyntaxNode DiagonalOf(TriangleSource source) =>
        !source.IsCompared ? source.Call.Argument(0)?.Operation.Syntax ?? source.Call.Syntax
        : source.Call.Bound.Name == "arange" || source.Call.Syntax is BinaryExpressionSyntax or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "le" or "lt" or "ge" or "gt" or "less" or "greater" } }
            ? source.Call.Syntax : Member(source.Call.Syntax) ?? source.Call.Syntax;

    private static bool IsNumber(SyntaxNode diagonal) => !diagonal.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any();

    /// <summary>The names in an expression, and in what its variables are made of.</summary>
    private static HashSet<string> NamesIn(SyntaxNode expression)
    {
        var names = new HashSet<string>();
        var open = new Queue<SyntaxNode>([expression]);
        while (open.Count > 0 && names.Count < MostVariables)
        {
            foreach (var name in open.Dequeue().DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText))
            {
                if (names.Add(name) && Member(expression)?.DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(variable => variable.Identifier.ValueText == name)?.Initializer is { } made)
                    open.Enqueue(made.Value);
            }
        }
        return names;
    }

    /// <summary>The names of the numbers that are passed to the helpers that led here, or to this one by whoever calls it in this file.</summary>
    private static IEnumerable<string> NamesPassed(TriangleSource source)
    {
        var calls = new List<SyntaxNode>();
        for (var frame = source.Call.Bound.Identity.Frame; frame is not null; frame = frame.Caller)
            calls.Add(frame.Call);
        if (calls.Count == 0 && Member(source.Call.Syntax) is MethodDeclarationSyntax { Identifier.ValueText: var helper } method)
            calls.AddRange(method.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => Called(call) == helper));
        return calls.OfType<InvocationExpressionSyntax>().SelectMany(call => call.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>()).Select(name => name.Identifier.ValueText);
    }

    private static string? Called(InvocationExpressionSyntax call) => ((call.Expression as MemberAccessExpressionSyntax)?.Name ?? call.Expression as SimpleNameSyntax)?.Identifier.ValueText;

    /// <summary>What the mask is called, its method, and the type that it is of.</summary>
    private static IEnumerable<string> NamesAround(SyntaxNode place)
    {
        foreach (var node in place.Ancestors())
        {
            if (node switch
            {
                VariableDeclaratorSyntax variable => variable.Identifier,
                LocalFunctionStatementSyntax function => function.Identifier,
                MethodDeclarationSyntax method => method.Identifier,
                PropertyDeclarationSyntax property => property.Identifier,
                BaseTypeDeclarationSyntax type => type.Identifier,
                _ => default(SyntaxToken?),
            } is { } name)
                yield return name.ValueText;
        }
    }

    private static SyntaxNode? Member(SyntaxNode place) => place.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    private static bool EndsInAhead(string name) => Names.Words(name).Any(word => word.EndsWith("ahead", StringComparison.Ordinal));

    private static bool SpeaksOfAhead(string name) => SpeaksOfStreams(name) || EndsInAhead(name)
        || Names.Words(name).Any(word => word is "future" or "right" or "delay" or "peek" or "horizon" or "lead");

    /// <summary>A name for the future is also one for what a causal mask hides: these speak of what may be seen of it.</summary>
    private static bool SpeaksOfStreams(string name) => Names.Words(name).Any(word => word is "wait" or "waitk" or "stream" or "streaming" or "streamed" or "simultaneous" or "latency");
}

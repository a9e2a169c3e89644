using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>What a body does itself about what would be wrong.</summary>
internal static class Repairs
{
    /// <summary>The body handles NaN.</summary>
    public static bool OfNaN(SyntaxNode operation) => Names(operation).Any(name => name is "nan_to_num" or "nan_to_num_" or "isnan");

    /// <summary>The body keeps numbers within bounds.</summary>
    public static bool IsClamped(SyntaxNode operation) =>
        Names(operation).Any(name => name.StartsWith("clamp", StringComparison.Ordinal) || name is "clip" or "maximum" or "nan_to_num" or "nan_to_num_");

    private static IEnumerable<string> Names(SyntaxNode operation) =>
        operation.AncestorsAndSelf().FirstOrDefault(node => node is MemberDeclarationSyntax) is { } body
            ? body.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText) : [];
}

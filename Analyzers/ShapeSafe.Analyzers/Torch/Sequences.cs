using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>
/// Whether queries and keys are two sequences. A method of q, k and v may be called with parts of one: then their lengths are equal
/// although their symbols differ, and nothing can be said.
/// </summary>
internal static class Sequences
{
    public static bool AreDifferent(Attention attention)
    {
        if (attention.Module?.Kind is { } kind && kind.StartsWith("Transformer", System.StringComparison.Ordinal))
            return true;
        return attention is { QueryTensor: { } query, KeyTensor: { } key, ValueTensor: { } value }
            && (IsCached(query, key) || key.Root == value.Root && AreDifferent(query.Root, key.Root));
    }

    /// <summary>Two tensors that are given. What a call gives that cannot be followed may be a part of anything.</summary>
    public static bool AreDifferent(Identity? query, Identity? key) =>
        query is { Source: not SyntaxNode } && key is { Source: not SyntaxNode } && query != key;

    /// <summary>Of a product of queries and keys, whose values are not seen yet: by name the second is no part of the first.</summary>
    public static bool AreDifferent(ScoresProduct product) =>
        product.Key.IsGrown && !product.Query.IsGrown || AreDifferent(product.Query.Root, product.Key.Root)
        && !Names.Words(product.Key.Root?.Name ?? "k").Any(word => word is "k" or "key" or "keys" or "ks" or "v" or "value" or "q" or "query");

    /// <summary>The numbers of queries and keys, or the lengths of the tensors that they come from, were compared on this way and are equal.</summary>
    public static bool AreEquallyLong(Environment way, Dim queries, Dim keys, Identity? query, Identity? key)
    {
        return way.Conditions.Any(condition => condition is { Holds: true, Key: TestValue { Operator: "==", Left: var left, Right: var right } } && (left, right) switch
        {
            (IntegerValue one, IntegerValue other) => AreSizes(one.Dim, other.Dim) || AreSizes(other.Dim, one.Dim),
            (ShapeValue one, ShapeValue other) => AreTensors(one.Tensor, other.Tensor) || AreTensors(other.Tensor, one.Tensor),
            _ => false,
        });

        bool AreTensors(Identity one, Identity other) => one == query && other == key;

        // The same axis of both, but the batch or the channels.
        bool AreSizes(Dim one, Dim other) => Dim.Same(one, queries) && Dim.Same(other, keys)
            || one.Symbol is SizeSymbol { Axis: not (0 or -1) and var axis, Tensor: var asking } && other.Symbol is SizeSymbol same && axis == same.Axis && AreTensors(asking, same.Tensor);
    }

    /// <summary>All the keys, those of before and the new ones, were found on this way to be as many as something else is: there are no older ones.</summary>
    public static bool AreCounted(Environment way, TensorValue key) =>
        key is { GrownAlong: { } axis, Shape: var shape } && way.Conditions.Any(condition => condition is { Holds: true, Key: TestValue { Operator: "==", Left: IntegerValue one, Right: IntegerValue other } }
            && (Dim.Same(one.Dim, shape[axis]) || Dim.Same(other.Dim, shape[axis])));

    /// <summary>The code that makes a mask calls something past, and has not asked whether there is any: keys come before the queries.</summary>
    public static bool SpeaksOfPast(SyntaxNode mask, Environment way) =>
        mask.AncestorsAndSelf().FirstOrDefault(node => node is MemberDeclarationSyntax or LocalFunctionStatementSyntax) is { } body
        && body.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && IsPast(token.ValueText))
        && !way.Conditions.Any(condition => IsPast(condition.Text));

    private static bool IsPast(string name) => Names.Words(name).Contains("past");

    /// <summary>The keys were put behind older ones, the queries were not.</summary>
    public static bool IsCached(TensorValue query, TensorValue key) => key.IsGrown && !query.IsGrown;
}

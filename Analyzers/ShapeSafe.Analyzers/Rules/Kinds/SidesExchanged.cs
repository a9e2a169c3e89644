using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Kinds;

/// <summary>The memory asks and the target is looked at, by their names or because the result is added to what was looked at: SHAPE2203.</summary>
internal sealed class SidesExchanged : IAttentionRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.InputsSwappedByName];

    public IEnumerable<string> Operations => ["op_Addition", "add"];

    public void Check(Attention attention, Report report)
    {
        if (AreExchangedByName(attention))
            Add(attention, report, $"by {Origins(attention)} it is the other way round", null);
    }

    /// <summary>A residual belongs to what asks: x + attention(memory, x, x) is neither.</summary>
    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        foreach (var (output, other) in new[] { (call.Self, call.Tensor(0)), (call.Tensor(0), call.Self) })
        {
            if (output?.Encoded is { } encoding && other is not null && Attention.Of(encoding.Call).ToArray() is [{ Module.Kind: "MultiheadAttention" } attention]
                && IsAddedToKeys(attention, other) && !AreExchangedByName(attention))
                Add(attention, report, $"the result is added to {Wording.Expression(attention.Key.Operation, "what was looked at")} ({report.Wording.At(call.Syntax)})", call.Syntax);
        }
    }

    private static bool IsAddedToKeys(Attention attention, TensorValue other) =>
        attention is { QueryTensor: { Root: { Source: IParameterSymbol } asking } query, KeyTensor: { Root: { } asked } key }
        && key.Identity == other.Identity && asking != asked && query.Root != other.Root && !Dim.Same(attention.Queries, attention.Keys);

    /// <summary>The names say so, and the padding mask does not have the name of what is looked at.</summary>
    private static bool AreExchangedByName(Attention attention) =>
        Words(attention.Query) is var asking && Words(attention.Key) is var asked
        && asking.Any(IsOfSource) && !asking.Any(Names.IsOfTarget)
        && (asked.Any(Names.IsOfTarget) || asked is ["query"]) && !asked.Any(IsOfSource)
        && !(attention.Padding is { } padding && Words(padding).Any(Names.IsOfTarget)) && !IsTheOtherWayToo(attention);

    /// <summary>The words of the name, or where it says nothing of the tensor that it was made from.</summary>
    public static string[] Words(BoundArgument argument)
    {
        var own = Names.Words(SwappedByName.LastName(argument));
        return own.Any(word => IsOfSource(word) || Names.IsOfTarget(word)) || own is ["query"] || argument.Value is not TensorValue { Root.Name: { } root } ? own : Names.Words(root);
    }

    private static string Origins(Attention attention)
    {
        var isNamed = new[] { attention.Query, attention.Key }.All(input => Words(input).SequenceEqual(Names.Words(SwappedByName.LastName(input))));
        return isNamed || attention is not { QueryTensor.Root.Name: { } asking, KeyTensor.Root.Name: { } asked } ? "their names" : $"the names of what they are made of, {asking} and {asked},";
    }

    private static bool IsOfSource(string word) => Names.IsOfSource(word) || word == "context";

    /// <summary>Two sequences that look at each other.</summary>
    private static bool IsTheOtherWayToo(Attention attention)
    {
        var (query, key) = (attention.Query.Operation.Syntax.ToString(), attention.Key.Operation.Syntax.ToString());
        return attention.Call.Operation.Syntax is InvocationExpressionSyntax { Expression: var called } call && call.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && member.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(other => other.ArgumentList.Arguments is [var first, var second, ..]
                && first.Expression.ToString() == key && second.Expression.ToString() == query && other.Expression.ToString() != called.ToString());
    }

    private static void Add(Attention attention, Report report, string evidence, SyntaxNode? place)
    {
        var (query, key) = (attention.Query, attention.Key);
        report.Add(
            Descriptors.InputsSwappedByName, query.Operation.Syntax,
            $"{key.Operation.Syntax} is looked at, and {query.Operation.Syntax} asks: {evidence}. {attention.Name} takes {attention.Module?.Kind switch { "Transformer" => "(src, tgt)", "MultiheadAttention" or null => "(query, key, value)", _ => "(tgt, memory)" }}.",
            [key.Operation.Syntax, place],
            attention.Value?.Ordinal == key.Ordinal ? [(FixFacts.Parameter, key.Parameter)] : []);
    }
}

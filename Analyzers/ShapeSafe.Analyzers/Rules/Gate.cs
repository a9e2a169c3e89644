using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>Whether a body speaks of attention or masks at all: a look at its names, before anything is analysed.</summary>
internal static class Gate
{
    private static readonly HashSet<string> Operations =
    [
        "scaled_dot_product_attention", "softmax", "masked_fill", "masked_fill_", "tril", "triu", "tril_", "triu_",
        "matmul", "bmm", "einsum", "logical_not", "eq", "ne", "finfo",
    ];

    private static readonly HashSet<string> Modules =
    [
        "MultiheadAttention", "Transformer", "TransformerEncoder", "TransformerEncoderLayer", "TransformerDecoder", "TransformerDecoderLayer", "Softmax",
    ];

    public static bool IsOfInterest(ImmutableArray<IOperation> blocks)
    {
        foreach (var block in blocks)
        {
            var callsModule = false;
            foreach (var node in block.Syntax.DescendantNodes())
            {
                if (node is not SimpleNameSyntax { Identifier.ValueText: var name })
                    continue;
                if (Operations.Contains(name) || Modules.Contains(name))
                    return true;
                callsModule |= name is "call" or "forward";
            }
            if (callsModule && block.Descendants().OfType<IInvocationOperation>().Any(IsAttention))
                return true;
        }
        return false;
    }

    private static bool IsAttention(IInvocationOperation invocation) => invocation.Instance?.Type?.Name is { } module && Modules.Contains(module);
}

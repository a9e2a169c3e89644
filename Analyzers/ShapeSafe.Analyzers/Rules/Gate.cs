using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Rules.Contracts;
using ShapeSafe.Analyzers.Torch.Contracts;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>Whether a body speaks of attention, masks or contracts at all: a look at its names, before anything is analysed.</summary>
internal sealed class Gate(ContractBook contracts, ContractMembers members)
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

    public bool IsOfInterest(ISymbol owner, ImmutableArray<IOperation> blocks)
    {
        if (owner is IMethodSymbol method ? contracts.Has(method) : contracts.Of(owner) is not null)
            return true;
        foreach (var block in blocks)
        {
            var (callsModule, namesContract) = (false, false);
            foreach (var node in block.Syntax.DescendantNodes())
            {
                if (node is AttributeSyntax attribute && ContractMembers.IsContract(attribute))
                    return true;
                if (node is not SimpleNameSyntax { Identifier.ValueText: var name })
                    continue;
                if (Operations.Contains(name) || Modules.Contains(name))
                    return true;
                callsModule |= name is "call" or "forward";
                namesContract |= members.Contains(name);
            }
            if (namesContract && block.Descendants().Any(MeetsContract))
                return true;
            if (callsModule && block.Descendants().OfType<IInvocationOperation>().Any(IsAttention))
                return true;
        }
        return false;
    }

    private bool MeetsContract(IOperation operation) => operation switch
    {
        IInvocationOperation call => contracts.Has(call.TargetMethod) || contracts.ForwardOf(call) is not null,
        IObjectCreationOperation { Constructor: { } constructor } => contracts.Has(constructor),
        IFieldReferenceOperation field => contracts.Of(field.Field) is not null,
        IPropertyReferenceOperation property => contracts.Of(property.Property) is not null,
        _ => false,
    };

    private static bool IsAttention(IInvocationOperation invocation) => invocation.Instance?.Type?.Name is { } module && Modules.Contains(module);
}

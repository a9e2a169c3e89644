using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Rules.Contracts;
using ShapeSafe.Analyzers.Torch.Contracts;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>
/// Whether a body speaks of attention, masks or contracts at all. Most do not: the text of each file is read once for the words that
/// count, and nothing is bound for bodies without them.
/// </summary>
internal sealed class Gate(ContractBook contracts, ContractMembers members)
{
    private static readonly HashSet<string> Modules =
    [
        "MultiheadAttention", "Transformer", "TransformerEncoder", "TransformerEncoderLayer", "TransformerDecoder", "TransformerDecoderLayer", "Softmax",
    ];

    private static readonly HashSet<string> Operations =
    [
        "scaled_dot_product_attention", "softmax", "masked_fill", "masked_fill_", "tril", "triu", "tril_", "triu_",
        "matmul", "bmm", "einsum", "logical_not", "eq", "ne", "finfo", "expand",
    ];

    /// <summary>Words that count in a file with attention: a helper that only splits heads, or compares positions with lengths.</summary>
    private static readonly HashSet<string> OfHelpers = ["view", "reshape", "arange", "where", "logical_and", "logical_or"];

    private readonly NamesOfInterest names = new(
        [.. Modules, .. Operations, .. OfHelpers, "call", "forward", .. ContractMembers.Attributes, .. contracts.AreThere ? DeclaredAttention.Factories : [], .. members.Names],
        SpeaksOfMask, OfHelpers, word => word is "scaled_dot_product_attention" or "softmax" || Modules.Contains(word));

    /// <param name="code">The declaration of a method, an accessor, an initializer.</param>
    /// <param name="owner">What it declares.</param>
    public bool IsOfInterest(SyntaxNode code, ISymbol owner, SemanticModel model, CancellationToken cancellation)
    {
        if (owner is IMethodSymbol method ? contracts.Has(method) || SpeaksOfMask(method.Name, 0, method.Name.Length) : contracts.Of(owner) is not null)
            return true;
        if (code is ConstructorDeclarationSyntax { Initializer: { } others } && contracts.AreThere
            && model.GetSymbolInfo(others, cancellation).Symbol is IMethodSymbol constructor && contracts.Has(constructor))
            return true;
        if (members.AreUsedWithoutName && code.DescendantNodes().OfType<ExpressionSyntax>()
            .Any(use => use is ElementAccessExpressionSyntax or ImplicitElementAccessSyntax or InvocationExpressionSyntax && model.GetOperation(use, cancellation) is { } operation && MeetsContract(operation)))
            return true;
        foreach (var name in names.In(code, cancellation))
        {
            if (IsOfInterest(name, owner, model, cancellation))
                return true;
        }
        return false;
    }

    private bool IsOfInterest(SimpleNameSyntax name, ISymbol owner, SemanticModel model, CancellationToken cancellation)
    {
        var text = name.Identifier.ValueText;
        return Operations.Contains(text) || Modules.Contains(text) || OfHelpers.Contains(text) || SpeaksOfMask(text, 0, text.Length)
            || name.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && ContractMembers.IsContract(attribute)
            || members.Contains(text) && MeetsContract(name, model, cancellation)
            || DeclaredAttention.Factories.Contains(text) && name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } && MeetsContract(name, model, cancellation)
            || text is "call" or "forward" && name.Parent is MemberAccessExpressionSyntax { Expression: var receiver }
                && TypeOf(receiver, owner, model, cancellation) is { } module && Modules.Contains(module.Name);
    }

    /// <summary>Whether the name is that of a call or a member with a contract.</summary>
    private bool MeetsContract(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        for (SyntaxNode? expression = name; expression is ExpressionSyntax; expression = expression.Parent)
        {
            if (model.GetOperation(expression, cancellation) is { } operation && MeetsContract(operation))
                return true;
        }
        return false;
    }

    private bool MeetsContract(IOperation operation) => operation switch
    {
        IInvocationOperation call => contracts.Has(call.TargetMethod) || contracts.ForwardOf(call) is not null,
        IObjectCreationOperation { Constructor: { } constructor } => contracts.Has(constructor),
        IMethodReferenceOperation method => contracts.Has(method.Method),
        IParameterReferenceOperation parameter => contracts.Of(parameter.Parameter) is not null,
        IFieldReferenceOperation field => contracts.Of(field.Field) is not null,
        IPropertyReferenceOperation property => contracts.Of(property.Property) is not null,
        _ => false,
    };

    /// <summary>The type of a module that is called: mostly a field's, which is known without binding the body.</summary>
    private static ITypeSymbol? TypeOf(ExpressionSyntax receiver, ISymbol owner, SemanticModel model, CancellationToken cancellation)
    {
        var member = receiver is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var own } ? own : receiver as SimpleNameSyntax;
        for (var type = owner.ContainingType; member is not null && type is not null; type = type.BaseType)
        {
            foreach (var found in type.GetMembers(member.Identifier.ValueText))
                return (found as IFieldSymbol)?.Type ?? (found as IPropertySymbol)?.Type;
        }
        return model.GetTypeInfo(receiver, cancellation).Type;
    }

    /// <summary>A name such as attention_mask or keepMask.</summary>
    private static bool SpeaksOfMask(string text, int start, int length) => text.IndexOf("mask", start, length, StringComparison.OrdinalIgnoreCase) >= 0;
}

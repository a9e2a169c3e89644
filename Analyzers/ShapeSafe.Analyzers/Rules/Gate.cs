using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        "matmul", "bmm", "einsum", "logical_not", "eq", "ne", "finfo",
    ];

    /// <summary>Words that count in a file with attention: a helper that only splits heads.</summary>
    private static readonly HashSet<string> Views = ["view", "reshape"];

    /// <summary>The words that count, by their first letter.</summary>
    private readonly Dictionary<char, List<string>> words = ByFirstLetter([.. Modules, .. Operations, .. Views, "call", "forward", .. ContractMembers.Attributes, .. members.Names]);
    private readonly ConcurrentDictionary<SyntaxTree, List<int>> places = new();

    /// <param name="code">The declaration of a method, an accessor, an initializer.</param>
    /// <param name="owner">What it declares.</param>
    public bool IsOfInterest(SyntaxNode code, ISymbol owner, SemanticModel model, CancellationToken cancellation)
    {
        if (owner is IMethodSymbol method ? contracts.Has(method) : contracts.Of(owner) is not null)
            return true;
        if (code is ConstructorDeclarationSyntax { Initializer: { } others } && contracts.AreThere
            && model.GetSymbolInfo(others, cancellation).Symbol is IMethodSymbol constructor && contracts.Has(constructor))
            return true;
        if (members.AreUsedWithoutName && code.DescendantNodes().OfType<ExpressionSyntax>()
            .Any(use => use is ElementAccessExpressionSyntax or ImplicitElementAccessSyntax or InvocationExpressionSyntax && model.GetOperation(use, cancellation) is { } operation && MeetsContract(operation)))
            return true;
        var inFile = places.GetOrAdd(code.SyntaxTree, tree => PlacesOfWords(tree.GetText(cancellation).ToString()));
        var first = inFile.BinarySearch(code.SpanStart);
        for (var index = first < 0 ? ~first : first; index < inFile.Count && inFile[index] < code.Span.End; index++)
        {
            var word = code.FindToken(inFile[index]);
            // In a comment or a string it is no name.
            if (word.SpanStart == inFile[index] && word.Parent is SimpleNameSyntax name && IsOfInterest(name, owner, model, cancellation))
                return true;
        }
        return false;
    }

    private bool IsOfInterest(SimpleNameSyntax name, ISymbol owner, SemanticModel model, CancellationToken cancellation)
    {
        var text = name.Identifier.ValueText;
        return Operations.Contains(text) || Modules.Contains(text) || Views.Contains(text) || SpeaksOfMask(text, 0, text.Length)
            || name.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && ContractMembers.IsContract(attribute)
            || members.Contains(text) && MeetsContract(name, model, cancellation)
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

    private List<int> PlacesOfWords(string text)
    {
        var places = new List<int>();
        var views = new HashSet<int>();
        var attends = false;
        for (var start = 0; start < text.Length; start++)
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(text[start]))
                continue;
            var end = start + 1;
            while (end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end]))
                end++;
            var word = words.TryGetValue(text[start], out var alike)
                ? alike.Find(word => word.Length == end - start && string.CompareOrdinal(text, start, word, 0, word.Length) == 0) : null;
            if (word is not null || SpeaksOfMask(text, start, end - start))
                places.Add(start);
            if (word is not null && Views.Contains(word))
                views.Add(start);
            attends |= word is "scaled_dot_product_attention" or "softmax" || word is not null && Modules.Contains(word);
            start = end;
        }
        if (!attends)
            places.RemoveAll(views.Contains);
        return places;
    }

    /// <summary>A name such as attention_mask or keepMask.</summary>
    private static bool SpeaksOfMask(string text, int start, int length) => text.IndexOf("mask", start, length, StringComparison.OrdinalIgnoreCase) >= 0;

    private static Dictionary<char, List<string>> ByFirstLetter(IEnumerable<string> words)
    {
        var letters = new Dictionary<char, List<string>>();
        foreach (var word in words)
        {
            if (!letters.TryGetValue(word[0], out var alike))
                letters.Add(word[0], alike = []);
            alike.Add(word);
        }
        return letters;
    }
}

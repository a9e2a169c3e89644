using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Flow;

namespace ShapeSafe.Analyzers.Operations;

// Fields that start empty and are filled by methods: what all of these store, when it is the same.
internal sealed partial class FieldFacts
{
    /// <summary>A field that more methods fill is no cache.</summary>
    private const int MostMethods = 3;

    private readonly MutualAnswers<IFieldSymbol, Value> later = new(SymbolEqualityComparer.Default);

    /// <summary>What the methods of its type store in a private field, or null when that is not known or nothing.</summary>
    public Value? OfMethods(IFieldSymbol field, SemanticModel? near, CancellationToken cancellation)
    {
        field = field.OriginalDefinition;
        if (field is not { DeclaredAccessibility: Accessibility.Private, IsReadOnly: false, IsStatic: false, ContainingType: { DeclaringSyntaxReferences.Length: > 0 } type } || !newDomain().IsOfInterest(field.Type))
            return null;
        var value = later.Of(field, asked => Stored(asked, asked.ContainingType, near, cancellation) ?? Value.Unknown);
        return value is null || value.Equals(Value.Unknown) ? null : value;
    }

    private Value? Stored(IFieldSymbol field, INamedTypeSymbol type, SemanticModel? near, CancellationToken cancellation)
    {
        if (Writers(field, type, cancellation) is not { Count: > 0 and <= MostMethods } writers)
            return null;
        Value? all = null;
        void Store(ISymbol member, Value value)
        {
            if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, field) && value is not NullValue)
                all = all is null ? value : all.Join(value, new Identity(field));
        }

        foreach (var writer in writers)
        {
            if (Run(writer, type, Environment.Empty, near, cancellation, Store) is null)
                return null;
        }
        return all;
    }

    /// <summary>The members with an assignment to the field; null when it is filled in another way.</summary>
    private static List<SyntaxNode>? Writers(IFieldSymbol field, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var writers = new List<SyntaxNode>();
        foreach (var name in type.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax(cancellation).DescendantNodes()).OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != field.Name)
                continue;
            ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax { Name: var member } access && member == name ? access : name;
            if (IsChangedInPlace(target) || target.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } || target.Ancestors().Any(node => node is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var left } } && left.Contains(target)))
                return null;
            if (target.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != target)
                continue;
            var writer = target.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
            if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression)
                || writer is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax))
                return null;
            if (!writers.Contains(writer))
                writers.Add(writer);
        }
        return writers;
    }

    /// <summary>mask[i, j] = .., mask.triu_().</summary>
    private static bool IsChangedInPlace(ExpressionSyntax target) => target.Parent switch
    {
        ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var left } } element => left == element,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var operation, Parent: InvocationExpressionSyntax } access => access.Expression == target && operation.EndsWith("_", System.StringComparison.Ordinal),
        _ => false,
    };
}

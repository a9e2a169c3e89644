using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Flow;

namespace ShapeSafe.Analyzers.Operations;

// Fields that are filled by methods, or by constructors and then by methods: what all of these store, when it is the same.
internal sealed partial class FieldFacts
{
    /// <summary>A field that more methods fill is no cache.</summary>
    private const int MostMethods = 3;

    /// <summary>What is stored follows from what was stored before at most so often.</summary>
    private const int MostTurns = 3;

    private readonly MutualAnswers<ISymbol, Value> later = new(SymbolEqualityComparer.Default);

    /// <summary>What its type stores in a private field, or in a property that only it sets; null when that is not known or nothing.</summary>
    public Value? OfMethods(ISymbol member, SemanticModel? near, CancellationToken cancellation)
    {
        member = member.OriginalDefinition;
        if (member is not { IsStatic: false, ContainingType: { DeclaringSyntaxReferences.Length: > 0 } type } || TypeOf(member, cancellation) is not { } kept || !newDomain().IsOfInterest(kept))
            return null;
        var value = later.Of(member, _ => Stored(member, type, near, cancellation) ?? Value.Unknown);
        return value is null || value.Equals(Value.Unknown) ? null : value;
    }

    /// <summary>The type of what nothing outside of its type can set.</summary>
    private static ITypeSymbol? TypeOf(ISymbol member, CancellationToken cancellation) => member switch
    {
        IFieldSymbol { DeclaredAccessibility: Accessibility.Private, IsReadOnly: false, Type: var type } => type,
        IPropertySymbol { SetMethod: { DeclaredAccessibility: Accessibility.Private, IsInitOnly: false }, IsVirtual: false, IsOverride: false, DeclaringSyntaxReferences: [var reference], Type: var type }
            when reference.GetSyntax(cancellation) is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } && accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }) => type,
        _ => null,
    };

    private Value? Stored(ISymbol member, INamedTypeSymbol type, SemanticModel? near, CancellationToken cancellation)
    {
        if (Writers(member, type, cancellation) is not { Count: > 0 and <= MostMethods } writers)
            return null;
        if (BeginningOf(type, near, cancellation) is not { } beginning || beginning.Unknown.Any(writers.Contains))
            return null;
        var all = beginning.Stored.GetValueOrDefault(member);
        // What is still null is filled by a method that does not ask what was there before.
        var methods = writers.Where(writer => writer is not ConstructorDeclarationSyntax).ToArray();
        if (all is null)
        {
            foreach (var method in methods)
            {
                Value? first = null;
                if (Collect(method, member, type, NullValue.Instance, near, cancellation, ref first) && first is not null && newDomain().Recall(member, first) is not null)
                    all = Joined(all, first, member);
            }
        }
        // Then all of them find what is known, and leave it so.
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var known = all is null ? null : newDomain().Recall(member, all);
            foreach (var method in methods)
            {
                if (!Collect(method, member, type, known, near, cancellation, ref all))
                    return null;
            }
            if (known is null || all is null || known.Equals(newDomain().Recall(member, all)))
                return all;
        }
        return null;
    }

    /// <summary>Runs code, which finds <paramref name="before"/> in the member, and joins what it stores there.</summary>
    private bool Collect(SyntaxNode code, ISymbol member, INamedTypeSymbol type, Value? before, SemanticModel? near, CancellationToken cancellation, ref Value? all)
    {
        var stored = all;
        void Store(ISymbol target, Value value)
        {
            if (SymbolEqualityComparer.Default.Equals(target.OriginalDefinition, member) && value is not NullValue)
                stored = Joined(stored, value, member);
        }

        var isRun = Run(code, type, before is null ? Environment.Empty : Environment.Empty.With(member, before), near, cancellation, Store) is not null;
        all = stored;
        return isRun;
    }

    private static Value Joined(Value? all, Value value, ISymbol member) => all is null ? value : all.Join(value, new Identity(member));

    /// <summary>The members with an assignment to the field; null when it is filled in another way.</summary>
    private static List<SyntaxNode>? Writers(ISymbol field, INamedTypeSymbol type, CancellationToken cancellation)
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

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Flow;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>
/// What the constructors and initializers of a type leave in its fields and get-only properties, for those that nothing else assigns.
/// Found once for each type.
/// </summary>
internal sealed partial class FieldFacts(Bodies bodies, Func<IDomain> newDomain)
{
    private const int StepsForConstructors = 4000;

    private static readonly ImmutableDictionary<ISymbol, Value> None = ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default);

    private readonly MutualAnswers<INamedTypeSymbol, Beginning> known = new(SymbolEqualityComparer.Default);

    /// <summary>What the initializers and constructors of a type do with its members.</summary>
    /// <param name="Kept">What they leave in those that nothing else assigns.</param>
    /// <param name="Stored">All that they store in any, joined; not that it is null.</param>
    /// <param name="Unknown">Constructors that are too much work to follow.</param>
    private sealed record Beginning(ImmutableDictionary<ISymbol, Value> Kept, ImmutableDictionary<ISymbol, Value> Stored, ImmutableArray<ConstructorDeclarationSyntax> Unknown);

    /// <summary>The value of a field or property of this type, or null when it is not known to stay what a constructor made it.</summary>
    public Value? Of(ISymbol member, SemanticModel? near, CancellationToken cancellation)
    {
        member = member.OriginalDefinition;
        if (member.ContainingType is not { DeclaringSyntaxReferences.Length: > 0, TypeKind: TypeKind.Class or TypeKind.Struct } type
            || member.IsStatic && !IsReadOnly(member))
            return null;
        return BeginningOf(type, near, cancellation) is { Kept: var facts } && facts.TryGetValue(member, out var value) ? value : null;
    }

    /// <summary>Null for a constructor that asks for a field of its own type: it gets what it has assigned itself.</summary>
    private Beginning? BeginningOf(INamedTypeSymbol type, SemanticModel? near, CancellationToken cancellation) =>
        known.Of(type, asked => Begin(asked, near, cancellation));

    private static bool IsReadOnly(ISymbol member) => member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };

    private Beginning Begin(INamedTypeSymbol type, SemanticModel? near, CancellationToken cancellation)
    {
        var declarations = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().ToArray();
        var stored = None;
        void Store(ISymbol member, Value value)
        {
            if (value is not NullValue)
                stored = stored.SetItem(member.OriginalDefinition, Joined(stored.GetValueOrDefault(member.OriginalDefinition), value, member));
        }

        var start = Environment.Empty;
        foreach (var initializer in declarations.SelectMany(Initializers))
        {
            if (Run(initializer, type, start, near, cancellation, Store) is { } after)
                start = after;
        }
        Environment? end = null;
        var unknown = ImmutableArray<ConstructorDeclarationSyntax>.Empty;
        var isKnown = true;
        foreach (var constructor in declarations.SelectMany(declaration => declaration.Members.OfType<ConstructorDeclarationSyntax>()))
        {
            var continues = constructor.Initializer?.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) == true;
            if (Run(constructor, type, continues ? Environment.Empty : start, near, cancellation, Store) is not { } after)
                (unknown, isKnown) = (unknown.Add(constructor), isKnown && continues);
            else if (!continues)
                end = end is null ? after : end.Join(after, new Identity(type));
        }
        return new Beginning(isKnown ? Kept(type, declarations, end ?? start) : None, stored, unknown);
    }

    private static ImmutableDictionary<ISymbol, Value> Kept(INamedTypeSymbol type, TypeDeclarationSyntax[] declarations, Environment end)
    {
        var assignedLater = new HashSet<string>(declarations.SelectMany(declaration => Writes.NamesIn(declaration, node => node is not ConstructorDeclarationSyntax)));
        var grownLater = new HashSet<string>(declarations.SelectMany(GrownOutsideOfConstructors));
        return None.AddRange(
            from variable in end.Variables.All
            let member = variable.Variable as ISymbol
            where member is IFieldSymbol or IPropertySymbol && SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
            where StaysAssigned(member, assignedLater) && !(variable.Mine is ElementsValue && grownLater.Contains(member.Name))
            select new KeyValuePair<ISymbol, Value>(member, variable.Mine!));
    }

    private static bool StaysAssigned(ISymbol member, HashSet<string> assignedLater) =>
        IsReadOnly(member) || member.DeclaredAccessibility == Accessibility.Private && !assignedLater.Contains(member.Name);

    /// <param name="stored">Told of what the code stores in fields.</param>
    private Environment? Run(SyntaxNode code, INamedTypeSymbol type, Environment start, SemanticModel? near, CancellationToken cancellation, Action<ISymbol, Value>? stored = null)
    {
        if (bodies.Of(code, type, near, cancellation) is not { } body)
            return null;
        var budget = new Budget(StepsForConstructors, cancellation);
        var run = new RunContext(newDomain(), bodies, this, new Journal(), budget) { Stored = stored };
        var exits = BodyRun.Run(body.Graph, new Interpreter(run, body, null), run.Journal, start, budget);
        return exits is null || exits.Count == 0
            ? null
            : exits.Select(exit => exit.Way).Aggregate((left, right) => left.Join(right, new Identity(code))) with { Conditions = Conditions.None };
    }

    /// <summary>Lists that other members add to or remove from: keys.Add(key).</summary>
    private static IEnumerable<string> GrownOutsideOfConstructors(TypeDeclarationSyntax declaration) =>
        from call in declaration.DescendantNodes(node => node is not ConstructorDeclarationSyntax).OfType<InvocationExpressionSyntax>()
        let method = call.Expression as MemberAccessExpressionSyntax
        where method?.Name.Identifier.ValueText is "Add" or "AddRange" or "Insert" or "InsertRange" or "Remove" or "RemoveAt" or "RemoveAll" or "RemoveRange" or "Clear"
        from name in method.Expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
        select name.Identifier.ValueText;

    private static IEnumerable<SyntaxNode> Initializers(TypeDeclarationSyntax declaration)
    {
        foreach (var member in declaration.Members)
        {
            if (member is PropertyDeclarationSyntax { Initializer: { } property })
                yield return property;
            if (member is not FieldDeclarationSyntax field)
                continue;
            foreach (var variable in field.Declaration.Variables)
            {
                if (variable.Initializer is { } initializer)
                    yield return initializer;
            }
        }
    }
}

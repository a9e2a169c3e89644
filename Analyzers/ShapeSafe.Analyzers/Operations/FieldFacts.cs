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

    private readonly MutualAnswers<INamedTypeSymbol, ImmutableDictionary<ISymbol, Value>> known = new(SymbolEqualityComparer.Default);

    /// <summary>The value of a field or property of this type, or null when it is not known to stay what a constructor made it.</summary>
    public Value? Of(ISymbol member, SemanticModel? near, CancellationToken cancellation)
    {
        member = member.OriginalDefinition;
        if (member.ContainingType is not { DeclaringSyntaxReferences.Length: > 0, TypeKind: TypeKind.Class or TypeKind.Struct } type
            || member.IsStatic && !IsReadOnly(member))
            return null;
        // A constructor that asks for a field of its own type gets what it has assigned itself.
        var facts = known.Of(type, asked => Find(asked, near, cancellation));
        return facts is not null && facts.TryGetValue(member, out var value) ? value : null;
    }

    private static bool IsReadOnly(ISymbol member) => member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };

    private ImmutableDictionary<ISymbol, Value> Find(INamedTypeSymbol type, SemanticModel? near, CancellationToken cancellation)
    {
        var declarations = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().ToArray();
        var assignedLater = new HashSet<string>(declarations.SelectMany(declaration => Writes.NamesIn(declaration, node => node is not ConstructorDeclarationSyntax)));
        var grownLater = new HashSet<string>(declarations.SelectMany(GrownOutsideOfConstructors));

        var start = Environment.Empty;
        foreach (var initializer in declarations.SelectMany(declaration => Initializers(declaration)))
        {
            if (Run(initializer, type, start, near, cancellation) is { } after)
                start = after;
        }
        var constructors = declarations.SelectMany(declaration => declaration.Members.OfType<ConstructorDeclarationSyntax>())
            .Where(constructor => constructor.Initializer?.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) != true);
        Environment? end = null;
        foreach (var constructor in constructors)
        {
            if (Run(constructor, type, start, near, cancellation) is not { } after)
                return None;
            end = end is null ? after : end.Join(after, new Identity(type));
        }
        return None.AddRange(
            from variable in (end ?? start).Variables.All
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
            : exits.Select(exit => exit.Way).Aggregate((left, right) => left.Join(right, new Identity(code))) with { Path = [] };
    }

    /// <summary>Lists that other members add to or remove from: keys.Add(key).</summary>
    private static IEnumerable<string> GrownOutsideOfConstructors(TypeDeclarationSyntax declaration) =>
        from call in declaration.DescendantNodes(node => node is not ConstructorDeclarationSyntax).OfType<InvocationExpressionSyntax>()
        let method = call.Expression as MemberAccessExpressionSyntax
        where method?.Name.Identifier.ValueText is "Add" or "AddRange" or "Insert" or "InsertRange" or "Remove" or "RemoveAt" or "RemoveAll" or "RemoveRange" or "Clear"
        from name in method.Expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
        select name.Identifier.ValueText;

    /// <param name="name">Of one member; of all if it is left out.</param>
    private static IEnumerable<SyntaxNode> Initializers(TypeDeclarationSyntax declaration, string? name = null)
    {
        foreach (var member in declaration.Members)
        {
            if (member is PropertyDeclarationSyntax { Initializer: { } property, Identifier.ValueText: var called } && called == (name ?? called))
                yield return property;
            if (member is not FieldDeclarationSyntax field)
                continue;
            foreach (var variable in field.Declaration.Variables)
            {
                if (variable.Initializer is { } initializer && variable.Identifier.ValueText == (name ?? variable.Identifier.ValueText))
                    yield return initializer;
            }
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Generator.Emitting;
using ShapeSafe.Generator.Model;
using ShapeSafe.Generator.Rules;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Members that an attention would get, but that the user declares already. Overloads may stand side by side.</summary>
internal static class TakenMembers
{
    /// <summary>The names that are taken; <paramref name="findings"/> say where.</summary>
    public static EquatableArray<string> Find(
        INamedTypeSymbol attention, TypeDeclarationSyntax declaration, AttentionDimensions dimensions, List<Finding> findings)
    {
        var own = attention.GetMembers().Where(member => !member.IsImplicitlyDeclared).ToLookup(member => member.Name);
        if (own.Count == 0 && !AttentionMembers.Names.Contains(attention.Name))
        {
            return EquatableArray<string>.Empty;
        }

        var emitted = new AttentionMembers(dimensions, AttentionTypes.Full(dimensions), declared: "").All;
        var taken = new HashSet<string>();
        foreach (var member in emitted)
        {
            if (member.Name == attention.Name && taken.Add(member.Name))
            {
                findings.Add(Taken(declaration.Identifier.GetLocation(), $"The attention itself is called '{member.Name}'"));
            }

            if (own[member.Name].FirstOrDefault(candidate => Collides(member, candidate)) is { } other && taken.Add(member.Name))
            {
                findings.Add(Taken(other.Locations.FirstOrDefault(), $"'{attention.Name}' declares '{member.Name}'"));
            }
        }

        return taken.ToEquatableArray();
    }

    private static Finding Taken(Location? place, string what) => new Finding(DefinitionRules.MemberTaken, place, what, "Attention");

    private static bool Collides(Member member, ISymbol other) =>
        member.Parameters is null
        || other is not IMethodSymbol method
        || (method.Arity == (member.TypeParameter is null ? 0 : 1)
            && method.Parameters.Select(parameter => Identifiers.Full(parameter.Type)).SequenceEqual(member.Parameters.Select(parameter => parameter.Type)));
}

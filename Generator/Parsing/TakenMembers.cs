using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Generator.Emitting;
using ShapeSafe.Generator.Model;
using ShapeSafe.Generator.Rules;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Members that a type would get, but that the user declares already. Overloads may stand side by side.</summary>
/// <param name="type">The declared type.</param>
/// <param name="declaration">Its declaration.</param>
/// <param name="attribute">The attribute that members are generated for.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class TakenMembers(INamedTypeSymbol type, TypeDeclarationSyntax declaration, string attribute, List<Finding> findings)
{
    /// <summary>The names that are taken.</summary>
    /// <param name="names">All names that members can have, so that most types are not looked into.</param>
    /// <param name="members">The members, with namespaces everywhere.</param>
    public EquatableArray<string> Among(IReadOnlyCollection<string> names, Func<IEnumerable<Member>> members)
    {
        var own = type.GetMembers().Where(member => !member.IsImplicitlyDeclared && names.Contains(member.Name)).ToLookup(member => member.Name);
        if (own.Count == 0 && !names.Contains(type.Name))
        {
            return EquatableArray<string>.Empty;
        }

        var taken = new HashSet<string>();
        foreach (var member in members())
        {
            if (member.Name == type.Name && taken.Add(member.Name))
            {
                findings.Add(Taken(declaration.Identifier.GetLocation(), $"The type itself is called '{member.Name}'"));
            }

            if (own[member.Name].FirstOrDefault(candidate => Collides(member, candidate)) is { } other && taken.Add(member.Name))
            {
                findings.Add(Taken(other.Locations.FirstOrDefault(), $"'{type.Name}' declares '{member.Name}'"));
            }
        }

        return taken.ToEquatableArray();
    }

    /// <summary>Whether the type cannot have a public property of that name. One that merely bears the name itself gets it unseen.</summary>
    public bool IsTaken(string property)
    {
        var own = type.GetMembers(property);
        findings.AddRange(own.Select(member => Taken(member.Locations.FirstOrDefault(), $"'{type.Name}' declares '{property}'")));
        return own.Length > 0 || type.Name == property;
    }

    private Finding Taken(Location? place, string what) => new(DefinitionRules.MemberTaken, place, what, attribute);

    private static bool Collides(Member member, ISymbol other) =>
        member.Parameters is null
        || other is not IMethodSymbol method
        || (method.Arity == member.TypeParameters.Length
            && method.Parameters.Length == member.Parameters.Count
            && member.Parameters.Zip(method.Parameters, (emitted, own) => emitted.Type == Identifiers.Full(own.Type) || IsOpen(emitted, member)).All(same => same));

    /// <summary>Whether the parameter depends on a type parameter, which the user may call something else.</summary>
    private static bool IsOpen(Parameter parameter, Member member) => member.TypeParameters.Any(item => parameter.Type.Contains(item.Name));
}

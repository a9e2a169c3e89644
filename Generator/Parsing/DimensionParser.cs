using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Generator.Model;
using ShapeSafe.Generator.Rules;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Reads a dimension: <c>[Heads(8)] public readonly partial struct Heads;</c>.</summary>
internal static class DimensionParser
{
    public static Parsed<DimensionModel> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var roles = context.TargetSymbol is INamedTypeSymbol symbol ? DimensionRole.Declared(symbol) : [];
        if (context.TargetNode is not TypeDeclarationSyntax declaration
            || context.TargetSymbol is not INamedTypeSymbol { TypeKind: TypeKind.Struct } type
            || roles.Count == 0
            || roles[0].Attribute != context.Attributes[0])
        {
            // No struct: the compiler says so. Another attribute comes first: the declaration is read from there.
            return Parsed<DimensionModel>.Nothing;
        }

        cancellation.ThrowIfCancellationRequested();
        var findings = new List<Finding>();
        var role = roles[0];
        var part = DeclarationForm.Read(declaration, type, findings);
        if (roles.FirstOrDefault(other => other.Kind != role.Kind) is { } second)
        {
            findings.Add(new Finding(DefinitionRules.TwoRoles, Places.Of(second.Attribute), type.Name, role.Kind, second.Kind));
        }

        if (role.Size < 1)
        {
            findings.Add(new Finding(DefinitionRules.SizeNotPositive, Places.OfArgument(role.Attribute, 0), type.Name, role.Size, role.Kind));
        }

        var name = IsTaken(type, "Name", role.Kind, findings);
        var size = IsTaken(type, "Size", role.Kind, findings);
        var model = part is null ? null : new DimensionModel(part, role.Kind, role.Size < 1 ? null : role.Size, name, size);
        return new(model, findings.ToEquatableArray());
    }

    /// <summary>Whether the struct cannot have a public member of that name, because it has one already or bears the name itself.</summary>
    private static bool IsTaken(INamedTypeSymbol type, string member, DimensionKind kind, List<Finding> findings)
    {
        var taken = type.GetMembers(member);
        foreach (var own in taken)
        {
            findings.Add(new Finding(DefinitionRules.MemberTaken, own.Locations.FirstOrDefault(), $"'{type.Name}' declares '{member}'", kind));
        }

        return taken.Length > 0 || type.Name == member;
    }
}

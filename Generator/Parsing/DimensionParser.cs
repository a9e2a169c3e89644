using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Generator.Emitting;
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
            || roles[0].Attribute is not { } attribute
            || attribute != context.Attributes[0])
        {
            // No struct: the compiler says so. Another attribute comes first: the declaration is read from there.
            return Parsed<DimensionModel>.Nothing;
        }

        cancellation.ThrowIfCancellationRequested();
        var findings = new List<Finding>();
        var role = roles[0];
        var part = DeclarationForm.Read(declaration, type, findings);
        if (roles.FirstOrDefault(other => !SymbolEqualityComparer.Default.Equals(other.Attribute!.AttributeClass, attribute.AttributeClass)) is { } second)
        {
            findings.Add(new Finding(DefinitionRules.TwoRoles, Places.Of(second.Attribute), type.Name, role.Name, second.Name));
        }

        if (!role.IsPossible)
        {
            findings.Add(new Finding(DefinitionRules.SizeNotPossible, Places.OfArgument(attribute, 0), type.Name, role.Size, role.Name));
        }

        var members = new TakenMembers(type, declaration, role.Name, findings);
        var name = members.IsTaken("Name");
        var size = members.IsTaken("Size");
        var cached = role.IsCache ? ReadCache(type, attribute, findings) : null;
        var product = role.IsProduct ? ReadProduct(context, declaration, type, role, members, findings) : null;
        var model = part is null ? null : new DimensionModel(part, role.Kind, role.PossibleSize, name, size, cached, product);
        return new(model, findings.ToEquatableArray());
    }

    /// <summary>The sequence that a cache ends with.</summary>
    private static string? ReadCache(INamedTypeSymbol type, AttributeData attribute, List<Finding> findings) =>
        Place.Read(type, attribute, 0, "the sequence that it ends with", DimensionKind.Sequence, findings) is { IsKept: true } sequence
            ? Identifiers.Full(sequence.Type)
            : null;

    private static HeadProduct? ReadProduct(
        GeneratorAttributeSyntaxContext context, TypeDeclarationSyntax declaration, INamedTypeSymbol type, DimensionRole role, TakenMembers members, List<Finding> findings)
    {
        var heads = Place.Read(type, role.Attribute!, 0, "the heads", DimensionKind.Heads, findings);
        var headDim = Place.Read(type, role.Attribute!, 1, "the channels of a head", DimensionKind.HeadDim, findings);
        if (heads is not { IsKept: true } || headDim is not { IsKept: true } || Visibility.OfMembers(type, [heads, headDim], findings) is not { } accessibility)
        {
            return null;
        }

        var scope = new NameScope(type, context.SemanticModel.Compilation);
        var areAlone = heads.Type.Name != headDim.Type.Name;
        var product = new HeadProduct(
            EngineChoice.Of(type),
            scope.Refer(new Place(type, role, role.Attribute!, 0), isAlone: false),
            scope.Refer(heads, areAlone),
            scope.Refer(headDim, areAlone),
            scope.RuntimeNamesAreFree,
            accessibility,
            LeftOut: EquatableArray<string>.Empty);
        var full = new HeadProductMembers(product, $"global::{RuntimeNames.Namespace}.", dimension => dimension.FullName);
        return product with { LeftOut = members.Among(HeadProductMembers.Names, () => full.All) };
    }
}

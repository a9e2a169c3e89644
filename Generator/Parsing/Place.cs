using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Model;
using ShapeSafe.Generator.Rules;

namespace ShapeSafe.Generator.Parsing;

/// <summary>A dimension in the place that a declaration gives it.</summary>
/// <param name="Type">The dimension.</param>
/// <param name="Role">What it is as a dimension.</param>
/// <param name="Attribute">The attribute that names it.</param>
/// <param name="Index">Its place among the attribute's type arguments.</param>
internal sealed record Place(INamedTypeSymbol Type, DimensionRole Role, AttributeData Attribute, int Index)
{
    public Location? Location => Places.OfTypeArgument(Attribute, Index);

    /// <summary>Whether the dimension will be one: a declaration that cannot be completed has a finding of its own.</summary>
    public bool IsKept => Role.IsKeptBy(Type);

    /// <summary>Reads a place, or null when it holds something else; <paramref name="findings"/> then say what, unless the compiler does.</summary>
    /// <param name="owner">The declaration.</param>
    /// <param name="attribute">The attribute of it that names dimensions.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="words">What it is for the declaration.</param>
    /// <param name="kind">What it must be.</param>
    /// <param name="findings">Where a finding goes.</param>
    public static Place? Read(INamedTypeSymbol owner, AttributeData attribute, int index, string words, DimensionKind kind, List<Finding> findings)
    {
        var given = attribute.AttributeClass!.TypeArguments[index];
        if (given.TypeKind == TypeKind.Error)
        {
            return null;
        }

        var role = DimensionRole.Of(given);
        var isItself = SymbolEqualityComparer.Default.Equals(given, owner);
        if (role?.Kind == kind && !isItself && given is INamedTypeSymbol type)
        {
            return new(type, role, attribute, index);
        }

        var isUndeclared = role is null && given is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None, DeclaringSyntaxReferences.Length: > 0 };
        findings.Add(Wrong(owner, attribute, index, words, isUndeclared ? $"put [{kind}] on its declaration" : $"name a struct that is declared [{kind}]"));
        return null;
    }

    /// <summary>The finding that a place holds something else.</summary>
    public static Finding Wrong(INamedTypeSymbol owner, AttributeData attribute, int index, string words, string remedy)
    {
        var given = attribute.AttributeClass!.TypeArguments[index];
        var name = given.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
        var what = DimensionRole.Of(given) is { } role ? $"is declared [{role.Name}]" : "is not declared as a dimension";
        return new(DefinitionRules.WrongDimension, Places.OfTypeArgument(attribute, index), owner.Name, words, name, what, remedy);
    }
}

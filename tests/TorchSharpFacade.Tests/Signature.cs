using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ShapeSafe.Tests.Facade;

/// <summary>All that a caller, or a class that derives, can notice of a declaration, as text.</summary>
internal static class Signature
{
    private static readonly SymbolDisplayFormat Format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeExplicitInterface | SymbolDisplayMemberOptions.IncludeConstantValue,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeModifiers,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.IncludeNotNullableReferenceTypeModifier);

    public static string Of(ISymbol member) => Marks(member) + member.ToDisplayString(Format) + Accessors(member);

    public static string OfType(INamedTypeSymbol type)
    {
        var words = new List<string> { Marks(type) + type.DeclaredAccessibility.ToString().ToLowerInvariant() };
        if (type.IsStatic)
            words.Add("static");
        else if (type.IsAbstract && type.TypeKind == TypeKind.Class)
            words.Add("abstract");
        else if (type.IsSealed && type.TypeKind == TypeKind.Class)
            words.Add("sealed");
        if (type.IsReadOnly)
            words.Add("readonly");
        words.Add(type.TypeKind.ToString().ToLowerInvariant());
        words.Add(type.TypeKind == TypeKind.Delegate ? type.DelegateInvokeMethod!.ToDisplayString(Format) : type.ToDisplayString(Format));
        if (type.EnumUnderlyingType is { } underlying)
            words.Add($": {underlying.ToDisplayString(Format)}");
        else if (type.BaseType is { } baseType)
            words.Add($": {baseType.ToDisplayString(Format)}");
        return string.Join(' ', words);
    }

    public static string OfInterface(INamedTypeSymbol type) => type.ToDisplayString(Format);

    /// <summary>Attributes that change what a caller may write.</summary>
    private static string Marks(ISymbol symbol)
    {
        var parameters = symbol is IMethodSymbol method ? method.Parameters : [];
        var names = symbol.GetAttributes().Concat(parameters.SelectMany(parameter => parameter.GetAttributes()))
            .Select(attribute => (attribute.AttributeClass!.Name, IsError: attribute.ConstructorArguments is [_, { Value: true }]))
            .Where(mark => mark.Name is "ObsoleteAttribute" or "FlagsAttribute" || mark.Name.StartsWith("Caller", StringComparison.Ordinal))
            .Select(mark => mark.IsError ? $"[{mark.Name}: error] " : $"[{mark.Name}] ");
        return string.Concat(names);
    }

    /// <summary>Accessors less accessible than their property, and setters that only initialize.</summary>
    private static string Accessors(ISymbol member)
    {
        if (member is not IPropertySymbol property)
            return "";
        var notes = new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>()
            .Where(accessor => accessor.DeclaredAccessibility != property.DeclaredAccessibility && Surface.IsVisible(accessor))
            .Select(accessor => $" ({accessor.DeclaredAccessibility} {accessor.MethodKind})");
        return string.Concat(notes);
    }
}

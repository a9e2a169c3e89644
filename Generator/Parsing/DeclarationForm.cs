using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Generator.Model;
using ShapeSafe.Generator.Rules;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Whether a part can be added to a declared type, and where that part belongs.</summary>
internal static class DeclarationForm
{
    /// <summary>Where the generated part belongs, or null when none can be added; <paramref name="findings"/> then say why, unless the compiler does.</summary>
    public static DeclaredType? Read(TypeDeclarationSyntax declaration, INamedTypeSymbol type, List<Finding> findings)
    {
        var before = findings.Count;
        Check(declaration, type, findings);
        return findings.Count == before && HasForm(type) ? Describe(type) : null;
    }

    /// <summary>Whether a part can be added to a type that is declared somewhere in this compilation.</summary>
    public static bool CanBeCompleted(INamedTypeSymbol type)
    {
        var findings = new List<Finding>();
        if (type.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax declaration)
        {
            Check(declaration, type, findings);
            return findings.Count == 0 && HasForm(type);
        }

        return false;
    }

    /// <summary>Whether it can be written down at all: while code is typed, names are missing and braces make a private type of a namespace.</summary>
    private static bool HasForm(INamedTypeSymbol type) =>
        type.Name.Length > 0
        && Containers(type).Append(type).First().DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
        && Namespaces(type).All(space => space.Name.Length > 0)
        && Containers(type).All(container => container.Name.Length > 0 && container.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface);

    private static void Check(TypeDeclarationSyntax declaration, INamedTypeSymbol type, List<Finding> findings)
    {
        var place = declaration.Identifier.GetLocation();
        if (type.IsGenericType)
        {
            var generic = Containers(type).LastOrDefault(container => container.Arity > 0);
            findings.Add(new Finding(
                DefinitionRules.UnsupportedForm,
                place,
                type.Name,
                type.Arity > 0 ? "is generic" : $"is declared inside '{generic?.Name}', which is generic",
                "declare it without type parameters, outside of generic types"));
        }

        if (type.IsFileLocal)
        {
            findings.Add(new Finding(
                DefinitionRules.UnsupportedForm, place, type.Name, "is local to its file", "remove 'file', because the generated part is in a file of its own"));
        }

        if (type.IsRefLikeType)
        {
            findings.Add(new Finding(
                DefinitionRules.UnsupportedForm, place, type.Name, "is a ref struct", "remove 'ref', because a ref struct cannot be a type argument"));
        }

        if (!IsPartial(declaration))
        {
            findings.Add(new Finding(DefinitionRules.NotPartial, place, type.Name, $"partial {Keyword(type)} {type.Name}"));
        }

        if (declaration.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault(container => !IsPartial(container)) is { } sealedOff
            && Containers(type).FirstOrDefault(container => container.Name == sealedOff.Identifier.ValueText) is { } closed)
        {
            findings.Add(new Finding(
                DefinitionRules.ContainerNotPartial, place, type.Name, closed.Name, $"partial {Keyword(closed)} {closed.Name}"));
        }
    }

    private static DeclaredType Describe(INamedTypeSymbol type)
    {
        var space = Identifiers.Namespace(type.ContainingNamespace);
        var containers = Containers(type).ToList();
        return new(
            space,
            containers.Select(container => new ContainingType(Keyword(container), container.Name)).ToEquatableArray(),
            Keyword(type),
            type.Name,
            MetadataName(type));
    }

    private static string MetadataName(INamedTypeSymbol type)
    {
        var nested = string.Join("+", Containers(type).Append(type).Select(item => item.MetadataName));
        return string.Join(".", Namespaces(type).Select(space => space.MetadataName).Append(nested));
    }

    /// <summary>The namespaces around <paramref name="type"/>, outermost first, without the global one.</summary>
    private static IEnumerable<INamespaceSymbol> Namespaces(INamedTypeSymbol type)
    {
        var spaces = new Stack<INamespaceSymbol>();
        for (var space = type.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            spaces.Push(space);
        }

        return spaces;
    }

    /// <summary>The types around <paramref name="type"/>, outermost first.</summary>
    private static IEnumerable<INamedTypeSymbol> Containers(INamedTypeSymbol type)
    {
        var containers = new Stack<INamedTypeSymbol>();
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            containers.Push(container);
        }

        return containers;
    }

    private static bool IsPartial(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };
}

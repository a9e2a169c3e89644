using System.Linq;
using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Typed;

/// <summary>The types of the typed API, by name: the analyzers never see the Runtime's assembly.</summary>
internal static class RuntimeTypes
{
    /// <summary>Whether a compilation can have typed masks at all.</summary>
    public static bool AreIn(Compilation compilation) => !compilation.GetTypesByMetadataName("ShapeSafe.Mask`2").IsEmpty;

    public static bool IsMask(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Mask", Arity: 2 } && IsOurs(type);

    /// <summary>A mask, or what serves as one.</summary>
    public static bool IsMaskLike(ITypeSymbol? type) => IsMask(type) || type is INamedTypeSymbol { Name: "Padding" or "Documents", Arity: 1 } && IsOurs(type);

    /// <summary>Whether a type is the Runtime's: of its namespace, or nested in such a type, as extension blocks are.</summary>
    public static bool IsOurs(ITypeSymbol? type) => type?.ContainingNamespace is { Name: "ShapeSafe", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Whether a type declares an attention, so that the generator gives it its members.</summary>
    public static bool DeclaresAttention(ITypeSymbol? type) => AttentionOf(type) is not null;

    /// <summary>The declaration of an attention; null for any other type.</summary>
    public static AttributeData? AttentionOf(ITypeSymbol? type) =>
        type?.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: "AttentionAttribute", Arity: 5 } declared && IsOurs(declared));

    /// <summary>Whether a sequence is the cache that ends with another.</summary>
    public static bool IsCacheOf(ITypeSymbol cache, ITypeSymbol sequence) => cache.AllInterfaces.Any(
        kind => kind is { Name: "ICache", TypeArguments: [var cached] } && IsOurs(kind) && SymbolEqualityComparer.Default.Equals(cached, sequence));
}

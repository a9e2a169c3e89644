using System;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator;

/// <summary>The names of the Runtime that declarations are written with. The generator knows these, never the assembly.</summary>
internal static class RuntimeNames
{
    public const string Namespace = "ShapeSafe";
    public const string Tensors = "System.Numerics.Tensors";
    public const string Attention = "AttentionAttribute";
    public const string Cache = "CacheAttribute";
    public const string CacheInterface = "ICache";
    public const string Engine = "EngineAttribute";
    public const string ManagedEngine = "ManagedEngine";
    public const string TorchSharpEngine = "TorchSharpEngine";
    public const string KeyValueHeads = "KeyValueHeadsAttribute";
    public const string ValueDim = "ValueDimAttribute";

    /// <summary>How many dimensions <c>[Attention&lt;...&gt;]</c> names.</summary>
    public const int AttentionArity = 5;

    public static string AttributeOf(DimensionKind kind) => kind + "Attribute";

    public static string InterfaceOf(DimensionKind kind) => "I" + kind;

    /// <summary>How an attribute is written: <c>Heads</c> for <c>HeadsAttribute</c>.</summary>
    public static string Written(AttributeData attribute)
    {
        var name = attribute.AttributeClass!.Name;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    /// <summary>The metadata name of a type of the Runtime.</summary>
    public static string Metadata(string name, int arity = 0) => arity == 0 ? $"{Namespace}.{name}" : $"{Namespace}.{name}`{arity}";

    /// <summary>Whether <paramref name="symbol"/> is that type of the Runtime, whatever its type arguments.</summary>
    public static bool Is(INamedTypeSymbol? symbol, string name) =>
        symbol is not null && symbol.Name == name && IsRuntime(symbol.ContainingNamespace);

    /// <summary>Whether <paramref name="name"/> is the namespace of the Runtime.</summary>
    public static bool IsRuntime(INamespaceSymbol? name) =>
        name is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };
}

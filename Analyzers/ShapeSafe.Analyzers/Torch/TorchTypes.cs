using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>TorchSharp's types in a compilation.</summary>
internal sealed class TorchTypes
{
    private readonly INamedTypeSymbol tensor;
    private readonly INamedTypeSymbol? module;
    private readonly INamedTypeSymbol? elementType;

    private TorchTypes(INamedTypeSymbol torch, INamedTypeSymbol tensor, Compilation compilation)
    {
        Assembly = torch.ContainingAssembly;
        this.tensor = tensor;
        module = compilation.GetTypeByMetadataName("TorchSharp.torch+nn+Module");
        elementType = compilation.GetTypeByMetadataName("TorchSharp.torch+ScalarType");
    }

    public IAssemblySymbol Assembly { get; }

    /// <summary>The types, or null in a compilation that does not reference TorchSharp.</summary>
    public static TorchTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("TorchSharp.torch") is { } torch
        && compilation.GetTypeByMetadataName("TorchSharp.torch+Tensor") is { } tensor
            ? new TorchTypes(torch, tensor, compilation) : null;

    public bool Owns(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Assembly);

    /// <summary>A tensor, or a parameter, which is one.</summary>
    public bool IsTensor(ITypeSymbol? type) =>
        SymbolEqualityComparer.Default.Equals(type, tensor) || type is { Name: "Parameter" } && SymbolEqualityComparer.Default.Equals(type.BaseType, tensor);

    public bool IsElementType(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, elementType);

    public bool IsModule(ITypeSymbol? type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor, module))
                return true;
        }
        return false;
    }
}

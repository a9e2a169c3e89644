using System.Linq;
using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Torch.Contracts;

/// <summary>Dimensions that are declared as types: <c>[Heads(8)] struct Heads</c> is 8, <c>[Sequence] struct Source</c> is a size of that name.</summary>
internal static class DeclaredDimensions
{
    public static ContractSize SizeOf(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol or IErrorTypeSymbol)
            return ContractSize.Any;
        var name = NamedSymbol.Free(type);
        if (Number(type) is { } number)
            return new ContractSize(Dim.Of(number), null, $"{type.Name} ({number})");
        // Features<Heads, Channel>: a product with a name of its own.
        if (Attribute(type)?.AttributeClass is { Arity: 2, TypeArguments: [var heads, var channel] })
            return new ContractSize(Factor(heads) * Factor(channel), name, $"{type.Name} = {heads.Name} * {channel.Name}");
        return new ContractSize(Dim.Of(name), name, type.Name);
    }

    private static Dim Factor(ITypeSymbol type) => Number(type) is { } number ? Dim.Of(number) : Dim.Of(NamedSymbol.Free(type));

    private static int? Number(ITypeSymbol type) => Attribute(type) is { ConstructorArguments: [{ Value: int number }] } ? number : null;

    private static AttributeData? Attribute(ITypeSymbol type) => type.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass is
        {
            Name: "BatchAttribute" or "SequenceAttribute" or "HeadsAttribute" or "HeadDimAttribute" or "FeaturesAttribute",
            ContainingNamespace: { Name: "ShapeSafe", ContainingNamespace.IsGlobalNamespace: true },
        });
}

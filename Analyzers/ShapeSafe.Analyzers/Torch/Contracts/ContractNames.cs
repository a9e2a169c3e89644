using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Contracts;

/// <summary>What the names in contracts mean inside of the method, or the object, that declares them.</summary>
internal static class ContractNames
{
    /// <summary>The sizes of a tensor that a contract declares, as the code around it may read them.</summary>
    /// <param name="identity">The tensor: an axis of any size is its own.</param>
    /// <param name="owner">For a member, the object that it belongs to; for what a call writes, the call.</param>
    public static Shape ShapeOf(ContractBook contracts, Contract contract, Identity identity, object? owner, int? rank)
    {
        var shape = contract.Shape!;
        var isOpen = shape.IsOpen && !(rank >= shape.Sizes.Length);
        var leading = shape.IsOpen && rank is { } known ? known - shape.Sizes.Length : 0;
        var sizes = shape.Sizes.Select((size, index) => size.Size is { } text
            ? text.Replace(symbol => Meaning(contracts, contract.Declared, symbol, owner))
            : Dim.Of(new SizeSymbol(identity, isOpen ? index - shape.Sizes.Length : index + leading)));
        return isOpen
            ? Shape.Open(identity, sizes, new Shape.RankLink(identity, 0))
            : Shape.Of(Enumerable.Range(0, leading).Select(axis => Dim.Of(new SizeSymbol(identity, axis))).Concat(sizes));
    }

    /// <summary>What a name of the contract of <paramref name="declared"/> means in the code that declares it.</summary>
    public static Dim Meaning(ContractBook contracts, ISymbol declared, Symbol symbol, object? owner = null)
    {
        if (symbol is not NamedSymbol { Name: string name } free)
            return Dim.Of(symbol);
        if (owner is not null || MethodOf(declared) is not { } method)
            return Dim.Of(free with { Scope = owner ?? declared.ContainingType });
        if (method.Parameters.FirstOrDefault(parameter => parameter.Name == name && IsWholeNumber(parameter)) is { } number)
            return Dim.Of(new NumberSymbol(new Identity(number)));
        return ProductOf(contracts, method, free) is { } product
            ? product.Replace(factor => factor.Equals(free) ? Dim.Unknown : Meaning(contracts, method, factor))
            : Dim.Of(free with { Scope = method });
    }

    /// <summary>The names in a method's contracts that its parameters give sizes to.</summary>
    public static IEnumerable<NamedSymbol> GivenTo(ContractBook contracts, IMethodSymbol method) =>
        method.Parameters.SelectMany(parameter => NamesIn(contracts.Of(parameter)))
            .Concat(NamesIn(contracts.Of(method)).Where(name => method.Parameters.Any(parameter => name.Text == parameter.Name && IsWholeNumber(parameter))));

    private static IEnumerable<NamedSymbol> NamesIn(Contract? contract) =>
        from size in contract?.Sizes ?? []
        from name in (size.Size?.Symbols.OfType<NamedSymbol>() ?? []).Concat(size.Name is { } own ? [own] : [])
        select name;

    public static bool IsWholeNumber(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 };

    /// <summary>The method whose names a contract uses; null for that of a field or property.</summary>
    public static IMethodSymbol? MethodOf(ISymbol declared) => declared switch
    {
        IMethodSymbol { AssociatedSymbol: null } method => method.OriginalDefinition,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { AssociatedSymbol: null } method } => method.OriginalDefinition,
        _ => null,
    };

    /// <summary>What some contract of the method says that a name is made of: <c>model = heads * channel</c>. Names in it are not looked up again.</summary>
    private static Dim? ProductOf(ContractBook contracts, IMethodSymbol method, NamedSymbol name)
    {
        foreach (var contract in method.Parameters.Select(contracts.Of).Append(contracts.Of(method)))
        {
            foreach (var size in contract?.Sizes ?? [])
            {
                if (size.IsCalculated && name.Equals(size.Name))
                    return size.Size;
            }
        }
        return null;
    }
}

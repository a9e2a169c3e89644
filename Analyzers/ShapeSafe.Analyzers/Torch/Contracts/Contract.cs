using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Torch.Contracts;

/// <summary>What a declaration says of its tensor: a parameter, what a method returns, a field, a property.</summary>
/// <param name="Declared">The parameter, method, field or property.</param>
/// <param name="Place">Where it is written; null when it is in another assembly.</param>
internal sealed record Contract(ISymbol Declared, ShapeContract? Shape, DeclaredKind? Kind, SyntaxNode? Place)
{
    /// <summary>For a tuple, what is said of each of its elements; otherwise empty.</summary>
    public ImmutableArray<ShapeContract> Elements { get; init; } = [];

    /// <summary>Which element of the tuple it is of; null for the whole.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Whether it holds only where the call names no layout of its own.</summary>
    public bool IsOfDefaultLayout { get; init; }

    /// <summary>Every size that it names.</summary>
    public IEnumerable<ContractSize> Sizes => (Shape?.Sizes ?? []).Concat(Elements.SelectMany(element => element.Sizes));

    /// <summary>The contract of one element.</summary>
    public Contract Element(int index) => this with { Shape = Elements[index], Kind = null, Elements = [], Ordinal = index };
}

/// <summary>What the numbers in a mask mean, as <c>MaskKind</c> names it.</summary>
internal enum DeclaredKind
{
    TrueAttends,
    TrueIgnores,
    Additive,
}

/// <summary>The sizes that a contract names.</summary>
/// <param name="IsOpen">Whether any dimensions may come before them.</param>
internal sealed record ShapeContract(bool IsOpen, ImmutableArray<ContractSize> Sizes)
{
    /// <summary><c>[.., query, channel]</c>, as it is written.</summary>
    public string Text { get; } = $"[{string.Join(", ", (IsOpen ? [".."] : ImmutableArray<string>.Empty).Concat(Sizes.Select(size => size.Text)))}]";
}

/// <summary>One size of a contract.</summary>
/// <param name="Size">In terms of names that belong to no method yet; null for any size.</param>
/// <param name="Name">Its own name: of <c>query</c>, and of <c>model = heads * channel</c>.</param>
internal sealed record ContractSize(Dim? Size, NamedSymbol? Name, string Text)
{
    public static readonly ContractSize Any = new(null, null, "_");

    /// <summary>Whether the size is more than a name: a number, a product, a sum.</summary>
    public bool IsCalculated => Size is not null && (Name is null || !Equals(Size.Symbol, Name));
}

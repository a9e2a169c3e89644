using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Contracts;

/// <summary>
/// Compares tensors with contracts, and finds what the names stand for: the first tensor that has a name's axis gives it its size, and
/// all the others must agree. Only what certainly differs is a mismatch.
/// </summary>
/// <param name="meaning">The names that have a size already; null for the others.</param>
/// <param name="conditions">The conditions on the way: a size that was tested is not told apart by its name.</param>
internal sealed class ContractMatch(Func<NamedSymbol, Dim?> meaning, Conditions conditions)
{
    private readonly Dictionary<NamedSymbol, (Dim Size, BoundArgument From)> bound = [];
    private readonly List<(BoundArgument Given, TensorValue Tensor, Contract Contract)> met = [];

    /// <summary>The sizes that the names of the contracts stand for, which are told apart by their names.</summary>
    public ImmutableHashSet<Symbol> Named { get; init; } = [];

    /// <summary>A tensor meets its contract. What is made of names is compared in <see cref="Conclude"/>, when all names are known.</summary>
    public void Meet(BoundArgument given, TensorValue tensor, Contract contract)
    {
        met.Add((given, tensor, contract));
        if (contract.Shape is not { } shape || !HasRankOf(tensor.Shape, shape))
            return;
        for (var index = 0; index < shape.Sizes.Length; index++)
        {
            if (shape.Sizes[index].Name is { } name && meaning(name) is null && !bound.ContainsKey(name)
                && Axis(tensor.Shape, shape, index) is { IsUnknown: false } size)
                bound.Add(name, (size, given));
        }
    }

    /// <summary>At most one mismatch of each tensor; tensors that agree on another size than the first one disagree with it once.</summary>
    public ImmutableArray<Mismatch> Conclude()
    {
        var mismatches = ImmutableArray.CreateBuilder<Mismatch>();
        foreach (var (given, tensor, contract) in met)
        {
            if (Compare(given, tensor, contract) is { } mismatch && !mismatches.Any(other => IsTheSame(mismatch, other)))
                mismatches.Add(mismatch);
        }
        return mismatches.ToImmutable();
    }

    private static bool IsTheSame(Mismatch mismatch, Mismatch other) =>
        mismatch is SizeMismatch { Size.Name: { } name } mine && other is SizeMismatch theirs && name.Equals(theirs.Size.Name) && Dim.Same(mine.Actual, theirs.Actual);

    /// <summary>A size of a contract in terms of the names' sizes.</summary>
    /// <param name="otherwise">What a name stands for that has none.</param>
    public Dim SizeOf(ContractSize size, Func<NamedSymbol, Dim> otherwise)
    {
        if (size.Size is not { } text)
            return Dim.Unknown;
        // A product that was given a name may be known by that name only.
        var calculated = text.Replace(symbol => SizeOf(symbol) ?? (symbol is NamedSymbol { IsType: true } ? Dim.Of(symbol) : Dim.Unknown));
        return !calculated.IsUnknown ? calculated
            : size.Name is { } name && SizeOf(name) is { IsUnknown: false } known ? known
            : text.Replace(symbol => SizeOf(symbol) is { IsUnknown: false } known ? known : symbol is NamedSymbol free ? otherwise(free) : Dim.Unknown);
    }

    private Dim? SizeOf(Symbol symbol) => symbol is not NamedSymbol name ? null : meaning(name) ?? (bound.TryGetValue(name, out var binding) ? binding.Size : null);

    private Mismatch? Compare(BoundArgument given, TensorValue tensor, Contract contract)
    {
        if (contract.Shape is { } shape)
        {
            if (!HasRankOf(tensor.Shape, shape))
                return new RankMismatch(given, tensor, contract);
            for (var index = 0; index < shape.Sizes.Length; index++)
            {
                if (Compare(given, tensor, contract, shape.Sizes[index], Axis(tensor.Shape, shape, index)) is { } mismatch)
                    return mismatch;
            }
        }
        return contract.Kind is { } kind && IsOtherKind(tensor, kind) ? new KindMismatch(given, tensor, contract) : null;
    }

    private SizeMismatch? Compare(BoundArgument given, TensorValue tensor, Contract contract, ContractSize size, Dim actual)
    {
        if (size.Name is { } name && SizeOf(name) is { } named && AreTwo(named, actual))
            return new SizeMismatch(given, tensor, contract, size, actual, named, bound.TryGetValue(name, out var binding) ? binding.From : null);
        if (size.Name is { IsType: true } declared && AreToldApart(declared, actual.Symbol))
            return new SizeMismatch(given, tensor, contract, size, actual, Dim.Of(declared), null);
        if (!size.IsCalculated)
            return null;
        var expected = size.Size!.Replace(symbol => SizeOf(symbol) ?? Dim.Unknown);
        return AreTwo(expected, actual)
            ? new SizeMismatch(given, tensor, contract, size, actual, expected, Givers(size).FirstOrDefault(giver => giver != given) ?? Givers(size).FirstOrDefault())
            : null;
    }

    private IEnumerable<BoundArgument> Givers(ContractSize size) =>
        size.Size!.Symbols.OfType<NamedSymbol>().Where(bound.ContainsKey).Select(name => bound[name].From);

    private bool AreTwo(Dim expected, Dim actual) =>
        Dim.Differ(expected, actual) || AreToldApart(expected.Symbol, actual.Symbol);

    private bool AreToldApart(Symbol? expected, Symbol? actual) =>
        expected is not null && actual is not null && !expected.Equals(actual)
        && (NamedSymbol.AreToldApart(expected, actual) || Named.Contains(expected) && Named.Contains(actual))
        && !WasTested(expected) && !WasTested(actual);

    private bool WasTested(Symbol symbol) => conditions.Any(condition => Mentions(condition.Key, symbol));

    private static bool Mentions(Value? value, Symbol symbol) => value switch
    {
        IntegerValue number => number.Dim.Symbols.Contains(symbol),
        TestValue test => Mentions(test.Left, symbol) || Mentions(test.Right, symbol),
        _ => false,
    };

    /// <summary>Whether the number of axes may be right.</summary>
    private static bool HasRankOf(Shape shape, ShapeContract contract) => shape.IsOpen
        ? contract.IsOpen || shape.Tail.Length <= contract.Sizes.Length
        : contract.IsOpen ? shape.Rank >= contract.Sizes.Length : shape.Rank == contract.Sizes.Length;

    /// <summary>An axis of a tensor by its place in the contract; of a tensor of unknown rank, from the side where it is known.</summary>
    private static Dim Axis(Shape shape, ShapeContract contract, int index)
    {
        var back = index - contract.Sizes.Length;
        return contract.IsOpen || -back <= shape.Tail.Length ? shape[back] : shape[index];
    }

    private static bool IsOtherKind(TensorValue tensor, DeclaredKind kind) => kind == DeclaredKind.Additive
        ? tensor.Type == ElementType.Bool
        : tensor.Type.IsFloat() || tensor.IsAdditive && tensor.Type != ElementType.Bool || MeansTheOpposite(tensor, kind);

    /// <summary>How it was made, or its own contract, proves that true means the opposite.</summary>
    private static bool MeansTheOpposite(TensorValue mask, DeclaredKind kind) =>
        mask.Type == ElementType.Bool && Meaning.Of(mask) is { IsProved: true, Polarity: var polarity }
        && polarity != (kind == DeclaredKind.TrueAttends ? Polarity.Attends : Polarity.Ignores);
}

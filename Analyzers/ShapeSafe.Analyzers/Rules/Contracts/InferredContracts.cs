using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Contracts;

/// <summary>Puts the shapes that a run knows into the words of contracts: by the names that the code gives to sizes, <c>var (b, t, c) = ..</c>.</summary>
internal sealed class InferredContracts(TorchDomain domain, IMethodSymbol method)
{
    private readonly Dictionary<string, Symbol> taken = [];

    public IEnumerable<KeyValuePair<ISymbol, string>> Of(IReadOnlyList<BodyRun.Exit> exits)
    {
        foreach (var parameter in method.Parameters)
        {
            if (domain.Symbolic(new Identity(parameter), parameter.Type) is TensorValue tensor && Text(tensor) is { } text)
                yield return new(parameter, text);
        }
        if (Returned(exits) is { } returned)
            yield return new(method, returned);
    }

    private string? Text(TensorValue tensor)
    {
        if (!tensor.Shape.IsOpen)
            return Text(tensor.Shape.Dims);
        // The rank is not known, but who reads the sizes of all axes from the first on, by names, says it.
        var read = domain.SymbolNames.Keys.OfType<SizeSymbol>().Where(size => size.Tensor.Equals(tensor.Identity)).Select(size => size.Axis).ToArray();
        var count = read.Length == 0 ? 0 : read.Max() + 1;
        if (count >= 2 && Enumerable.Range(0, count).All(read.Contains))
            return Text(Enumerable.Range(0, count).Select(axis => tensor.Shape[axis]));
        var back = read.Length == 0 ? 0 : -read.Min();
        return back > 0 && Text(Enumerable.Range(-back, back).Select(axis => tensor.Shape[axis])) is { } text ? "... " + text : null;
    }

    private string? Returned(IReadOnlyList<BodyRun.Exit> exits)
    {
        var shapes = exits.Select(exit => (exit.Returned as TensorValue)?.Shape).ToArray();
        if (shapes.Length == 0 || shapes.Any(shape => shape?.Rank is null || shape.Rank != shapes[0]!.Rank))
            return null;
        return Text(Enumerable.Range(0, shapes[0]!.Rank!.Value)
            .Select(axis => shapes.All(shape => Dim.Same(shape![axis], shapes[0]![axis])) ? shapes[0]![axis] : Dim.Unknown));
    }

    /// <summary>The dimensions, or null when none of them has a name or a number.</summary>
    private string? Text(IEnumerable<Dim> sizes)
    {
        var words = sizes.Select(Word).ToArray();
        return words.All(word => word == "_") ? null : string.Join(" ", words);
    }

    private string Word(Dim size)
    {
        if (size.IsUnknown || size.Symbols.Any(symbol => Name(symbol) is null))
            return "_";
        var text = size.ToText(symbol => Name(symbol)!);
        return text[0] == '-' ? "_" : text;
    }

    /// <summary>How the code calls a size; null where a name would mean two sizes.</summary>
    private string? Name(Symbol symbol)
    {
        var name = symbol switch
        {
            NamedSymbol named => named.Text,
            NumberSymbol { Number: { Source: IParameterSymbol parameter, Slot: 0 } } => parameter.Name,
            _ => domain.SymbolNames.TryGetValue(symbol, out var given) && method.Parameters.All(parameter => parameter.Name != given) ? given : null,
        };
        if (name is null or "_")
            return null;
        if (!taken.TryGetValue(name, out var other))
            taken.Add(name, symbol);
        return other is null || other.Equals(symbol) ? name : null;
    }
}

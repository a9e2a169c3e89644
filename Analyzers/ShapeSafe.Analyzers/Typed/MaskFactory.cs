using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Formulas;

namespace ShapeSafe.Analyzers.Typed;

/// <summary>One use of a factory of masks, padding or documents: of the Runtime, or of a declared attention, whose members have the same names.</summary>
/// <param name="name">The name of the factory.</param>
/// <param name="type">What it makes.</param>
internal sealed class MaskFactory(
    SettledValues settled, string name, ITypeSymbol? type, ImmutableArray<IArgumentOperation> arguments, CancellationToken cancellation)
{
    private readonly Constants constants = new(settled, cancellation);

    /// <summary>Whether the formula made is the mask itself, not one that allows more.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>The largest number that it is given.</summary>
    public int Largest => constants.Largest;

    /// <summary>Whether a member makes a mask by a name that is known here.</summary>
    public static bool Is(ISymbol member, CancellationToken cancellation) =>
        member.IsStatic && (RuntimeTypes.IsOurs(member.ContainingType) || RuntimeTypes.DeclaresAttention(member.ContainingType) && IsGenerated(member, cancellation));

    /// <summary>Whether a method of this name copies the array that it is given.</summary>
    public static bool Copies(string method) =>
        method is "FromLengths" or "FromIds" or "FromTokens" or "Prefix" or "Global" || method.StartsWith("WhereTrue", StringComparison.Ordinal);

    /// <summary>The formula, or null when nothing is known of it.</summary>
    /// <exception cref="ArgumentException">The factory refuses its arguments.</exception>
    public MaskFormula? Make() => name switch
    {
        "All" => MaskFormula.All,
        "Causal" => MaskFormula.Causal(0, Aligned),
        "CausalAligned" => Number("offset") is { } offset && Given("alignment") is { } alignment ? MaskFormula.Causal(offset, alignment) : null,
        "Window" => Side("lookback", out var before) && Side("lookahead", out var behind) ? MaskFormula.Window(before, behind, Aligned) : null,
        "WindowAligned" => Side("lookback", out var before) && Side("lookahead", out var behind) && Given("alignment") is { } alignment
            ? MaskFormula.Window(before, behind, alignment) : null,
        "WindowLookback" => Number("lookback") is { } lookback ? MaskFormula.WindowLookback(lookback, Aligned) : null,
        "WindowTokens" => Number("tokens") is { } tokens ? MaskFormula.WindowTokens(tokens, Aligned) : null,
        "Prefix" when Argument("length") is not null => Number("length") is { } length ? MaskFormula.Prefix(length) : null,
        "Prefix" => Numbers("lengths") is { } lengths ? new PrefixKeys(lengths) : null,
        "Chunked" => Number("size") is { } size ? MaskFormula.Chunked(size, Aligned) : null,
        "Dilated" => Number("step") is { } step ? MaskFormula.Dilated(step, Aligned) : null,
        "Global" => Numbers("positions") is { } positions ? MaskFormula.Global(positions, Aligned) : null,
        "FromLengths" when Argument("length") is { } length => Padding(constants.List(Argument("lengths")), constants.Of(length) as int?),
        "FromLengths" => Numbers("lengths") is { } lengths ? Documents.FromLengths(lengths) : null,
        "FromIds" => constants.Matrix<int>(Argument("ids")) is { } ids ? Documents.FromIds(ids) : null,
        "FromTokens" => constants.Matrix<int>(Argument("tokens")) is { } tokens && Number("pad") is { } pad ? PaddedKeys.FromFlags(Each(tokens, token => token != pad)) : null,
        "WhereTrueIsToken" => Flags is { } tokens ? PaddedKeys.FromFlags(tokens) : null,
        "WhereTrueIsPadding" => Flags is { } padding ? PaddedKeys.FromFlags(Each(padding, flag => !flag)) : null,
        "WhereTrueAttends" => Flags is { } attends ? new DenseFlags(attends) : null,
        "WhereTrueIgnores" => Flags is { } ignores ? new DenseFlags(Each(ignores, flag => !flag)) : null,
        _ => null,
    };

    /// <summary>Only a cache ends with the sequence that looks; a sequence beside itself is aligned at both ends.</summary>
    private Alignment Aligned =>
        type is INamedTypeSymbol { TypeArguments: [var query, var key] } && !SymbolEqualityComparer.Default.Equals(query, key) ? Alignment.BottomRight : Alignment.TopLeft;

    private bool[,]? Flags => constants.Matrix<bool>(Argument("flags"));

    /// <summary>Where a length is not known, as many tokens as may be there.</summary>
    private PaddedKeys? Padding(IReadOnlyList<object?>? lengths, int? length)
    {
        if (lengths is null)
            return null;
        IsExact = length is not null && lengths.All(tokens => tokens is int);
        var padded = length ?? Math.Max(1, lengths.OfType<int>().Append(0).Max());
        return PaddedKeys.FromLengths([.. lengths.Select(tokens => tokens as int? ?? padded)], padded);
    }

    private IOperation? Argument(string parameter) => arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    private int? Number(string parameter) => constants.Of(Argument(parameter)) as int?;

    private int[]? Numbers(string parameter) =>
        constants.List(Argument(parameter)) is { } list && list.All(element => element is int) ? [.. list.Cast<int>()] : null;

    /// <summary>A side of a window: a number, or null for no limit.</summary>
    private bool Side(string parameter, out int? side)
    {
        side = Number(parameter);
        return side is not null || IsNull(Argument(parameter));
    }

    private static bool IsNull(IOperation? argument) => argument switch
    {
        IConversionOperation conversion => IsNull(conversion.Operand),
        IDefaultValueOperation => true,
        _ => argument?.ConstantValue is { HasValue: true, Value: null },
    };

    /// <summary>A member of the enumeration: its values are those of the formulas' own.</summary>
    private Alignment? Given(string parameter) => Number(parameter) is { } value ? (Alignment)value : null;

    private static bool[,] Each<T>(T[,] values, Func<T, bool> flag)
    {
        var flags = new bool[values.GetLength(0), values.GetLength(1)];
        for (var row = 0; row < values.GetLength(0); row++)
        {
            for (var column = 0; column < values.GetLength(1); column++)
                flags[row, column] = flag(values[row, column]);
        }
        return flags;
    }

    /// <summary>In a declared attention, what its author wrote may mean anything; what the generator wrote, or an assembly holds, is known by its name.</summary>
    private static bool IsGenerated(ISymbol member, CancellationToken cancellation) => member.DeclaringSyntaxReferences.All(
        reference => reference.SyntaxTree.GetRoot(cancellation).GetLeadingTrivia().ToString().Contains("<auto-generated"));
}

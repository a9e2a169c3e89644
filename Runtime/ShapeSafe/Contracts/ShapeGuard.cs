using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using ShapeSafe.Contracts;

namespace ShapeSafe;

/// <summary>
/// Compares the shapes of tensors with contracts while the program runs, for sizes that are known only then. Names bind as the
/// analyzers read them: one name is one size in one call. What <see cref="GuardedAttribute"/> emits is written with it; it can
/// also be used by hand.
/// </summary>
/// <remarks>
/// The feature switch <c>ShapeSafe.Guards</c> turns guards off, and with <c>&lt;ShapeSafeGuards&gt;false&lt;/ShapeSafeGuards&gt;</c> a
/// trimmed application does not contain them.
/// </remarks>
/// <example><code>
/// var guard = new ShapeGuard("Model.Attend");
/// guard.Check("x", "batch tokens channel", [2, 5, 64]);
/// guard.Check("mask", "batch tokens", [2, 7]);
/// guard.Conclude();   // Model.Attend: mask is [2, 7], declared [batch, tokens]: tokens is 7 here and 5 in x, [2, 5, 64].
/// </code></example>
public sealed class ShapeGuard
{
    private static readonly ConcurrentDictionary<string, ContractText> read = new();

    private readonly string method;
    private readonly Dictionary<string, (long Size, string Origin)> bound = [];
    private readonly List<(string Tensor, ContractText Contract, long[] Shape)> unsettled = [];

    /// <summary>A guard of one call.</summary>
    /// <param name="method">The method, as messages name it: <c>Model.Attend</c>.</param>
    public ShapeGuard(string method) => this.method = method;

    /// <summary>Whether guards compare anything: the feature switch <c>ShapeSafe.Guards</c>, on unless it is turned off.</summary>
    [FeatureSwitchDefinition("ShapeSafe.Guards")]
    public static bool IsEnabled { get; } = !AppContext.TryGetSwitch("ShapeSafe.Guards", out var isOn) || isOn;

    /// <summary>A whole-number parameter: contracts that name it mean its value.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    public void Number(string name, long value) => bound[name] = (value, $"the parameter {name}");

    /// <summary>Compares a tensor with its contract, as far as its names have sizes by now.</summary>
    /// <param name="tensor">The parameter, as messages name it.</param>
    /// <param name="contract">What its <c>[Shape("...")]</c> says.</param>
    /// <param name="shape">The sizes of its dimensions.</param>
    /// <exception cref="ArgumentException">The shape is not the declared one; the message names the dimensions and both sizes, and where each came from.</exception>
    /// <exception cref="FormatException">The contract cannot be read.</exception>
    public void Check(string tensor, string contract, ReadOnlySpan<long> shape) => Compare(tensor, contract, shape.ToArray());

    /// <inheritdoc cref="Check(string, string, ReadOnlySpan{long})"/>
    public void Check(string tensor, string contract, ReadOnlySpan<nint> shape)
    {
        var sizes = new long[shape.Length];
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            sizes[axis] = shape[axis];
        }

        Compare(tensor, contract, sizes);
    }

    /// <summary>Compares what could not be compared before all names had sizes.</summary>
    /// <exception cref="ArgumentException">A shape is not the declared one.</exception>
    public void Conclude()
    {
        foreach (var (tensor, contract, shape) in unsettled)
        {
            Settle(tensor, contract, shape);
        }
    }

    private void Compare(string tensor, string text, long[] shape)
    {
        var contract = read.GetOrAdd(text, ContractText.Read);
        if (contract.Error is { } error)
        {
            throw new FormatException($"{method}: the contract \"{text}\" of {tensor} cannot be read: {error.Message} (position {error.Start}).");
        }

        if (contract.IsOpen ? shape.Length < contract.Sizes.Count : shape.Length != contract.Sizes.Count)
        {
            throw Wrong(tensor, contract, shape, $"{shape.Length} dimensions instead of {contract.Sizes.Count}{(contract.IsOpen ? " or more" : "")}");
        }

        for (var index = 0; index < contract.Sizes.Count; index++)
        {
            Bind(tensor, contract, shape, contract.Sizes[index], SizeAt(contract, shape, index));
        }

        if (!Settle(tensor, contract, shape))
        {
            unsettled.Add((tensor, contract, shape));
        }
    }

    private static long SizeAt(ContractText contract, long[] shape, int index) => shape[shape.Length - contract.Sizes.Count + index];

    /// <summary>A name gets the size that the first tensor has there; the others must have it too.</summary>
    private void Bind(string tensor, ContractText contract, long[] shape, SizeText size, long actual)
    {
        if (NameOf(size) is not { } name)
        {
            return;
        }

        var origin = $"{tensor}, {Show(shape)}";
        if (!bound.TryAdd(name, (actual, origin)) && bound[name] is var known && known.Size != actual)
        {
            throw Wrong(tensor, contract, shape, known.Origin == origin
                ? $"{name} is {known.Size} and {actual}"
                : $"{name} is {actual} here and {known.Size} in {known.Origin}");
        }
    }

    private static string? NameOf(SizeText size) => size switch
    {
        { Name: { } name } => name,
        { Terms: [{ IsSubtracted: false, Factors: [{ Name: { } name }] }] } => name,
        _ => null,
    };

    /// <summary>Compares the numbers, products and sums.</summary>
    /// <returns>Whether all of them had a value.</returns>
    private bool Settle(string tensor, ContractText contract, long[] shape)
    {
        var isSettled = true;
        for (var index = 0; index < contract.Sizes.Count; index++)
        {
            var size = contract.Sizes[index];
            if (size.IsAny || (size.Name is null && NameOf(size) is not null))
            {
                continue;
            }

            if (ValueOf(size) is not { } expected)
            {
                isSettled = false;
            }
            else if (SizeAt(contract, shape, index) is var actual && actual != expected)
            {
                throw Wrong(tensor, contract, shape, size.ToString() == $"{expected}" ? $"{actual} is not {expected}" : $"{size.Name ?? size.ToString()} is {expected}, not {actual}{Origins(size)}");
            }
        }

        return isSettled;
    }

    private long? ValueOf(SizeText size)
    {
        long sum = 0;
        foreach (var term in size.Terms)
        {
            long product = 1;
            foreach (var factor in term.Factors)
            {
                if (factor.Name is null)
                {
                    product *= factor.Number;
                }
                else if (bound.TryGetValue(factor.Name, out var known))
                {
                    product *= known.Size;
                }
                else
                {
                    return null;
                }
            }

            sum += term.IsSubtracted ? -product : product;
        }

        return sum;
    }

    /// <summary><c>, with heads = 8 of the parameter heads and channel = 64 of q, [2, 8, 5, 64]</c>.</summary>
    private string Origins(SizeText size)
    {
        var text = "";
        foreach (var term in size.Terms)
        {
            foreach (var factor in term.Factors)
            {
                if (factor.Name is { } name)
                {
                    text += $"{(text.Length == 0 ? ", with" : " and")} {name} = {bound[name].Size} of {bound[name].Origin}";
                }
            }
        }

        return text;
    }

    private ArgumentException Wrong(string tensor, ContractText contract, long[] shape, string why) =>
        new($"{method}: {tensor} is {Show(shape)}, declared {contract}: {why}.", tensor);

    private static string Show(long[] shape) => $"[{string.Join(", ", shape)}]";
}

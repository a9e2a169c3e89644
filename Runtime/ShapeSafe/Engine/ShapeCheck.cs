using System;
using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine;

/// <summary>The checks of a call's arguments; each failure says what disagrees with what, by name and size.</summary>
/// <param name="attention">What the messages begin with.</param>
internal readonly struct ShapeCheck(string attention)
{
    /// <summary>What the formulas of earlier calls demand: to ask them again would allocate.</summary>
    private static readonly ConditionalWeakTable<object, SizeRequirement[]> KnownRequirements = [];

    /// <summary>The tensor has one dimension for each name, none longer than an int holds.</summary>
    public void Rank(string tensor, in ReadOnlyTensorSpan<float> span, params ReadOnlySpan<string> dimensions)
    {
        if (span.Rank != dimensions.Length)
        {
            throw Error($"the {tensor} has {Count(span.Rank)}, {Shape(span)}; expected {Count(dimensions.Length)}, [{string.Join(", ", dimensions)}]", tensor);
        }

        for (var i = 0; i < dimensions.Length; i++)
        {
            if (span.Lengths[i] > int.MaxValue)
            {
                throw Error($"the {tensor} has {dimensions[i]} = {span.Lengths[i]}, more than {int.MaxValue}", tensor);
            }
        }
    }

    /// <summary>Two tensors agree in a dimension.</summary>
    public void Same(string dimension, string tensor, nint size, string other, nint otherSize)
    {
        if (size != otherSize)
        {
            throw Error($"the {tensor} has {dimension} = {size}, the {other} has {dimension} = {otherSize}", tensor);
        }
    }

    /// <summary>The heads of the key divide the heads of the query.</summary>
    public void Divides(string divisorName, string divisorTensor, int divisor, string name, string tensor, int size)
    {
        if (divisor == 0 ? size != 0 : size % divisor != 0)
        {
            throw Error($"the {tensor} has {name} = {size}, which is no multiple of the {divisorTensor}'s {divisorName} = {divisor}", divisorTensor);
        }
    }

    /// <summary>Splits a width into equal parts; it must be positive and divisible.</summary>
    public int Split(string tensor, int size, int parts, string meaning)
    {
        if (size < 0 || size % parts != 0)
        {
            throw Error($"the {tensor} leaves {size} for {meaning}, which is no multiple of {parts}", tensor);
        }

        return size / parts;
    }

    /// <summary>A mask is of the sizes of the call.</summary>
    public void Fits(MaskFormula? mask, in AttentionSizes sizes, AttentionNames? names)
    {
        if (mask is not null)
        {
            Fits("mask", KnownRequirements.GetValue(mask, static formula => [.. ((MaskFormula)formula).Requirements]), sizes, names);
        }
    }

    /// <summary>A bias is of the sizes of the call.</summary>
    public void Fits(BiasFormula? bias, in AttentionSizes sizes, AttentionNames? names)
    {
        if (bias is not null)
        {
            if (bias.IsOfAnotherEngine)
            {
                names ??= AttentionNames.Default;
                throw Error(
                    $"the bias of {names.Queries} x {names.Keys}, {bias}, holds a tensor of another engine, but {attention} runs on the embedded engine", "bias");
            }

            Fits("bias", KnownRequirements.GetValue(bias, static formula => [.. ((BiasFormula)formula).Requirements]), sizes, names);
        }
    }

    private void Fits(string formula, SizeRequirement[] requirements, in AttentionSizes sizes, AttentionNames? names)
    {
        foreach (var requirement in requirements)
        {
            if (!requirement.IsMetBy(sizes))
            {
                names ??= AttentionNames.Default;
                var (dimension, other) = requirement.Axis switch
                {
                    AttentionAxis.Batch => (names.Batch, "tensors have"),
                    AttentionAxis.Heads => (names.Heads, "query has"),
                    AttentionAxis.Queries => (names.Queries, "queries have"),
                    _ => (names.Keys, "keys have"),
                };
                throw Error(
                    $"the {formula} has {dimension} = {requirement.Size}, the {other} {dimension} = {sizes[requirement.Axis]} (the {formula} is {requirement.Origin})",
                    formula);
            }
        }
    }

    /// <summary>An option is in its range.</summary>
    public void Option(bool holds, string option, float value, string expected)
    {
        if (!holds)
        {
            throw Error($"{option} is {value.ToString(CultureInfo.InvariantCulture)}; it must be {expected}", "options");
        }
    }

    /// <summary>What is written shares no memory with what is read, and no two of its own elements share theirs.</summary>
    public void Apart(string written, in ReadOnlyTensorSpan<float> destination, string read, in ReadOnlyTensorSpan<float> source)
    {
        if (destination.FlattenedLength == 0 || source.FlattenedLength == 0)
        {
            return;
        }

        ref readonly var first = ref destination.GetPinnableReference();
        ref readonly var other = ref source.GetPinnableReference();
        var offset = Unsafe.ByteOffset(in first, in other) / sizeof(float);
        if (offset <= Extent(destination) && -offset <= Extent(source))
        {
            throw Error($"the {written} overlaps the {read} in memory; it must be a tensor of its own", written);
        }
    }

    /// <summary>No two elements of a tensor that is written share their memory, as a broadcast dimension makes them do.</summary>
    public void Writable(string tensor, in ReadOnlyTensorSpan<float> span)
    {
        for (var i = 0; i < span.Rank; i++)
        {
            if (span.FlattenedLength > 1 && span.Lengths[i] > 1 && span.Strides[i] == 0)
            {
                throw Error($"the {tensor} is broadcast along dimension {i}: its {span.Lengths[i]} elements there share their memory and cannot be written", tensor);
            }
        }
    }

    private static nint Extent(in ReadOnlyTensorSpan<float> span)
    {
        nint extent = 0;
        for (var i = 0; i < span.Rank; i++)
        {
            extent += (span.Lengths[i] - 1) * span.Strides[i];
        }

        return extent;
    }

    private static string Count(int rank) => rank == 1 ? "1 dimension" : $"{rank} dimensions";

    private static string Shape(in ReadOnlyTensorSpan<float> span) => $"[{string.Join(", ", span.Lengths.ToArray())}]";

    private ArgumentException Error(string message, string parameter) => new($"{attention}: {message}.", parameter);
}

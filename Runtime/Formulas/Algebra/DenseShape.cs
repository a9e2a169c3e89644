using System;
using System.Collections.Generic;
using System.Globalization;

namespace ShapeSafe.Formulas;

/// <summary>The shape of dense flags or numbers: [L, S] or [B|1, H|1, L, S]; a size of 1 serves every sample, or every head.</summary>
/// <param name="Batch">How many samples it differs for, or 1.</param>
/// <param name="Heads">How many heads it differs for, or 1.</param>
/// <param name="Queries">The length of the query's sequence (L).</param>
/// <param name="Keys">The length of the key's sequence (S).</param>
internal readonly record struct DenseShape(int Batch, int Heads, int Queries, int Keys)
{
    /// <summary>Reads a shape and checks that <paramref name="count"/> values fill it.</summary>
    /// <exception cref="ArgumentException">The rank is neither 2 nor 4, a size is negative, or the number of values is another.</exception>
    public static DenseShape Of(ReadOnlySpan<int> shape, int count, string values)
    {
        var written = $"[{string.Join(", ", Array.ConvertAll(shape.ToArray(), size => size.ToString(CultureInfo.InvariantCulture)))}]";
        if (shape.Length is not (2 or 4))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Dense {values} are [L, S] or [B or 1, H or 1, L, S], but the shape is {written}, of rank {shape.Length}."),
                nameof(shape));
        }

        var product = 1L;
        foreach (var size in shape)
        {
            if (size < 0)
            {
                throw new ArgumentException(FormattableString.Invariant($"The shape {written} of the dense {values} has a negative size."), nameof(shape));
            }

            product = size == 0 ? 0 : product > int.MaxValue ? product : product * size;
        }

        if (product != count)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The shape {written} of the dense {values} needs another number of values than the {count} given."),
                nameof(shape));
        }

        return shape.Length == 2 ? new DenseShape(1, 1, shape[0], shape[1]) : new DenseShape(shape[0], shape[1], shape[2], shape[3]);
    }

    /// <summary>The row of all samples, heads and queries that serves this one.</summary>
    public int Row(int batch, int head, int query) => ((((Batch == 1 ? 0 : batch) * Heads) + (Heads == 1 ? 0 : head)) * Queries) + query;

    /// <summary>Where a value stands, written as an index of the shape.</summary>
    public string Index(int position)
    {
        var (row, key) = (position / Keys, position % Keys);
        var query = row % Queries;
        var head = row / Queries % Heads;
        return Batch == 1 && Heads == 1
            ? FormattableString.Invariant($"[{query}, {key}]")
            : FormattableString.Invariant($"[{row / Queries / Heads}, {head}, {query}, {key}]");
    }

    public int CompareTo(DenseShape other) =>
        (Batch, Heads, Queries, Keys).CompareTo((other.Batch, other.Heads, other.Queries, other.Keys));

    public int Rows => Batch * Heads * Queries;

    public IEnumerable<SizeRequirement> Requirements(string values)
    {
        var origin = $"dense {values} {this}";
        if (Batch != 1)
        {
            yield return new SizeRequirement(AttentionAxis.Batch, Batch, origin);
        }

        if (Heads != 1)
        {
            yield return new SizeRequirement(AttentionAxis.Heads, Heads, origin);
        }

        yield return new SizeRequirement(AttentionAxis.Queries, Queries, origin);
        yield return new SizeRequirement(AttentionAxis.Keys, Keys, origin);
    }

    /// <summary>[4, 7], or with samples and heads where it has them.</summary>
    public override string ToString() => Batch == 1 && Heads == 1
        ? FormattableString.Invariant($"[{Queries}, {Keys}]")
        : FormattableString.Invariant($"[{Batch}, {Heads}, {Queries}, {Keys}]");

    /// <summary>The values of an array of any rank, in order.</summary>
    public static T[] Flatten<T>(Array array)
    {
        if (array is null)
        {
            throw new ArgumentNullException(nameof(array));
        }

        var flat = new T[array.Length];
        var i = 0;
        foreach (T value in array)
        {
            flat[i++] = value;
        }

        return flat;
    }
}

using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>Several documents are packed into one sequence, and a query may attend to the keys of its own document.</summary>
/// <remarks>Memory in proportion to the number of documents, or of stretches of one document where they are interleaved.</remarks>
public sealed record Documents : MaskFormula
{
    private readonly ValueArray<PackedSample> samples;

    private Documents(PackedSample[] samples, bool isPerSample, int queries, int keys)
    {
        this.samples = new ValueArray<PackedSample>(samples);
        IsPerSample = isPerSample;
        (Queries, Keys) = (queries, keys);
        IsOneRunPerQuery = Array.TrueForAll(samples, sample => sample.IsOneRunPerQuery);
        MovesForward = Array.TrueForAll(samples, sample => sample.MovesForward);
    }

    /// <summary>Whether each sample is packed in its own way.</summary>
    public bool IsPerSample { get; }

    /// <summary>The length of the query's sequence.</summary>
    public int Queries { get; }

    /// <summary>The length of the key's sequence.</summary>
    public int Keys { get; }

    /// <inheritdoc/>
    public override bool IsOneRunPerQuery { get; }

    /// <inheritdoc/>
    public override bool VariesByBatch => IsPerSample && samples.Count > 1;

    /// <inheritdoc/>
    public override IEnumerable<SizeRequirement> Requirements
    {
        get
        {
            var origin = FormattableString.Invariant($"documents of {Queries} queries and {Keys} keys");
            if (IsPerSample)
            {
                yield return new SizeRequirement(AttentionAxis.Batch, samples.Count, FormattableString.Invariant($"documents of {samples.Count} samples"));
            }

            yield return new SizeRequirement(AttentionAxis.Queries, Queries, origin);
            yield return new SizeRequirement(AttentionAxis.Keys, Keys, origin);
        }
    }

    /// <summary>Documents one behind the other, packed in the same way in the query's and the key's sequence and in every sample.</summary>
    /// <param name="lengths">The length of each document; together the length of the sequence.</param>
    /// <exception cref="ArgumentException">A length is negative, or they are too long together.</exception>
    public static Documents FromLengths(ReadOnlySpan<int> lengths) => FromLengths(lengths, lengths);

    /// <summary>Documents one behind the other, whose queries and keys differ in length; the same in every sample.</summary>
    /// <param name="queryLengths">How many queries each document has.</param>
    /// <param name="keyLengths">How many keys each document has.</param>
    /// <exception cref="ArgumentException">The numbers of documents differ, a length is negative, or they are too long together.</exception>
    public static Documents FromLengths(ReadOnlySpan<int> queryLengths, ReadOnlySpan<int> keyLengths)
    {
        if (queryLengths.Length != keyLengths.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"There are {queryLengths.Length} lengths of queries, but {keyLengths.Length} lengths of keys; each document has both."),
                nameof(keyLengths));
        }

        var sample = PackedSample.FromLengths(queryLengths, keyLengths);
        return new Documents([sample], false, sample.Queries, sample.Keys);
    }

    /// <summary>Documents by the number of the document that each position belongs to; the same in every sample.</summary>
    /// <param name="documents">Any numbers; equal ones are one document, also where others stand between.</param>
    public static Documents FromIds(ReadOnlySpan<int> documents) =>
        new([PackedSample.FromIds(documents, documents)], false, documents.Length, documents.Length);

    /// <summary>Documents by the number of the document that each position belongs to, [batch, length].</summary>
    /// <param name="documents">Any numbers; equal ones are one document, also where others stand between.</param>
    public static Documents FromIds(int[,] documents) => FromIds(documents, documents);

    /// <summary>Documents by the number of the document that each query, [batch, L], and each key, [batch, S], belongs to.</summary>
    /// <param name="queryDocuments">Any numbers.</param>
    /// <param name="keyDocuments">Any numbers; equal ones are one document, also where others stand between.</param>
    /// <exception cref="ArgumentException">The numbers of samples differ.</exception>
    public static Documents FromIds(int[,] queryDocuments, int[,] keyDocuments)
    {
        ReadOnlySpan<int> queryIds = DenseShape.Flatten<int>(queryDocuments);
        ReadOnlySpan<int> keyIds = DenseShape.Flatten<int>(keyDocuments);
        var (batch, queries, keys) = (queryDocuments.GetLength(0), queryDocuments.GetLength(1), keyDocuments.GetLength(1));
        if (keyDocuments.GetLength(0) != batch)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The queries' documents are [{batch}, {queries}], the keys' [{keyDocuments.GetLength(0)}, {keys}]: another number of samples."),
                nameof(keyDocuments));
        }

        var samples = new PackedSample[batch];
        for (var i = 0; i < batch; i++)
        {
            samples[i] = PackedSample.FromIds(queryIds.Slice(i * queries, queries), keyIds.Slice(i * keys, keys));
        }

        return new Documents(samples, true, queries, keys);
    }

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key) => Sample(batch).MayAttend(query, key);

    /// <inheritdoc/>
    public override KeyRange KeysOf(in AttentionSizes sizes, int batch, int head, int query) => Sample(batch).KeysOf(query);

    internal override bool IsRuns => true;

    internal override FormulaKind Kind => FormulaKind.Documents;

    internal override string Text => FormattableString.Invariant($"Documents [{Queries}, {Keys}]");

    internal override bool MovesForward { get; }

    internal override RunStretch StretchAt(in AttentionSizes sizes, int batch, int head, int query) => Sample(batch).StretchAt(query);

    internal override void PushRuns(QueryRuns runs, in AttentionSizes sizes, int batch, int head, KeyRange window) =>
        Sample(batch).PushRuns(runs, window);

    internal override MaskFormula Canonical() =>
        samples.All(sample => sample.IsOneDocument) ? All : samples.All(sample => sample.HasNoPair) ? None : this;

    internal override int CompareInKind(MaskFormula other)
    {
        var documents = (Documents)other;
        var order = (Queries, Keys, IsPerSample).CompareTo((documents.Queries, documents.Keys, documents.IsPerSample));
        return order != 0 ? order : FormulaOrder.Compare(samples.Span, documents.samples.Span, (left, right) => left.CompareTo(right));
    }

    internal PackedSample Sample(int batch) => samples[IsPerSample ? batch : 0];
}

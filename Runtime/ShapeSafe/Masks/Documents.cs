using System;
using ShapeSafe.Formulas;

namespace ShapeSafe;

/// <summary>
/// Several documents packed into one sequence, one behind the other or interleaved. It serves as a mask where
/// <typeparamref name="TSequence"/> looks at itself: a position may attend to its own document only. <c>default</c> is one document.
/// </summary>
/// <typeparam name="TSequence">The sequence that documents are packed into.</typeparam>
public readonly record struct Documents<TSequence>
    where TSequence : struct, ISequence
{
    private readonly Documents? formula;

    private Documents(Documents formula) => this.formula = formula;

    /// <summary>Documents one behind the other, packed in the same way in every sample.</summary>
    /// <param name="lengths">The length of each document; together the length of <typeparamref name="TSequence"/>.</param>
    /// <exception cref="ArgumentException">A length is negative, or they are not the declared length together.</exception>
    public static Documents<TSequence> FromLengths(ReadOnlySpan<int> lengths) => Checked(Documents.FromLengths(lengths), nameof(lengths));

    /// <summary>Documents by the number of the document that each position belongs to.</summary>
    /// <param name="ids">Batch x <typeparamref name="TSequence"/>, any numbers; equal ones of a sample are one document, also where others stand between. Copied.</param>
    /// <exception cref="ArgumentException">The second size is not the declared length.</exception>
    public static Documents<TSequence> FromIds(int[,] ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return Checked(Documents.FromIds(ids), nameof(ids));
    }

    /// <summary>The documents as a formula, without the dimension's name.</summary>
    public MaskFormula Formula => formula is null ? MaskFormula.All : formula;

    /// <summary>Documents serve as a mask: a position may attend to its own document.</summary>
    /// <param name="documents">Which position belongs to which document.</param>
    public static implicit operator Mask<TSequence, TSequence>(Documents<TSequence> documents) => new(documents.Formula);

    /// <summary>The sequence and what it holds, for reading.</summary>
    public override string ToString() => $"Documents<{TSequence.Name}>: {Formula}";

    private static Documents<TSequence> Checked(Documents documents, string parameter)
    {
        if (DimensionText.Differs<TSequence>(documents.Keys))
        {
            throw new ArgumentException(
                $"Documents<{TSequence.Name}>: {TSequence.Name} is declared as {TSequence.Size}, the documents have {documents.Keys} positions together.", parameter);
        }

        return new(documents);
    }
}

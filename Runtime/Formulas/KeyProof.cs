using System;

namespace ShapeSafe.Formulas;

/// <summary>Whether something is known of a mask.</summary>
public enum Verdict
{
    /// <summary>It would take too long to find out.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    Proved,

    /// <summary>It does not hold.</summary>
    Refuted,
}

/// <summary>Whether every query has a key that it may attend to. A query that has none gets an output of zeros here, and NaN elsewhere.</summary>
/// <param name="Verdict">Whether it holds.</param>
/// <param name="Batch">The sample of a query without a key, when refuted.</param>
/// <param name="Head">The head of a query without a key, when refuted.</param>
/// <param name="Query">The position of a query without a key, when refuted.</param>
public readonly record struct KeyProof(Verdict Verdict, int Batch, int Head, int Query)
{
    /// <summary>Says it in words.</summary>
    public override string ToString() => Verdict switch
    {
        Verdict.Proved => "Every query has a key.",
        Verdict.Refuted => FormattableString.Invariant($"Query {Query} of sample {Batch}, head {Head}, has no key."),
        _ => "It is not known whether every query has a key.",
    };
}

/// <content>Whether every query has a key.</content>
public abstract partial record MaskFormula
{
    /// <summary>How many pairs of a mask that does not tell its runs are looked at before giving up.</summary>
    private const long MostPairs = 1 << 22;

    /// <summary>
    /// Whether every query has a key that it may attend to, or the first that has none. Always decided for masks made of bands,
    /// padding, prefixes, chunks, documents and global tokens; others are looked at, and Unknown if they are large.
    /// </summary>
    public KeyProof EveryQueryHasAKey(in AttentionSizes sizes)
    {
        var pairsLeft = MostPairs;
        var samples = VariesByBatch ? sizes.Batch : Math.Min(sizes.Batch, 1);
        var heads = VariesByHead ? sizes.Heads : Math.Min(sizes.Heads, 1);
        for (var batch = 0; batch < samples; batch++)
        {
            for (var head = 0; head < heads; head++)
            {
                var query = IsRuns
                    ? QueryRuns.FirstQueryWithoutKeys(this, sizes, batch, head)
                    : FirstQueryWithoutKeys(sizes, batch, head, ref pairsLeft);
                if (pairsLeft < 0)
                {
                    return default;
                }

                if (query < sizes.Queries)
                {
                    return new KeyProof(Verdict.Refuted, batch, head, (int)query);
                }
            }
        }

        return new KeyProof(Verdict.Proved, 0, 0, 0);
    }

    private long FirstQueryWithoutKeys(in AttentionSizes sizes, int batch, int head, ref long pairsLeft)
    {
        for (var query = 0; query < sizes.Queries; query++)
        {
            var keys = KeysOf(sizes, batch, head, query);
            var key = keys.Start;
            while (key < keys.End && !MayAttend(sizes, batch, head, query, key))
            {
                key++;
            }

            pairsLeft -= key - keys.Start + 1;
            if (pairsLeft < 0 || key >= keys.End)
            {
                return query;
            }
        }

        return sizes.Queries;
    }
}

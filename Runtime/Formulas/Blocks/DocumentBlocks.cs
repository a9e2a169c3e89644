using System;

namespace ShapeSafe.Formulas;

/// <summary>Finds the kinds of blocks of interleaved documents: for each document one bit a block of keys, joined over the documents of some queries.</summary>
internal static class DocumentBlocks
{
    private const int WordBits = 64;
    private const int MostWords = 1 << 20;

    /// <summary>Whether the bits of a sample's documents take little memory.</summary>
    public static bool Fit(PackedSample sample, in BlockCut cut) => (long)sample.Documents * Words(cut) <= MostWords;

    /// <summary>Writes the kinds of the blocks of one sample, row after row.</summary>
    public static void Fill(PackedSample sample, in BlockCut cut, Span<BlockKind> plane)
    {
        var words = Words(cut);
        var (some, all) = (new ulong[sample.Documents * words], new ulong[sample.Documents * words]);
        var (start, block, blockStart) = (0, 0, 0);
        foreach (var segment in sample.KeySegments)
        {
            while (start < segment.End)
            {
                var blockEnd = (int)Math.Min((long)blockStart + cut.KeysPerBlock, cut.Sizes.Keys);
                var (word, bit) = ((segment.Document * words) + (block / WordBits), 1UL << (block % WordBits));
                some[word] |= bit;

                // Neighbouring segments are of different documents, so a block of one document lies in one segment.
                all[word] |= start == blockStart && blockEnd <= segment.End ? bit : 0;
                start = Math.Min(blockEnd, segment.End);
                (block, blockStart) = start == blockEnd ? (block + 1, blockEnd) : (block, blockStart);
            }
        }

        var (rowSome, rowAll) = (new ulong[words], new ulong[words]);
        var (index, end) = (0, 0);
        for (var queryBlock = 0; queryBlock < cut.QueryBlocks; queryBlock++)
        {
            var queries = cut.Queries(queryBlock);
            rowSome.AsSpan().Clear();
            rowAll.AsSpan().Fill(ulong.MaxValue);
            while (end < queries.End)
            {
                var segment = sample.QuerySegments[index];
                for (var word = 0; word < words; word++)
                {
                    var hasKeys = segment.Document != PackedSample.NoDocument;
                    rowSome[word] |= hasKeys ? some[(segment.Document * words) + word] : 0;
                    rowAll[word] &= hasKeys ? all[(segment.Document * words) + word] : 0;
                }

                // A segment that goes on counts for the next row too.
                end = Math.Min(segment.End, queries.End);
                index += segment.End <= queries.End ? 1 : 0;
            }

            var row = plane.Slice(queryBlock * cut.KeyBlocks, cut.KeyBlocks);
            for (var word = 0; word < words; word++)
            {
                WriteKinds(rowSome[word], rowAll[word], row.Slice(word * WordBits, Math.Min(WordBits, row.Length - (word * WordBits))));
            }
        }
    }

    /// <summary>Writes kinds from one bit each; those of short documents are all alike.</summary>
    private static void WriteKinds(ulong some, ulong all, Span<BlockKind> kinds)
    {
        var every = kinds.Length == WordBits ? ulong.MaxValue : (1UL << kinds.Length) - 1;
        if (all == 0 && (some == 0 || some == every))
        {
            kinds.Fill(some == 0 ? BlockKind.Empty : BlockKind.Partial);
            return;
        }

        for (var block = 0; block < kinds.Length; block++)
        {
            kinds[block] = ((all >> block) & 1) != 0 ? BlockKind.Full : ((some >> block) & 1) != 0 ? BlockKind.Partial : BlockKind.Empty;
        }
    }

    private static int Words(in BlockCut cut) => (cut.KeyBlocks + WordBits - 1) / WordBits;
}

using System;

namespace ShapeSafe.Formulas;

/// <summary>The kinds of all blocks of a mask, kept once where samples or heads do not differ.</summary>
internal sealed class BlockKinds
{
    private readonly bool variesByBatch;
    private readonly bool variesByHead;
    private readonly BlockKind[] kinds;

    private BlockKinds(MaskFormula mask, BlockCut cut, FillPlane fill)
    {
        Cut = cut;
        (variesByBatch, variesByHead) = (mask.VariesByBatch, mask.VariesByHead);
        var samples = variesByBatch ? cut.Sizes.Batch : 1;
        var heads = variesByHead ? cut.Sizes.Heads : 1;
        kinds = new BlockKind[checked(samples * heads * cut.QueryBlocks * cut.KeyBlocks)];
        if (cut.Sizes.IsEmpty)
        {
            return;
        }

        for (var batch = 0; batch < samples; batch++)
        {
            for (var head = 0; head < heads; head++)
            {
                fill(batch, head, Plane(batch, head));
            }
        }
    }

    /// <summary>Writes the kinds of the blocks of one sample and head, row after row.</summary>
    private delegate void FillPlane(int batch, int head, Span<BlockKind> plane);

    public BlockCut Cut { get; }

    /// <summary>As <see cref="Of"/>, remembered for the next time: an equal mask costs nothing then.</summary>
    public static BlockKinds Remembered(MaskFormula mask, BlockCut cut) => BlockCache.OfCalls.GetOrAdd(mask, cut, Of);

    public static BlockKinds Of(MaskFormula mask, BlockCut cut) => mask switch
    {
        JoinedMasks joined => Joined(joined, cut),
        Complement complement => Turned(complement, cut),
        { MovesForward: true } => new BlockKinds(mask, cut, (batch, head, plane) => ForwardBlocks.Fill(mask, cut, batch, head, plane)),
        PaddedKeys padding => new BlockKinds(mask, cut, (batch, _, plane) => FillRows(padding, cut, batch, plane)),
        Documents documents => new BlockKinds(mask, cut, (batch, head, plane) => FillDocuments(documents, cut, batch, head, plane)),
        { IsRuns: true } => new BlockKinds(mask, cut, new RunBlocks(mask, cut).Fill),
        DilatedBand => new BlockKinds(mask, cut, (batch, head, plane) => FillDiagonals(mask, cut, batch, head, plane)),
        _ => BlockCache.OfPairs.GetOrAdd(mask, cut, Classified),
    };

    public ReadOnlySpan<BlockKind> Row(int batch, int head, int queryBlock) =>
        Plane(batch, head).Slice(queryBlock * Cut.KeyBlocks, Cut.KeyBlocks);

    private Span<BlockKind> Plane(int batch, int head)
    {
        var plane = ((variesByBatch ? batch : 0) * (variesByHead ? Cut.Sizes.Heads : 1)) + (variesByHead ? head : 0);
        var blocks = Cut.QueryBlocks * Cut.KeyBlocks;
        return kinds.AsSpan(plane * blocks, blocks);
    }

    private static BlockKinds Joined(JoinedMasks joined, BlockCut cut)
    {
        var parts = Array.ConvertAll(joined.Judged.ToArray(), part => Of(part, cut));
        var strongest = joined.Joint == Joint.Or ? BlockKind.Full : BlockKind.Empty;
        var bothPartial = joined.IsRuns ? BlockKindAlgebra.PartialTwice : BlockKind.Partial;
        return new BlockKinds(joined, cut, (batch, head, plane) =>
        {
            parts[0].Plane(batch, head).CopyTo(plane);
            foreach (var part in parts.AsSpan(1))
            {
                Span<BlockKind> other = part.Plane(batch, head);
                for (var block = 0; block < plane.Length; block++)
                {
                    plane[block] = plane[block].Join(other[block], strongest, bothPartial);
                }
            }

            if (joined.IsRuns)
            {
                LookAgain(joined, cut, batch, head, plane);
            }
        });
    }

    /// <summary>Decides the blocks of which two parts hide something each: together they may hide all, or let all attend.</summary>
    private static void LookAgain(JoinedMasks joined, in BlockCut cut, int batch, int head, Span<BlockKind> plane)
    {
        for (var block = 0; block < plane.Length; block++)
        {
            if (plane[block] == BlockKindAlgebra.PartialTwice)
            {
                var (queries, keys) = (cut.Queries(block / cut.KeyBlocks), cut.Keys(block % cut.KeyBlocks));
                plane[block] = QueryRuns.Classify(joined, cut.Sizes, batch, head, queries, keys);
            }
        }
    }

    private static BlockKinds Turned(Complement complement, BlockCut cut)
    {
        var hidden = Of(complement.Hidden, cut);
        return new BlockKinds(complement, cut, (batch, head, plane) =>
        {
            Span<BlockKind> other = hidden.Plane(batch, head);
            for (var block = 0; block < plane.Length; block++)
            {
                plane[block] = other[block].Turned();
            }
        });
    }

    /// <summary>What the keys say, for every row the same.</summary>
    private static void FillRows(PaddedKeys padding, in BlockCut cut, int batch, Span<BlockKind> plane)
    {
        var first = plane.Slice(0, cut.KeyBlocks);
        for (var keyBlock = 0; keyBlock < first.Length; keyBlock++)
        {
            first[keyBlock] = padding.ClassifyKeys(batch, cut.Keys(keyBlock));
        }

        for (var queryBlock = 1; queryBlock < cut.QueryBlocks; queryBlock++)
        {
            first.CopyTo(plane.Slice(queryBlock * cut.KeyBlocks));
        }
    }

    private static void FillDocuments(Documents documents, in BlockCut cut, int batch, int head, Span<BlockKind> plane)
    {
        if (DocumentBlocks.Fit(documents.Sample(batch), cut))
        {
            DocumentBlocks.Fill(documents.Sample(batch), cut, plane);
        }
        else
        {
            new RunBlocks(documents, cut).Fill(batch, head, plane);
        }
    }

    /// <summary>What depends on the distance between query and key alone: a block is what the one before it on its diagonal is, if both are whole.</summary>
    private static void FillDiagonals(MaskFormula mask, in BlockCut cut, int batch, int head, Span<BlockKind> plane)
    {
        for (var queryBlock = 0; queryBlock < cut.QueryBlocks; queryBlock++)
        {
            var queries = cut.Queries(queryBlock);
            var row = plane.Slice(queryBlock * cut.KeyBlocks, cut.KeyBlocks);
            var isWhole = queryBlock > 0 && queries.Length == cut.KeysPerBlock && cut.QueriesPerBlock == cut.KeysPerBlock;
            var copied = isWhole ? Math.Max(cut.Sizes.Keys / cut.KeysPerBlock, 1) : 1;
            if (copied > 1)
            {
                plane.Slice((queryBlock - 1) * cut.KeyBlocks, copied - 1).CopyTo(row.Slice(1));
            }

            for (var keyBlock = 0; keyBlock < row.Length; keyBlock = keyBlock == 0 ? copied : keyBlock + 1)
            {
                row[keyBlock] = mask.ClassifyPairs(cut.Sizes, batch, head, queries, cut.Keys(keyBlock));
            }
        }
    }

    private static BlockKinds Classified(MaskFormula mask, BlockCut cut) => new(mask, cut, (batch, head, plane) =>
    {
        for (var queryBlock = 0; queryBlock < cut.QueryBlocks; queryBlock++)
        {
            var queries = cut.Queries(queryBlock);
            var row = plane.Slice(queryBlock * cut.KeyBlocks, cut.KeyBlocks);
            for (var keyBlock = 0; keyBlock < row.Length; keyBlock++)
            {
                row[keyBlock] = mask.ClassifyPairs(cut.Sizes, batch, head, queries, cut.Keys(keyBlock));
            }
        }
    });
}

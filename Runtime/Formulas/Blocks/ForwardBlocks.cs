using System;

namespace ShapeSafe.Formulas;

/// <summary>Finds the kinds of blocks of a mask whose runs move forward: the first and the last query of a row of blocks say it all.</summary>
internal static class ForwardBlocks
{
    /// <summary>Writes the kinds of the blocks of one sample and head, row after row.</summary>
    public static void Fill(MaskFormula mask, in BlockCut cut, int batch, int head, Span<BlockKind> plane)
    {
        for (var queryBlock = 0; queryBlock < cut.QueryBlocks; queryBlock++)
        {
            var queries = cut.Queries(queryBlock);
            var first = mask.StretchAt(cut.Sizes, batch, head, queries.Start);
            var last = mask.StretchAt(cut.Sizes, batch, head, queries.End - 1);
            var row = plane.Slice(queryBlock * cut.KeyBlocks, cut.KeyBlocks);
            var some = KeyRange.Within(first.Start, last.End, cut.Sizes.Keys);
            if (some.IsEmpty)
            {
                continue;
            }

            row.Slice(some.Start / cut.KeysPerBlock, ((some.End - 1) / cut.KeysPerBlock) - (some.Start / cut.KeysPerBlock) + 1).Fill(BlockKind.Partial);
            var all = KeyRange.Within(last.Start, first.End, cut.Sizes.Keys);
            var firstFull = BlockCut.Blocks(all.Start, cut.KeysPerBlock);
            var behindFull = all.End == cut.Sizes.Keys ? cut.KeyBlocks : all.End / cut.KeysPerBlock;
            if (!all.IsEmpty && firstFull < behindFull)
            {
                row.Slice(firstFull, behindFull - firstFull).Fill(BlockKind.Full);
            }
        }
    }
}

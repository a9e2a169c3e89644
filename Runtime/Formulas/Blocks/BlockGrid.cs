using System;

namespace ShapeSafe.Formulas;

/// <summary>
/// What is known of each block of a mask cut into blocks of one size: which need no work, which no test, which a test for each pair.
/// Costs work in proportion to the number of blocks; only what is dense or a user's rule is looked at pair by pair, once, and remembered.
/// </summary>
/// <remarks>Full and Empty are never wrong. Where <see cref="MaskFormula.Classify"/> is exact, so is the grid.</remarks>
public sealed class BlockGrid
{
    private readonly BlockKinds kinds;

    private BlockGrid(BlockKinds kinds) => this.kinds = kinds;

    /// <summary>How many blocks the queries are cut into; the last one may be shorter.</summary>
    public int QueryBlocks => kinds.Cut.QueryBlocks;

    /// <summary>How many blocks the keys are cut into; the last one may be shorter.</summary>
    public int KeyBlocks => kinds.Cut.KeyBlocks;

    /// <summary>Cuts a mask into blocks.</summary>
    /// <param name="mask">The mask.</param>
    /// <param name="sizes">The sizes of the call, which meet the mask's requirements.</param>
    /// <param name="queriesPerBlock">How many queries a block has.</param>
    /// <param name="keysPerBlock">How many keys a block has.</param>
    /// <exception cref="ArgumentOutOfRangeException">A block has no query or no key.</exception>
    public static BlockGrid Of(MaskFormula mask, in AttentionSizes sizes, int queriesPerBlock, int keysPerBlock)
    {
        if (queriesPerBlock < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(queriesPerBlock), queriesPerBlock, "A block has at least one query.");
        }

        if (keysPerBlock < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(keysPerBlock), keysPerBlock, "A block has at least one key.");
        }

        return new BlockGrid(BlockKinds.Of(mask, new BlockCut(sizes, queriesPerBlock, keysPerBlock)));
    }

    /// <summary>What is known of the blocks of one block of queries, from the first keys to the last.</summary>
    public ReadOnlySpan<BlockKind> Row(int batch, int head, int queryBlock) => kinds.Row(batch, head, queryBlock);

    /// <summary>What is known of one block.</summary>
    public BlockKind this[int batch, int head, int queryBlock, int keyBlock] => Row(batch, head, queryBlock)[keyBlock];
}

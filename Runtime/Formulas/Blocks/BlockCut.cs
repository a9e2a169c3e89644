using System;

namespace ShapeSafe.Formulas;

/// <summary>How the pairs of a call are cut into blocks.</summary>
/// <param name="Sizes">The sizes of the call.</param>
/// <param name="QueriesPerBlock">How many queries a block has.</param>
/// <param name="KeysPerBlock">How many keys a block has.</param>
internal readonly record struct BlockCut(AttentionSizes Sizes, int QueriesPerBlock, int KeysPerBlock)
{
    public int QueryBlocks { get; } = Blocks(Sizes.Queries, QueriesPerBlock);

    public int KeyBlocks { get; } = Blocks(Sizes.Keys, KeysPerBlock);

    public KeyRange Queries(int block) => Block(block, QueriesPerBlock, Sizes.Queries);

    public KeyRange Keys(int block) => Block(block, KeysPerBlock, Sizes.Keys);

    /// <summary>How many blocks of a size it takes to hold a length.</summary>
    public static int Blocks(int length, int size) => (int)(((long)length + size - 1) / size);

    private static KeyRange Block(int block, int size, int length) => new(block * size, (int)Math.Min((block + 1L) * size, length));
}

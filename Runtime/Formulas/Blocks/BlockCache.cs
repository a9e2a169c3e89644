using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>Remembers the blocks of the masks that had to be looked at pair by pair, by value: a few of them, the latest used.</summary>
internal static class BlockCache
{
    private const int Most = 16;
    private static readonly LinkedList<Entry> LatestFirst = new();

    public static BlockKinds GetOrAdd(MaskFormula mask, BlockCut cut, Func<MaskFormula, BlockCut, BlockKinds> look)
    {
        lock (LatestFirst)
        {
            for (var node = LatestFirst.First; node is not null; node = node.Next)
            {
                if (node.Value.Kinds.Cut == cut && node.Value.Mask.GetHashCode() == mask.GetHashCode() && node.Value.Mask.Equals(mask))
                {
                    LatestFirst.Remove(node);
                    LatestFirst.AddFirst(node);
                    return node.Value.Kinds;
                }
            }
        }

        // Not under the lock: a user's rule is asked here.
        var kinds = look(mask, cut);
        lock (LatestFirst)
        {
            LatestFirst.AddFirst(new Entry(mask, kinds));
            if (LatestFirst.Count > Most)
            {
                LatestFirst.RemoveLast();
            }
        }

        return kinds;
    }

    private readonly struct Entry(MaskFormula mask, BlockKinds kinds)
    {
        public MaskFormula Mask { get; } = mask;

        public BlockKinds Kinds { get; } = kinds;
    }
}

using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>Remembers the blocks of masks, by value: a few of them, the latest used.</summary>
internal sealed class BlockCache
{
    /// <summary>Of the masks that had to be looked at pair by pair.</summary>
    public static readonly BlockCache OfPairs = new();

    /// <summary>Of the masks of the latest calls.</summary>
    public static readonly BlockCache OfCalls = new();

    private const int Most = 16;
    private readonly LinkedList<Entry> latestFirst = new();

    private BlockCache()
    {
    }

    public BlockKinds GetOrAdd(MaskFormula mask, BlockCut cut, Func<MaskFormula, BlockCut, BlockKinds> look)
    {
        lock (latestFirst)
        {
            for (var node = latestFirst.First; node is not null; node = node.Next)
            {
                if (node.Value.Kinds.Cut == cut && node.Value.Mask.GetHashCode() == mask.GetHashCode() && node.Value.Mask.Equals(mask))
                {
                    latestFirst.Remove(node);
                    latestFirst.AddFirst(node);
                    return node.Value.Kinds;
                }
            }
        }

        // Not under the lock: a user's rule is asked here.
        var kinds = look(mask, cut);
        lock (latestFirst)
        {
            latestFirst.AddFirst(new Entry(mask, kinds));
            if (latestFirst.Count > Most)
            {
                latestFirst.RemoveLast();
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

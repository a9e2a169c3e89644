using System;
using ShapeSafe.Engine.Kernels;

namespace ShapeSafe.Engine.Work;

/// <summary>What is known of a block of rows with a panel of keys.</summary>
internal enum PanelKind : byte
{
    /// <summary>No row may look at any key.</summary>
    Empty,

    /// <summary>Every row may look at every key.</summary>
    Full,

    /// <summary>Each row may look at the keys of its run.</summary>
    Runs,

    /// <summary>Each row may look at the keys whose flag is set.</summary>
    Flags,
}

/// <summary>The runs of keys of a block's rows, summed up.</summary>
internal unsafe struct BlockRuns
{
    /// <summary>The first key that any row may look at.</summary>
    public int FirstStart;

    /// <summary>The last of the first keys.</summary>
    public int LastStart;

    /// <summary>The first of the keys behind the runs.</summary>
    public int FirstEnd;

    /// <summary>The key behind the last one that any row may look at; not above <see cref="FirstStart"/> where there is none.</summary>
    public int LastEnd;

    /// <summary>Sums up the runs of <see cref="Tile.Rows"/> rows.</summary>
    public static BlockRuns Of(int* starts, int* ends)
    {
        var runs = new BlockRuns { FirstStart = int.MaxValue, FirstEnd = int.MaxValue };
        for (var row = 0; row < Tile.Rows; row++)
        {
            var isEmpty = ends[row] <= starts[row];
            runs.FirstStart = isEmpty ? runs.FirstStart : Math.Min(runs.FirstStart, starts[row]);
            runs.LastStart = Math.Max(runs.LastStart, starts[row]);
            runs.FirstEnd = Math.Min(runs.FirstEnd, ends[row]);
            runs.LastEnd = isEmpty ? runs.LastEnd : Math.Max(runs.LastEnd, ends[row]);
        }

        return runs;
    }

    /// <summary>Whether no row may look at any of some keys.</summary>
    public readonly bool Misses(int firstKey, int keys) => LastEnd <= firstKey || FirstStart >= firstKey + keys;

    /// <summary>Whether all rows may look at all of some keys.</summary>
    public readonly bool Cover(int firstKey, int keys) => LastStart <= firstKey && FirstEnd >= firstKey + keys;
}

using System;
using ShapeSafe.Engine.Kernels;

namespace ShapeSafe.Engine.Work;

/// <summary>Where a tile finds keys and values.</summary>
internal enum PanelReading
{
    /// <summary>Packed for all tiles of the head, before the first one.</summary>
    PackedForAll,

    /// <summary>Packed by the tile itself, one panel after the other: no other tile reads them, or they are too many to be packed at once.</summary>
    PackedForTile,

    /// <summary>Where they lie: there are so few rows that packing would cost more than it saves.</summary>
    InPlace,
}

/// <summary>
/// How a call is cut into pieces. A tile is some rows of queries that share a head of keys: the queries of all heads of a group, one
/// after the other. A piece is a tile with some of the panels of its keys.
/// </summary>
/// <remarks>
/// What is computed follows from sizes and mask, never from the number of threads, and so does the result. Only how many heads
/// are worked on at once depends on it.
/// </remarks>
internal readonly record struct WorkPlan
{
    private const int PiecesWanted = 32;
    private const int FewestPieces = 8;
    private const int FewestQueries = 24;
    private const int FewestKeys = 1024;
    private const int FewestRowsToPackFor = 16;
    private const long MostBytesPacked = 1 << 30;
    private const long MostBytesPerWave = 32 << 20;
    private const long BytesPackedPerThread = 2 << 20;

    public WorkPlan(in AttentionCall call, int vectorWidth, bool canReadInPlace, bool withWeights)
    {
        Rows = checked(call.HeadsPerGroup * call.Sizes.Queries);
        KeyHeads = checked(call.Sizes.Batch * call.KeyValueHeads);
        ValueWidth = Tile.RoundUp(call.ValueDim, vectorWidth);
        KeyPanelLength = (nint)call.HeadDim * Tile.Keys;
        ValuePanelLength = (nint)ValueWidth * Tile.Keys;

        // Pieces for many threads come from cutting the keys where there are many, else from smaller tiles.
        Tiles = (Rows + Tile.MaxQueries - 1) / Tile.MaxQueries;
        var pieces = (long)KeyHeads * Tiles;
        var splits = withWeights ? 1 : (int)Math.Max(1, Math.Min(PiecesWanted / pieces, call.Sizes.Keys / FewestKeys));
        if (pieces * splits < FewestPieces)
        {
            Tiles = Math.Max(Tiles, Math.Min(FewestPieces / KeyHeads, Rows / FewestQueries));
        }

        TileRows = Tile.RoundUp((Rows + Tiles - 1) / Tiles, Tile.Rows);
        if (call.HeadsPerGroup > 1 && call.Mask is { IsOneRunPerQuery: false })
        {
            TileRows = RowsWithinHeads(call.Sizes.Queries, TileRows);
            Tiles = (Rows + TileRows - 1) / TileRows;
        }

        var bytesPerHead = Math.Max(1, ((long)call.HeadDim + ValueWidth) * call.Sizes.Keys * sizeof(float));
        Reading = canReadInPlace && Rows < FewestRowsToPackFor
            ? PanelReading.InPlace
            : Tiles == 1 || bytesPerHead > MostBytesPacked ? PanelReading.PackedForTile : PanelReading.PackedForAll;
        PanelKeys = Reading == PanelReading.InPlace ? Tile.KeysInPlace : Tile.Keys;
        Panels = (int)(((long)call.Sizes.Keys + PanelKeys - 1) / PanelKeys);
        PanelsPerSplit = Math.Max(1, (Panels + splits - 1) / splits);
        Splits = Math.Max(1, (Panels + PanelsPerSplit - 1) / PanelsPerSplit);
        KeyHeadsPerWave = Reading == PanelReading.PackedForAll
            ? (int)Math.Clamp(Math.Min(BytesPackedPerThread * call.Threads, MostBytesPerWave) / bytesPerHead, 1, KeyHeads)
            : KeyHeads;
    }

    /// <summary>How many rows of queries share a head of keys.</summary>
    public int Rows { get; }

    /// <summary>How many heads of keys there are, in all samples.</summary>
    public int KeyHeads { get; }

    /// <summary>How many panels the keys of a head make.</summary>
    public int Panels { get; }

    /// <summary>How many keys a panel has.</summary>
    public int PanelKeys { get; }

    /// <summary>How far rows of scores with a panel are apart: not a power of two where that is far, as neighbours would meet in the cache.</summary>
    public int ScoreStride => Reading == PanelReading.InPlace ? PanelKeys + 16 : PanelKeys;

    /// <summary>For how many keys the flags of dense masks and the numbers of dense biases are fetched at once.</summary>
    public int FilledKeys => Math.Max(PanelKeys, Tile.FilledKeys);

    /// <summary>How many rows a tile has, at most.</summary>
    public int TileRows { get; }

    /// <summary>How many tiles the rows of a head of keys make.</summary>
    public int Tiles { get; }

    /// <summary>In how many pieces the keys of a tile are cut.</summary>
    public int Splits { get; }

    /// <summary>How many panels such a piece has, at most.</summary>
    public int PanelsPerSplit { get; }

    /// <summary>The width of a value, rounded up to whole vectors.</summary>
    public int ValueWidth { get; }

    /// <summary>Where a tile finds keys and values.</summary>
    public PanelReading Reading { get; }

    /// <summary>How many heads of keys are packed at once: few, so that what is packed stays in the caches of the threads.</summary>
    public int KeyHeadsPerWave { get; }

    /// <summary>How many floats a packed panel of keys has.</summary>
    public nint KeyPanelLength { get; }

    /// <summary>How many floats a packed panel of values has.</summary>
    public nint ValuePanelLength { get; }

    /// <summary>Somewhat fewer rows, if tiles of so many reach over no two heads: then the blocks of a mask, found once, tell all of them.</summary>
    private static int RowsWithinHeads(int queries, int rows)
    {
        for (var fewer = rows; fewer >= rows / 2 && fewer > 0; fewer -= Tile.Rows)
        {
            if (queries % fewer == 0)
            {
                return fewer;
            }
        }

        return rows;
    }
}

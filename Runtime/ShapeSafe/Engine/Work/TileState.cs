using System;
using ShapeSafe.Engine.Kernels;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine.Work;

/// <summary>The rows of one tile while they are worked on, in the scratch memory of one thread.</summary>
internal unsafe struct TileState
{
    /// <summary>The sample.</summary>
    public int Batch;

    /// <summary>The head of keys, counted over all samples.</summary>
    public int KeyHead;

    /// <summary>The first row, among all that share the head of keys.</summary>
    public int FirstRow;

    /// <summary>How many rows there are; those that fill the last block up repeat the last one.</summary>
    public int Rows;

    /// <summary>How many blocks of <see cref="Tile.Rows"/> rows there are.</summary>
    public int Blocks;

    /// <summary>The head of each row.</summary>
    public int* Heads;

    /// <summary>The position of each row among the queries of its head.</summary>
    public int* Queries;

    /// <summary>What the mask says of each block.</summary>
    public BlockRuns* Runs;

    /// <summary>A run of keys that holds all that any row may look at.</summary>
    public KeyRange Seen;

    /// <summary>A run of keys that every row may look at.</summary>
    public KeyRange SeenByAll;

    /// <summary>What is known of each block with the panel at hand.</summary>
    public PanelKind* Kinds;

    /// <summary>[rows, width]: copies of the query, where it cannot be read in place.</summary>
    public float* QueryCopies;

    /// <summary>One over the sum of each row.</summary>
    public float* Factors;

    /// <summary>A panel of keys packed by this thread for itself.</summary>
    public float* OwnKeyPanel;

    /// <summary>A panel of values packed by this thread for itself.</summary>
    public float* OwnValuePanel;

    /// <summary>The first of the keys that flags were filled for; negative at first.</summary>
    public int FlagsFilledFrom;

    /// <summary>The first of the keys that the bias was filled for; negative at first.</summary>
    public int BiasFilledFrom;

    private readonly RowBlock* blocks;
    private readonly int vectorWidth;
    private RowBlock all;

    /// <summary>Lays the state out in scratch memory.</summary>
    public TileState(ref Carver carver, in AttentionJob job, int vectorWidth)
    {
        var rows = job.Plan.TileRows;
        this.vectorWidth = vectorWidth;
        all.Stride = job.Plan.ScoreStride;
        all.FilledKeys = job.Plan.FilledKeys;
        all.Width = job.Plan.ValueWidth;
        all.Cap = job.Call.SoftCap * AttentionJob.Log2E;
        all.Queries = (float**)carver.Take<nint>(rows);
        all.Scores = carver.Take<float>(rows * (nint)job.Plan.ScoreStride);
        all.Maxima = carver.Take<float>(rows);
        all.Sums = carver.Take<float>(rows * vectorWidth);
        all.Outputs = carver.Take<float>((nint)rows * all.Width);
        all.Starts = carver.Take<int>(rows);
        all.Ends = carver.Take<int>(rows);
        all.Slopes = carver.Take<float>(rows);
        all.Positions = carver.Take<int>(rows);
        all.Flags = carver.Take<byte>(job.Call.Mask is null or { IsOneRunPerQuery: true } ? 0 : rows * job.Plan.FilledKeys);
        all.Bias = carver.Take<float>(job.Call.Bias is null or AlibiBias ? 0 : rows * job.Plan.FilledKeys);
        Heads = carver.Take<int>(rows);
        Queries = carver.Take<int>(rows);
        Factors = carver.Take<float>(rows);
        blocks = carver.Take<RowBlock>(rows / Tile.Rows);
        Runs = carver.Take<BlockRuns>(rows / Tile.Rows);
        Kinds = carver.Take<PanelKind>(rows / Tile.Rows);
        QueryCopies = carver.Take<float>(rows * (nint)Tile.RoundUp(job.Call.HeadDim, vectorWidth));
        OwnKeyPanel = carver.Take<float>(job.Plan.Reading == PanelReading.PackedForTile ? job.Plan.KeyPanelLength : 0);
        OwnValuePanel = carver.Take<float>(job.Plan.Reading == PanelReading.PackedForAll ? 0 : job.Plan.ValuePanelLength);
    }

    /// <summary>Where what belongs to a block of rows is.</summary>
    public readonly ref readonly RowBlock Block(int index) => ref blocks[index];

    /// <summary>The blocks from one on.</summary>
    public readonly RowBlock* BlocksFrom(int index) => blocks + index;

    /// <summary>How many neighbouring blocks, from one on, may look at all keys of the panel at hand; 1 at least, that one.</summary>
    public readonly int FullBlocksFrom(int index)
    {
        var end = index;
        while (end < Blocks && Kinds[end] == PanelKind.Full)
        {
            end++;
        }

        return Math.Max(end - index, 1);
    }

    /// <summary>Begins with another tile: nothing is summed up yet.</summary>
    /// <param name="rows">How many rows it has.</param>
    public void Begin(int rows)
    {
        Rows = rows;
        Blocks = (rows + Tile.Rows - 1) / Tile.Rows;
        FlagsFilledFrom = -1;
        BiasFilledFrom = -1;
        for (var index = 0; index < Blocks; index++)
        {
            blocks[index] = BlockAt(index * Tile.Rows);
        }

        var computed = Blocks * Tile.Rows;
        new Span<float>(all.Maxima, computed).Fill(float.MinValue);
        new Span<float>(all.Sums, computed * vectorWidth).Clear();
        new Span<float>(all.Outputs, computed * all.Width).Clear();
    }

    private readonly RowBlock BlockAt(int row)
    {
        var block = all;
        block.Queries += row;
        block.Rows = Math.Min(Tile.Rows, Rows - row);
        block.Scores += row * all.Stride;
        block.Maxima += row;
        block.Sums += row * vectorWidth;
        block.Outputs += row * all.Width;
        block.Starts += row;
        block.Ends += row;
        block.Flags += row * all.FilledKeys;
        block.Bias += row * all.FilledKeys;
        block.Slopes += row;
        block.Positions += row;
        return block;
    }
}

using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using ShapeSafe.Engine.Kernels;
using ShapeSafe.Engine.Lanes;

namespace ShapeSafe.Engine.Work;

/// <summary>
/// Projects rows with the kernels of attention: the rows of the weight are the keys, and the scores are the output.
/// </summary>
internal sealed unsafe class LinearProjection<TVector, TLanes> : IWork
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    /// <summary>How many rows pass over a packed panel of the weight.</summary>
    private const int RowsPerPiece = 4 * Tile.MaxQueries;

    /// <summary>How many features are summed up at once: a panel of them stays in the first-level cache while the rows pass over it.</summary>
    private const int FeaturesAtOnce = 128;

    private const int FewestRowsToPackFor = 16;
    private const double WorkForTwoThreads = 2e6;

    [ThreadStatic]
    private static LinearProjection<TVector, TLanes>? idle;

    private LinearJob job;
    private int rowPieces;
    private bool readsInPlace;

    /// <summary>Projects all rows.</summary>
    public static void Run(in LinearJob job)
    {
        var work = idle ?? new LinearProjection<TVector, TLanes>();
        idle = null;
        work.job = job;
        work.rowPieces = (job.AllRows + RowsPerPiece - 1) / RowsPerPiece;
        work.readsInPlace = job.AllRows < FewestRowsToPackFor && job.Weight.ColumnStride == 1 && job.Features >= TLanes.Count;
        try
        {
            var isSmall = (double)job.AllRows * job.Width * job.Features < WorkForTwoThreads;
            Crew.Do(work, checked(work.rowPieces * Tile.Panels(job.Width)), isSmall ? 1 : job.Threads);
        }
        finally
        {
            work.job = default;
            idle = work;
        }
    }

    /// <inheritdoc/>
    public void DoPieces(Crew crew)
    {
        var counter = default(Carver);
        _ = new Scratch(ref counter, this);
        var memory = ArrayPool<byte>.Shared.Rent(checked((int)counter.BytesWithAlignment));
        fixed (byte* start = memory)
        {
            var carver = new Carver(start);
            var scratch = new Scratch(ref carver, this);
            if (readsInPlace)
            {
                for (var row = 0; row < scratch.Rows; row++)
                {
                    scratch.Inputs[row] = scratch.InputCopies + (row * (nint)InPlaceKernel<TVector, TLanes>.QueryWidth(job.Features));
                    InPlaceKernel<TVector, TLanes>.CopyQuery(InputRow(Math.Min(row, job.AllRows - 1)), job.Input.ColumnStride, job.Features, 1, scratch.Inputs[row]);
                }
            }

            for (var piece = crew.Next(); piece >= 0; piece = crew.Next())
            {
                var firstRow = piece % rowPieces * RowsPerPiece;
                var firstColumn = piece / rowPieces * Tile.Keys;
                var columns = Math.Min(Tile.Keys, job.Width - firstColumn);
                var rows = Math.Min(RowsPerPiece, job.AllRows - firstRow);
                BeginWithBias(scratch, rows, firstColumn, columns);
                if (readsInPlace)
                {
                    AddInPlace(scratch, rows, firstColumn, columns);
                }
                else
                {
                    AddPacked(scratch, firstRow, rows, firstColumn, columns);
                }

                Write(scratch, firstRow, rows, firstColumn, columns);
            }
        }

        ArrayPool<byte>.Shared.Return(memory);
    }

    private void BeginWithBias(in Scratch scratch, int rows, int firstColumn, int columns)
    {
        var first = new Span<float>(scratch.Sums, Tile.Keys);
        first.Clear();
        for (var column = 0; job.Bias is { } bias && column < columns; column++)
        {
            first[column] = bias.Row(0, 0, 0)[(firstColumn + column) * bias.ColumnStride];
        }

        for (var row = 1; row < Tile.RoundUp(rows, Tile.Rows); row++)
        {
            first.CopyTo(new Span<float>(scratch.Sums + (row * Tile.Keys), Tile.Keys));
        }
    }

    private void AddInPlace(in Scratch scratch, int rows, int firstColumn, int columns)
    {
        var weight = job.Weight.Row(0, 0, firstColumn);
        for (var row = 0; row < rows; row += Tile.Rows)
        {
            InPlaceKernel<TVector, TLanes>.Score(
                scratch.Inputs + row, Math.Min(Tile.Rows, rows - row), weight, job.Weight.RowStride, columns, job.Features, scratch.Scores, Tile.Keys, next: default);
            Add(scratch.Scores, scratch.Sums + (row * Tile.Keys));
        }
    }

    private void AddPacked(in Scratch scratch, int firstRow, int rows, int firstColumn, int columns)
    {
        var filledRows = Tile.RoundUp(rows, Tile.Rows);
        for (var row = 0; row < filledRows; row++)
        {
            scratch.Inputs[row] = InputRow(firstRow + Math.Min(row, rows - 1));
        }

        for (var firstFeature = 0; firstFeature < job.Features; firstFeature += FeaturesAtOnce)
        {
            var features = Math.Min(FeaturesAtOnce, job.Features - firstFeature);
            var weight = job.Weight.Row(0, 0, firstColumn) + (firstFeature * job.Weight.ColumnStride);
            KeyPanel.Pack(weight, job.Weight.RowStride, job.Weight.ColumnStride, columns, features, 1, scratch.Panel);
            for (var row = 0; row < filledRows; row += Tile.Rows)
            {
                var inputs = job.Input.ColumnStride == 1 ? scratch.Inputs + row : Copied(scratch, row, features);
                ScoreKernel<TVector, TLanes>.Run(inputs, features, scratch.Panel, scratch.Sums + (row * Tile.Keys), Tile.Keys, adds: true);
            }

            for (var row = 0; row < filledRows; row++)
            {
                scratch.Inputs[row] += features * job.Input.ColumnStride;
            }
        }
    }

    private void Write(in Scratch scratch, int firstRow, int rows, int firstColumn, int columns)
    {
        for (var row = 0; row < rows; row++)
        {
            var (batch, at) = Math.DivRem(firstRow + row, job.Rows);
            var output = job.Output.Row(batch, 0, at) + (firstColumn * job.Output.ColumnStride);
            var sums = scratch.Sums + (row * Tile.Keys);
            if (job.Output.ColumnStride == 1)
            {
                new ReadOnlySpan<float>(sums, columns).CopyTo(new Span<float>(output, columns));
                continue;
            }

            for (var column = 0; column < columns; column++)
            {
                output[column * job.Output.ColumnStride] = sums[column];
            }
        }
    }

    private float* InputRow(int row)
    {
        var (batch, at) = Math.DivRem(row, job.Rows);
        return job.Input.Row(batch, 0, at);
    }

    /// <summary>Copies of four rows whose features do not lie side by side.</summary>
    private float** Copied(in Scratch scratch, int firstRow, int features)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            scratch.Copied[row] = scratch.InputCopies + (row * FeaturesAtOnce);
            for (var i = 0; i < features; i++)
            {
                scratch.Copied[row][i] = scratch.Inputs[firstRow + row][i * job.Input.ColumnStride];
            }
        }

        return scratch.Copied;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Add(float* scores, float* sums)
    {
        for (nint i = 0; i < Tile.Rows * Tile.Keys; i += TLanes.Count)
        {
            TLanes.Store(TLanes.Add(TLanes.Load(sums + i), TLanes.Load(scores + i)), sums + i);
        }
    }

    /// <summary>The scratch memory of one thread.</summary>
    private readonly struct Scratch
    {
        /// <summary>How many rows of the input are read in place, filled up to whole blocks; they repeat the last one.</summary>
        public readonly int Rows;
        public readonly float** Inputs;
        public readonly float** Copied;
        public readonly float* InputCopies;
        public readonly float* Panel;
        public readonly float* Scores;
        public readonly float* Sums;

        public Scratch(ref Carver carver, LinearProjection<TVector, TLanes> work)
        {
            var job = work.job;
            Rows = Tile.RoundUp(Math.Min(job.AllRows, RowsPerPiece), Tile.Rows);
            Inputs = (float**)carver.Take<nint>(Rows);
            Copied = (float**)carver.Take<nint>(Tile.Rows);
            InputCopies = carver.Take<float>(
                work.readsInPlace ? Rows * (nint)InPlaceKernel<TVector, TLanes>.QueryWidth(job.Features) : Tile.Rows * FeaturesAtOnce);
            Panel = carver.Take<float>(work.readsInPlace ? 0 : Tile.Keys * Math.Min(job.Features, FeaturesAtOnce));
            Scores = carver.Take<float>(Tile.Rows * Tile.Keys);
            Sums = carver.Take<float>(Rows * Tile.Keys);
        }
    }
}

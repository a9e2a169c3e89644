using ShapeSafe.Engine.Lanes;

namespace ShapeSafe.Engine.Work;

/// <summary>A learned projection of rows: output = input weight^T + bias.</summary>
internal unsafe struct LinearJob : IOnLanes
{
    /// <summary>[batch, 1, rows, features].</summary>
    public TensorView Input;

    /// <summary>[1, 1, width, features].</summary>
    public TensorView Weight;

    /// <summary>[1, 1, 1, width], or nothing.</summary>
    public TensorView? Bias;

    /// <summary>[batch, 1, rows, width].</summary>
    public TensorView Output;

    public int Batch;
    public int Rows;
    public int Features;
    public int Width;
    public int Threads;

    /// <summary>How many rows there are in all samples.</summary>
    public readonly int AllRows => Batch * Rows;

    /// <summary>Projects all rows.</summary>
    public void Run() => LanesChoice.Run(ref this);

    /// <inheritdoc/>
    public readonly void Run<TVector, TLanes>()
        where TVector : unmanaged
        where TLanes : struct, ILanes<TVector>
    {
        if (Batch != 0 && Rows != 0 && Width != 0)
        {
            LinearProjection<TVector, TLanes>.Run(this);
        }
    }
}

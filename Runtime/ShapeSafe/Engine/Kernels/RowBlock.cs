namespace ShapeSafe.Engine.Kernels;

/// <summary>Four query rows of a tile: where what belongs to them is.</summary>
internal unsafe struct RowBlock
{
    /// <summary>How many of the <see cref="Tile.Rows"/> rows there are; what fills the block up is computed with where that is simpler.</summary>
    public int Rows;

    /// <summary>How far rows of scores are apart.</summary>
    public int Stride;

    /// <summary>How far rows of flags and of bias are apart: for how many keys they are fetched at once.</summary>
    public int FilledKeys;

    /// <summary>The width of the outputs, a multiple of the vector's width.</summary>
    public int Width;

    /// <summary>The soft-cap, times log2(e).</summary>
    public float Cap;

    /// <summary>Each row of the query.</summary>
    public float** Queries;

    /// <summary>[<see cref="Tile.Rows"/>, <see cref="Stride"/>]: scores with the panel, times log2(e), and then weights.</summary>
    public float* Scores;

    /// <summary>The running maximum of each row's scores; at first <see cref="float.MinValue"/>.</summary>
    public float* Maxima;

    /// <summary>A vector for each row; the sum of its lanes is that of the row's weights.</summary>
    public float* Sums;

    /// <summary>[<see cref="Tile.Rows"/>, <see cref="Width"/>]: the weighted sum of values.</summary>
    public float* Outputs;

    /// <summary>The first key of each row's run of keys.</summary>
    public int* Starts;

    /// <summary>The key behind each row's run of keys.</summary>
    public int* Ends;

    /// <summary>[<see cref="Tile.Rows"/>, <see cref="FilledKeys"/>]: whether the row may look at the key.</summary>
    public byte* Flags;

    /// <summary>[<see cref="Tile.Rows"/>, <see cref="FilledKeys"/>]: what is added to the scores.</summary>
    public float* Bias;

    /// <summary>ALiBi's slope of each row, negated, times log2(e).</summary>
    public float* Slopes;

    /// <summary>The position of each row among the keys.</summary>
    public int* Positions;
}

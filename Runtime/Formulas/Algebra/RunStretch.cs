namespace ShapeSafe.Formulas;

/// <summary>
/// The runs of keys of neighbouring queries where each end of the run stays where it is or moves on by one key a query:
/// what a band, a padding, a prefix, a chunk or a document says of some queries at once.
/// </summary>
/// <param name="Start">The first key of the run of the first query; it may lie before key 0.</param>
/// <param name="StartMoves">Whether Start grows by one a query.</param>
/// <param name="End">The key behind the run of the first query; it may lie behind the last key, or before Start.</param>
/// <param name="EndMoves">Whether End grows by one a query.</param>
/// <param name="EndQuery">The query behind those that this holds for.</param>
internal readonly record struct RunStretch(long Start, bool StartMoves, long End, bool EndMoves, long EndQuery)
{
    /// <summary>The same run for every query up to <paramref name="endQuery"/>.</summary>
    public static RunStretch Fixed(KeyRange run, long endQuery = long.MaxValue) => new(run.Start, false, run.End, false, endQuery);
}

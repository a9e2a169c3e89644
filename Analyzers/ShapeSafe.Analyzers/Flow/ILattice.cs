namespace ShapeSafe.Analyzers.Flow;

/// <summary>
/// What a forward analysis knows at a point, ordered from "not reached" up to "nothing is known".
/// Laws, for all a, b, c and any point p: Join is commutative, associative and idempotent up to <see cref="Same"/>;
/// <c>Join(a, Nothing) = a</c>; a value only rises: <c>Join(a, Join(a, b)) = Join(a, b)</c>;
/// Widen(a, b) is at or above Join(a, b), and every chain a, Widen(a, b1), Widen(.., b2), .. ends after finitely many changes.
/// </summary>
internal interface ILattice<TState>
{
    /// <summary>The state of a point that control has not reached.</summary>
    TState Nothing { get; }

    /// <summary>What holds where two ways meet.</summary>
    /// <param name="point">The block where they meet: values that differ may be named after it.</param>
    TState Join(TState left, TState right, int point);

    /// <summary>As <see cref="Join"/>, for a way that comes back: gives up what would keep changing.</summary>
    TState Widen(TState previous, TState next, int point);

    bool Same(TState left, TState right);
}

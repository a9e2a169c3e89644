using System.Threading;

namespace ShapeSafe.Analyzers.Flow;

/// <summary>The work that one body may cost. Every step also looks at the cancellation token.</summary>
internal class Budget(int steps, CancellationToken cancellation)
{
    private int left = steps;

    public CancellationToken Cancellation => cancellation;

    public bool IsSpent => left <= 0;

    /// <summary>Takes one step.</summary>
    /// <returns>False when nothing is left: the caller then knows nothing.</returns>
    /// <exception cref="System.OperationCanceledException">The compiler has moved on.</exception>
    public bool Take()
    {
        Look();
        return left > 0 && --left > 0;
    }

    /// <summary>Looks whether the compiler has moved on.</summary>
    protected virtual void Look() => cancellation.ThrowIfCancellationRequested();
}

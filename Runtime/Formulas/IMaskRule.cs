namespace ShapeSafe;

/// <summary>A rule of your own for who may attend to whom, where no other mask says it. Make it a <c>readonly record struct</c>: rules are compared by value.</summary>
/// <remarks>It is asked for each pair, in any order, from several threads, and must give the same answer each time.</remarks>
public interface IMaskRule
{
    /// <summary>Whether <paramref name="query"/> may attend to <paramref name="key"/>.</summary>
    /// <param name="batch">The sample, from 0.</param>
    /// <param name="head">The query head, from 0.</param>
    /// <param name="query">The position of the query, from 0.</param>
    /// <param name="key">The position of the key, from 0.</param>
    bool MayAttend(int batch, int head, int query, int key);
}

using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>
/// When an axis of a mask is wrong: both sizes are numbers and differ, or one is a number and the other that number and something more;
/// or they are expressions over the same symbols and differ;
/// or its size is a symbol that plays another role in this call, and the role needed is filled by another one. Anything else is silent.
/// </summary>
internal static class Roles
{
    /// <param name="size">The axis.</param>
    /// <param name="needed">What it is needed for.</param>
    /// <param name="others">The sizes with other roles in the call: batch, heads, the other length.</param>
    public static bool IsWrong(Dim size, Dim needed, params IEnumerable<Dim> others) =>
        !size.IsUnknown && !needed.IsUnknown && !Dim.Same(size, needed)
        && (Dim.Differ(size, needed) || Dim.AddsToNumber(size, needed) || size.Symbol is not null && needed.Constant is null && others.Any(other => Dim.Same(other, size)));

    /// <summary>A mask of (keys, queries): who tells the two lengths apart and writes both has exchanged them.</summary>
    public static bool AreExchanged(Shape mask, Dim queries, Dim keys) =>
        !queries.IsUnknown && !keys.IsUnknown && !queries.IsOne && !keys.IsOne && !Dim.Same(queries, keys) && Dim.Same(mask[-2], keys) && Dim.Same(mask[-1], queries);

    /// <summary>As <see cref="IsWrong"/>, for an axis that may also be broadcast.</summary>
    public static bool CannotBroadcast(Dim size, Dim needed, params IEnumerable<Dim> others) => !size.IsOne && IsWrong(size, needed, others);
}

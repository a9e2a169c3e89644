using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Rules;

// SHAPE2xxx: kinds of mask (boolean, float, integer), polarity, roles, sentinels.
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor ModuleMaskAdded = Definite("SHAPE2101", "A boolean or integer attn_mask is added to the scores: it masks nothing");
    public static readonly DiagnosticDescriptor PaddingNotBoolean = Definite("SHAPE2102", "key_padding_mask must be boolean");
    public static readonly DiagnosticDescriptor AttentionMaskType = Definite("SHAPE2103", "scaled_dot_product_attention does not take a mask of this type");
    public static readonly DiagnosticDescriptor FillNotBoolean = Definite("SHAPE2104", "masked_fill and where take a boolean mask only");
    public static readonly DiagnosticDescriptor NegatedBoolean = Definite("SHAPE2105", "A boolean tensor cannot be negated or subtracted");
    public static readonly DiagnosticDescriptor BitwiseFloat = Definite("SHAPE2106", "Bitwise operators do not work on floats");
    public static readonly DiagnosticDescriptor BitwiseNotInteger = Definite("SHAPE2107", "~ of an integer mask is never zero");
    public static readonly DiagnosticDescriptor BooleanAdded = Definite("SHAPE2108", "A boolean mask is added to the scores: it masks nothing");
    public static readonly DiagnosticDescriptor NumberIntoBoolean = Definite("SHAPE2109", "A number filled into a boolean tensor becomes true");
    public static readonly DiagnosticDescriptor ZeroOneAdded = Likely("SHAPE2110", "A mask of zeros and ones is added to the scores");
    public static readonly DiagnosticDescriptor HalfPadding = Definite("SHAPE2111", "key_padding_mask does not work in half precision");
    public static readonly DiagnosticDescriptor InputTypes = Definite("SHAPE2112", "Queries, keys and values differ in type");
    public static readonly DiagnosticDescriptor MasksSwapped = Definite("SHAPE2201", "attn_mask and key_padding_mask are swapped");
    public static readonly DiagnosticDescriptor MasksSwappedByName = Likely("SHAPE2202", "The mask has the name of the other parameter");
    public static readonly DiagnosticDescriptor InputsSwappedByName = Likely("SHAPE2203", "Queries, keys or values are swapped");
    public static readonly DiagnosticDescriptor PolarityInverted = Definite("SHAPE2301", "The mask means the opposite here");
    public static readonly DiagnosticDescriptor PolarityInvertedByName = Likely("SHAPE2302", "The mask probably means the opposite here");
    public static readonly DiagnosticDescriptor MasksJoinedWrongly = Likely("SHAPE2303", "Masks are joined with the wrong operator");
    public static readonly DiagnosticDescriptor AdditiveMaskInverted = Definite("SHAPE2304", "The additive mask hides the past and shows the future");
    public static readonly DiagnosticDescriptor TrianglesApart = Definite("SHAPE2305", "Triangles that are joined leave nothing, or everything");
    public static readonly DiagnosticDescriptor InfinityTimesZero = Definite("SHAPE2401", "Infinity times zero is NaN");
    public static readonly DiagnosticDescriptor PositiveInfinity = Definite("SHAPE2402", "Positive infinity makes masked keys win");
    public static readonly DiagnosticDescriptor WeakSentinel = Definite("SHAPE2403", "The fill value does not mask before softmax");
    public static readonly DiagnosticDescriptor SentinelOverflows = Definite("SHAPE2404", "The constant does not fit the type");
    public static readonly DiagnosticDescriptor SentinelsAdded = Definite("SHAPE2405", "Two masks of the smallest float add up to -infinity");
    public static readonly DiagnosticDescriptor WeakSentinelByName = Likely("SHAPE2406", "Scores are probably multiplied by a mask before softmax");
    public static readonly DiagnosticDescriptor DeclaredKind = Definite("SHAPE2501", "The mask is not of the declared kind");
}

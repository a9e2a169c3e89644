using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Rules;

// SHAPE3xxx: what the mask means: causality and alignment, empty rows, softmax axis and order, scale.
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor CausalHidesItself = Definite("SHAPE3101", "The causal mask hides the position itself");
    public static readonly DiagnosticDescriptor CausalDiagonal = Likely("SHAPE3102", "The causal mask is off by its diagonal");
    public static readonly DiagnosticDescriptor CausalFlagAndMask = Definite("SHAPE3103", "is_casual cannot be used together with a mask");
    public static readonly DiagnosticDescriptor CausalFlagAlignment = Likely("SHAPE3104", "is_casual aligns queries and keys at their start");
    public static readonly DiagnosticDescriptor CausalRectangle = Likely("SHAPE3105", "A rectangular causal mask hides the newest keys");
    public static readonly DiagnosticDescriptor PrefixRows = Likely("SHAPE3106", "Rows of a causal mask are opened for a prefix");
    public static readonly DiagnosticDescriptor SoftmaxAxis = Definite("SHAPE3201", "softmax does not run over the keys");
    public static readonly DiagnosticDescriptor MaskAfterSoftmax = Likely("SHAPE3202", "The mask is applied after softmax");
    public static readonly DiagnosticDescriptor HeadsInSoftmax = Likely("SHAPE3203", "softmax runs over heads and keys at once");
    public static readonly DiagnosticDescriptor EmptyRow = Likely("SHAPE3301", "A query may look at nothing");
    public static readonly DiagnosticDescriptor TypedEmptyRow = Likely("SHAPE3302", "A typed mask lets a query look at nothing");
    public static readonly DiagnosticDescriptor ScaleBySize = Likely("SHAPE3401", "The scale is not the one of a head");
}

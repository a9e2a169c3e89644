using System.Collections.Generic;
using System.Linq;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>Functions that change each number by itself: the shape stays.</summary>
internal static class FunctionOperations
{
    private static readonly string[] OfAnyType =
        ["ceil", "floor", "round", "trunc", "fix", "frac", "sign", "sgn", "positive", "relu", "relu6", "threshold"];

    /// <summary>Of whole numbers they make real ones.</summary>
    private static readonly string[] OfRealNumbers =
    [
        "silu", "gelu", "elu", "celu", "selu", "leaky_relu", "hardsigmoid", "hardswish", "softplus", "log_sigmoid",
        "cos", "sin", "tan", "acos", "asin", "atan", "cosh", "sinh", "sinc", "erf", "erfc", "erfinv", "logit",
        "exp2", "expm1", "log2", "log10", "log1p", "rsqrt", "reciprocal", "logcumsumexp",
    ];

    /// <summary>Functions that leave scores what they are, such as a soft-cap.</summary>
    private static readonly string[] OfScores = ["tanh", "clamp", "clip", "clamp_min", "clamp_max", "hardtanh"];

    public static readonly Dictionary<string, TensorOperation> All = Entries().ToDictionary(entry => entry.Name, entry => entry.Operation);

    private static IEnumerable<(string Name, TensorOperation Operation)> Entries()
    {
        foreach (var name in OfAnyType)
            yield return (name, call => call.Self is { } self ? call.Derived(self.Shape) : null);
        foreach (var name in OfRealNumbers)
            yield return (name, call => call.Self is { } self ? call.Derived(self.Shape, null, Real(self.Type)) : null);
        yield return ("sigmoid", call => call.Self is { } self ? call.Derived(self.Shape, null, Real(self.Type)) with { Predicted = call.Syntax } : null);
        foreach (var name in OfScores)
            yield return (name, call => call.Self is { } self ? call.Derived(self.Shape, self.Content as ScoresContent) : null);
    }

    private static ElementType? Real(ElementType type) => type == ElementType.Bool || type.IsInteger() ? ElementType.Float32 : null;
}

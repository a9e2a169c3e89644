using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>What one operation makes of what it is given; null when that is not known.</summary>
internal delegate Value? TensorOperation(TensorCall call);

/// <summary>
/// The operations on tensors by their names, each a short entry in the file of its family. An operation that is not here makes an
/// unknown tensor. To add one: write what it makes of shape, type and content.
/// </summary>
internal static class OperationsTable
{
    private static readonly Dictionary<string, TensorOperation> Entries = new[]
    {
        FactoryOperations.All, ViewOperations.All, IndexOperations.All, JoinOperations.All, ArithmeticOperations.All,
        FunctionOperations.All, ComparisonOperations.All, MaskOperations.All, ProductOperations.All, ConversionOperations.All, ReductionOperations.All,
        PropertyOperations.All,
    }.SelectMany(family => family).ToDictionary(entry => entry.Key, entry => entry.Value);

    public static TensorOperation? Find(string name) => Entries.TryGetValue(name, out var entry) ? entry : null;

    /// <summary>The name of the operation whose result an in-place operation such as masked_fill_ leaves in its tensor.</summary>
    public static string? InPlace(string name) =>
        name.Length > 1 && name[name.Length - 1] == '_' && name[name.Length - 2] != '_' ? name.Substring(0, name.Length - 1) : null;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>The first columns of a triangle that are written: <c>mask[.., ..prefix] = false</c>, <c>mask.narrow(1, 0, prefix).fill_(false)</c>.</summary>
internal static class Prefixes
{
    /// <summary>A local with another content: that after its first columns were filled.</summary>
    /// <param name="part">The columns.</param>
    public static (TensorValue Before, TensorValue After)? Filled(TensorValue? part, double? number, BoundCall call)
    {
        var (instance, areFirst) = call.ReceiverOperation switch
        {
            IInvocationOperation { TargetMethod.Name: "narrow" or "slice", Arguments: [var axis, var start, ..] } cut => (cut.Instance, IsLast(axis.Value.ConstantValue) && start.Value.ConstantValue is { HasValue: true, Value: 0 or 0L }),
            IPropertyReferenceOperation { Property.IsIndexer: true, Syntax: ElementAccessExpressionSyntax { ArgumentList.Arguments: [_, { Expression: RangeExpressionSyntax { LeftOperand: null } }] } } cut => (cut.Instance, true),
            _ => (null, false),
        };
        return areFirst && instance is ILocalReferenceOperation { Local: var local } && part?.Shape is { Rank: 2 } columns && call.Way[local] is TensorValue whole && Dim.Same(columns[-2], whole.Shape[-2])
            && After(whole, columns[-1], number, call.Operation.Syntax) is { } content ? (whole, whole with { Content = content }) : null;
    }

    private static bool IsLast(Optional<object?> axis) => axis is { HasValue: true, Value: 1 or 1L or -1 or -1L };

    /// <summary>What a tensor holds after a number was stored in its first columns, of all rows.</summary>
    public static RegionContent? Stored(TensorValue whole, BoundCall call) =>
        IndexOperations.Entries(new TensorCall(call)) is [var rows, RangeValue { Start: null or IntegerValue { Dim.Constant: 0 }, End: IntegerValue { Dim: var end } }]
        && (IndexOperations.IsWholeAxis(rows) || rows is IndexValue { Kind: IndexKind.Ellipsis })
            ? After(whole, end, MaskOperations.Number(call.Stored), call.Operation.Syntax) : null;

    private static RegionContent? After(TensorValue whole, Dim columns, double? number, SyntaxNode place)
    {
        if (whole is not { Shape.Rank: 2, Content: RegionContent { Region: TriangleRegion triangle, IsConstant: false } content } || number is not { } written
            || columns.IsUnknown || columns.Constant <= 0 || Dim.Same(columns, whole.Shape[-1]))
            return null;
        var prefix = new PrefixRegion(columns, place);
        return written.Equals(content.Outside) ? content with { Region = Region.Both(triangle, prefix.Complement, place) }
            : written.Equals(content.Inside) ? content with { Region = Region.Either(triangle, prefix, place) } : null;
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Rules.Meanings;

/// <summary>
/// A prefix that all queries may see is columns of a causal mask. Whole rows of it let the queries of the prefix see all that comes
/// later: SHAPE3106.
/// </summary>
internal sealed class PrefixRows : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.PrefixRows];

    public IEnumerable<string> Operations => ["fill", "zero", RuleSet.StoredElements];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        var isStored = call.Bound.Stored is not null;
        if (!isStored && OperationsTable.InPlace(call.Bound.Name) is null || (isStored ? result : call.Self) is not { Content: RegionContent mask } part
            || mask.Region is not TriangleRegion { Source: { IsSquare: true } source } triangle)
            return;
        var rows = part.Shape[-2];
        var visible = triangle is LowerRegion ? mask.Inside : mask.Outside;
        if (Number(call)?.Equals(visible) != true || mask.IsConstant || rows.IsUnknown || Dim.Same(rows, source.Rows) || !Dim.Same(part.Shape[-1], source.Columns)
            || !Names.SpeakOfPrefix(report.Wording.Size(rows)))
            return;
        report.Add(
            Descriptors.PrefixRows, call.Syntax,
            $"This opens {report.Wording.Size(rows)} rows of the causal mask{report.Wording.MadeAt(source.Call.Syntax, call.Syntax)}: the first queries see all that comes later, and later queries see no more than before. What every query may see is columns: narrow the last axis.",
            [source.Call.Syntax]);
    }

    /// <summary>The number that is written.</summary>
    private static double? Number(TensorCall call) =>
        call.Bound.Stored is { } stored ? MaskOperations.Number(stored) : call.Bound.Name == "zero_" ? 0 : Scalars.Number(call.At(0));
}

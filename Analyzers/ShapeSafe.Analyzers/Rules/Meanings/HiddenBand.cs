using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Meanings;

/// <summary>A mask that hides the next positions only, as triu(1).tril(w) of -infinity does, shows what comes after them: SHAPE3102.</summary>
internal sealed class HiddenBand : IAttentionRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.CausalDiagonal];

    public IEnumerable<string> Operations => ["softmax", "Softmax", "tril", "triu"];

    public void Check(Attention attention, Report report)
    {
        if (CausalDiagonal.VisibleIn(attention) is { } visible)
            CheckUsed(visible, report);
    }

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Bound.Name is not ("tril" or "triu"))
        {
            if (call.Self is { Content: ScoresContent { Hidden: { IsEmpty: false } hidden } })
                CheckUsed(CausalDiagonal.VisibleIn(hidden), report);
        }
        else if (result?.Content is RegionContent { Hidden.Complement: var visible } && BandOf(visible) is { } band)
            Add(band, call.Syntax, report);
    }

    private static void CheckUsed(Region visible, Report report)
    {
        var parts = Region.PartsOf(visible);
        if (parts.Select(BandOf).FirstOrDefault(found => found is not null) is { } band && parts.All(part => BandOf(part) is not null || LeavesFuture(part)) && !IsAdded(band))
            Add(band, band.Place, report);
    }

    private static void Add(Band band, SyntaxNode place, Report report)
    {
        var words = report.Wording;
        var (first, last) = (words.Size(band.Start.Diagonal), words.Size(band.End.Diagonal));
        report.Add(
            Descriptors.CausalDiagonal, place,
            $"This mask hides the diagonals from {first} to {last} and no more: a query sees the keys after them again, the far future. Hide all of the future, triu({first}); what lies farther behind than a window is hidden with tril({words.Size(-band.End.Diagonal)}).",
            [band.Start.Source?.Call.Syntax, band.End.Source?.Call.Syntax]);
    }

    /// <summary>A triangle was cut out of numbers that hide, which is said where it was, whatever is made of the mask.</summary>
    private static bool IsAdded(Band band) => band.End.Source?.Call.Self?.Content is RegionContent { Inside: var number } && RegionContent.Hides(number);

    private sealed record Band(UpperRegion Start, LowerRegion End, SyntaxNode Place);

    /// <summary>All positions but a band right behind the query that ends before the keys do.</summary>
    private static Band? BandOf(Region visible)
    {
        if (visible is not NotRegion { Excluded: BothRegion { Parts.Length: 2 } band } || band.Parts.OfType<UpperRegion>().FirstOrDefault() is not { } start
            || band.Parts.OfType<LowerRegion>().FirstOrDefault() is not { Source: { } source } end)
            return null;
        var isFuture = start.Diagonal.Constant == 1 || !source.IsSquare && Dim.Same(start.Diagonal - Dim.One, source.Columns - source.Rows);
        return isFuture && IsWidth(start.Diagonal, end.Diagonal, source) ? new Band(start, end, band.Place ?? source.Call.Syntax) : null;
    }

    /// <summary>Whether it ends behind its start and before the last key: no number of keys, and nothing that may be one.</summary>
    private static bool IsWidth(Dim start, Dim end, TriangleSource source)
    {
        const long Wide = 1 << 20;
        var width = end - start + Dim.One;
        if (width.Constant is { } hidden)
            return hidden > 0 && !(source.Rows.Constant - 1 <= hidden);
        return !width.IsUnknown && width.Symbols.All(IsCount) && width.Replace(_ => Dim.Of(Wide)).Constant > 0;

        bool IsCount(Symbol symbol) => symbol is NumberSymbol { Number.Name: { } name } && !Names.SpeakOfLongest(name) && !Names.SpeakOfLengths(name)
            && !source.Rows.Symbols.Concat(source.Columns.Symbols).Contains(symbol);
    }

    /// <summary>Whether a mask certainly lets queries see keys that are far ahead: it hides the past, or padding.</summary>
    private static bool LeavesFuture(Region visible) => visible switch
    {
        UpperRegion or PaddingRegion or FromRegion => true,
        FlagsRegion flags => LeavesFuture(flags.Flags),
        NotRegion not => not.Excluded is PaddingRegion or FromRegion,
        _ => false,
    };
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>A module takes a mask of (queries, keys) and nothing longer: SHAPE1101.</summary>
internal sealed class ModuleMaskRank : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.ModuleMaskRank];

    public void Check(Attention attention, Report report)
    {
        if (attention.IsFused || attention.MaskTensor is not { } mask || mask.Shape is not { Rank: not (null or 2 or 0) } and not { IsOpen: true, LeastRank: > 2 })
            return;
        var rank = mask.Shape.LeastRank;
        var advice = rank > 2
            ? "TorchSharp's modules add one mask of (queries, keys) to all heads and samples; the masks of (batch * heads, queries, keys) that PyTorch takes throw here."
            : "Pass (queries, keys).";
        var argument = attention.Mask!.Operation;
        report.Add(
            Descriptors.ModuleMaskRank, argument.Syntax,
            $"{attention.MaskName} {report.Wording.Axes(mask.Shape)}{report.Wording.MadeAt(mask.Place, argument.Syntax)}, but {attention.Name} takes two dimensions only: {advice}",
            [mask.Place]);
    }
}

/// <summary>The mask of a module must have the lengths of queries and keys: SHAPE1102.</summary>
internal sealed class ModuleMaskSize : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.MaskSize];

    public void Check(Attention attention, Report report)
    {
        if (attention.IsFused || attention.MaskTensor is not { Shape.Rank: 2 or null } mask || mask.Shape.LeastRank > 2 || MaskRoles.IsSwapped(attention))
            return;
        var (queries, keys) = (attention.Queries, attention.Keys);
        var areTwo = Sequences.AreDifferent(attention) || Roles.AreExchanged(mask.Shape, queries, keys);
        var wrong = Roles.CannotBroadcast(mask.Shape[-1], keys, attention.Batch, attention.Heads, attention.BystanderLength, areTwo ? queries : Dim.Unknown)
            || Roles.CannotBroadcast(mask.Shape[-2], queries, attention.Batch, attention.Heads, attention.BystanderLength, areTwo ? keys : Dim.Unknown);
        if (!wrong)
            return;
        var words = report.Wording;
        var argument = attention.Mask!.Operation;
        report.Add(
            Descriptors.MaskSize, argument.Syntax,
            $"{attention.MaskName} is {words.Shape(mask.Shape)}{words.MadeAt(mask.Place, argument.Syntax)}, but this attention has L = {words.Size(queries)} and S = {words.Size(keys)}: {Reads(attention, report)}{Layouts.Advice(attention, mask, words)}",
            [mask.Place, attention.QueryTensor?.Place, attention.KeyTensor?.Place],
            Layouts.Facts(attention, mask));
    }

    private static string Reads(Attention attention, Report report)
    {
        var query = report.Wording.Tensor(attention.QueryTensor!, attention.Query.Operation);
        var key = attention.Key.Operation.Syntax.ToString() == attention.Query.Operation.Syntax.ToString()
            ? "" : $", and {report.Wording.Tensor(attention.KeyTensor!, attention.Key.Operation)},";
        return $"{attention.Name} reads {query}{(key.Length > 0 ? key : ",")} as (sequence, batch, embedding).";
    }
}

/// <summary>The padding mask of a module must be (batch, keys): SHAPE1103.</summary>
internal sealed class PaddingSize : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.PaddingSize];

    public void Check(Attention attention, Report report)
    {
        if (attention.PaddingTensor is not { } padding || MaskRoles.IsSwapped(attention))
            return;
        var (batch, keys) = (attention.Batch, attention.Keys);
        var wrong = padding.Shape.Rank is { } rank && rank != 2 || padding.Shape.LeastRank > 2
            || Roles.IsWrong(padding.Shape[0], batch, attention.Queries, keys) && !padding.Shape.IsOpen
            || Roles.IsWrong(padding.Shape[-1], keys, Sequences.AreDifferent(attention) ? attention.Queries : Dim.Unknown, attention.BystanderLength, batch);
        if (!wrong)
            return;
        var words = report.Wording;
        var argument = attention.Padding!.Operation;
        report.Add(
            Descriptors.PaddingSize, argument.Syntax,
            $"{attention.PaddingName} {words.Axes(padding.Shape)}{words.MadeAt(padding.Place, argument.Syntax)}, but must be (batch, keys) = [{words.Size(batch)}, {words.Size(keys)}]: {attention.Name} reads {words.Tensor(attention.KeyTensor!, attention.Key.Operation)}, as (sequence, batch, embedding).{Layouts.PaddingAdvice(attention, padding, words)}",
            [padding.Place, attention.KeyTensor?.Place],
            Layouts.PaddingFacts(attention, padding));
    }
}

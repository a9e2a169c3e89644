using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Rules.Kinds;

/// <summary>A boolean mask whose true means the opposite of what is read: SHAPE2301, by name SHAPE2302.</summary>
internal sealed class PolarityInverted : IAttentionRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.PolarityInverted, Descriptors.PolarityInvertedByName];

    public IEnumerable<string> Operations => ["masked_fill", "where"];

    public void Check(Attention attention, Report report)
    {
        if (attention.IsFused && attention.MaskTensor is { } mask)
            Check(mask, attention.Mask!.Operation, Polarity.Attends, "scaled_dot_product_attention reads true as may be looked at", report);
        else if (attention.PaddingTensor is { } padding && !MaskRoles.PaddingIsMask(attention))
            Check(padding, attention.Padding!.Operation, Polarity.Ignores, $"{attention.PaddingName} reads true as padding", report, BesideIds(padding));
    }

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Bound.Name == "where")
            CheckWhere(call, report);
        else if (call.Tensor(0) is { } mask && Scalars.Number(call.At(1)) is { } fill && RegionContent.Hides(fill) && MayBeAsked(mask, call.Self))
            Check(mask, call.Argument(0)!.Operation, Polarity.Ignores, $"masked_fill hides where the mask is true", report);
    }

    /// <summary>where(mask, scores, -inf) shows where the mask is true, where(mask, -inf, scores) hides there.</summary>
    private static void CheckWhere(TensorCall call, Report report)
    {
        var (mask, expression, one, other) = Choice.Of(call);
        if (mask is null || expression is null)
            return;
        if (IsHidden(one) && IsScores(other) && MayBeAsked(mask, other))
            Check(mask, expression, Polarity.Ignores, "where hides where the mask is true", report);
        else if (IsScores(one) && IsHidden(other) && MayBeAsked(mask, one))
            Check(mask, expression, Polarity.Attends, "where hides where the mask is false", report);
    }

    private static bool IsHidden(Value? value) => MaskOperations.Number(value) is { } number && RegionContent.Hides(number);

    private static bool IsScores(Value? value) => value is TensorValue { Content: null or ScoresContent };

    /// <summary>What is only counted are tokens where attention is; elsewhere it may be anything.</summary>
    private static bool MayBeAsked(TensorValue mask, Value? scores) => !Regions.AreCounted(mask) || scores is TensorValue { Content: ScoresContent { Product: not null } };

    private static void Check(TensorValue mask, IOperation expression, Polarity wanted, string reads, Report report, Meaning otherwise = default)
    {
        if (mask.Type is not (ElementType.Bool or ElementType.Unknown))
            return;
        var meaning = Meaning.Of(mask) is { Polarity: not Polarity.Unknown } made ? made : ByVariable(mask, expression) is { Polarity: not Polarity.Unknown } called ? called : otherwise;
        if (meaning.Polarity == Polarity.Unknown || meaning.Polarity == wanted)
            return;
        // A name says nothing of a tensor that may hold numbers.
        if (mask.Type == ElementType.Unknown && !meaning.IsProved && mask.Content is null)
            return;
        var text = Wording.Expression(expression, "the mask");
        report.Add(
            meaning.IsProved ? Descriptors.PolarityInverted : Descriptors.PolarityInvertedByName, expression.Syntax,
            $"{text} is true where {(meaning.Polarity == Polarity.Attends ? "a query may look" : "nothing is to be seen")}{report.Wording.MadeAt(mask.TypePlace, expression.Syntax)}, but {reads}: pass {Wording.Complement(expression)}.",
            [mask.TypePlace]);
    }

    /// <summary>The attention_mask that a tokenizer gives with its ids is 1 at tokens.</summary>
    private static Meaning BesideIds(TensorValue mask) =>
        mask is { Type: ElementType.Bool, Content: RegionContent { IsConstant: false, Nonzero: OpaqueRegion { Tensor: { Name: { } name, Source: IParameterSymbol { ContainingSymbol: IMethodSymbol method } } } } }
        && Names.SpeakOfAttentionMask(name) && method.Parameters.Any(parameter => Names.SpeakOfTokenIds(parameter.Name)) ? new Meaning(Polarity.Attends, false) : Meaning.Unknown;

    /// <summary>Flags of which nothing is known but that the code keeps them under a name, and nothing else: var keep = mask.to(ScalarType.Bool).</summary>
    private static Meaning ByVariable(TensorValue mask, IOperation expression) =>
        mask is { Type: ElementType.Bool, Content: null or RegionContent { IsConstant: false, Nonzero: OpaqueRegion or NotRegion { Excluded: OpaqueRegion } } }
        && expression is ILocalReferenceOperation { Local.Name: var name } && Meaning.OfVariable(name) is { Polarity: not Polarity.Unknown } called
        && expression.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && !Writes.NamesIn(member).Contains(name)
            ? called : Meaning.Unknown;
}

/// <summary>Masks that show are joined with &amp;, masks that hide with |: SHAPE2303.</summary>
internal sealed class MasksJoinedWrongly : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.MasksJoinedWrongly];

    public IEnumerable<string> Operations => ["op_BitwiseAnd", "op_BitwiseOr", "logical_and", "logical_or", "bitwise_and", "bitwise_or"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        var (left, right) = ArithmeticOperations.Operands(call);
        if (left is not TensorValue one || right is not TensorValue other || Regions.IsOuterProduct(one, other))
            return;
        var joinsBoth = call.Bound.Name is "op_BitwiseAnd" or "logical_and" or "bitwise_and";
        CheckMixed(call, one, other, joinsBoth, report);
        var wrong = joinsBoth ? Polarity.Ignores : Polarity.Attends;
        if (MeaningOf(one) != wrong || MeaningOf(other) != wrong || !IsTriangle(one) && !IsTriangle(other) || IsShared(call.SelfOperation, one) || IsShared(call.Argument(0)?.Operation, other))
            return;
        report.Add(
            Descriptors.MasksJoinedWrongly, call.Syntax,
            joinsBoth
                ? "Both masks are true where nothing is to be seen: & hides only what both hide. Join masks that hide with |."
                : "Both masks are true where a query may look: | shows what only one of them shows. Join masks that show with &.",
            [one.TypePlace, other.TypePlace]);
    }

    /// <summary>What true means here: of documents that are packed, and of all tokens but those of one id, that a query may look.</summary>
    private static Polarity MeaningOf(TensorValue mask) => mask.Content is not RegionContent { Nonzero: { } isTrue } || Regions.AreCounted(mask) ? Polarity.Unknown
        : isTrue switch
        {
            DocumentRegion { IsNamed: true } or NotRegion { Excluded: OpaqueRegion { IsOneId: true } } => Polarity.Attends,
            NotRegion { Excluded: DocumentRegion { IsNamed: true } } or OpaqueRegion { IsOneId: true } => Polarity.Ignores,
            _ => Meaning.Of(mask).Polarity,
        };

    /// <summary>A prefix or global tokens, which are meant to be seen beside what the other mask shows.</summary>
    private static bool IsShared(IOperation? expression, TensorValue mask)
    {
        var isTrue = (mask.Content as RegionContent)?.Nonzero;
        return Names.SpeakOfShared(Names.Of(expression))
            || (isTrue is NotRegion not ? not.Excluded : isTrue) is FromRegion { Boundary.Tensor.Name: { } name } && Names.SpeakOfShared(name);
    }

    /// <summary>A triangle that shows, joined with what is padding by &amp;, shows padding only; one that hides, joined with what is no padding by |, hides all tokens.</summary>
    private static void CheckMixed(TensorCall call, TensorValue one, TensorValue other, bool joinsBoth, Report report)
    {
        var isFirst = IsTriangle(one);
        var (triangle, padding, expression) = isFirst ? (one, other, call.Argument(0)?.Operation) : (other, one, call.SelfOperation);
        if (expression is null || !IsTriangle(triangle) || !IsPadding(padding) || padding.Shape[-1].IsOne
            || Meaning.Of(triangle).Polarity != (joinsBoth ? Polarity.Attends : Polarity.Ignores) || Meaning.Of(padding).Polarity != (joinsBoth ? Polarity.Ignores : Polarity.Attends))
            return;
        var text = Wording.Expression(expression, "the mask");
        report.Add(
            Descriptors.MasksJoinedWrongly, expression.Syntax,
            joinsBoth
                ? $"{text} is true at padding, the other mask where a query may look: & shows padding only. Join {Wording.Complement(expression)}."
                : $"{text} is true at tokens, the other mask where nothing is to be seen: | hides all tokens. Join {Wording.Complement(expression)}.",
            [triangle.TypePlace, padding.TypePlace], FixFacts.Of(Meaning.Of(padding)) is { } fact ? [(FixFacts.True, fact)] : []);
    }

    private static bool IsPadding(TensorValue mask) =>
        mask.Content is RegionContent { Nonzero: PaddingRegion or FromRegion or NotRegion { Excluded: PaddingRegion or FromRegion } } && !Regions.AreCounted(mask);

    private static bool IsTriangle(TensorValue mask) =>
        mask.Content is RegionContent { Nonzero: { } isTrue } && Region.PartsOf(isTrue).Any(part => part is TriangleRegion);
}

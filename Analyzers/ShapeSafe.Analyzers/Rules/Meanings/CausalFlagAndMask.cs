using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Meanings;

/// <summary>is_casual: true together with a mask throws: SHAPE3103.</summary>
internal sealed class CausalFlagAndMask : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.CausalFlagAndMask];

    public void Check(Attention attention, Report report)
    {
        if (!attention.IsFused || attention.Mask is not { Value: TensorValue given } mask || attention.Call.Find("is_casual") is not { } flag)
            return;
        var isGiven = Tests.Negate(Tests.IsNull(given));
        if (IsTestOf(isGiven, flag, mask, attention))
        {
            var name = Wording.Expression(mask.Operation, "the mask");
            report.Add(
                Descriptors.CausalFlagAndMask, flag.Operation.Syntax,
                $"is_casual is set where {name} is given, and scaled_dot_product_attention throws on both together: set it where there is no mask, {name} is null, or put the causal triangle into the mask and leave is_casual out.",
                [mask.Operation.Syntax]);
            return;
        }
        // A mask that may be null at run time is no proof.
        if (!Tests.Holds(flag.Value, attention.Call.Way) || !Tests.Holds(isGiven, attention.Call.Way) && !IsRequired(given))
            return;
        var isCausal = mask.Value is TensorValue { Content: RegionContent { Region: LowerRegion or UpperRegion, IsConstant: false } };
        report.Add(
            Descriptors.CausalFlagAndMask, flag.Operation.Syntax,
            $"is_casual: true cannot be used together with attn_mask, {Wording.Expression(mask.Operation, "a mask")}: scaled_dot_product_attention throws. "
                + (isCausal ? "The mask is causal already: leave is_casual out."
                    : given.Type.IsFloat() ? "Put the causal triangle into the mask: mask + full(L, S, float.NegativeInfinity).triu(1)."
                    : "Put the causal triangle into the mask: mask & ones(L, S, dtype: ScalarType.Bool).tril()."),
            [mask.Operation.Syntax],
            isCausal ? [(FixFacts.Causal, "true")] : given.Type.IsKnown() ? [(FixFacts.ElementType, given.Type.ToString())] : []);
    }

    /// <summary>The flag asks whether there is a mask, maybe among other things: mask is not null &amp;&amp; length &gt; 1.</summary>
    private static bool IsTestOf(Value isGiven, BoundArgument flag, BoundArgument mask, Attention attention) => isGiven is TestValue && flag.Value is not TruthValue
        && (flag.Value.Equals(isGiven)
            || Tests.Holds(isGiven, attention.Call.Way) && flag.Operation.Syntax is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } all
                && all.DescendantNodes(part => part == all || part.IsKind(SyntaxKind.LogicalAndExpression)).Any(test => AsksFor(mask.Operation.Syntax.ToString(), test)));

    private static bool AsksFor(string mask, SyntaxNode test) => test is IsPatternExpressionSyntax { Pattern: not ConstantPatternSyntax, Expression: var asked } && asked.ToString() == mask;

    private static bool IsRequired(TensorValue mask) =>
        mask.Identity.Source is IParameterSymbol { NullableAnnotation: not NullableAnnotation.Annotated, HasExplicitDefaultValue: false };
}

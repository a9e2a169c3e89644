using System;
using System.Linq;
using ShapeSafe.Formulas;

namespace ShapeSafe;

/// <summary>How the mask and the bias of a call are handed to libtorch: decided from the formulas alone, without a tensor.</summary>
/// <param name="Form">The form.</param>
/// <param name="Mask">The mask, simplified for the sizes.</param>
/// <param name="Bias">The bias, or null.</param>
/// <param name="Sizes">The sizes that the tensor is made for: batch and heads are 1 where neither formula looks at them.</param>
/// <param name="Queries">How many queries the tensor tells apart: L, or 1 where all queries see the same keys.</param>
/// <param name="MayHaveEmptyRows">Whether a query without any key is not ruled out: libtorch up to 2.4 answers it with NaN.</param>
internal sealed record Lowering(MaskForm Form, MaskFormula Mask, BiasFormula? Bias, AttentionSizes Sizes, int Queries, bool MayHaveEmptyRows)
{
    /// <summary>The shape of the tensor: [1|B, 1|H, 1|L, S].</summary>
    public long[] Shape => [Sizes.Batch, Sizes.Heads, Queries, Sizes.Keys];

    /// <summary>Chooses the smallest form that says all of it.</summary>
    /// <param name="mask">Who may attend to whom.</param>
    /// <param name="bias">What is added to the scores; null for nothing.</param>
    /// <param name="sizes">The sizes of the call, which the formulas fit.</param>
    /// <param name="causalFlag">Whether the call can take <see cref="MaskForm.Causal"/>.</param>
    public static Lowering Of(MaskFormula mask, BiasFormula? bias, in AttentionSizes sizes, bool causalFlag = true)
    {
        var simple = mask.Simplify(sizes);
        var form = Choose(simple, bias, causalFlag);
        var varies = new AttentionSizes(
            simple.VariesByBatch || bias is { VariesByBatch: true } ? sizes.Batch : 1,
            simple.VariesByHead || bias is { VariesByHead: true } ? sizes.Heads : 1,
            sizes.Queries,
            sizes.Keys);
        var queries = bias is null && !VariesByQuery(simple) ? 1 : sizes.Queries;
        var mayHaveEmptyRows = form is MaskForm.Boolean or MaskForm.Additive
            && (bias is { HidesKeys: true } || simple.EveryQueryHasAKey(sizes).Verdict != Verdict.Proved);
        return new(form, simple, bias, varies, queries, mayHaveEmptyRows);
    }

    /// <summary>Whether a mask is exactly what <c>is_casual</c> means, once it is simplified for the sizes of the call.</summary>
    public static bool IsTopLeftCausal(MaskFormula mask) => mask is Band { Minimum: null, Maximum: 0, Alignment: Alignment.TopLeft };

    private static MaskForm Choose(MaskFormula mask, BiasFormula? bias, bool causalFlag) =>
        bias is not null ? MaskForm.Additive
        : mask is AllKeys ? MaskForm.None
        : causalFlag && IsTopLeftCausal(mask) ? MaskForm.Causal
        : MaskForm.Boolean;

    private static bool VariesByQuery(MaskFormula mask) => mask switch
    {
        AllKeys or NoKeys or PaddedKeys or PrefixKeys => false,
        Complement complement => VariesByQuery(complement.Hidden),
        JoinedMasks joined => joined.Parts.Any(VariesByQuery),
        _ => true,
    };
}

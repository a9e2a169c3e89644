namespace ShapeSafe.Formulas;

/// <summary>Every query may attend to every key.</summary>
public sealed record AllKeys : MaskFormula
{
    /// <inheritdoc/>
    public override bool IsOneRunPerQuery => true;

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key) => true;

    internal override FormulaKind Kind => FormulaKind.All;

    internal override MaskFormula ComplementInKind() => None;

    internal override bool StartsAtFirstKey => true;

    internal override bool EndsAtLastKey => true;

    internal override bool MovesForward => true;

    internal override string Text => "All";

    internal override RunStretch StretchAt(in AttentionSizes sizes, int batch, int head, int query) => RunStretch.Fixed(new KeyRange(0, sizes.Keys));
}

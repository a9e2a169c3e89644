namespace ShapeSafe.Formulas;

/// <summary>No query may attend to any key.</summary>
public sealed record NoKeys : MaskFormula
{
    /// <inheritdoc/>
    public override bool IsOneRunPerQuery => true;

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key) => false;

    internal override FormulaKind Kind => FormulaKind.None;

    internal override MaskFormula ComplementInKind() => All;

    internal override bool StartsAtFirstKey => true;

    internal override bool EndsAtLastKey => true;

    internal override bool MovesForward => true;

    internal override string Text => "None";

    internal override RunStretch StretchAt(in AttentionSizes sizes, int batch, int head, int query) => RunStretch.Fixed(default);
}

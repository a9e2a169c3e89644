namespace ShapeSafe.Formulas;

/// <content>Boolean algebra.</content>
public abstract partial record MaskFormula
{
    /// <summary>The pairs that both masks let attend.</summary>
    public static MaskFormula operator &(MaskFormula left, MaskFormula right) => new Intersection(left, right);

    /// <summary>The pairs that at least one of the masks lets attend.</summary>
    public static MaskFormula operator |(MaskFormula left, MaskFormula right) => new Union(left, right);

    /// <summary>The pairs that the mask hides.</summary>
    public static MaskFormula operator ~(MaskFormula mask) => new Complement(mask);

    /// <summary>The same mask in normal form: what is written differently but can be seen to mean the same is equal then.</summary>
    /// <remarks>Parts that turn out not to matter go, and what they demanded goes with them: check <see cref="Requirements"/> before.</remarks>
    public MaskFormula Simplify() => Simplification.NormalForm(this);

    /// <summary>The same mask in normal form for calls of these sizes only: a causal band beyond the last key is All, and so on.</summary>
    /// <inheritdoc cref="Simplify()" path="/remarks"/>
    public MaskFormula Simplify(in AttentionSizes sizes) => sizes.IsEmpty ? All : Simplification.NormalForm(this, sizes);

    /// <summary>A mask without parts as it stands in a normal form.</summary>
    internal virtual MaskFormula Canonical() => this;

    /// <summary>A mask without parts that is the same for calls of these sizes.</summary>
    internal virtual MaskFormula For(in AttentionSizes sizes) => this;

    /// <summary>The complement as a mask of the same kind, or null when there is none.</summary>
    internal virtual MaskFormula? ComplementInKind() => null;

    /// <summary>The intersection with another mask as one mask without parts, or null when there is none.</summary>
    internal virtual MaskFormula? IntersectInKind(MaskFormula other) => null;

    /// <summary>The union with another mask as one mask without parts, or null when there is none.</summary>
    internal virtual MaskFormula? UniteInKind(MaskFormula mask) => null;

    /// <summary>Where the kind of mask stands in a sorted formula.</summary>
    internal abstract FormulaKind Kind { get; }

    /// <summary>Sorts two masks of the same kind; 0 when they are equal.</summary>
    internal virtual int CompareInKind(MaskFormula other) => 0;
}

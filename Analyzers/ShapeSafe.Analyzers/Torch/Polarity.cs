using System.Linq;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>What true means in a boolean mask.</summary>
internal enum Polarity
{
    Unknown,
    Attends,
    Ignores,
}

/// <summary>What true means, and what says so.</summary>
/// <param name="IsProved">By how the mask was made; otherwise only a name says so.</param>
internal readonly record struct Meaning(Polarity Polarity, bool IsProved)
{
    public static readonly Meaning Unknown = new(Polarity.Unknown, false);

    public Meaning Opposite => this with
    {
        Polarity = Polarity switch { Polarity.Attends => Polarity.Ignores, Polarity.Ignores => Polarity.Attends, var other => other },
    };

    /// <summary>Of a boolean mask.</summary>
    public static Meaning Of(TensorValue mask) => mask.Content is not RegionContent { IsConstant: false, HoldsFlags: true, Nonzero: { } isTrue } flags ? Unknown
        : flags.IsAssumed && OfNumbers(isTrue) is { Polarity: not Polarity.Unknown } meaning ? meaning : Of(isTrue);

    /// <summary>Of numbers: an attention_mask that something was subtracted from is the one of transformers, 1 at tokens.</summary>
    private static Meaning OfNumbers(Region isTrue) => isTrue switch
    {
        OpaqueRegion { Tensor.Name: { } name } when Names.SpeakOfAttentionMask(name) => new Meaning(Polarity.Attends, false),
        NotRegion not => OfNumbers(not.Excluded).Opposite,
        _ => Unknown,
    };

    /// <summary>Of the positions where a mask is true.</summary>
    public static Meaning Of(Region isTrue) => isTrue switch
    {
        // A triangle on any other diagonal may be one side of a window.
        LowerRegion { Diagonal.Constant: >= 0 } => new Meaning(Polarity.Attends, true),
        UpperRegion { Diagonal.Constant: > 0 } => new Meaning(Polarity.Ignores, true),
        // The last query meets the last key.
        LowerRegion { Source: { } source } lower when Dim.Same(lower.Diagonal, source.Columns - source.Rows) => new Meaning(Polarity.Attends, true),
        UpperRegion { Source: { } source } upper when Dim.Same(upper.Diagonal, source.Columns - source.Rows + Dim.One) => new Meaning(Polarity.Ignores, true),
        PaddingRegion => new Meaning(Polarity.Ignores, false),
        FromRegion { Boundary.Kind: BoundaryKind.Length or BoundaryKind.Count } => new Meaning(Polarity.Ignores, false),
        FromRegion { Boundary.Kind: BoundaryKind.Start } => new Meaning(Polarity.Attends, false),
        DeclaredRegion declared => new Meaning(declared.Attends ? Polarity.Attends : Polarity.Ignores, true),
        OpaqueRegion { IsOfNeighbours: true } => new Meaning(Polarity.Attends, false),
        OpaqueRegion opaque => OfName(opaque.Tensor.Name),
        FlagsRegion flags => Of(flags.Flags),
        NotRegion not => Of(not.Excluded).Opposite,
        BothRegion both => Common(both),
        _ => Unknown,
    };

    /// <summary>All that a mask was joined of must say the same.</summary>
    private static Meaning Common(BothRegion both)
    {
        var meanings = both.Parts.Select(Of).ToArray();
        var known = meanings.Where(meaning => meaning.Polarity != Polarity.Unknown).ToArray();
        return known.Length > 0 && known.All(meaning => meaning.Polarity == known[0].Polarity)
            ? new Meaning(known[0].Polarity, known.Any(meaning => meaning.IsProved)) : Unknown;
    }

    /// <summary>What the variable that holds a mask is called.</summary>
    public static Meaning OfVariable(string name) => Names.Words(name).Any(word => word is "padded" or "hidden") ? Unknown : OfName(name);

    private static Meaning OfName(string? name)
    {
        var words = name is null ? [] : Names.Words(name);
        var isNegated = words.Any(word => word is "not" or "non" or "no" or "un" or "inverted");
        if (words.Any(word => word is "keep" or "valid" or "validity" or "visible" or "allowed" or "attend" or "attends") || Names.SpeakOfNeighbours(name ?? ""))
            return isNegated ? Unknown : new Meaning(Polarity.Attends, false);
        if (words.Any(word => word is "pad" or "pads" or "padded" or "drop" or "dropped" or "ignore" or "ignored" or "blocked" or "hidden"))
            return isNegated || words.Contains("mask") ? Unknown : new Meaning(Polarity.Ignores, false);
        return Unknown;
    }
}

using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>What is known of a tensor.</summary>
/// <param name="Identity">Which tensor it is.</param>
/// <param name="Place">Where its shape was made, for messages.</param>
internal sealed record TensorValue(Shape Shape, ElementType Type, Identity Identity, SyntaxNode? Place = null) : Value
{
    public Content? Content { get; init; }

    /// <summary>The tensor that its numbers come from by views, projections and arithmetic with numbers; null when from several.</summary>
    public Identity? Root { get; init; }

    /// <summary>The memory that a change in place changes; shared by views.</summary>
    public Identity Storage { get; init; } = Identity;

    /// <summary>How its axes came from splitting one, if they did.</summary>
    public HeadSplit? Split { get; init; }

    /// <summary>Where the kind of its numbers was decided, for messages.</summary>
    public SyntaxNode? TypePlace { get; init; }

    /// <summary>The axis, as it is written, along which it was put behind something older, such as a cache, on one way at least.</summary>
    public int? GrownAlong { get; init; }

    public bool IsGrown => GrownAlong is not null;

    /// <summary>Whether it was made from token ids by an embedding, so its first axes are those of the ids.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>The axis, counted from the back, along which embedded positions were added: that of the sequence.</summary>
    public int? StepsAxis { get; init; }

    /// <summary>Whether it was made where the default device is, or moved to one that the code names.</summary>
    public Device Device { get; init; }

    /// <summary>The factory call that chose the default device.</summary>
    public SyntaxNode? Factory { get; init; }

    /// <summary>Two axes that were folded into one, the batch and the heads mostly.</summary>
    public Fold? Fold { get; init; }

    /// <summary>Two axes behind the first one that were made one, as are heads of several groups.</summary>
    public Merge? Merge { get; init; }

    /// <summary>How it was tiled along its first axis or its heads, on one way at least.</summary>
    public Tiling? Tiling { get; init; }

    /// <summary>How its heads were repeated, each behind itself.</summary>
    public Repetition? Repeated { get; init; }

    /// <summary>Where an axis of size one was inserted last, as it is written.</summary>
    public int? Inserted { get; init; }

    /// <summary>Which of its axes expand made longer.</summary>
    public Expansion? Expanded { get; init; }

    /// <summary>The size that is certainly the batch: the first one of what a convolution gives.</summary>
    public Dim? Batch { get; init; }

    /// <summary>Two axes that were exchanged last, as they are written.</summary>
    public (int First, int Second)? Exchanged { get; init; }

    /// <summary>The call of a module of sequences whose output it is.</summary>
    public Encoding? Encoded { get; init; }

    /// <summary>Whether that input was made of token ids as they were given.</summary>
    public bool IsOfIds { get; init; }

    /// <summary>Whether it is the weights of a module that was told not to make them.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether a contract says that it holds numbers to add to scores.</summary>
    public bool IsAdditive { get; init; }

    /// <summary>Where it was made a probability for each number by itself, by sigmoid: none of them needs to be high.</summary>
    public SyntaxNode? Predicted { get; init; }

    /// <summary>Whether it is certainly not null.</summary>
    public bool IsMade { get; init; } = true;

    /// <summary>The type of what is made to be like it: scores, weights and queries are floats, whichever.</summary>
    public ElementType FactoryType =>
        !Type.IsKnown() && (Content is ScoresContent { Product: not null } or WeightsContent || Identity.Name is { } name && Names.SpeakOfFloats(name)) ? ElementType.Float : Type;

    public override Value Join(Value other, Identity at)
    {
        if (Equals(other))
            return this;
        if (other is not TensorValue theirs)
            return Unknown;
        return new TensorValue(Shape.Join(theirs.Shape, at), Type == theirs.Type ? Type : ElementType.Unknown, at, Place)
        {
            Content = Contents.Join(Content, theirs.Content),
            Root = Equals(Root, theirs.Root) ? Root : null,
            Split = Equals(Split, theirs.Split) ? Split : null,
            TypePlace = TypePlace,
            GrownAlong = GrownAlong ?? theirs.GrownAlong,
            Device = Device == theirs.Device ? Device : Device.Unknown,
            Factory = Factory,
            Fold = Equals(Fold, theirs.Fold) ? Fold : null,
            Merge = Merge ?? theirs.Merge,
            Tiling = Tiling ?? theirs.Tiling,
            Expanded = Equals(Expanded, theirs.Expanded) ? Expanded : null,
            IsEmbedded = IsEmbedded && theirs.IsEmbedded,
            StepsAxis = StepsAxis == theirs.StepsAxis ? StepsAxis : null,
            IsAdditive = IsAdditive && theirs.IsAdditive,
            IsMade = IsMade && theirs.IsMade,
        };
    }
}

/// <summary>The features of a tensor were split into heads.</summary>
/// <param name="HeadAxis">The axis of the heads, counted from the back.</param>
/// <param name="SequenceAxis">The axis of the sequence, counted from the back.</param>
internal sealed record HeadSplit(int HeadAxis, int SequenceAxis);

/// <summary>A module attended or stepped through a sequence, and sizes and axes are those of what it was given.</summary>
/// <param name="Batch">The axis of the batch, counted from the front: the sequence is first, unless the module was told otherwise.</param>
internal sealed record Encoding(BoundCall Call, int Batch = 1)
{
    /// <summary>Whether the first two axes of what it was given had been exchanged: then they are in the order that it reads.</summary>
    public bool IsOfMoved { get; init; }

    public string Module => Call.Receiver is ModuleValue module ? module.Kind : "the module";

    /// <summary>After two axes were exchanged; null where the first one was, as it is to be.</summary>
    public Encoding? Exchanged(int one, int other) =>
        (one, other) is (1, 2) or (2, 1) or (-1, -2) or (-2, -1) && Batch > 0 ? this with { Batch = 3 - Batch } : null;

    public bool Equals(Encoding? other) => other is not null && Call.Identity == other.Call.Identity && Batch == other.Batch;

    public override int GetHashCode() => Call.Identity.GetHashCode();
}

/// <summary>(outer, inner, ..) was reshaped to (outer * inner, ..).</summary>
/// <param name="Axis">Which axis they are now, counted from the front.</param>
/// <param name="Place">The view.</param>
internal sealed record Fold(int Axis, Dim Outer, Dim Inner, SyntaxNode Place)
{
    /// <summary>After the axes moved; null where it is not known where to.</summary>
    public Fold? Moved(System.Func<int, int?> to) => to(Axis) is { } axis ? this with { Axis = axis } : null;

    public bool Equals(Fold? other) => other is not null && Axis == other.Axis && Outer.Equals(other.Outer) && Inner.Equals(other.Inner);

    public override int GetHashCode() => Axis;
}

/// <summary>(.., outer, inner, ..) was reshaped to (.., outer * inner, ..): which entries are neighbours.</summary>
internal sealed record Merge(Dim Outer, Dim Inner)
{
    /// <summary>Entries in an order of their own.</summary>
    public static readonly Merge Unknown = new(Dim.Unknown, Dim.Unknown);
}

/// <summary>A call of repeat, which puts whole copies one after another.</summary>
/// <param name="Axis">The axis that grew, counted from the front.</param>
internal sealed record Tiling(int Axis, Dim Times, SyntaxNode Call);

/// <summary>A call of repeat_interleave.</summary>
/// <param name="Axis">The axis that grew, as it is written.</param>
internal sealed record Repetition(int Axis, Dim Times);

/// <summary>What is known of the device of a tensor.</summary>
internal enum Device
{
    Unknown,
    Default,
    Named,
}

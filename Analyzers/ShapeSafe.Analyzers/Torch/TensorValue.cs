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

    /// <summary>Whether it was made by a concatenation with something older, such as a cache.</summary>
    public bool IsGrown { get; init; }

    /// <summary>Whether it was made from token ids by an embedding, so its first axes are those of the ids.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>Whether it is certainly not null.</summary>
    public bool IsMade { get; init; } = true;

    public override Value Join(Value other, Identity at)
    {
        if (Equals(other))
            return this;
        if (other is not TensorValue theirs)
            return Unknown;
        return new TensorValue(Shape.Join(theirs.Shape, at), Type == theirs.Type ? Type : ElementType.Unknown, at, Place)
        {
            Content = Equals(Content, theirs.Content) ? Content : null,
            Root = Equals(Root, theirs.Root) ? Root : null,
            Split = Equals(Split, theirs.Split) ? Split : null,
            TypePlace = TypePlace,
            IsGrown = IsGrown && theirs.IsGrown,
            IsEmbedded = IsEmbedded && theirs.IsEmbedded,
            IsMade = IsMade && theirs.IsMade,
        };
    }
}

/// <summary>The features of a tensor were split into heads.</summary>
/// <param name="HeadAxis">The axis of the heads, counted from the back.</param>
/// <param name="SequenceAxis">The axis of the sequence, counted from the back.</param>
internal sealed record HeadSplit(int HeadAxis, int SequenceAxis);

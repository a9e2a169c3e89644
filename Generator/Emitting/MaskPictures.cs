using ShapeSafe.Formulas;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Emitting;

/// <summary>Draws masks into documentation, on sequences short enough to see at a glance.</summary>
/// <param name="dimensions">The dimensions of the attention.</param>
internal sealed class MaskPictures(AttentionDimensions dimensions)
{
    private const int Keys = 5;
    private const int Fewer = 3;

    private readonly PictureStyle style = new() { QueryName = dimensions.Query.Name, KeyName = dimensions.Key.Name };

    /// <summary>Where the queries stand among the keys.</summary>
    public Alignment Alignment => dimensions.Relation == KeyRelation.Cache ? Alignment.BottomRight : Alignment.TopLeft;

    /// <summary>A mask where the queries have a place among the keys.</summary>
    public string Placed(MaskFormula mask) => Draw(mask, queries: dimensions.Relation == KeyRelation.Itself ? Keys : Fewer);

    /// <summary>A mask between sequences of different lengths.</summary>
    public string BesideEachOther(MaskFormula mask) => Draw(mask, queries: Fewer);

    private string Draw(MaskFormula mask, int queries)
    {
        var picture = mask.Picture(new AttentionSizes(Batch: 1, Heads: 1, queries, Keys), style: style);
        return $"<code>\n{picture}</code>";
    }
}

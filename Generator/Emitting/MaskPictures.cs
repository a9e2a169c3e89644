using ShapeSafe.Formulas;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Emitting;

/// <summary>Draws masks into documentation, on sequences short enough to see at a glance.</summary>
/// <param name="query">The sequence that looks.</param>
/// <param name="key">The sequence that is looked at.</param>
internal sealed class MaskPictures(DimensionReference query, DimensionReference key)
{
    private readonly PictureStyle style = new() { QueryName = query.Name, KeyName = key.Name };

    /// <summary>The mask between <paramref name="queries"/> and <paramref name="keys"/>, as an element of documentation.</summary>
    public string Draw(MaskFormula mask, int queries = 5, int keys = 5)
    {
        var picture = mask.Picture(new AttentionSizes(Batch: 1, Heads: 1, queries, keys), style: style);
        return $"<code>\n{picture}</code>";
    }
}

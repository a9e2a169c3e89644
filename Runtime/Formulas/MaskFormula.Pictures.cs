namespace ShapeSafe.Formulas;

/// <content>Pictures.</content>
public abstract partial record MaskFormula
{
    /// <summary>Draws the mask of one sample and head with characters, lines ended by "\n".</summary>
    /// <param name="sizes">The sizes of the call.</param>
    /// <param name="batch">Which sample.</param>
    /// <param name="head">Which query head.</param>
    /// <param name="style">Names of the axes, width and characters; the usual ones if null.</param>
    public string Picture(in AttentionSizes sizes, int batch = 0, int head = 0, PictureStyle? style = null) =>
        TextPicture.Draw(this, sizes, batch, head, style ?? new PictureStyle());

    /// <summary>Draws the mask of one sample and head as an SVG document, lines ended by "\n".</summary>
    /// <param name="sizes">The sizes of the call.</param>
    /// <param name="batch">Which sample.</param>
    /// <param name="head">Which query head.</param>
    /// <param name="style">Names of the axes, labels and title; the usual ones if null.</param>
    public string Svg(in AttentionSizes sizes, int batch = 0, int head = 0, SvgStyle? style = null) =>
        SvgMask.Draw(this, sizes, batch, head, style ?? new SvgStyle());
}

namespace ShapeSafe.Engine.Lanes;

/// <summary>
/// Polynomials of degree 5 for two to the power of x, of least largest relative error (7.5e-8, found with the Remez algorithm).
/// </summary>
internal static class ExpPolynomial
{
    // On [0, 1): for what is above the whole number below.
    public const float Up0 = 0.99999994f;
    public const float Up1 = 0.693153083f;
    public const float Up2 = 0.240153611f;
    public const float Up3 = 0.0558263175f;
    public const float Up4 = 0.00898933969f;
    public const float Up5 = 0.00187757669f;

    // On [-0.5, 0.5]: for what is beside the nearest whole number.
    public const float Near0 = 1.00000012f;
    public const float Near1 = 0.693146944f;
    public const float Near2 = 0.240221202f;
    public const float Near3 = 0.0555071309f;
    public const float Near4 = 0.00967554096f;
    public const float Near5 = 0.00132764725f;
}

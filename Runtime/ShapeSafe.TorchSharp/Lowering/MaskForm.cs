namespace ShapeSafe;

/// <summary>The forms in which <c>scaled_dot_product_attention</c> takes a mask, from the cheapest on.</summary>
internal enum MaskForm
{
    /// <summary>No mask at all.</summary>
    None,

    /// <summary>The flag <c>is_casual</c>: causal, the first query beside the first key, and nothing else.</summary>
    Causal,

    /// <summary>A boolean tensor in which true says: may attend.</summary>
    Boolean,

    /// <summary>Numbers added to the scores, in the query's element type: minus infinity hides.</summary>
    Additive,
}

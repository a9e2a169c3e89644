namespace TorchSharp;

// Attention as a function.
public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor scaled_dot_product_attention(
                Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0.0, bool is_casual = false)
                    => throw Facade.NotExecutable();
        }
    }
}

using TorchSharp;
using static TorchSharp.torch;

namespace Article;

/// <summary>
/// The two examples of the article on attn_mask and key_padding_mask, as plain TorchSharp. Both throw when they run;
/// nothing but ShapeSafe says so before. This file is compiled, it is never run.
/// </summary>
internal static class Before
{
    public static Tensor AttentionMask()
    {
        var x = randn(1, 5, 256);
        var attention = nn.MultiheadAttention(256, 8);

        // Each token may look back; the last two tokens are padding, so their whole rows are masked with -1e9 for "minus infinity".
        var mask = zeros(5, 5);
        mask[0, TensorIndex.Slice(1)] = -1e9f;
        mask[1, TensorIndex.Slice(2)] = -1e9f;
        mask[2, TensorIndex.Slice(3)] = -1e9f;
        mask[TensorIndex.Slice(3), TensorIndex.Colon] = -1e9f;

        return attention.call(x, x, x, attn_mask: mask).Item1;
    }

    public static Tensor KeyPaddingMask()
    {
        var x = randn(3, 5, 256);
        var attention = nn.MultiheadAttention(256, 8);

        // Three sentences of 3, 4 and 5 words, padded to 5: true stands at the padding.
        var padding = tensor(new[,]
        {
            { false, false, false, true, true },
            { false, false, false, false, true },
            { false, false, false, false, false },
        });

        return attention.call(x, x, x, key_padding_mask: padding).Item1;
    }
}

using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Residuals;

// What attention gives has the rows of its queries: added to them, it is still their sequence.
public sealed class Decoder : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Linear query = nn.Linear(64, 64), key = nn.Linear(64, 64), asks = nn.Linear(64, 64), heard = nn.Linear(64, 64);

    public Decoder() : base("decoder") => RegisterComponents();

    private Tensor Cross(Tensor text, Tensor audio) =>
        nn.functional.scaled_dot_product_attention(asks.call(text).unsqueeze(1), heard.call(audio).unsqueeze(1), audio.unsqueeze(1)).squeeze(1);

    public override Tensor forward(Tensor text, Tensor audio)
    {
        var q = query.call(text).unsqueeze(1);
        var k = key.call(text).unsqueeze(1);
        text = text + nn.functional.scaled_dot_product_attention(q, k, k, is_casual: true).squeeze(1);
        return nn.functional.scaled_dot_product_attention(asks.call(text).unsqueeze(1), heard.call(audio).unsqueeze(1), audio.unsqueeze(1), is_casual: true); // SHAPE3104
    }

    public Tensor ByHand(Tensor text, Tensor audio)
    {
        var weights = query.call(text).matmul(key.call(text).mT).softmax(-1);
        text = text + matmul(weights, text);
        return nn.functional.scaled_dot_product_attention(asks.call(text).unsqueeze(1), heard.call(audio).unsqueeze(1), audio.unsqueeze(1), is_casual: true); // SHAPE3104
    }

    public Tensor ByLetters(Tensor text, Tensor audio)
    {
        var weights = einsum("bqd,bkd->bqk", query.call(text), key.call(text)).softmax(-1);
        text = text + einsum("bqk,bkd->bqd", weights, text);
        return nn.functional.scaled_dot_product_attention(asks.call(text).unsqueeze(1), heard.call(audio).unsqueeze(1), audio.unsqueeze(1), is_casual: true); // SHAPE3104
    }

    // What was heard, a row for each word, is as long as the text.
    public Tensor Heard(Tensor text, Tensor audio)
    {
        var memory = Cross(text, audio);
        text = text + memory;
        return nn.functional.scaled_dot_product_attention(query.call(text).unsqueeze(1), key.call(memory).unsqueeze(1), memory.unsqueeze(1), is_casual: true);
    }
}

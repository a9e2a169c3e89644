using TorchSharp.Modules;
using TorchSharp;
using static TorchSharp.torch;

namespace ReassignedParameters;

public class Layer : nn.Module<Tensor, Tensor, Tensor>
{
    public Layer() : base("layer") { }

    public override Tensor forward(Tensor x, Tensor? mask) => nn.functional.scaled_dot_product_attention(x, x, x, mask);
}

public class PatchModel : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly nn.Module<Tensor, Tensor> norm, enter, leave;
    private readonly bool isImage, isLinear;
    private readonly ModuleList<Layer> layers;

    public PatchModel(nn.Module<Tensor, Tensor> norm, nn.Module<Tensor, Tensor> enter, nn.Module<Tensor, Tensor> leave, bool isImage, bool isLinear, ModuleList<Layer> layers) : base("patches")
    {
        (this.norm, this.enter, this.leave, this.isImage, this.isLinear, this.layers) = (norm, enter, leave, isImage, isLinear, layers);
    }

    // Behind the loop x is what some way has left there, no longer the image that came in.
    public override Tensor forward(Tensor x, Tensor? mask)
    {
        var image = x;
        var (batch, channels, height, width) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        if (isImage)
        {
            x = norm.call(x);
            if (isLinear)
                x = enter.call(x.permute(0, 2, 3, 1).reshape(batch, height * width, channels));
            else
                x = enter.call(x).permute(0, 2, 3, 1).reshape(batch, height * width, channels);
        }
        foreach (var layer in layers)
            x = layer.forward(x, mask);
        if (isImage)
        {
            if (isLinear)
                x = leave.call(x).reshape(batch, height, width, channels).permute(0, 3, 1, 2);
            else
                x = leave.call(x.reshape(batch, height, width, channels).permute(0, 3, 1, 2));
            x = x + image;
        }
        return x;
    }

    // Here it is.
    public Tensor Turn(Tensor x, Tensor? mask)
    {
        var (batch, channels, height, width) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var tokens = x.flatten(2).transpose(1, 2);
        foreach (var layer in layers)
            tokens = layer.forward(tokens, mask);
        return x.reshape(batch, height, width, channels) + tokens.mean(); // SHAPE1405
    }
}

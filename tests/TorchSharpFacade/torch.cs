namespace TorchSharp;
#pragma warning disable CS8981 // The name is TorchSharp's.
public static partial class torch
{
    public sealed class Tensor;
}

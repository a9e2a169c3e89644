namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null)
                => throw Facade.NotExecutable();
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => throw Facade.NotExecutable();
        }
    }
}

#nullable disable

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false)
                => throw Facade.NotExecutable();
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
                => throw Facade.NotExecutable();
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
                => throw Facade.NotExecutable();
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
                => throw Facade.NotExecutable();
        }
    }
}

using System;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor prelu(Tensor input, Tensor weight) => throw Facade.NotExecutable();

            #nullable disable
            public static Tensor celu(Tensor x, double alpha, bool inplace = false) => throw Facade.NotExecutable();
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => throw Facade.NotExecutable();
            public static Tensor gelu(Tensor x) => throw Facade.NotExecutable();
            public static Tensor gelu(Tensor x, bool inplace) => throw Facade.NotExecutable();
            public static Tensor gelu(Tensor x, Modules.GELU.Approximate approximate, bool inplace = false)
                => throw Facade.NotExecutable();
            public static Tensor glu(Tensor input, long dim = -1) => throw Facade.NotExecutable();
            public static Tensor hardshrink(Tensor x, double lambda = 0.5) => throw Facade.NotExecutable();
            [Obsolete("Obsolete in TorchSharp.")]
            public static Tensor Hardshrink(Tensor x, double lambda = 0.5) => throw Facade.NotExecutable();
            public static Tensor hardsigmoid(Tensor input, bool inplace = false) => throw Facade.NotExecutable();
            public static Tensor hardswish(Tensor input, bool inplace = false) => throw Facade.NotExecutable();
            public static Tensor hardtanh(Tensor x, double min_val = -1.0, double max_val = 1.0, bool inplace = false)
                => throw Facade.NotExecutable();
            [Obsolete("Obsolete in TorchSharp.")]
            public static Tensor Hardtanh(Tensor x, double min_val = -1.0, double max_val = 1.0, bool inplace = false)
                => throw Facade.NotExecutable();
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false)
                => throw Facade.NotExecutable();
            public static Tensor log_softmax(Tensor x, long dim) => throw Facade.NotExecutable();
            public static Tensor logsigmoid(Tensor x) => throw Facade.NotExecutable();
            [Obsolete("Obsolete in TorchSharp.")]
            public static Tensor Mish(Tensor x) => throw Facade.NotExecutable();
            public static Tensor mish(Tensor x, bool inplace = false) => throw Facade.NotExecutable();
            public static Tensor relu(Tensor x, bool inplace = false) => throw Facade.NotExecutable();
            public static Tensor relu6(Tensor x, bool inplace = false) => throw Facade.NotExecutable();
            public static Tensor selu(Tensor x, bool inplace = false) => throw Facade.NotExecutable();
            public static Tensor sigmoid(Tensor x) => throw Facade.NotExecutable();
            public static Tensor sigmoid(Tensor x, bool inplace) => throw Facade.NotExecutable();
            public static Tensor silu(Tensor x, bool inplace = false) => throw Facade.NotExecutable();
            [Obsolete("Obsolete in TorchSharp.")]
            public static Tensor SiLU(Tensor x, bool inplace = false) => throw Facade.NotExecutable();
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => throw Facade.NotExecutable();
            public static Tensor softmin(Tensor x, long dim) => throw Facade.NotExecutable();
            public static Tensor softplus(Tensor x, double beta = 1.0, double threshold = 20.0) => throw Facade.NotExecutable();
            public static Tensor softshrink(Tensor x, double lambda = 0.5) => throw Facade.NotExecutable();
            [Obsolete("Obsolete in TorchSharp.")]
            public static Tensor Softshrink(Tensor x, double lambda = 0.5) => throw Facade.NotExecutable();
            [Obsolete("Obsolete in TorchSharp.")]
            public static Tensor Softsign(Tensor x) => throw Facade.NotExecutable();
            public static Tensor softsign(Tensor x, bool inplace = false) => throw Facade.NotExecutable();
            public static Tensor tanh(Tensor x, bool inplace = false) => throw Facade.NotExecutable();
            [Obsolete("Obsolete in TorchSharp.")]
            public static Tensor Tanhshrink(Tensor x) => throw Facade.NotExecutable();
            public static Tensor tanhshrink(Tensor x, bool inplace = false) => throw Facade.NotExecutable();
            public static Tensor threshold(Tensor x, double threshold, double value, bool inplace = false)
                => throw Facade.NotExecutable();
            [Obsolete("Obsolete in TorchSharp.")]
            public static Tensor Threshold(Tensor x, double threshold, double value, bool inplace = false)
                => throw Facade.NotExecutable();
        }
    }
}

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Modules.PReLU PReLU(long num_parameters, double init = 0.25, Device? device = null, ScalarType? dtype = null)
            => throw Facade.NotExecutable();

        #nullable disable
        public static Modules.CELU CELU(double alpha = 1.0, bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.ELU ELU(double alpha = 1.0, bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.GELU GELU() => throw Facade.NotExecutable();
        public static Modules.GELU GELU(bool inplace) => throw Facade.NotExecutable();
        public static Modules.GELU GELU(Modules.GELU.Approximate approximate, bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.GLU GLU(long dim = -1) => throw Facade.NotExecutable();
        public static Modules.Hardshrink Hardshrink(double lambda = 0.5) => throw Facade.NotExecutable();
        public static Modules.Hardsigmoid Hardsigmoid(bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.Hardswish Hardswish(bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.Hardtanh Hardtanh(double min_val = -1.0, double max_val = 1.0, bool inplace = false)
            => throw Facade.NotExecutable();
        public static Modules.LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.LogSigmoid LogSigmoid() => throw Facade.NotExecutable();
        public static Modules.LogSoftmax LogSoftmax(long dim) => throw Facade.NotExecutable();
        public static Modules.Mish Mish() => throw Facade.NotExecutable();
        public static Modules.Mish Mish(bool inplace) => throw Facade.NotExecutable();
        public static Modules.ReLU ReLU(bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.ReLU6 ReLU6(bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.RReLU RReLU(double lower = 0.125, double upper = 0.3333333333333333, bool inplace = false)
            => throw Facade.NotExecutable();
        public static Modules.SELU SELU(bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.Sigmoid Sigmoid() => throw Facade.NotExecutable();
        public static Modules.Sigmoid Sigmoid(bool inplace) => throw Facade.NotExecutable();
        public static Modules.SiLU SiLU() => throw Facade.NotExecutable();
        public static Modules.SiLU SiLU(bool inplace) => throw Facade.NotExecutable();
        public static Modules.Softmax Softmax(long dim) => throw Facade.NotExecutable();
        public static Modules.Softmax2d Softmax2d() => throw Facade.NotExecutable();
        public static Modules.Softmin Softmin(long dim) => throw Facade.NotExecutable();
        public static Modules.Softplus Softplus(double beta = 1.0, double threshold = 20.0) => throw Facade.NotExecutable();
        public static Modules.Softshrink Softshrink(double lambda = 0.5) => throw Facade.NotExecutable();
        public static Modules.Softsign Softsign() => throw Facade.NotExecutable();
        public static Modules.Softsign Softsign(bool inplace) => throw Facade.NotExecutable();
        public static Modules.Tanh Tanh() => throw Facade.NotExecutable();
        public static Modules.Tanh Tanh(bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.Tanhshrink Tanhshrink() => throw Facade.NotExecutable();
        public static Modules.Tanhshrink Tanhshrink(bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.Threshold Threshold(double threshold, double value, bool inplace = false) => throw Facade.NotExecutable();
    }
}

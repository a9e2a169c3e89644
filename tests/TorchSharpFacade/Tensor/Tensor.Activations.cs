namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor celu() => throw Facade.NotExecutable();
        public Tensor celu(Scalar alpha) => throw Facade.NotExecutable();
        public Tensor celu_() => throw Facade.NotExecutable();
        public Tensor celu_(Scalar alpha) => throw Facade.NotExecutable();
        public Tensor elu(double alpha = 1.0) => throw Facade.NotExecutable();
        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) => throw Facade.NotExecutable();
        public Tensor elu_(double alpha = 1.0) => throw Facade.NotExecutable();
        public Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) => throw Facade.NotExecutable();
        public Tensor gelu() => throw Facade.NotExecutable();
        public Tensor gelu(Modules.GELU.Approximate approximate) => throw Facade.NotExecutable();
        public Tensor gelu_() => throw Facade.NotExecutable();
        public Tensor gelu_(Modules.GELU.Approximate approximate) => throw Facade.NotExecutable();
        public Tensor glu(long dim = -1) => throw Facade.NotExecutable();
        public Tensor hardsigmoid() => throw Facade.NotExecutable();
        public Tensor hardsigmoid_() => throw Facade.NotExecutable();
        public Tensor hardswish() => throw Facade.NotExecutable();
        public Tensor hardswish_() => throw Facade.NotExecutable();
        public Tensor hardtanh(Scalar min, Scalar max) => throw Facade.NotExecutable();
        public Tensor hardtanh_(Scalar min, Scalar max) => throw Facade.NotExecutable();
        public Tensor leaky_relu(Scalar negative_slope) => throw Facade.NotExecutable();
        public Tensor leaky_relu_(Scalar negative_slope) => throw Facade.NotExecutable();
        public Tensor log_sigmoid() => throw Facade.NotExecutable();
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => throw Facade.NotExecutable();
        public Tensor prelu(Tensor target) => throw Facade.NotExecutable();
        public Tensor relu() => throw Facade.NotExecutable();
        public Tensor relu6() => throw Facade.NotExecutable();
        public Tensor relu6_() => throw Facade.NotExecutable();
        public Tensor relu_() => throw Facade.NotExecutable();
        public Tensor selu() => throw Facade.NotExecutable();
        public Tensor selu_() => throw Facade.NotExecutable();
        public Tensor silu() => throw Facade.NotExecutable();
        public Tensor silu_() => throw Facade.NotExecutable();
        public Tensor softmax(long dim, ScalarType? dtype = null) => throw Facade.NotExecutable();
        public Tensor softplus(double beta = 1.0, double threshold = 20.0) => throw Facade.NotExecutable();
        public Tensor threshold(Scalar threshold, Scalar value) => throw Facade.NotExecutable();
        public Tensor threshold_(Scalar threshold, Scalar value) => throw Facade.NotExecutable();
    }
}

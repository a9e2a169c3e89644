namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor batch_norm(
                Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null,
                bool training = false, double momentum = 0.1, double eps = 1e-5) => throw Facade.NotExecutable();
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5)
                => throw Facade.NotExecutable();
            public static Tensor layer_norm(
                Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5)
                    => throw Facade.NotExecutable();
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1, double eps = 1e-12)
                => throw Facade.NotExecutable();
        }
    }
}

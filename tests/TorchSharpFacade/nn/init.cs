#nullable disable

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            public static double calculate_gain(nn.init.NonlinearityType nonlinearity, double param = 0.0)
                => throw Facade.NotExecutable();
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor) => throw Facade.NotExecutable();
            public static Tensor constant_(Tensor tensor, Scalar val) => throw Facade.NotExecutable();
            public static Tensor dirac_(Tensor tensor) => throw Facade.NotExecutable();
            public static Tensor eye_(Tensor tensor) => throw Facade.NotExecutable();
            public static Tensor kaiming_normal_(
                Tensor tensor, double a = 0.0, nn.init.FanInOut mode = nn.init.FanInOut.FanIn,
                nn.init.NonlinearityType nonlinearity = nn.init.NonlinearityType.LeakyReLU) => throw Facade.NotExecutable();
            public static Tensor kaiming_uniform_(
                Tensor tensor, double a = 0.0, nn.init.FanInOut mode = nn.init.FanInOut.FanIn,
                nn.init.NonlinearityType nonlinearity = nn.init.NonlinearityType.LeakyReLU) => throw Facade.NotExecutable();
            public static Tensor normal_(Tensor tensor, double mean = 0.0, double std = 1.0, Generator generator = null)
                => throw Facade.NotExecutable();
            public static Tensor ones_(Tensor tensor) => throw Facade.NotExecutable();
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0) => throw Facade.NotExecutable();
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01) => throw Facade.NotExecutable();
            public static Tensor trunc_normal_(
                Tensor tensor, double mean = 0.0, double std = 1.0, double a = -2.0, double b = 2.0, Generator generator = null)
                    => throw Facade.NotExecutable();
            public static Tensor uniform_(Tensor tensor, double low = 0.0, double high = 1.0, Generator generator = null)
                => throw Facade.NotExecutable();
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0) => throw Facade.NotExecutable();
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0) => throw Facade.NotExecutable();
            public static Tensor zeros_(Tensor tensor) => throw Facade.NotExecutable();

            public enum FanInOut
            {
                FanIn = 0,
                FanOut = 1,
            }

            public enum NonlinearityType
            {
                Linear = 0,
                Conv1D = 1,
                Conv2D = 2,
                Conv3D = 3,
                ConvTranspose1D = 4,
                ConvTranspose2D = 5,
                ConvTranspose3D = 6,
                Sigmoid = 7,
                Tanh = 8,
                ReLU = 9,
                LeakyReLU = 10,
            }
        }
    }
}

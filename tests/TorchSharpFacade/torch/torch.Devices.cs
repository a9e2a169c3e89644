#nullable disable

namespace TorchSharp;

// Devices and backends.
public static partial class torch
{
    public static readonly Device CPU = default;
    public static readonly Device META = default;
    public static Device CUDA => throw Facade.NotExecutable();
    public static Device MPS => throw Facade.NotExecutable();
    public static Device device(string description) => throw Facade.NotExecutable();
    public static Device device(int index) => throw Facade.NotExecutable();
    public static Device device(string deviceType, int index = -1) => throw Facade.NotExecutable();
    public static Device device(DeviceType deviceType, int index = -1) => throw Facade.NotExecutable();
}

public static partial class torch
{
    public static partial class backends
    {
        public static partial class cuda
        {
            public static partial class matmul
            {
                public static bool allow_tf32 { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
            }
        }
    }
}

public static partial class torch
{
    public static partial class backends
    {
        public static partial class cudnn
        {
            public static bool allow_tf32 { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        }
    }
}

public static partial class torch
{
    public static partial class cuda
    {
        public static int device_count() => throw Facade.NotExecutable();
        public static bool is_available() => throw Facade.NotExecutable();
        public static void manual_seed(long seed) => throw Facade.NotExecutable();
        public static void manual_seed_all(long seed) => throw Facade.NotExecutable();

        #nullable restore
        public static void synchronize(Device? device = null) => throw Facade.NotExecutable();
    }
}

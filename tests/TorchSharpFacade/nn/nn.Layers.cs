namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Modules.Bilinear Bilinear(
            long in1_features, long in2_features, long out_features, bool hasBias = true, Device? device = null, ScalarType? dtype = null)
                => throw Facade.NotExecutable();
        public static Modules.Identity Identity() => throw Facade.NotExecutable();
        public static Modules.Linear Linear(Modules.Parameter weight, Modules.Parameter? bias = null) => throw Facade.NotExecutable();
        public static Modules.Linear Linear(
            long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null)
                => throw Facade.NotExecutable();

        #nullable disable
        public static Modules.Flatten Flatten(long start_dim = 1, long end_dim = -1) => throw Facade.NotExecutable();
        public static Modules.Unflatten Unflatten(long dim, long[] unflattened_size) => throw Facade.NotExecutable();
    }
}

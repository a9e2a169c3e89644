namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Modules.BatchNorm1d BatchNorm1d(
            long num_features, double eps = 1e-5, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
            Device? device = null, ScalarType? dtype = null) => throw Facade.NotExecutable();
        public static Modules.BatchNorm2d BatchNorm2d(
            long num_features, double eps = 1e-5, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
            Device? device = null, ScalarType? dtype = null) => throw Facade.NotExecutable();
        public static Modules.BatchNorm3d BatchNorm3d(
            long num_features, double eps = 1e-5, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
            Device? device = null, ScalarType? dtype = null) => throw Facade.NotExecutable();
        public static Modules.GroupNorm GroupNorm(
            long num_groups, long num_channels, double eps = 1e-5, bool affine = true, Device? device = null, ScalarType? dtype = null)
                => throw Facade.NotExecutable();
        public static Modules.InstanceNorm1d InstanceNorm1d(
            long num_features, double eps = 1e-5, double momentum = 0.1, bool affine = false, bool track_running_stats = false,
            Device? device = null, ScalarType? dtype = null) => throw Facade.NotExecutable();
        public static Modules.InstanceNorm2d InstanceNorm2d(
            long num_features, double eps = 1e-5, double momentum = 0.1, bool affine = false, bool track_running_stats = false,
            Device? device = null, ScalarType? dtype = null) => throw Facade.NotExecutable();
        public static Modules.InstanceNorm3d InstanceNorm3d(
            long num_features, double eps = 1e-5, double momentum = 0.1, bool affine = false, bool track_running_stats = false,
            Device? device = null, ScalarType? dtype = null) => throw Facade.NotExecutable();
        public static Modules.LayerNorm LayerNorm(
            long[] normalized_shape, double eps = 1e-5, bool elementwise_affine = true, bool bias = true, Device? device = null,
            ScalarType? dtype = null) => throw Facade.NotExecutable();
        public static Modules.LayerNorm LayerNorm(
            long normalized_shape, double eps = 1e-5, bool elementwise_affine = true, bool bias = true, Device? device = null,
            ScalarType? dtype = null) => throw Facade.NotExecutable();

        #nullable disable
        public static Modules.LocalResponseNorm LocalResponseNorm(long size, double alpha = 0.0001, double beta = 0.75, double k = 1.0)
            => throw Facade.NotExecutable();
    }
}

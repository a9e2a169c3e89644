using System;

namespace TorchSharp;

// Scopes, defaults, saving, start of the library.
public static partial class torch
{
    public const TensorStringStyle csharp = TensorStringStyle.CSharp;
    public const TensorStringStyle numpy = TensorStringStyle.Numpy;
    public static TensorStringStyle TensorStringStyle { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public static string __version__ => throw Facade.NotExecutable();
    [Obsolete("Obsolete in TorchSharp.", true)]
    public static void _assert(bool condition, string message) => throw Facade.NotExecutable();
    [Obsolete("Obsolete in TorchSharp.", true)]
    public static void _assert(Func<bool> condition, string message) => throw Facade.NotExecutable();
    public static void CheckForErrors() => throw Facade.NotExecutable();
    public static bool cuda_is_available() => throw Facade.NotExecutable();
    public static FInfo finfo() => throw Facade.NotExecutable();
    public static FInfo finfo(ScalarType dtype) => throw Facade.NotExecutable();
    public static Device get_default_device() => throw Facade.NotExecutable();
    public static ScalarType get_default_dtype() => throw Facade.NotExecutable();
    public static int get_num_threads() => throw Facade.NotExecutable();
    public static Device InitializeDevice(Device? device) => throw Facade.NotExecutable();
    public static void InitializeDeviceType(DeviceType deviceType) => throw Facade.NotExecutable();
    public static bool is_complex(Tensor input) => throw Facade.NotExecutable();
    public static bool is_complex(ScalarType type) => throw Facade.NotExecutable();
    public static bool is_floating_point(Tensor input) => throw Facade.NotExecutable();
    public static bool is_floating_point(ScalarType type) => throw Facade.NotExecutable();
    public static bool is_integral(ScalarType type) => throw Facade.NotExecutable();
    public static bool is_integral(Tensor t) => throw Facade.NotExecutable();
    public static bool is_tensor(object obj) => throw Facade.NotExecutable();
    public static Tensor load(string location) => throw Facade.NotExecutable();
    public static bool mps_is_available() => throw Facade.NotExecutable();
    public static DisposeScope NewDisposeScope() => throw Facade.NotExecutable();
    public static long numel(Tensor input) => throw Facade.NotExecutable();
    public static void save(Tensor t, string location) => throw Facade.NotExecutable();
    public static void set_default_device(Device device) => throw Facade.NotExecutable();
    public static void set_default_device(string device) => throw Facade.NotExecutable();
    public static void set_default_dtype(ScalarType dtype) => throw Facade.NotExecutable();
    public static void set_num_threads(int num) => throw Facade.NotExecutable();
    [Obsolete("Obsolete in TorchSharp.")]
    public static Tensor sparse(
        Tensor indices, Tensor values, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static bool TryInitializeDeviceType(DeviceType deviceType) => throw Facade.NotExecutable();
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr) => throw Facade.NotExecutable();
}

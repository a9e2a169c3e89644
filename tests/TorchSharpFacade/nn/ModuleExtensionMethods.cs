using static TorchSharp.torch;

namespace TorchSharp;

public static partial class ModuleExtensionMethods
{
    public static T bfloat16<T>(this T module, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T @bool<T>(this T module, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T @byte<T>(this T module, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T cdouble<T>(this T module, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T cfloat<T>(this T module, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T @char<T>(this T module, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T cpu<T>(this T module, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false) where T : nn.Module
        => throw Facade.NotExecutable();
    public static T @double<T>(this T module, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T @float<T>(this T module, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T half<T>(this T module, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T @int<T>(this T module, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T @long<T>(this T module, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T @short<T>(this T module, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T to<T>(this T module, Device device, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T to<T>(this T module, string device, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T to<T>(this T module, Tensor other, bool non_blocking = false) where T : nn.Module => throw Facade.NotExecutable();
    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false) where T : nn.Module
        => throw Facade.NotExecutable();
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false) where T : nn.Module
        => throw Facade.NotExecutable();
}

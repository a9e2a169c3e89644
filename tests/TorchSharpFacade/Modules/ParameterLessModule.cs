#nullable disable

using System;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public abstract class ParameterLessModule<T1, TResult> : nn.Module<T1, TResult>, IParameterLessModule
{
    internal ParameterLessModule() => throw Facade.NotExecutable();
    protected ParameterLessModule(string name) => throw Facade.NotExecutable();
    protected ParameterLessModule(IntPtr handle, IntPtr boxedHandle) => throw Facade.NotExecutable();
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw Facade.NotExecutable();
    public override void register_module(string name, nn.Module submodule) => throw Facade.NotExecutable();
    public override void register_parameter(string name, Parameter param) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
}

public abstract class ParameterLessModule<T1, T2, TResult> : nn.Module<T1, T2, TResult>, IParameterLessModule
{
    internal ParameterLessModule() => throw Facade.NotExecutable();
    protected ParameterLessModule(string name) => throw Facade.NotExecutable();
    protected ParameterLessModule(IntPtr handle, IntPtr boxedHandle) => throw Facade.NotExecutable();
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw Facade.NotExecutable();
    public override void register_module(string name, nn.Module submodule) => throw Facade.NotExecutable();
    public override void register_parameter(string name, Parameter param) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
}

public abstract class ParameterLessModule<T1, T2, T3, TResult> : nn.Module<T1, T2, T3, TResult>, IParameterLessModule
{
    internal ParameterLessModule() => throw Facade.NotExecutable();
    protected ParameterLessModule(string name) => throw Facade.NotExecutable();
    protected ParameterLessModule(IntPtr handle, IntPtr boxedHandle) => throw Facade.NotExecutable();
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw Facade.NotExecutable();
    public override void register_module(string name, nn.Module submodule) => throw Facade.NotExecutable();
    public override void register_parameter(string name, Parameter param) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
}

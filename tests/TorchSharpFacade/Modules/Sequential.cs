using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public class Sequential : nn.Module<Tensor, Tensor>
{
    protected Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules) => throw Facade.NotExecutable();
    protected Sequential(params nn.Module<Tensor, Tensor>[] modules) => throw Facade.NotExecutable();
    public int Count => throw Facade.NotExecutable();
    public Sequential append(nn.IModule<Tensor, Tensor> module) => throw Facade.NotExecutable();
    public Sequential append(string name, nn.IModule<Tensor, Tensor> module) => throw Facade.NotExecutable();
    public override nn.Module apply(Action<nn.Module> fn) => throw Facade.NotExecutable();
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public override void eval() => throw Facade.NotExecutable();
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true)
        => throw Facade.NotExecutable();
    public override IEnumerable<(string name, nn.Module module)> named_children() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, nn.Module module)> named_modules() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public nn.IModule<Tensor, Tensor> this[int index] => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public Sequential this[(int? start, int? end) index] => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public Sequential this[Range index] => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
    public override void train(bool on = true) => throw Facade.NotExecutable();
}

#nullable disable
public abstract class Sequential<T, TResult> : nn.Module<T, TResult>
{
    protected Sequential(params (string name, nn.Module submodule)[] modules) => throw Facade.NotExecutable();
    protected Sequential(params nn.Module[] modules) => throw Facade.NotExecutable();
    public int Count => throw Facade.NotExecutable();
    protected internal void Add(nn.Module module) => throw Facade.NotExecutable();
    protected internal void Add(string name, nn.Module sm) => throw Facade.NotExecutable();
    public Sequential<T, TResult> append(nn.Module module) => throw Facade.NotExecutable();
    public Sequential<T, TResult> append(string name, nn.Module module) => throw Facade.NotExecutable();
    public override nn.Module apply(Action<nn.Module> fn) => throw Facade.NotExecutable();
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public override void eval() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true)
        => throw Facade.NotExecutable();
    public override IEnumerable<(string name, nn.Module module)> named_children() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, nn.Module module)> named_modules() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => throw Facade.NotExecutable();
    protected virtual Sequential<T, TResult> Slice(int start, int end) => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public nn.Module this[int index] => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public Sequential<T, TResult> this[(int? start, int? end) index] => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public Sequential<T, TResult> this[Range index] => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
    public override void train(bool on = true) => throw Facade.NotExecutable();
}

public abstract class Sequential<T1, T2, TResult> : nn.Module<T1, T2, TResult>
{
    protected Sequential(params (string name, nn.Module submodule)[] modules) => throw Facade.NotExecutable();
    protected Sequential(params nn.Module[] modules) => throw Facade.NotExecutable();
    public int Count => throw Facade.NotExecutable();
    protected internal void Add(nn.Module module) => throw Facade.NotExecutable();
    protected internal void Add(string name, nn.Module sm) => throw Facade.NotExecutable();
    public Sequential<T1, T2, TResult> append(nn.Module module) => throw Facade.NotExecutable();
    public Sequential<T1, T2, TResult> append(string name, nn.Module module) => throw Facade.NotExecutable();
    public override nn.Module apply(Action<nn.Module> fn) => throw Facade.NotExecutable();
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public override void eval() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true)
        => throw Facade.NotExecutable();
    public override IEnumerable<(string name, nn.Module module)> named_children() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, nn.Module module)> named_modules() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => throw Facade.NotExecutable();
    protected virtual Sequential<T1, T2, TResult> Slice(int start, int end) => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public nn.Module this[int index] => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public Sequential<T1, T2, TResult> this[(int? start, int? end) index] => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public Sequential<T1, T2, TResult> this[Range index] => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
    public override void train(bool on = true) => throw Facade.NotExecutable();
}

public abstract class Sequential<T1, T2, T3, TResult> : nn.Module<T1, T2, T3, TResult>
{
    protected Sequential(params (string name, nn.Module submodule)[] modules) => throw Facade.NotExecutable();
    protected Sequential(params nn.Module[] modules) => throw Facade.NotExecutable();
    public int Count => throw Facade.NotExecutable();
    protected internal void Add(nn.Module module) => throw Facade.NotExecutable();
    protected internal void Add(string name, nn.Module sm) => throw Facade.NotExecutable();
    public Sequential<T1, T2, T3, TResult> append(nn.Module module) => throw Facade.NotExecutable();
    public Sequential<T1, T2, T3, TResult> append(string name, nn.Module module) => throw Facade.NotExecutable();
    public override nn.Module apply(Action<nn.Module> fn) => throw Facade.NotExecutable();
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public override void eval() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true)
        => throw Facade.NotExecutable();
    public override IEnumerable<(string name, nn.Module module)> named_children() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, nn.Module module)> named_modules() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => throw Facade.NotExecutable();
    protected virtual Sequential<T1, T2, T3, TResult> Slice(int start, int end) => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public nn.Module this[int index] => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public Sequential<T1, T2, T3, TResult> this[(int? start, int? end) index] => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public Sequential<T1, T2, T3, TResult> this[Range index] => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
    public override void train(bool on = true) => throw Facade.NotExecutable();
}

public abstract class Sequential<T1, T2, T3, T4, TResult> : nn.Module<T1, T2, T3, T4, TResult>
{
    protected Sequential(params (string name, nn.Module submodule)[] modules) => throw Facade.NotExecutable();
    protected Sequential(params nn.Module[] modules) => throw Facade.NotExecutable();
    public int Count => throw Facade.NotExecutable();
    protected internal void Add(nn.Module module) => throw Facade.NotExecutable();
    protected internal void Add(string name, nn.Module sm) => throw Facade.NotExecutable();
    public Sequential<T1, T2, T3, T4, TResult> append(nn.Module module) => throw Facade.NotExecutable();
    public Sequential<T1, T2, T3, T4, TResult> append(string name, nn.Module module) => throw Facade.NotExecutable();
    public override nn.Module apply(Action<nn.Module> fn) => throw Facade.NotExecutable();
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public override void eval() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true)
        => throw Facade.NotExecutable();
    public override IEnumerable<(string name, nn.Module module)> named_children() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, nn.Module module)> named_modules() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => throw Facade.NotExecutable();
    protected virtual Sequential<T1, T2, T3, T4, TResult> Slice(int start, int end) => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public nn.Module this[int index] => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public Sequential<T1, T2, T3, T4, TResult> this[(int? start, int? end) index] => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public Sequential<T1, T2, T3, T4, TResult> this[Range index] => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
    public override void train(bool on = true) => throw Facade.NotExecutable();
}

public abstract class Sequential<T1, T2, T3, T4, T5, TResult> : nn.Module<T1, T2, T3, T4, T5, TResult>
{
    protected Sequential(params (string name, nn.Module submodule)[] modules) => throw Facade.NotExecutable();
    protected Sequential(params nn.Module[] modules) => throw Facade.NotExecutable();
    public int Count => throw Facade.NotExecutable();
    protected internal void Add(nn.Module module) => throw Facade.NotExecutable();
    protected internal void Add(string name, nn.Module sm) => throw Facade.NotExecutable();
    public Sequential<T1, T2, T3, T4, T5, TResult> append(nn.Module module) => throw Facade.NotExecutable();
    public Sequential<T1, T2, T3, T4, T5, TResult> append(string name, nn.Module module) => throw Facade.NotExecutable();
    public override nn.Module apply(Action<nn.Module> fn) => throw Facade.NotExecutable();
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public override void eval() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true)
        => throw Facade.NotExecutable();
    public override IEnumerable<(string name, nn.Module module)> named_children() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, nn.Module module)> named_modules() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => throw Facade.NotExecutable();
    protected virtual Sequential<T1, T2, T3, T4, T5, TResult> Slice(int start, int end) => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public nn.Module this[int index] => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public Sequential<T1, T2, T3, T4, T5, TResult> this[(int? start, int? end) index] => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public Sequential<T1, T2, T3, T4, T5, TResult> this[Range index] => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
    public override void train(bool on = true) => throw Facade.NotExecutable();
}

public abstract class Sequential<T1, T2, T3, T4, T5, T6, TResult> : nn.Module<T1, T2, T3, T4, T5, T6, TResult>
{
    protected Sequential(params (string name, nn.Module submodule)[] modules) => throw Facade.NotExecutable();
    protected Sequential(params nn.Module[] modules) => throw Facade.NotExecutable();
    public int Count => throw Facade.NotExecutable();
    protected internal void Add(nn.Module module) => throw Facade.NotExecutable();
    protected internal void Add(string name, nn.Module sm) => throw Facade.NotExecutable();
    public Sequential<T1, T2, T3, T4, T5, T6, TResult> append(nn.Module module) => throw Facade.NotExecutable();
    public Sequential<T1, T2, T3, T4, T5, T6, TResult> append(string name, nn.Module module) => throw Facade.NotExecutable();
    public override nn.Module apply(Action<nn.Module> fn) => throw Facade.NotExecutable();
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public override void eval() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true)
        => throw Facade.NotExecutable();
    public override IEnumerable<(string name, nn.Module module)> named_children() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, nn.Module module)> named_modules() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => throw Facade.NotExecutable();
    protected virtual Sequential<T1, T2, T3, T4, T5, T6, TResult> Slice(int start, int end) => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public nn.Module this[int index] => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public Sequential<T1, T2, T3, T4, T5, T6, TResult> this[(int? start, int? end) index] => throw Facade.NotExecutable();
    [IndexerName("SequentialItems")]
    public Sequential<T1, T2, T3, T4, T5, T6, TResult> this[Range index] => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
    public override void train(bool on = true) => throw Facade.NotExecutable();
}

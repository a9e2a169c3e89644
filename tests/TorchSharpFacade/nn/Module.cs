using System;
using System.Collections.Generic;
using System.IO;

namespace TorchSharp;

// The base of every module: its parameters, buffers and submodules.
public static partial class torch
{
    public static partial class nn
    {
        public partial class Module : IDisposable
        {
            internal Module() => throw Facade.NotExecutable();
            protected Module(string name) => throw Facade.NotExecutable();
            protected int _deviceIndex;
            protected DeviceType _deviceType;
            protected Utils.OrderedDict<string, (Tensor, bool)> _internal_buffers = default!;
            protected Utils.OrderedDict<string, Modules.Parameter> _internal_params = default!;
            protected Utils.OrderedDict<string, nn.Module> _internal_submodules = default!;
            protected string? name;
            public virtual bool training => throw Facade.NotExecutable();
            public void add_module(string name, nn.Module module) => throw Facade.NotExecutable();
            public virtual nn.Module apply(Action<nn.Module> fn) => throw Facade.NotExecutable();
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true)
                => throw Facade.NotExecutable();
            public virtual IEnumerable<nn.Module> children() => throw Facade.NotExecutable();
            protected void ClearModules() => throw Facade.NotExecutable();
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
                => throw Facade.NotExecutable();
            protected void ConditionallyRegisterParameter(string name, Tensor value) => throw Facade.NotExecutable();
            protected void ConditionallyRegisterParameter(string name, Modules.Parameter? value) => throw Facade.NotExecutable();
            public static nn.Module Create<T>(string path) where T : nn.Module, new() => throw Facade.NotExecutable();
            public void Dispose() => throw Facade.NotExecutable();
            protected virtual void Dispose(bool disposing) => throw Facade.NotExecutable();
            public virtual void eval() => throw Facade.NotExecutable();
            public virtual Tensor? get_buffer(string target) => throw Facade.NotExecutable();
            public virtual Modules.Parameter? get_parameter(string target) => throw Facade.NotExecutable();
            protected static (Device device, ScalarType dtype) GetDefaultDeviceAndType(Device? device = null, ScalarType? dtype = null)
                => throw Facade.NotExecutable();
            public virtual string GetName() => throw Facade.NotExecutable();
            public virtual bool has_buffer(string target) => throw Facade.NotExecutable();
            public virtual bool has_parameter(string target) => throw Facade.NotExecutable();
            public virtual nn.Module load(
                string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
                    => throw Facade.NotExecutable();
            public virtual nn.Module load(
                BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
                    => throw Facade.NotExecutable();
            public nn.Module load(
                Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
                    => throw Facade.NotExecutable();
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null) => throw Facade.NotExecutable();
            public virtual IEnumerable<nn.Module> modules() => throw Facade.NotExecutable();
            protected virtual (string name, Tensor buffer)[] _named_buffers() => throw Facade.NotExecutable();
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
                => throw Facade.NotExecutable();
            public virtual IEnumerable<(string name, nn.Module module)> named_children() => throw Facade.NotExecutable();
            public virtual IEnumerable<(string name, nn.Module module)> named_modules() => throw Facade.NotExecutable();
            protected virtual (string name, Modules.Parameter parameter)[] _named_parameters() => throw Facade.NotExecutable();
            public virtual IEnumerable<(string name, Modules.Parameter parameter)> named_parameters(bool recurse = true)
                => throw Facade.NotExecutable();
            protected virtual Modules.Parameter[] _parameters(bool recurse = true) => throw Facade.NotExecutable();
            public virtual IEnumerable<Modules.Parameter> parameters(bool recurse = true) => throw Facade.NotExecutable();
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true) => throw Facade.NotExecutable();
            public virtual void register_module(string name, nn.Module submodule) => throw Facade.NotExecutable();
            public virtual void register_parameter(string name, Modules.Parameter param) => throw Facade.NotExecutable();
            protected virtual void RegisterComponents() => throw Facade.NotExecutable();
            protected static bool ReplaceBuffer(ScalarType? dtype, Device? device, Tensor buffer, out Tensor? result)
                => throw Facade.NotExecutable();
            protected static bool ReplaceParameter(ScalarType? dtype, Device? device, Modules.Parameter param, out Modules.Parameter? p)
                => throw Facade.NotExecutable();
            public nn.Module save(string location, IList<string>? skip = null) => throw Facade.NotExecutable();
            public nn.Module save(BinaryWriter writer, IList<string>? skip = null) => throw Facade.NotExecutable();
            public nn.Module save(Stream stream, IList<string>? skip = null) => throw Facade.NotExecutable();
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
                => throw Facade.NotExecutable();
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
                => throw Facade.NotExecutable();
            protected internal virtual nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
            public nn.Module _to(Tensor other, bool non_blocking) => throw Facade.NotExecutable();
            protected internal virtual nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
            protected internal virtual nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
                => throw Facade.NotExecutable();
            protected void _toEpilog(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
            protected void _toEpilog(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
            protected void _toEpilog(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
            protected virtual void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking) => throw Facade.NotExecutable();
            public virtual void train(bool train = true) => throw Facade.NotExecutable();
            public virtual void zero_grad(bool set_to_none = true) => throw Facade.NotExecutable();
        }
    }
}

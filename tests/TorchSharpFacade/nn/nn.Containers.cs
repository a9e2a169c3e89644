using System;
using System.Collections.Generic;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Modules.ParameterList ParameterList(params Modules.Parameter[] parameters) => throw Facade.NotExecutable();
        public static Modules.Sequential Sequential() => throw Facade.NotExecutable();
        public static Modules.Sequential Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules)
            => throw Facade.NotExecutable();
        public static Modules.Sequential Sequential(params nn.Module<Tensor, Tensor>[] modules) => throw Facade.NotExecutable();
        public static Modules.Sequential Sequential(params Tuple<string, nn.Module<Tensor, Tensor>>[] modules)
            => throw Facade.NotExecutable();
        public static Modules.Sequential Sequential(IEnumerable<(string name, nn.Module<Tensor, Tensor> submodule)> modules)
            => throw Facade.NotExecutable();
        public static Modules.Sequential Sequential(IEnumerable<Tuple<string, nn.Module<Tensor, Tensor>>> modules)
            => throw Facade.NotExecutable();
        public static Modules.Sequential Sequential(IEnumerable<nn.Module<Tensor, Tensor>> modules) => throw Facade.NotExecutable();

        #nullable disable
        public static Modules.ModuleDict<nn.Module> ModuleDict(params (string, nn.Module)[] modules) => throw Facade.NotExecutable();
        public static Modules.ModuleDict<T> ModuleDict<T>(params (string, T)[] modules) where T : nn.Module
            => throw Facade.NotExecutable();
        public static Modules.ModuleList<nn.Module> ModuleList(params nn.Module[] modules) => throw Facade.NotExecutable();
        public static Modules.ModuleList<T> ModuleList<T>(params T[] modules) where T : nn.Module => throw Facade.NotExecutable();
        public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => throw Facade.NotExecutable();
        public static Modules.ParameterDict ParameterDict(params (string, Modules.Parameter)[] parameters)
            => throw Facade.NotExecutable();
    }
}

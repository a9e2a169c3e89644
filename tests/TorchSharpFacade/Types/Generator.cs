using System;

namespace TorchSharp;

public static partial class torch
{
    public class Generator : IDisposable
    {
        public Generator(ulong seed = 0, Device? device = null) => throw Facade.NotExecutable();
        public static Generator Default => throw Facade.NotExecutable();
        public Device device => throw Facade.NotExecutable();
        public IntPtr Handle => throw Facade.NotExecutable();
        public void Dispose() => throw Facade.NotExecutable();
        protected virtual void Dispose(bool disposing) => throw Facade.NotExecutable();
        public Tensor get_state() => throw Facade.NotExecutable();
        public long initial_seed() => throw Facade.NotExecutable();
        public Generator manual_seed(long seed) => throw Facade.NotExecutable();
        public long seed() => throw Facade.NotExecutable();
    }
}

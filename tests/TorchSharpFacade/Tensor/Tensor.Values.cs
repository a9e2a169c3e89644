using System;

namespace TorchSharp;

// A tensor's elements as .NET values.
public static partial class torch
{
    public partial class Tensor
    {
        public Span<byte> bytes { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        public Utils.TensorAccessor<T> data<T>() where T : unmanaged => throw Facade.NotExecutable();
        public T item<T>() where T : unmanaged => throw Facade.NotExecutable();
        public float ReadCpuSingle(long i) => throw Facade.NotExecutable();
        public object tolist() => throw Facade.NotExecutable();
        public Scalar ToScalar() => throw Facade.NotExecutable();
    }
}

#nullable disable

using System;
using System.Collections;
using System.Collections.Generic;

namespace TorchSharp;

public static partial class torch
{
    public abstract class Storage
    {
        protected Storage() => throw Facade.NotExecutable();
        public abstract int element_size();
        protected Storage(Tensor tensor) => throw Facade.NotExecutable();
        protected Storage(Tensor tensor, IntPtr data_ptr) => throw Facade.NotExecutable();
        protected Tensor _tensor;
        public Storage<bool> @bool() => throw Facade.NotExecutable();
        public Storage<byte> @byte() => throw Facade.NotExecutable();
        public Storage<char> @char() => throw Facade.NotExecutable();
        public Storage<double> @double() => throw Facade.NotExecutable();
        public Storage<float> @float() => throw Facade.NotExecutable();
        public Storage<int> @int() => throw Facade.NotExecutable();
        public Storage<long> @long() => throw Facade.NotExecutable();
    }

    #nullable restore
    public sealed class Storage<T> : Storage, IDisposable, IEnumerable<T> where T : unmanaged
    {
        internal Storage() => throw Facade.NotExecutable();
        public int Count => throw Facade.NotExecutable();
        public bool IsReadOnly => throw Facade.NotExecutable();
        public bool Contains(T item) => throw Facade.NotExecutable();
        public void Dispose() => throw Facade.NotExecutable();
        public override int element_size() => throw Facade.NotExecutable();
        public void fill_(T value) => throw Facade.NotExecutable();
        public int IndexOf(T item) => throw Facade.NotExecutable();
        public T this[int index] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

        #nullable disable
        public Device device => throw Facade.NotExecutable();
        public void copy_(IList<T> array) => throw Facade.NotExecutable();
        public void CopyTo(IList<T> array, int arrayIndex) => throw Facade.NotExecutable();
        public Storage<T> cpu() => throw Facade.NotExecutable();
        public Storage<T> cuda(Device device = null) => throw Facade.NotExecutable();
        public IEnumerator<T> GetEnumerator() => throw Facade.NotExecutable();
        public Storage<T> this[(int? start, int? end) range] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        public Storage<T> this[Range range] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        public T[] ToArray() => throw Facade.NotExecutable();
        public IList<T> tolist() => throw Facade.NotExecutable();
        IEnumerator IEnumerable.GetEnumerator() => throw Facade.NotExecutable();
        public static implicit operator Storage<T>(T value) => throw Facade.NotExecutable();
    }
}

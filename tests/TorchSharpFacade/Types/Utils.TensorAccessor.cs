using System;
using System.Collections;
using System.Collections.Generic;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    internal TensorAccessor() => throw Facade.NotExecutable();
    public long Count => throw Facade.NotExecutable();
    public bool IsReadOnly => throw Facade.NotExecutable();
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0) => throw Facade.NotExecutable();
    public void Dispose() => throw Facade.NotExecutable();
    public override int GetHashCode() => throw Facade.NotExecutable();

    #nullable disable
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => throw Facade.NotExecutable();
    public override bool Equals(object obj) => throw Facade.NotExecutable();
    public IEnumerator<T> GetEnumerator() => throw Facade.NotExecutable();
    public T this[params long[] indices] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public T[] ToArray() => throw Facade.NotExecutable();
    IEnumerator IEnumerable.GetEnumerator() => throw Facade.NotExecutable();
    public static bool operator ==(Utils.TensorAccessor<T> left, Utils.TensorAccessor<T> right) => throw Facade.NotExecutable();
    public static bool operator !=(Utils.TensorAccessor<T> left, Utils.TensorAccessor<T> right) => throw Facade.NotExecutable();
}

#nullable disable

using System.Collections;
using System.Collections.Generic;

namespace TorchSharp.Utils;

public class OrderedDict<TKey, TValue> : IDictionary<TKey, TValue>, IList<(TKey, TValue)>
{
    public int Count => throw Facade.NotExecutable();
    public bool IsReadOnly => throw Facade.NotExecutable();
    public ICollection<TKey> Keys => throw Facade.NotExecutable();
    public ICollection<TValue> Values => throw Facade.NotExecutable();
    public void Add((TKey, TValue) item) => throw Facade.NotExecutable();
    public void Add(KeyValuePair<TKey, TValue> item) => throw Facade.NotExecutable();
    public void Add(TKey key, TValue value) => throw Facade.NotExecutable();
    public void clear() => throw Facade.NotExecutable();
    public void Clear() => throw Facade.NotExecutable();
    public bool Contains((TKey, TValue) item) => throw Facade.NotExecutable();
    public bool Contains(KeyValuePair<TKey, TValue> item) => throw Facade.NotExecutable();
    public bool ContainsKey(TKey key) => throw Facade.NotExecutable();
    public void CopyTo((TKey, TValue)[] array, int arrayIndex) => throw Facade.NotExecutable();
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => throw Facade.NotExecutable();
    public IEnumerator<(TKey, TValue)> GetEnumerator() => throw Facade.NotExecutable();
    public int IndexOf((TKey, TValue) item) => throw Facade.NotExecutable();
    public void Insert(int index, (TKey, TValue) item) => throw Facade.NotExecutable();
    public IEnumerator<(TKey, TValue)> items() => throw Facade.NotExecutable();
    public IEnumerable<TKey> keys() => throw Facade.NotExecutable();
    public bool Remove((TKey, TValue) item) => throw Facade.NotExecutable();
    public bool Remove(TKey key) => throw Facade.NotExecutable();
    public bool Remove(KeyValuePair<TKey, TValue> item) => throw Facade.NotExecutable();
    public void RemoveAt(int index) => throw Facade.NotExecutable();
    public (TKey, TValue) this[int index] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public TValue this[TKey key] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool TryGetValue(TKey key, out TValue value) => throw Facade.NotExecutable();
    public IEnumerable<TValue> values() => throw Facade.NotExecutable();
    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => throw Facade.NotExecutable();
    IEnumerator IEnumerable.GetEnumerator() => throw Facade.NotExecutable();
}

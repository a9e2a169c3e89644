#nullable disable

using System.Collections;
using System.Collections.Generic;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public class ModuleDict<T> : nn.Module, IDictionary<string, T>, IList<(string, T)> where T : nn.Module
{
    public ModuleDict() => throw Facade.NotExecutable();
    public int Count => throw Facade.NotExecutable();
    public bool IsReadOnly => throw Facade.NotExecutable();
    public ICollection<string> Keys => throw Facade.NotExecutable();
    public ICollection<T> Values => throw Facade.NotExecutable();
    public void Add((string, T) item) => throw Facade.NotExecutable();
    public void Add(KeyValuePair<string, T> item) => throw Facade.NotExecutable();
    public void Add(string key, T value) => throw Facade.NotExecutable();
    public void clear() => throw Facade.NotExecutable();
    public void Clear() => throw Facade.NotExecutable();
    public bool Contains((string, T) item) => throw Facade.NotExecutable();
    public bool Contains(KeyValuePair<string, T> item) => throw Facade.NotExecutable();
    public bool ContainsKey(string key) => throw Facade.NotExecutable();
    public void CopyTo((string, T)[] array, int arrayIndex) => throw Facade.NotExecutable();
    public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => throw Facade.NotExecutable();
    public IEnumerator<(string, T)> GetEnumerator() => throw Facade.NotExecutable();
    public int IndexOf((string, T) item) => throw Facade.NotExecutable();
    public void Insert(int index, (string, T) item) => throw Facade.NotExecutable();
    public IEnumerator<(string, T)> items() => throw Facade.NotExecutable();
    public IEnumerable<string> keys() => throw Facade.NotExecutable();
    protected override void RegisterComponents() => throw Facade.NotExecutable();
    public bool Remove((string, T) item) => throw Facade.NotExecutable();
    public bool Remove(string key) => throw Facade.NotExecutable();
    public bool Remove(KeyValuePair<string, T> item) => throw Facade.NotExecutable();
    public void RemoveAt(int index) => throw Facade.NotExecutable();
    public (string, T) this[int index] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public T this[string key] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool TryGetValue(string key, out T value) => throw Facade.NotExecutable();
    public IEnumerable<T> values() => throw Facade.NotExecutable();
    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => throw Facade.NotExecutable();
    IEnumerator IEnumerable.GetEnumerator() => throw Facade.NotExecutable();
}

public class ModuleList<T> : nn.Module, IList<T> where T : nn.Module
{
    public ModuleList(params T[] modules) => throw Facade.NotExecutable();
    public int Count => throw Facade.NotExecutable();
    public bool IsReadOnly => throw Facade.NotExecutable();
    public void Add(T item) => throw Facade.NotExecutable();
    public void append(params T[] parameters) => throw Facade.NotExecutable();
    public void Clear() => throw Facade.NotExecutable();
    public bool Contains(T item) => throw Facade.NotExecutable();
    public void CopyTo(T[] array, int arrayIndex) => throw Facade.NotExecutable();
    public void extend(IEnumerable<T> modules) => throw Facade.NotExecutable();
    public IEnumerator<T> GetEnumerator() => throw Facade.NotExecutable();
    public int IndexOf(T item) => throw Facade.NotExecutable();
    public void Insert(int index, T item) => throw Facade.NotExecutable();
    protected override void RegisterComponents() => throw Facade.NotExecutable();
    public bool Remove(T item) => throw Facade.NotExecutable();
    public void RemoveAt(int index) => throw Facade.NotExecutable();
    public T this[int index] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    IEnumerator IEnumerable.GetEnumerator() => throw Facade.NotExecutable();
}

public class Parameter : Tensor
{
    public Parameter(Tensor data, bool requires_grad = true) => throw Facade.NotExecutable();
}

public class ParameterDict : nn.Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
{
    public ParameterDict() => throw Facade.NotExecutable();
    public int Count => throw Facade.NotExecutable();
    public bool IsReadOnly => throw Facade.NotExecutable();
    public ICollection<string> Keys => throw Facade.NotExecutable();
    public ICollection<Parameter> Values => throw Facade.NotExecutable();
    public void Add((string, Parameter) item) => throw Facade.NotExecutable();
    public void Add(KeyValuePair<string, Parameter> item) => throw Facade.NotExecutable();
    public void Add(string key, Parameter value) => throw Facade.NotExecutable();
    public void clear() => throw Facade.NotExecutable();
    public void Clear() => throw Facade.NotExecutable();
    public bool Contains((string, Parameter) item) => throw Facade.NotExecutable();
    public bool Contains(KeyValuePair<string, Parameter> item) => throw Facade.NotExecutable();
    public bool ContainsKey(string key) => throw Facade.NotExecutable();
    public void CopyTo((string, Parameter)[] array, int arrayIndex) => throw Facade.NotExecutable();
    public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex) => throw Facade.NotExecutable();
    public override Parameter get_parameter(string target) => throw Facade.NotExecutable();
    public IEnumerator<(string, Parameter)> GetEnumerator() => throw Facade.NotExecutable();
    public override bool has_parameter(string target) => throw Facade.NotExecutable();
    public int IndexOf((string, Parameter) item) => throw Facade.NotExecutable();
    public void Insert(int index, (string, Parameter) item) => throw Facade.NotExecutable();
    public IEnumerator<(string, Parameter)> items() => throw Facade.NotExecutable();
    public IEnumerable<string> keys() => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse) => throw Facade.NotExecutable();
    protected override void RegisterComponents() => throw Facade.NotExecutable();
    public bool Remove((string, Parameter) item) => throw Facade.NotExecutable();
    public bool Remove(string key) => throw Facade.NotExecutable();
    public bool Remove(KeyValuePair<string, Parameter> item) => throw Facade.NotExecutable();
    public void RemoveAt(int index) => throw Facade.NotExecutable();
    public (string, Parameter) this[int index] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter this[string key] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void _toEpilog(ScalarType? dtype, Device device, bool non_blocking) => throw Facade.NotExecutable();
    public bool TryGetValue(string key, out Parameter value) => throw Facade.NotExecutable();
    public IEnumerable<Parameter> values() => throw Facade.NotExecutable();
    IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator()
        => throw Facade.NotExecutable();
    IEnumerator IEnumerable.GetEnumerator() => throw Facade.NotExecutable();
}

#nullable restore
public class ParameterList : nn.Module, IList<Parameter>
{
    public ParameterList(params Parameter[] parameters) => throw Facade.NotExecutable();
    public int Count => throw Facade.NotExecutable();
    public bool IsReadOnly => throw Facade.NotExecutable();
    public void Add(Parameter item) => throw Facade.NotExecutable();
    public void append(params Parameter[] parameters) => throw Facade.NotExecutable();
    public void Clear() => throw Facade.NotExecutable();
    public bool Contains(Parameter item) => throw Facade.NotExecutable();
    public void CopyTo(Parameter[] array, int arrayIndex) => throw Facade.NotExecutable();
    public void extend(IEnumerable<Parameter> parameters) => throw Facade.NotExecutable();
    public override Parameter? get_parameter(string target) => throw Facade.NotExecutable();
    public IEnumerator<Parameter> GetEnumerator() => throw Facade.NotExecutable();
    public override bool has_parameter(string target) => throw Facade.NotExecutable();
    public int IndexOf(Parameter item) => throw Facade.NotExecutable();
    public void Insert(int index, Parameter item) => throw Facade.NotExecutable();
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => throw Facade.NotExecutable();
    protected override void RegisterComponents() => throw Facade.NotExecutable();
    public bool Remove(Parameter item) => throw Facade.NotExecutable();
    public void RemoveAt(int index) => throw Facade.NotExecutable();
    public Parameter this[int index] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking) => throw Facade.NotExecutable();
    IEnumerator IEnumerable.GetEnumerator() => throw Facade.NotExecutable();
}

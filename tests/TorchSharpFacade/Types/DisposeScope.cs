using System;
using System.Collections.Generic;

namespace TorchSharp;

// Scopes that dispose of the tensors made in them.
public sealed class DisposeScope : IDisposable
{
    internal DisposeScope() => throw Facade.NotExecutable();
    public bool Contains(IDisposable disposable) => throw Facade.NotExecutable();
    public void Dispose() => throw Facade.NotExecutable();
    public void DisposeEverything() => throw Facade.NotExecutable();
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep) => throw Facade.NotExecutable();
    public void DisposeEverythingBut(params IDisposable[] keep) => throw Facade.NotExecutable();
    public T DisposeEverythingBut<T>(T keep) where T : IDisposable => throw Facade.NotExecutable();
    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
        => throw Facade.NotExecutable();
    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(
        T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
            => throw Facade.NotExecutable();
    public T MoveToOuter<T>(T disposable) where T : IDisposable => throw Facade.NotExecutable();
    public void MoveToOuter(params IDisposable[] disposables) => throw Facade.NotExecutable();
    public void MoveToOuter(IEnumerable<IDisposable> disposables) => throw Facade.NotExecutable();
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
        => throw Facade.NotExecutable();
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(
        T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
            => throw Facade.NotExecutable();
}

public class DisposeScopeManager;

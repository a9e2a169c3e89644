using System;
using System.Collections.Generic;

namespace TorchSharp;

// Scopes that dispose of the tensors made in them.
public sealed class DisposeScope : IDisposable
{
    internal DisposeScope() => throw Facade.NotExecutable();
    public int DisposablesCount => throw Facade.NotExecutable();
    public IReadOnlyList<IDisposable> DisposablesView => throw Facade.NotExecutable();
    public void Attach(IDisposable disposable) => throw Facade.NotExecutable();
    public void Attach(params IDisposable[] disposables) => throw Facade.NotExecutable();
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables) => throw Facade.NotExecutable();
    public bool Contains(IDisposable disposable) => throw Facade.NotExecutable();
    public T Detach<T>(T disposable) where T : IDisposable => throw Facade.NotExecutable();
    public void Detach(params IDisposable[] disposables) => throw Facade.NotExecutable();
    public void Detach(IEnumerable<IDisposable> disposables) => throw Facade.NotExecutable();
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
        => throw Facade.NotExecutable();
    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(
        T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
            => throw Facade.NotExecutable();
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
    public void MarkAsDisposed(IDisposable disposable) => throw Facade.NotExecutable();
    public T MoveToOther<T>(DisposeScope? scope, T disposable) where T : IDisposable => throw Facade.NotExecutable();
    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) => throw Facade.NotExecutable();
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables) => throw Facade.NotExecutable();
    public (T1 first, T2 second) MoveToOther<T1, T2>(
        DisposeScope? scope, T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable => throw Facade.NotExecutable();
    public (T1 first, T2 second, T3 third) MoveToOther<T1, T2, T3>(
        DisposeScope? scope, T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
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

public class DisposeScopeManager
{
    public static ThreadDisposeScopeStatistics Statistics => throw Facade.NotExecutable();
}

public class ThreadDisposeScopeStatistics
{
    public void Reset() => throw Facade.NotExecutable();
    public override string ToString() => throw Facade.NotExecutable();
}

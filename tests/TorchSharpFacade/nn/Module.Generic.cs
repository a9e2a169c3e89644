using System;
using System.Collections.Generic;

namespace TorchSharp;

// Modules by the number of their inputs: forward is overridden, call is called.
public static partial class torch
{
    public static partial class nn
    {
        public class HookableModule<TPreHook, TPostHook> : nn.Module
        {
            internal HookableModule() => throw Facade.NotExecutable();
            protected HookableModule(string name) => throw Facade.NotExecutable();
            protected HookableModule(IntPtr handle, IntPtr boxedHandle) => throw Facade.NotExecutable();
            protected Dictionary<string, Action<nn.Module>> module_post_hooks = default!;
            protected Dictionary<string, Action<nn.Module>> module_pre_hooks = default!;
            protected Dictionary<string, TPostHook> post_hooks = default!;
            protected Dictionary<string, TPreHook> pre_hooks = default!;
            public nn.HookableModule<TPreHook, TPostHook>.HookRemover register_forward_hook(TPostHook hook)
                => throw Facade.NotExecutable();
            public nn.HookableModule<TPreHook, TPostHook>.HookRemover register_forward_hook(Action<nn.Module> hook)
                => throw Facade.NotExecutable();
            public nn.HookableModule<TPreHook, TPostHook>.HookRemover register_forward_pre_hook(TPreHook hook)
                => throw Facade.NotExecutable();
            public nn.HookableModule<TPreHook, TPostHook>.HookRemover register_forward_pre_hook(Action<nn.Module> hook)
                => throw Facade.NotExecutable();

            public class HookRemover
            {
                public HookRemover(nn.HookableModule<TPreHook, TPostHook> module, string key) => throw Facade.NotExecutable();
                public void remove() => throw Facade.NotExecutable();
            }
        }

        public interface IModule<T, TResult>
        {
            TResult call(T input1);
        }

        public interface IModule<T1, T2, TResult>
        {
            TResult call(T1 input1, T2 input2);
        }

        public interface IModule<T1, T2, T3, TResult>
        {
            TResult call(T1 input1, T2 input2, T3 input3);
        }

        public interface IModule<T1, T2, T3, T4, TResult>
        {
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
        }

        public interface IModule<T1, T2, T3, T4, T5, TResult>
        {
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);
        }

        public interface IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);
        }

        public abstract class Module<T, TResult> :
            nn.HookableModule<Func<nn.Module<T, TResult>, T, T>, Func<nn.Module<T, TResult>, T, TResult, TResult>>,
            nn.IModule<T, TResult>
        {
            internal Module() => throw Facade.NotExecutable();
            protected Module(string name) => throw Facade.NotExecutable();
            protected Module(IntPtr handle, IntPtr boxedHandle) => throw Facade.NotExecutable();
            public TResult call(T input) => throw Facade.NotExecutable();
            public abstract TResult forward(T input);
        }

        public abstract class Module<T1, T2, TResult> :
            nn.HookableModule<Func<nn.Module<T1, T2, TResult>, T1, T2, (T1, T2)?>,
                Func<nn.Module<T1, T2, TResult>, T1, T2, TResult, TResult>>,
            nn.IModule<T1, T2, TResult>
        {
            internal Module() => throw Facade.NotExecutable();
            protected Module(string name) => throw Facade.NotExecutable();
            protected Module(IntPtr handle, IntPtr boxedHandle) => throw Facade.NotExecutable();
            public TResult call(T1 input1, T2 input2) => throw Facade.NotExecutable();
            public abstract TResult forward(T1 input1, T2 input2);
        }

        public abstract class Module<T1, T2, T3, TResult> :
            nn.HookableModule<Func<nn.Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>,
                Func<nn.Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>,
            nn.IModule<T1, T2, T3, TResult>
        {
            internal Module() => throw Facade.NotExecutable();
            protected Module(string name) => throw Facade.NotExecutable();
            protected Module(IntPtr handle, IntPtr boxedHandle) => throw Facade.NotExecutable();
            public TResult call(T1 input1, T2 input2, T3 input3) => throw Facade.NotExecutable();
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);
        }

        public abstract class Module<T1, T2, T3, T4, TResult> :
            nn.HookableModule<Func<nn.Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>,
                Func<nn.Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult>>,
            nn.IModule<T1, T2, T3, T4, TResult>
        {
            internal Module() => throw Facade.NotExecutable();
            protected Module(string name) => throw Facade.NotExecutable();
            protected Module(IntPtr handle, IntPtr boxedHandle) => throw Facade.NotExecutable();
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4) => throw Facade.NotExecutable();
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);
        }

        public abstract class Module<T1, T2, T3, T4, T5, TResult> :
            nn.HookableModule<Func<nn.Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)?>,
                Func<nn.Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, TResult, TResult>>,
            nn.IModule<T1, T2, T3, T4, T5, TResult>
        {
            internal Module() => throw Facade.NotExecutable();
            protected Module(string name) => throw Facade.NotExecutable();
            protected Module(IntPtr handle, IntPtr boxedHandle) => throw Facade.NotExecutable();
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5) => throw Facade.NotExecutable();
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);
        }

        public abstract class Module<T1, T2, T3, T4, T5, T6, TResult> :
            nn.HookableModule<Func<nn.Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)?>,
                Func<nn.Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, TResult, TResult>>,
            nn.IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            internal Module() => throw Facade.NotExecutable();
            protected Module(string name) => throw Facade.NotExecutable();
            protected Module(IntPtr handle, IntPtr boxedHandle) => throw Facade.NotExecutable();
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6) => throw Facade.NotExecutable();
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);
        }
    }
}

using System;
using System.Collections.Generic;

namespace TorchSharp;

// Gradients, on and off.
public static partial class torch
{
    public static IDisposable enable_grad(bool enabled = true) => throw Facade.NotExecutable();
    public static IDisposable inference_mode(bool mode = true) => throw Facade.NotExecutable();
    public static bool is_grad_enabled() => throw Facade.NotExecutable();
    public static bool is_inference_mode_enabled() => throw Facade.NotExecutable();
    public static IDisposable no_grad() => throw Facade.NotExecutable();
    public static IDisposable set_grad_enabled(bool mode = true) => throw Facade.NotExecutable();
}

public static partial class torch
{
    public static partial class autograd
    {
        #nullable disable
        public static void backward(
            IList<Tensor> tensors, IList<Tensor> grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor> inputs = null) => throw Facade.NotExecutable();
        public static void backward(
            Tensor tensor, IList<Tensor> grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor> inputs = null) => throw Facade.NotExecutable();
        public static void backward(
            Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor> inputs = null)
                => throw Facade.NotExecutable();
        public static IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor> grad_outputs = null, bool retain_graph = false,
            bool create_graph = false, bool allow_unused = false) => throw Facade.NotExecutable();

        public class AutogradContext : IDisposable
        {
            internal AutogradContext() => throw Facade.NotExecutable();
            public void Dispose() => throw Facade.NotExecutable();
            protected virtual void Dispose(bool disposing) => throw Facade.NotExecutable();
            public object get_data(string key) => throw Facade.NotExecutable();
            public List<Tensor> get_saved_variables() => throw Facade.NotExecutable();
            public void save_data(string key, object value) => throw Facade.NotExecutable();
            public void save_for_backward(List<Tensor> tensors) => throw Facade.NotExecutable();
        }

        public abstract class Function<T> where T : autograd.Function<T>, new()
        {
            public abstract string Name { get; }
        }

        public abstract class MultiTensorFunction<T> : autograd.Function<T> where T : autograd.MultiTensorFunction<T>, new()
        {
            public static List<Tensor> apply(params object[] vars) => throw Facade.NotExecutable();
            public abstract List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs);
            public abstract List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars);
        }

        public abstract class SingleTensorFunction<T> : autograd.Function<T> where T : autograd.SingleTensorFunction<T>, new()
        {
            public static Tensor apply(params object[] vars) => throw Facade.NotExecutable();
            public abstract List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output);
            public abstract Tensor forward(autograd.AutogradContext ctx, params object[] vars);
        }
    }
}

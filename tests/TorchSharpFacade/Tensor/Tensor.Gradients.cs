using System.Collections.Generic;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public void backward() => throw Facade.NotExecutable();
        public void backward(
            IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null)
                => throw Facade.NotExecutable();
        public Tensor detach() => throw Facade.NotExecutable();
        public Tensor detach_() => throw Facade.NotExecutable();
        public Tensor requires_grad_(bool requires_grad = true) => throw Facade.NotExecutable();
        public void retain_grad() => throw Facade.NotExecutable();
    }
}

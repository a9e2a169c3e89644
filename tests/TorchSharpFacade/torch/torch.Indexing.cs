using System.Collections.Generic;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor argwhere(Tensor input) => throw Facade.NotExecutable();
    public static Tensor gather(Tensor input, long dim, Tensor index) => throw Facade.NotExecutable();
    public static Tensor gather(Tensor input, long dim, Tensor index, bool sparse_grad = false) => throw Facade.NotExecutable();
    public static Tensor index_add(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => throw Facade.NotExecutable();
    public static Tensor index_add_(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => throw Facade.NotExecutable();
    public static Tensor index_copy(Tensor input, long dim, Tensor index, Tensor source) => throw Facade.NotExecutable();
    public static Tensor index_copy_(Tensor input, long dim, Tensor index, Tensor source) => throw Facade.NotExecutable();
    public static Tensor index_fill(Tensor input, long dim, Tensor index, Scalar value) => throw Facade.NotExecutable();
    public static Tensor index_fill_(Tensor input, long dim, Tensor index, Scalar value) => throw Facade.NotExecutable();
    public static Tensor index_select(Tensor input, long dim, Tensor index) => throw Facade.NotExecutable();
    public static Tensor masked_select(Tensor input, Tensor mask) => throw Facade.NotExecutable();
    public static Tensor narrow(Tensor input, long dim, long start, long length) => throw Facade.NotExecutable();
    public static Tensor nonzero(Tensor input) => throw Facade.NotExecutable();
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => throw Facade.NotExecutable();
    public static Tensor scatter_(Tensor input, long dim, Tensor index, Tensor src) => throw Facade.NotExecutable();
    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) => throw Facade.NotExecutable();
    public static Tensor scatter_add_(Tensor input, long dim, Tensor index, Tensor src) => throw Facade.NotExecutable();
    public static Tensor select(Tensor input, long dim, long index) => throw Facade.NotExecutable();
    public static Tensor take(Tensor input, Tensor index) => throw Facade.NotExecutable();
    public static Tensor take_along_dim(Tensor input, Tensor indices, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor take_along_dim(Tensor input, IEnumerable<long> indices, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor[] where(Tensor condition) => throw Facade.NotExecutable();
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => throw Facade.NotExecutable();
}

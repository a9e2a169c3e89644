using System;

namespace TorchSharp;

// One tensor as several.
public static partial class torch
{
    public partial class Tensor
    {
        public Tensor[] chunk(long chunks, long dim = 0) => throw Facade.NotExecutable();
        public Tensor[] hsplit(long size) => throw Facade.NotExecutable();
        public Tensor[] hsplit(params long[] sizes) => throw Facade.NotExecutable();
        public Tensor[] hsplit(Tensor indices) => throw Facade.NotExecutable();
        public Tensor[] split(params long[] sizes) => throw Facade.NotExecutable();
        public Tensor[] split(long size, int dim = 0) => throw Facade.NotExecutable();
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => throw Facade.NotExecutable();
        public Tensor[] split(long[] sizes, long dim = 0) => throw Facade.NotExecutable();
        public Tensor[] tensor_split(long size, long dim = 0) => throw Facade.NotExecutable();
        public Tensor[] tensor_split(long[] sizes, long dim = 0) => throw Facade.NotExecutable();
        public Tensor[] tensor_split(Tensor indices, long dim = 0) => throw Facade.NotExecutable();
        public Tensor[] unbind(long dimension = 0) => throw Facade.NotExecutable();
        public Tensor[] vsplit(long size) => throw Facade.NotExecutable();
        public Tensor[] vsplit(params long[] sizes) => throw Facade.NotExecutable();
        public Tensor[] vsplit(Tensor indices) => throw Facade.NotExecutable();
    }
}

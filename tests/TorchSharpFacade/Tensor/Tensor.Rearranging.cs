using System;

namespace TorchSharp;

// Triangles, diagonals, flips.
public static partial class torch
{
    public partial class Tensor
    {
        public Tensor diag(long diagonal = 0) => throw Facade.NotExecutable();
        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1) => throw Facade.NotExecutable();
        public Tensor diagflat(long offset = 0) => throw Facade.NotExecutable();
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => throw Facade.NotExecutable();
        public Tensor flip(params long[] dims) => throw Facade.NotExecutable();
        public Tensor fliplr() => throw Facade.NotExecutable();
        public Tensor flipud() => throw Facade.NotExecutable();
        public Tensor roll(long[] shifts) => throw Facade.NotExecutable();
        public Tensor roll(long shifts, long? dims = null) => throw Facade.NotExecutable();
        public Tensor roll((long, long) shifts, (long, long) dims) => throw Facade.NotExecutable();
        public Tensor roll(long[] shifts, long[] dims) => throw Facade.NotExecutable();
        public Tensor roll((long, long, long) shifts, (long, long, long) dims) => throw Facade.NotExecutable();
        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => throw Facade.NotExecutable();
        public Tensor rot90(long k = 1, (long, long)? dims = null) => throw Facade.NotExecutable();
        public Tensor tril(long diagonal = 0) => throw Facade.NotExecutable();
        public Tensor tril_(long diagonal = 0) => throw Facade.NotExecutable();
        public Tensor triu(long diagonal = 0) => throw Facade.NotExecutable();
        public Tensor triu_(long diagonal = 0) => throw Facade.NotExecutable();
    }
}

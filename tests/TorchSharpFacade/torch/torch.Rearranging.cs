using System;

namespace TorchSharp;

// Triangles, diagonals, flips.
public static partial class torch
{
    public static Tensor diag(Tensor input, long diagonal = 0) => throw Facade.NotExecutable();
    public static Tensor diag_embed(Tensor input, long offset = 0, long dim1 = -2, long dim2 = -1) => throw Facade.NotExecutable();
    public static Tensor diagflat(Tensor input, long offset = 0) => throw Facade.NotExecutable();
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) => throw Facade.NotExecutable();
    public static Tensor flip(Tensor input, params long[] dims) => throw Facade.NotExecutable();
    public static Tensor fliplr(Tensor input) => throw Facade.NotExecutable();
    public static Tensor flipud(Tensor input) => throw Facade.NotExecutable();
    public static Tensor roll(Tensor input, long[] shifts) => throw Facade.NotExecutable();
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => throw Facade.NotExecutable();
    public static Tensor roll(Tensor input, (long, long) shifts, (long, long) dims) => throw Facade.NotExecutable();
    public static Tensor roll(Tensor input, (long, long, long) shifts, (long, long, long) dims) => throw Facade.NotExecutable();
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => throw Facade.NotExecutable();
    public static Tensor roll(Tensor input, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => throw Facade.NotExecutable();
    public static Tensor rot90(Tensor input, long k = 1, (long, long)? dims = null) => throw Facade.NotExecutable();
    public static Tensor tril(Tensor input, long diagonal = 0) => throw Facade.NotExecutable();
    public static Tensor tril_(Tensor input, long diagonal = 0) => throw Facade.NotExecutable();
    public static Tensor tril_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null)
        => throw Facade.NotExecutable();
    public static Tensor triu(Tensor input, long diagonal = 0) => throw Facade.NotExecutable();
    public static Tensor triu_(Tensor input, long diagonal = 0) => throw Facade.NotExecutable();
    public static Tensor triu_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null)
        => throw Facade.NotExecutable();
}

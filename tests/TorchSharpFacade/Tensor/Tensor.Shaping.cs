using System;
using System.Collections.Generic;

namespace TorchSharp;

// The same elements under another shape or order of dimensions.
public static partial class torch
{
    public partial class Tensor
    {
        public Tensor H => throw Facade.NotExecutable();
        public Tensor mH => throw Facade.NotExecutable();
        public Tensor mT => throw Facade.NotExecutable();
        public Tensor T => throw Facade.NotExecutable();
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) => throw Facade.NotExecutable();
        public Tensor broadcast_to(params long[] shape) => throw Facade.NotExecutable();
        public Tensor expand(params long[] sizes) => throw Facade.NotExecutable();
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => throw Facade.NotExecutable();
        public Tensor expand(Size sizes, bool isImplicit = false) => throw Facade.NotExecutable();
        public Tensor expand(long[] sizes, bool isImplicit = false) => throw Facade.NotExecutable();
        public Tensor expand_as(Tensor other) => throw Facade.NotExecutable();
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => throw Facade.NotExecutable();
        public Tensor flatten(IList<string?> dims, string out_dim) => throw Facade.NotExecutable();
        public Tensor moveaxis(long[] source, long[] destination) => throw Facade.NotExecutable();
        public Tensor movedim(long[] source, long[] destination) => throw Facade.NotExecutable();
        public Tensor permute(params long[] permutation) => throw Facade.NotExecutable();
        public Tensor permute(IEnumerable<long> permutation) => throw Facade.NotExecutable();
        public Tensor repeat(params long[] sizes) => throw Facade.NotExecutable();
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) => throw Facade.NotExecutable();
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) => throw Facade.NotExecutable();
        public Tensor reshape(params long[] shape) => throw Facade.NotExecutable();
        public Tensor squeeze(long? dim = null) => throw Facade.NotExecutable();
        public Tensor squeeze_(long? dim = null) => throw Facade.NotExecutable();
        public Tensor swapaxes(long dim0, long dim1) => throw Facade.NotExecutable();
        public Tensor swapdims(long dim0, long dim1) => throw Facade.NotExecutable();
        public Tensor t() => throw Facade.NotExecutable();
        public Tensor tile(long[] reps) => throw Facade.NotExecutable();
        public Tensor transpose(long dim0, long dim1) => throw Facade.NotExecutable();
        public Tensor transpose_(long dim0, long dim1) => throw Facade.NotExecutable();
        public Tensor unflatten(long dim, params long[] sizes) => throw Facade.NotExecutable();
        public Tensor unflatten(string dim, params (string, long)[] sizes) => throw Facade.NotExecutable();
        public Tensor unflatten(long dim, Size sizes) => throw Facade.NotExecutable();
        public Tensor unfold(long dimension, long size, long step) => throw Facade.NotExecutable();
        public Tensor unsqueeze(long dim) => throw Facade.NotExecutable();
        public Tensor unsqueeze_(long dim) => throw Facade.NotExecutable();
        public Tensor view(params long[] shape) => throw Facade.NotExecutable();
        public Tensor view_as(Tensor other) => throw Facade.NotExecutable();
    }
}

using System;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor all() => throw Facade.NotExecutable();
        public Tensor all(long dim, bool keepdim = false) => throw Facade.NotExecutable();
        public Tensor amax(params long[] dims) => throw Facade.NotExecutable();
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) => throw Facade.NotExecutable();
        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => throw Facade.NotExecutable();
        public Tensor amin(params long[] dims) => throw Facade.NotExecutable();
        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => throw Facade.NotExecutable();
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) => throw Facade.NotExecutable();
        public (Tensor min, Tensor max) aminmax(long? dim = null, bool keepdim = false) => throw Facade.NotExecutable();
        public Tensor any() => throw Facade.NotExecutable();
        public Tensor any(long dim, bool keepdim = false) => throw Facade.NotExecutable();
        public Tensor argmax() => throw Facade.NotExecutable();
        public Tensor argmax(long dim, bool keepdim = false) => throw Facade.NotExecutable();
        public Tensor argmin() => throw Facade.NotExecutable();
        public Tensor argmin(long dim, bool keepdim = false) => throw Facade.NotExecutable();
        public Tensor count_nonzero(long[]? dims = null) => throw Facade.NotExecutable();
        public Tensor dist(Tensor other, float p = 2f) => throw Facade.NotExecutable();
        public Tensor logsumexp(long dim, bool keepdim = false) => throw Facade.NotExecutable();
        public Tensor max() => throw Facade.NotExecutable();
        public Tensor max(Tensor other) => throw Facade.NotExecutable();
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => throw Facade.NotExecutable();
        public Tensor mean() => throw Facade.NotExecutable();
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => throw Facade.NotExecutable();
        public Tensor median() => throw Facade.NotExecutable();
        public Tensor min() => throw Facade.NotExecutable();
        public Tensor min(Tensor other) => throw Facade.NotExecutable();
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => throw Facade.NotExecutable();
        public (Tensor values, Tensor indices) mode(long dim = -1, bool keepdim = false) => throw Facade.NotExecutable();
        public Tensor nanmean(int? dim = null, bool keepdim = false, ScalarType? dtype = null) => throw Facade.NotExecutable();
        public Tensor nansum() => throw Facade.NotExecutable();
        public Tensor norm(float p = 2f) => throw Facade.NotExecutable();
        public Tensor norm(int dim, bool keepdim = false, float p = 2f) => throw Facade.NotExecutable();
        public Tensor prod(ScalarType? type = null) => throw Facade.NotExecutable();
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => throw Facade.NotExecutable();
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => throw Facade.NotExecutable();
        public Tensor std(bool unbiased = true) => throw Facade.NotExecutable();
        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => throw Facade.NotExecutable();
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => throw Facade.NotExecutable();
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => throw Facade.NotExecutable();
        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => throw Facade.NotExecutable();
        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => throw Facade.NotExecutable();
        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => throw Facade.NotExecutable();
        public (Tensor std, Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => throw Facade.NotExecutable();
        public (Tensor std, Tensor mean) std_mean(
            ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
                => throw Facade.NotExecutable();
        public (Tensor std, Tensor mean) std_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => throw Facade.NotExecutable();
        public (Tensor std, Tensor mean) std_mean((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => throw Facade.NotExecutable();
        public (Tensor std, Tensor mean) std_mean(
            (long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => throw Facade.NotExecutable();
        public Tensor sum(ScalarType? type = null) => throw Facade.NotExecutable();
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => throw Facade.NotExecutable();
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => throw Facade.NotExecutable();
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => throw Facade.NotExecutable();
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => throw Facade.NotExecutable();
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) => throw Facade.NotExecutable();
        public Tensor var(bool unbiased = true) => throw Facade.NotExecutable();
        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => throw Facade.NotExecutable();
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => throw Facade.NotExecutable();
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => throw Facade.NotExecutable();
        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => throw Facade.NotExecutable();
        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => throw Facade.NotExecutable();
        public (Tensor var, Tensor mean) var_mean(bool unbiased = true) => throw Facade.NotExecutable();
        public (Tensor std, Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => throw Facade.NotExecutable();
        public (Tensor std, Tensor mean) var_mean(
            ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
                => throw Facade.NotExecutable();
        public (Tensor var, Tensor mean) var_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => throw Facade.NotExecutable();
        public (Tensor var, Tensor mean) var_mean((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => throw Facade.NotExecutable();
        public (Tensor var, Tensor mean) var_mean(
            (long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => throw Facade.NotExecutable();
    }
}

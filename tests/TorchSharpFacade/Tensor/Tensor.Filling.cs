using System;

namespace TorchSharp;

// Tensors like this one, and random or constant content in place.
public static partial class torch
{
    public partial class Tensor
    {
        public Tensor bernoulli(Generator? generator = null) => throw Facade.NotExecutable();
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => throw Facade.NotExecutable();
        public Tensor bernoulli_(Tensor p, Generator? generator = null) => throw Facade.NotExecutable();
        public Tensor cauchy_(double median = 0.0, double sigma = 1.0, Generator? generator = null) => throw Facade.NotExecutable();
        public Tensor empty(params long[] sizes) => throw Facade.NotExecutable();
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor exponential_(double lambda = 1.0, Generator? generator = null) => throw Facade.NotExecutable();
        public Tensor eye(long rows, long columns) => throw Facade.NotExecutable();
        public Tensor fill_(Scalar value) => throw Facade.NotExecutable();
        public Tensor full(long[] sizes, Scalar value) => throw Facade.NotExecutable();
        public Tensor full(ReadOnlySpan<long> sizes, Scalar value) => throw Facade.NotExecutable();
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor geometric_(double p, Generator? generator = null) => throw Facade.NotExecutable();
        public Tensor log_normal_(double mean = 0.0, double std = 1.0, Generator? generator = null) => throw Facade.NotExecutable();
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null)
            => throw Facade.NotExecutable();
        public Tensor new_empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor new_empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor new_empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor new_empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor new_empty(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
                => throw Facade.NotExecutable();
        public Tensor new_empty(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
                => throw Facade.NotExecutable();
        public Tensor new_full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor new_full(
            ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
                => throw Facade.NotExecutable();
        public Tensor new_full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor new_full(
            long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
                => throw Facade.NotExecutable();
        public Tensor new_full(
            long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
                => throw Facade.NotExecutable();
        public Tensor new_full(
            long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) => throw Facade.NotExecutable();
        public Tensor new_ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor new_ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor new_ones(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
                => throw Facade.NotExecutable();
        public Tensor new_ones(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
                => throw Facade.NotExecutable();
        public Tensor new_zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor new_zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor new_zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor new_zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor new_zeros(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
                => throw Facade.NotExecutable();
        public Tensor new_zeros(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
                => throw Facade.NotExecutable();
        public Tensor normal_(double mean = 0.0, double std = 1.0, Generator? generator = null) => throw Facade.NotExecutable();
        public Tensor ones(params long[] sizes) => throw Facade.NotExecutable();
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor poisson(Generator? generator = null) => throw Facade.NotExecutable();
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor randint_like(long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
        public Tensor random_(double from, double to, Generator? generator = null) => throw Facade.NotExecutable();
        public Tensor set_(Tensor source) => throw Facade.NotExecutable();
        public Tensor uniform_(double from, double to, Generator? generator = null) => throw Facade.NotExecutable();
        public Tensor zero_() => throw Facade.NotExecutable();
        public Tensor zeros(params long[] sizes) => throw Facade.NotExecutable();
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
    }
}

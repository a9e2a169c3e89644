using System;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor argsort(long dim = -1, bool descending = false) => throw Facade.NotExecutable();
        public Tensor bincount(Tensor? weights, long minlength = 0) => throw Facade.NotExecutable();
        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) => throw Facade.NotExecutable();
        public Tensor histc(long bins = 100, long min = 0, long max = 0) => throw Facade.NotExecutable();
        public (Tensor values, Tensor indices) kthvalue(long k, long? dim, bool keepdim = false) => throw Facade.NotExecutable();
        [Obsolete("Obsolete in TorchSharp.")]
        public static (Tensor values, Tensor indices) kthvalue(Tensor input, long k, long? dim, bool keepdim = false)
            => throw Facade.NotExecutable();
        public Tensor msort() => throw Facade.NotExecutable();
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false)
            => throw Facade.NotExecutable();
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true)
            => throw Facade.NotExecutable();
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
            bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) => throw Facade.NotExecutable();
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(
            bool return_inverse = false, bool return_counts = false, int? dim = null) => throw Facade.NotExecutable();
    }
}

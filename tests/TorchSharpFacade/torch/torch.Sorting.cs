namespace TorchSharp;

public static partial class torch
{
    public static Tensor bincount(Tensor input, Tensor? weights = null, long minlength = 0) => throw Facade.NotExecutable();
    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false)
        => throw Facade.NotExecutable();
    public static Tensor histc(Tensor input, long bins = 100, long min = 0, long max = 0) => throw Facade.NotExecutable();
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
        Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null)
            => throw Facade.NotExecutable();
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(
        Tensor input, bool return_inverse = false, bool return_counts = false, int? dim = null) => throw Facade.NotExecutable();

    #nullable disable
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => throw Facade.NotExecutable();
    public static (Tensor values, Tensor indices) kthvalue(Tensor input, long k, long? dim, bool keepdim = false)
        => throw Facade.NotExecutable();
    public static Tensor msort(Tensor tensor) => throw Facade.NotExecutable();
    public static Tensor searchsorted(
        Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor sorter = null)
            => throw Facade.NotExecutable();
    public static Tensor searchsorted(Tensor sorted_sequence, Scalar values, bool out_int32, bool right, Tensor sorter)
        => throw Facade.NotExecutable();
    public static (Tensor values, Tensor indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false)
        => throw Facade.NotExecutable();
    public static (Tensor values, Tensor indices) topk(Tensor tensor, int k, int dim = -1, bool largest = true, bool sorted = true)
        => throw Facade.NotExecutable();
}

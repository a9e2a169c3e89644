using System.Collections.Generic;

namespace TorchSharp;

// The same elements under another shape or order of dimensions.
public static partial class torch
{
    public static Size broadcast_shapes(params long[][] shapes) => throw Facade.NotExecutable();
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) => throw Facade.NotExecutable();
    public static Tensor broadcast_to(Tensor input, params long[] shape) => throw Facade.NotExecutable();
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => throw Facade.NotExecutable();
    public static Tensor moveaxis(Tensor input, long source, long destination) => throw Facade.NotExecutable();
    public static Tensor moveaxis(Tensor input, (long, long) source, (long, long) destination) => throw Facade.NotExecutable();
    public static Tensor moveaxis(Tensor input, (long, long, long) source, (long, long, long) destination)
        => throw Facade.NotExecutable();
    public static Tensor moveaxis(Tensor input, (long, long, long, long) source, (long, long, long, long) destination)
        => throw Facade.NotExecutable();
    public static Tensor moveaxis(Tensor input, long[] source, long[] destination) => throw Facade.NotExecutable();
    public static Tensor movedim(Tensor input, long source, long destination) => throw Facade.NotExecutable();
    public static Tensor movedim(Tensor input, long[] source, long[] destination) => throw Facade.NotExecutable();
    public static Tensor permute(Tensor input, params long[] permutation) => throw Facade.NotExecutable();
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null)
        => throw Facade.NotExecutable();
    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null, long? output_size = null)
        => throw Facade.NotExecutable();
    public static Tensor reshape(Tensor input, params long[] shape) => throw Facade.NotExecutable();
    public static Tensor squeeze(Tensor input, long? dim = null) => throw Facade.NotExecutable();
    public static Tensor squeeze_(Tensor input, long? dim = null) => throw Facade.NotExecutable();
    public static Tensor swapaxes(Tensor input, long axis0, long axis1) => throw Facade.NotExecutable();
    public static Tensor swapdims(Tensor input, long dim0, long dim1) => throw Facade.NotExecutable();
    public static Tensor t(Tensor input) => throw Facade.NotExecutable();
    public static Tensor tile(Tensor input, long[] dims) => throw Facade.NotExecutable();
    public static Tensor transpose(Tensor input, long dim0, long dim1) => throw Facade.NotExecutable();
    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => throw Facade.NotExecutable();
    public static Tensor unflatten(Tensor input, long dim, Size sizes) => throw Facade.NotExecutable();
    public static Tensor unsqueeze(Tensor input, long dim) => throw Facade.NotExecutable();
    public static Tensor unsqueeze_(Tensor input, long dim) => throw Facade.NotExecutable();
}

using System;
using System.Collections.Generic;

namespace TorchSharp;

// Several tensors as one, one as several.
public static partial class torch
{
    public static Tensor cartesian_prod(IList<Tensor> tensors) => throw Facade.NotExecutable();
    public static Tensor cartesian_prod(params Tensor[] tensors) => throw Facade.NotExecutable();
    public static Tensor cartesian_prod(ReadOnlySpan<Tensor> tensors) => throw Facade.NotExecutable();
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor cat(Tensor[] tensors, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor column_stack(IList<Tensor> tensors) => throw Facade.NotExecutable();
    public static Tensor column_stack(params Tensor[] tensors) => throw Facade.NotExecutable();
    public static Tensor column_stack(ReadOnlySpan<Tensor> tensors) => throw Facade.NotExecutable();
    public static Tensor combinations(Tensor input, int r = 2, bool with_replacement = false) => throw Facade.NotExecutable();
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor concat(Tensor[] tensors, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => throw Facade.NotExecutable();
    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => throw Facade.NotExecutable();
    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) => throw Facade.NotExecutable();
    public static Tensor dstack(params Tensor[] tensors) => throw Facade.NotExecutable();
    public static Tensor dstack(IList<Tensor> tensors) => throw Facade.NotExecutable();
    public static Tensor dstack(ReadOnlySpan<Tensor> tensors) => throw Facade.NotExecutable();
    public static Tensor dstack(IEnumerable<Tensor> tensors) => throw Facade.NotExecutable();
    public static Tensor[] hsplit(Tensor input, Tensor indices_or_sections) => throw Facade.NotExecutable();
    public static Tensor[] hsplit(Tensor input, long indices_or_sections) => throw Facade.NotExecutable();
    public static Tensor[] hsplit(Tensor input, long[] indices_or_sections) => throw Facade.NotExecutable();
    public static Tensor[] hsplit(Tensor input, (long, long) indices_or_sections) => throw Facade.NotExecutable();
    public static Tensor[] hsplit(Tensor input, (long, long, long) indices_or_sections) => throw Facade.NotExecutable();
    public static Tensor[] hsplit(Tensor input, (long, long, long, long) indices_or_sections) => throw Facade.NotExecutable();
    public static Tensor hstack(IList<Tensor> tensors) => throw Facade.NotExecutable();
    public static Tensor hstack(params Tensor[] tensors) => throw Facade.NotExecutable();
    public static Tensor hstack(IEnumerable<Tensor> tensors) => throw Facade.NotExecutable();
    public static Tensor hstack(ReadOnlySpan<Tensor> tensors) => throw Facade.NotExecutable();
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") => throw Facade.NotExecutable();
    public static Tensor row_stack(IList<Tensor> tensors) => throw Facade.NotExecutable();
    public static Tensor row_stack(params Tensor[] tensors) => throw Facade.NotExecutable();
    public static Tensor row_stack(ReadOnlySpan<Tensor> tensors) => throw Facade.NotExecutable();
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor[] tensor_split(Tensor input, long indices_or_sections, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor[] tensor_split(Tensor input, long[] indices_or_sections, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor[] tensor_split(Tensor input, Tensor indices_or_sections, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor[] unbind(Tensor tensor, int dim = 0) => throw Facade.NotExecutable();
    public static Tensor[] unbind(Tensor input, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor[] vsplit(Tensor input, long[] indices_or_sections) => throw Facade.NotExecutable();
    public static Tensor vstack(IList<Tensor> tensors) => throw Facade.NotExecutable();
    public static Tensor vstack(Tensor[] tensors) => throw Facade.NotExecutable();
    public static Tensor vstack(ReadOnlySpan<Tensor> tensors) => throw Facade.NotExecutable();
}

using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace TorchSharp;

// Indexers, picking, masking and scattering.
public static partial class torch
{
    public partial class Tensor
    {
        public Tensor argwhere() => throw Facade.NotExecutable();
        public Tensor gather(long dim, Tensor index) => throw Facade.NotExecutable();
        public Tensor index(params TensorIndex[] indices) => throw Facade.NotExecutable();
        public Tensor index(params Tensor[] indices) => throw Facade.NotExecutable();
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) => throw Facade.NotExecutable();
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) => throw Facade.NotExecutable();
        public Tensor index_copy(long dim, Tensor index, Tensor source) => throw Facade.NotExecutable();
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => throw Facade.NotExecutable();
        public Tensor index_fill(long dim, Tensor index, Scalar value) => throw Facade.NotExecutable();
        public Tensor index_fill_(long dim, Tensor index, Scalar value) => throw Facade.NotExecutable();
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => throw Facade.NotExecutable();
        public Tensor index_put_(Tensor value, params Tensor[] indices) => throw Facade.NotExecutable();
        public Tensor index_put_(Scalar value, params TensorIndex[] indices) => throw Facade.NotExecutable();
        public Tensor index_put_(Scalar value, params Tensor[] indices) => throw Facade.NotExecutable();
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false) => throw Facade.NotExecutable();
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) => throw Facade.NotExecutable();
        public Tensor index_select(long dim, Tensor index) => throw Facade.NotExecutable();
        public Tensor masked_fill(Tensor mask, Scalar value) => throw Facade.NotExecutable();
        public Tensor masked_fill_(Tensor mask, Scalar value) => throw Facade.NotExecutable();
        public Tensor masked_scatter(Tensor mask, Tensor value) => throw Facade.NotExecutable();
        public Tensor masked_scatter_(Tensor mask, Tensor value) => throw Facade.NotExecutable();
        public Tensor masked_select(Tensor mask) => throw Facade.NotExecutable();
        public Tensor narrow(long dim, long start, long length) => throw Facade.NotExecutable();
        public Tensor nonzero() => throw Facade.NotExecutable();
        public Tensor scatter(long dim, Tensor index, Tensor src) => throw Facade.NotExecutable();
        public Tensor scatter_(long dim, Tensor index, Tensor src) => throw Facade.NotExecutable();
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => throw Facade.NotExecutable();
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => throw Facade.NotExecutable();
        public Tensor select(long dim, long index) => throw Facade.NotExecutable();
        public Tensor slice(long dim, long start, long finish, long step) => throw Facade.NotExecutable();
        public Tensor take(Tensor index) => throw Facade.NotExecutable();
        public Tensor take_along_dim(Tensor indices) => throw Facade.NotExecutable();
        public Tensor take_along_dim(IEnumerable<long> indices) => throw Facade.NotExecutable();
        public Tensor take_along_dim(Tensor indices, long dim) => throw Facade.NotExecutable();
        public Tensor take_along_dim(IEnumerable<long> indices, long dim) => throw Facade.NotExecutable();
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        [IndexerName("TensorItems")]
        public Tensor this[long i1] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3] { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4] { get
            => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5] { get
            => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6] { get
            => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        public Tensor where(Tensor condition, Tensor y) => throw Facade.NotExecutable();
    }
}

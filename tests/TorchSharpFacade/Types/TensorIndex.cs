using System;

namespace TorchSharp;

// What an indexer of a tensor takes.
public static partial class torch
{
    public struct TensorIndex
    {
        public static TensorIndex Colon;
        public static TensorIndex Ellipsis;
        public static TensorIndex None;
        public static TensorIndex Null;
        public static TensorIndex Bool(bool value) => throw Facade.NotExecutable();
        public static TensorIndex Single(long? index) => throw Facade.NotExecutable();
        public static TensorIndex Slice((int? start, int? end) range) => throw Facade.NotExecutable();
        public static TensorIndex Slice(Range range) => throw Facade.NotExecutable();
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => throw Facade.NotExecutable();
        public static TensorIndex Tensor(Tensor tensor) => throw Facade.NotExecutable();
        public static implicit operator TensorIndex(long value) => throw Facade.NotExecutable();
        public static implicit operator Tensor(TensorIndex value) => throw Facade.NotExecutable();
        public static implicit operator TensorIndex((int? start, int? end) range) => throw Facade.NotExecutable();
        public static implicit operator TensorIndex(Range range) => throw Facade.NotExecutable();
        public static implicit operator TensorIndex(Index index) => throw Facade.NotExecutable();
    }
}

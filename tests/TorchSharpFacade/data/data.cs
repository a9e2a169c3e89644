#nullable disable

using System;
using System.Collections.Generic;

namespace TorchSharp;

public static partial class torch
{
    public static partial class utils
    {
        public static partial class data
        {
            public static Modules.DataLoader DataLoader(
                utils.data.Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device device = null, int num_worker = 1,
                bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) => throw Facade.NotExecutable();
            public static Modules.IterableDataLoader DataLoader(
                utils.data.IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device device = null, int num_worker = 1,
                bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) => throw Facade.NotExecutable();
            public static Modules.DataLoader DataLoader(
                utils.data.Dataset dataset, int batchSize, bool shuffle = false, Device device = null, int? seed = null,
                int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
                    => throw Facade.NotExecutable();
            public static Modules.IterableDataLoader DataLoader(
                utils.data.IterableDataset dataset, int batchSize, bool shuffle = false, Device device = null, int? seed = null,
                int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
                    => throw Facade.NotExecutable();
            public static Modules.TensorDataset TensorDataset(params Tensor[] tensors) => throw Facade.NotExecutable();

            public abstract class Dataset : utils.data.Dataset<Dictionary<string, Tensor>>;

            public abstract class Dataset<T> : IDisposable
            {
                public abstract long Count { get; }
                public void Dispose() => throw Facade.NotExecutable();
                protected virtual void Dispose(bool disposing) => throw Facade.NotExecutable();
                public abstract T GetTensor(long index);
            }

            public abstract class IterableDataset : utils.data.Dataset<IList<Tensor>>;
        }
    }
}

#nullable disable

using System;
using System.Collections;
using System.Collections.Generic;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public class DataLoader : DataLoader<Dictionary<string, Tensor>, Dictionary<string, Tensor>>
{
    public DataLoader(
        utils.data.Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device device = null, int num_worker = 1,
        bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) => throw Facade.NotExecutable();
    public DataLoader(
        utils.data.Dataset dataset, int batchSize, bool shuffle = false, Device device = null, int? seed = null, int num_worker = 1,
        bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) => throw Facade.NotExecutable();
}

#nullable restore
public class DataLoader<T, S> : IEnumerable<S>, IDisposable
{
    internal DataLoader() => throw Facade.NotExecutable();
    public DataLoader(
        utils.data.Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, IEnumerable<long> shuffler,
        Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
            => throw Facade.NotExecutable();
    public DataLoader(
        utils.data.Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, bool shuffle = false,
        Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true,
        bool disposeDataset = true) => throw Facade.NotExecutable();
    public int batch_size => throw Facade.NotExecutable();
    public long Count => throw Facade.NotExecutable();
    public utils.data.Dataset<T> dataset => throw Facade.NotExecutable();
    public Device Device => throw Facade.NotExecutable();
    public bool drop_last => throw Facade.NotExecutable();
    public int num_workers => throw Facade.NotExecutable();
    public IEnumerable<long> sampler => throw Facade.NotExecutable();
    public void Dispose() => throw Facade.NotExecutable();
    protected virtual void Dispose(bool disposing) => throw Facade.NotExecutable();
    public IEnumerator<S> GetEnumerator() => throw Facade.NotExecutable();
    IEnumerator IEnumerable.GetEnumerator() => throw Facade.NotExecutable();
}

#nullable disable
public class IterableDataLoader : DataLoader<IList<Tensor>, IList<Tensor>>
{
    public IterableDataLoader(
        utils.data.IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device device = null, int num_worker = 1,
        bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) => throw Facade.NotExecutable();
    public IterableDataLoader(
        utils.data.IterableDataset dataset, int batchSize, bool shuffle = false, Device device = null, int? seed = null,
        int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) => throw Facade.NotExecutable();
}

public class TensorDataset : utils.data.IterableDataset
{
    internal TensorDataset() => throw Facade.NotExecutable();
    public override long Count => throw Facade.NotExecutable();
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public override IList<Tensor> GetTensor(long index) => throw Facade.NotExecutable();
    public IList<Tensor> this[long index] => throw Facade.NotExecutable();
}

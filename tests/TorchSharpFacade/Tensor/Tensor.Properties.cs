namespace TorchSharp;

// What a tensor is: sizes, element type, device.
public static partial class torch
{
    public partial class Tensor
    {
        public Device device => throw Facade.NotExecutable();
        public int device_index => throw Facade.NotExecutable();
        public DeviceType device_type => throw Facade.NotExecutable();
        public long Dimensions => throw Facade.NotExecutable();
        public ScalarType dtype => throw Facade.NotExecutable();
        public long ElementSize => throw Facade.NotExecutable();
        public Tensor? grad { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        public bool is_cuda => throw Facade.NotExecutable();
        public bool is_leaf => throw Facade.NotExecutable();
        public bool is_sparse => throw Facade.NotExecutable();
        public long ndim => throw Facade.NotExecutable();
        public long NumberOfElements => throw Facade.NotExecutable();
        public bool requires_grad { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        public long[] shape => throw Facade.NotExecutable();
        public long dim() => throw Facade.NotExecutable();
        public long element_size() => throw Facade.NotExecutable();
        public bool is_complex() => throw Facade.NotExecutable();
        public bool is_contiguous() => throw Facade.NotExecutable();
        public bool is_cpu() => throw Facade.NotExecutable();
        public bool is_floating_point() => throw Facade.NotExecutable();
        public bool is_integral() => throw Facade.NotExecutable();
        public bool is_pinned() => throw Facade.NotExecutable();
        public long numel() => throw Facade.NotExecutable();
        public long[] size() => throw Facade.NotExecutable();
        public long size(int dim) => throw Facade.NotExecutable();
        public Storage<T> storage<T>() where T : unmanaged => throw Facade.NotExecutable();
        public long storage_offset() => throw Facade.NotExecutable();
        public long[] stride() => throw Facade.NotExecutable();
        public long stride(int dim) => throw Facade.NotExecutable();
    }
}

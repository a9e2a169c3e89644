using System;

namespace TorchSharp;

// Copies of a tensor as another element type or on another device.
public static partial class torch
{
    public partial class Tensor
    {
        public Tensor real => throw Facade.NotExecutable();
        public Tensor alias() => throw Facade.NotExecutable();
        public Tensor bfloat16() => throw Facade.NotExecutable();
        public Tensor @bool() => throw Facade.NotExecutable();
        public Tensor @byte() => throw Facade.NotExecutable();
        public Tensor cdouble() => throw Facade.NotExecutable();
        public Tensor cfloat() => throw Facade.NotExecutable();
        public Tensor @char() => throw Facade.NotExecutable();
        public Tensor clone() => throw Facade.NotExecutable();
        public Tensor contiguous() => throw Facade.NotExecutable();
        public Tensor copy_(Tensor source, bool nonBlocking = false) => throw Facade.NotExecutable();
        public Tensor cpu() => throw Facade.NotExecutable();
        public Tensor cuda(Device? device = null, bool non_blocking = false) => throw Facade.NotExecutable();
        public Tensor @double() => throw Facade.NotExecutable();
        public Tensor @float() => throw Facade.NotExecutable();
        public Tensor half() => throw Facade.NotExecutable();
        public Tensor @int() => throw Facade.NotExecutable();
        public Tensor @long() => throw Facade.NotExecutable();
        public Tensor mps(bool non_blocking = false) => throw Facade.NotExecutable();
        public Tensor pin_memory() => throw Facade.NotExecutable();
        public Tensor @short() => throw Facade.NotExecutable();
        public Tensor to(Tensor other, bool non_blocking = false) => throw Facade.NotExecutable();
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
            => throw Facade.NotExecutable();
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
            => throw Facade.NotExecutable();
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
            => throw Facade.NotExecutable();
        public Tensor to(
            DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
                => throw Facade.NotExecutable();
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
            => throw Facade.NotExecutable();
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
            => throw Facade.NotExecutable();
        public Tensor type(Func<Tensor, Tensor> typeFunc) => throw Facade.NotExecutable();
        public Tensor type(ScalarType dtype) => throw Facade.NotExecutable();
        public Tensor type_as(Tensor tensor) => throw Facade.NotExecutable();
        public Tensor view_as_complex() => throw Facade.NotExecutable();
        public Tensor view_as_real() => throw Facade.NotExecutable();
    }
}

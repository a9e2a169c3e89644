namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor bitwise_and(Tensor other) => throw Facade.NotExecutable();
        public Tensor bitwise_left_shift(Tensor other) => throw Facade.NotExecutable();
        public Tensor bitwise_not() => throw Facade.NotExecutable();
        public Tensor bitwise_or(Tensor other) => throw Facade.NotExecutable();
        public Tensor bitwise_right_shift(Tensor other) => throw Facade.NotExecutable();
        public Tensor bitwise_xor(Tensor other) => throw Facade.NotExecutable();
        public Tensor logical_and(Tensor other) => throw Facade.NotExecutable();
        public Tensor logical_not() => throw Facade.NotExecutable();
        public Tensor logical_or(Tensor other) => throw Facade.NotExecutable();
        public Tensor logical_xor(Tensor other) => throw Facade.NotExecutable();
    }
}

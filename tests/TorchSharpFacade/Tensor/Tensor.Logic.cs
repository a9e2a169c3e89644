namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor bitwise_and(Tensor other) => throw Facade.NotExecutable();
        public Tensor bitwise_and_(Tensor other) => throw Facade.NotExecutable();
        public Tensor bitwise_left_shift(Tensor other) => throw Facade.NotExecutable();
        public Tensor bitwise_left_shift_(Tensor other) => throw Facade.NotExecutable();
        public Tensor bitwise_not() => throw Facade.NotExecutable();
        public Tensor bitwise_not_() => throw Facade.NotExecutable();
        public Tensor bitwise_or(Tensor other) => throw Facade.NotExecutable();
        public Tensor bitwise_or_(Tensor other) => throw Facade.NotExecutable();
        public Tensor bitwise_right_shift(Tensor other) => throw Facade.NotExecutable();
        public Tensor bitwise_right_shift_(Tensor other) => throw Facade.NotExecutable();
        public Tensor bitwise_xor(Tensor other) => throw Facade.NotExecutable();
        public Tensor bitwise_xor_(Tensor other) => throw Facade.NotExecutable();
        public Tensor logical_and(Tensor other) => throw Facade.NotExecutable();
        public Tensor logical_and_(Tensor other) => throw Facade.NotExecutable();
        public Tensor logical_not() => throw Facade.NotExecutable();
        public Tensor logical_not_() => throw Facade.NotExecutable();
        public Tensor logical_or(Tensor other) => throw Facade.NotExecutable();
        public Tensor logical_or_(Tensor other) => throw Facade.NotExecutable();
        public Tensor logical_xor(Tensor other) => throw Facade.NotExecutable();
        public Tensor logical_xor_(Tensor other) => throw Facade.NotExecutable();
    }
}

namespace TorchSharp;

public static partial class torch
{
    public static Tensor bitwise_and(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor bitwise_and_(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor bitwise_left_shift(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor bitwise_left_shift_(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor bitwise_not(Tensor input) => throw Facade.NotExecutable();
    public static Tensor bitwise_not_(Tensor input) => throw Facade.NotExecutable();
    public static Tensor bitwise_or(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor bitwise_or_(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor bitwise_right_shift(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor bitwise_right_shift_(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor bitwise_xor(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor bitwise_xor_(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor logical_and(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor logical_and_(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor logical_not(Tensor input) => throw Facade.NotExecutable();
    public static Tensor logical_or(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor logical_or_(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor logical_xor(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor logical_xor_(Tensor left, Tensor right) => throw Facade.NotExecutable();
}

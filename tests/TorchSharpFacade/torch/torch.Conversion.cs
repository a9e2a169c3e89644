namespace TorchSharp;

public static partial class torch
{
    public static Tensor clone(Tensor input) => throw Facade.NotExecutable();
    public static Tensor real(Tensor input) => throw Facade.NotExecutable();
    public static Tensor view_as_complex(Tensor input) => throw Facade.NotExecutable();
    public static Tensor view_as_real(Tensor input) => throw Facade.NotExecutable();
}

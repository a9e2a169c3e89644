#nullable disable

namespace TorchSharp;

public static partial class torch
{
    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false)
        => throw Facade.NotExecutable();
    public static Tensor eq(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor equal(Tensor tensor, Tensor target) => throw Facade.NotExecutable();
    public static Tensor ge(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor greater(Tensor tensor, Tensor target) => throw Facade.NotExecutable();
    public static Tensor greater_equal(Tensor tensor, Tensor target) => throw Facade.NotExecutable();
    public static Tensor gt(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor isclose(Tensor tensor, Tensor other, double rtol = 1e-5, double atol = 1e-8, bool nanEqual = false)
        => throw Facade.NotExecutable();
    public static Tensor isfinite(Tensor tensor) => throw Facade.NotExecutable();
    public static Tensor isinf(Tensor tensor) => throw Facade.NotExecutable();
    public static Tensor isnan(Tensor input) => throw Facade.NotExecutable();
    public static Tensor isneginf(Tensor tensor) => throw Facade.NotExecutable();
    public static Tensor isposinf(Tensor tensor) => throw Facade.NotExecutable();
    public static Tensor le(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor less(Tensor tensor, Tensor target) => throw Facade.NotExecutable();
    public static Tensor less_equal(Tensor tensor, Tensor target) => throw Facade.NotExecutable();
    public static Tensor lt(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor ne(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor not_equal(Tensor tensor, Tensor target) => throw Facade.NotExecutable();
}

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public bool allclose(Tensor target, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false)
            => throw Facade.NotExecutable();
        public Tensor eq(Tensor target) => throw Facade.NotExecutable();
        public Tensor eq(Scalar target) => throw Facade.NotExecutable();
        public Tensor eq_(Tensor target) => throw Facade.NotExecutable();
        public Tensor eq_(Scalar target) => throw Facade.NotExecutable();
        public Tensor equal(Tensor target) => throw Facade.NotExecutable();
        public Tensor ge(Tensor target) => throw Facade.NotExecutable();
        public Tensor ge(Scalar target) => throw Facade.NotExecutable();
        public Tensor ge_(Tensor target) => throw Facade.NotExecutable();
        public Tensor ge_(Scalar target) => throw Facade.NotExecutable();
        public Tensor greater(Tensor target) => throw Facade.NotExecutable();
        public Tensor greater_equal(Tensor target) => throw Facade.NotExecutable();
        public Tensor gt(Tensor target) => throw Facade.NotExecutable();
        public Tensor gt(Scalar target) => throw Facade.NotExecutable();
        public Tensor gt_(Tensor target) => throw Facade.NotExecutable();
        public Tensor gt_(Scalar target) => throw Facade.NotExecutable();
        public Tensor isclose(Tensor other, double rtol = 1e-5, double atol = 1e-8, bool nanEqual = false)
            => throw Facade.NotExecutable();
        public Tensor isfinite() => throw Facade.NotExecutable();
        public Tensor isinf() => throw Facade.NotExecutable();
        public Tensor isnan() => throw Facade.NotExecutable();
        public Tensor isneginf() => throw Facade.NotExecutable();
        public Tensor isposinf() => throw Facade.NotExecutable();
        public Tensor le(Tensor target) => throw Facade.NotExecutable();
        public Tensor le(Scalar target) => throw Facade.NotExecutable();
        public Tensor le_(Tensor target) => throw Facade.NotExecutable();
        public Tensor le_(Scalar target) => throw Facade.NotExecutable();
        public Tensor less(Tensor target) => throw Facade.NotExecutable();
        public Tensor less_equal(Tensor target) => throw Facade.NotExecutable();
        public Tensor less_equal_(Tensor target) => throw Facade.NotExecutable();
        public Tensor lt(Tensor target) => throw Facade.NotExecutable();
        public Tensor lt(Scalar target) => throw Facade.NotExecutable();
        public Tensor lt_(Tensor target) => throw Facade.NotExecutable();
        public Tensor lt_(Scalar target) => throw Facade.NotExecutable();
        public Tensor ne(Tensor target) => throw Facade.NotExecutable();
        public Tensor ne(Scalar target) => throw Facade.NotExecutable();
        public Tensor ne_(Tensor target) => throw Facade.NotExecutable();
        public Tensor ne_(Scalar target) => throw Facade.NotExecutable();
        public Tensor not_equal(Tensor target) => throw Facade.NotExecutable();
        public Tensor not_equal_(Tensor target) => throw Facade.NotExecutable();
    }
}

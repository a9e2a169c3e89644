namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor abs() => throw Facade.NotExecutable();
        public Tensor absolute() => throw Facade.NotExecutable();
        public Tensor add(Tensor target) => throw Facade.NotExecutable();
        public Tensor add(Scalar scalar) => throw Facade.NotExecutable();
        public Tensor add(Tensor target, Scalar alpha) => throw Facade.NotExecutable();
        public Tensor add(Scalar scalar, Scalar alpha) => throw Facade.NotExecutable();
        public Tensor add_(Tensor target) => throw Facade.NotExecutable();
        public Tensor add_(Scalar scalar) => throw Facade.NotExecutable();
        public Tensor add_(Tensor target, Scalar alpha) => throw Facade.NotExecutable();
        public Tensor add_(Scalar scalar, Scalar alpha) => throw Facade.NotExecutable();
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => throw Facade.NotExecutable();
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => throw Facade.NotExecutable();
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => throw Facade.NotExecutable();
        public Tensor ceil() => throw Facade.NotExecutable();
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => throw Facade.NotExecutable();
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => throw Facade.NotExecutable();
        public Tensor clamp_max(Scalar max) => throw Facade.NotExecutable();
        public Tensor clamp_min(Scalar min) => throw Facade.NotExecutable();
        public Tensor clip(Scalar? min = null, Scalar? max = null) => throw Facade.NotExecutable();
        public (Tensor values, Tensor indexes) cummax(long dim) => throw Facade.NotExecutable();
        public (Tensor values, Tensor indexes) cummin(long dim) => throw Facade.NotExecutable();
        public Tensor cumprod(long dim, ScalarType? type = null) => throw Facade.NotExecutable();
        public Tensor cumsum(long dim, ScalarType? type = null) => throw Facade.NotExecutable();
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) => throw Facade.NotExecutable();
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => throw Facade.NotExecutable();
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => throw Facade.NotExecutable();
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => throw Facade.NotExecutable();
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => throw Facade.NotExecutable();
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => throw Facade.NotExecutable();
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => throw Facade.NotExecutable();
        public Tensor fix() => throw Facade.NotExecutable();
        public Tensor floor() => throw Facade.NotExecutable();
        public Tensor floor_divide(Tensor other) => throw Facade.NotExecutable();
        public Tensor floor_divide(Scalar other) => throw Facade.NotExecutable();
        public Tensor fmax(Tensor other) => throw Facade.NotExecutable();
        public Tensor fmin(Tensor other) => throw Facade.NotExecutable();
        public Tensor fmod(Tensor target) => throw Facade.NotExecutable();
        public Tensor fmod(Scalar scalar) => throw Facade.NotExecutable();
        public Tensor frac() => throw Facade.NotExecutable();
        public Tensor lerp(Tensor end, Tensor weight) => throw Facade.NotExecutable();
        public Tensor logcumsumexp(long dim) => throw Facade.NotExecutable();
        public Tensor maximum(Tensor other) => throw Facade.NotExecutable();
        public Tensor minimum(Tensor other) => throw Facade.NotExecutable();
        public Tensor mul(Tensor target) => throw Facade.NotExecutable();
        public Tensor mul(Scalar target) => throw Facade.NotExecutable();
        public Tensor mul_(Tensor target) => throw Facade.NotExecutable();
        public Tensor mul_(Scalar target) => throw Facade.NotExecutable();
        public Tensor multiply(Tensor target) => throw Facade.NotExecutable();
        public Tensor multiply(Scalar target) => throw Facade.NotExecutable();
        public Tensor nan_to_num(double nan = 0.0, double? posinf = null, double? neginf = null) => throw Facade.NotExecutable();
        public Tensor neg() => throw Facade.NotExecutable();
        public Tensor negative() => throw Facade.NotExecutable();
        public Tensor positive() => throw Facade.NotExecutable();
        public Tensor pow(Tensor exponent) => throw Facade.NotExecutable();
        public Tensor pow(Scalar exponent) => throw Facade.NotExecutable();
        public Tensor reciprocal() => throw Facade.NotExecutable();
        public Tensor remainder(Tensor target) => throw Facade.NotExecutable();
        public Tensor remainder(Scalar scalar) => throw Facade.NotExecutable();
        public Tensor round(long decimals = 0) => throw Facade.NotExecutable();
        public Tensor rsqrt() => throw Facade.NotExecutable();
        public Tensor sgn() => throw Facade.NotExecutable();
        public Tensor sign() => throw Facade.NotExecutable();
        public Tensor sqrt() => throw Facade.NotExecutable();
        public Tensor square() => throw Facade.NotExecutable();
        public Tensor sub(Tensor target) => throw Facade.NotExecutable();
        public Tensor sub(Scalar target) => throw Facade.NotExecutable();
        public Tensor subtract(Scalar target) => throw Facade.NotExecutable();
        public Tensor subtract(Tensor target) => throw Facade.NotExecutable();
        public Tensor true_divide(Tensor other) => throw Facade.NotExecutable();
        public Tensor true_divide(Scalar other) => throw Facade.NotExecutable();
        public Tensor trunc() => throw Facade.NotExecutable();
    }
}

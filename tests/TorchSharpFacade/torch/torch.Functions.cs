namespace TorchSharp;

public static partial class torch
{
    public static Tensor acos(Tensor input) => throw Facade.NotExecutable();
    public static Tensor asin(Tensor input) => throw Facade.NotExecutable();
    public static Tensor atan(Tensor input) => throw Facade.NotExecutable();
    public static Tensor atan2(Tensor input, Tensor other) => throw Facade.NotExecutable();
    public static Tensor cos(Tensor input) => throw Facade.NotExecutable();
    public static Tensor cosh(Tensor input) => throw Facade.NotExecutable();
    public static Tensor erf(Tensor input) => throw Facade.NotExecutable();
    public static Tensor erfc(Tensor input) => throw Facade.NotExecutable();
    public static Tensor erfinv(Tensor input) => throw Facade.NotExecutable();
    public static Tensor exp(Tensor input) => throw Facade.NotExecutable();
    public static Tensor exp2(Tensor input) => throw Facade.NotExecutable();
    public static Tensor exp_(Tensor input) => throw Facade.NotExecutable();
    public static Tensor expm1(Tensor input) => throw Facade.NotExecutable();
    public static Tensor hypot(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor log(Tensor input) => throw Facade.NotExecutable();
    public static Tensor log10(Tensor input) => throw Facade.NotExecutable();
    public static Tensor log1p(Tensor input) => throw Facade.NotExecutable();
    public static Tensor log2(Tensor input) => throw Facade.NotExecutable();
    public static Tensor logaddexp(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor logaddexp2(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor logit(Tensor input, double? eps = null) => throw Facade.NotExecutable();
    public static Tensor sigmoid(Tensor input) => throw Facade.NotExecutable();
    public static Tensor sin(Tensor input) => throw Facade.NotExecutable();
    public static Tensor sinc(Tensor input) => throw Facade.NotExecutable();
    public static Tensor sinh(Tensor input) => throw Facade.NotExecutable();
    public static Tensor tan(Tensor input) => throw Facade.NotExecutable();
    public static Tensor tanh(Tensor input) => throw Facade.NotExecutable();
    public static Tensor xlogy(Tensor x, Tensor y) => throw Facade.NotExecutable();
    public static Tensor xlogy(Tensor x, Scalar y) => throw Facade.NotExecutable();
}

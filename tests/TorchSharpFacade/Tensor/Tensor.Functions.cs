namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor erf() => throw Facade.NotExecutable();
        public Tensor erfc() => throw Facade.NotExecutable();
        public Tensor erfinv() => throw Facade.NotExecutable();
        public Tensor exp() => throw Facade.NotExecutable();
        public Tensor exp2() => throw Facade.NotExecutable();
        public Tensor exp_() => throw Facade.NotExecutable();
        public Tensor expm1() => throw Facade.NotExecutable();
        public Tensor hypot(Tensor other) => throw Facade.NotExecutable();
        public Tensor log() => throw Facade.NotExecutable();
        public Tensor log10() => throw Facade.NotExecutable();
        public Tensor log1p() => throw Facade.NotExecutable();
        public Tensor log2() => throw Facade.NotExecutable();
        public Tensor logaddexp(Tensor other) => throw Facade.NotExecutable();
        public Tensor logaddexp2(Tensor other) => throw Facade.NotExecutable();
        public Tensor logit(double? eps = null) => throw Facade.NotExecutable();
        public Tensor sigmoid() => throw Facade.NotExecutable();
        public Tensor xlogy(Tensor y) => throw Facade.NotExecutable();
        public Tensor xlogy(Scalar y) => throw Facade.NotExecutable();

        #nullable disable
        public Tensor acos() => throw Facade.NotExecutable();
        public Tensor asin() => throw Facade.NotExecutable();
        public Tensor atan() => throw Facade.NotExecutable();
        public Tensor atan2(Tensor other) => throw Facade.NotExecutable();
        public Tensor cos() => throw Facade.NotExecutable();
        public Tensor cosh() => throw Facade.NotExecutable();
        public Tensor sin() => throw Facade.NotExecutable();
        public Tensor sinc() => throw Facade.NotExecutable();
        public Tensor sinh() => throw Facade.NotExecutable();
        public Tensor tan() => throw Facade.NotExecutable();
        public Tensor tanh() => throw Facade.NotExecutable();
    }
}

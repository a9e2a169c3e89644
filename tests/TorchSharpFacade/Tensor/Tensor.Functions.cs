namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor erf() => throw Facade.NotExecutable();
        public Tensor erf_() => throw Facade.NotExecutable();
        public Tensor erfc() => throw Facade.NotExecutable();
        public Tensor erfc_() => throw Facade.NotExecutable();
        public Tensor erfinv() => throw Facade.NotExecutable();
        public Tensor erfinv_() => throw Facade.NotExecutable();
        public Tensor exp() => throw Facade.NotExecutable();
        public Tensor exp2() => throw Facade.NotExecutable();
        public Tensor exp2_() => throw Facade.NotExecutable();
        public Tensor exp_() => throw Facade.NotExecutable();
        public Tensor expm1() => throw Facade.NotExecutable();
        public Tensor expm1_() => throw Facade.NotExecutable();
        public Tensor hypot(Tensor other) => throw Facade.NotExecutable();
        public Tensor i0() => throw Facade.NotExecutable();
        public Tensor i0_() => throw Facade.NotExecutable();
        public Tensor log() => throw Facade.NotExecutable();
        public Tensor log10() => throw Facade.NotExecutable();
        public Tensor log10_() => throw Facade.NotExecutable();
        public Tensor log1p() => throw Facade.NotExecutable();
        public Tensor log1p_() => throw Facade.NotExecutable();
        public Tensor log2() => throw Facade.NotExecutable();
        public Tensor log2_() => throw Facade.NotExecutable();
        public Tensor log_() => throw Facade.NotExecutable();
        public Tensor logaddexp(Tensor other) => throw Facade.NotExecutable();
        public Tensor logaddexp2(Tensor other) => throw Facade.NotExecutable();
        public Tensor logit(double? eps = null) => throw Facade.NotExecutable();
        public Tensor logit_(double? eps = null) => throw Facade.NotExecutable();
        public Tensor sigmoid() => throw Facade.NotExecutable();
        public Tensor sigmoid_() => throw Facade.NotExecutable();
        public Tensor xlogy(Tensor y) => throw Facade.NotExecutable();
        public Tensor xlogy(Scalar y) => throw Facade.NotExecutable();
        public Tensor xlogy_(Tensor y) => throw Facade.NotExecutable();
        public Tensor xlogy_(Scalar y) => throw Facade.NotExecutable();

        #nullable disable
        public Tensor acos() => throw Facade.NotExecutable();
        public Tensor acos_() => throw Facade.NotExecutable();
        public Tensor angle() => throw Facade.NotExecutable();
        public Tensor asin() => throw Facade.NotExecutable();
        public Tensor asin_() => throw Facade.NotExecutable();
        public Tensor atan() => throw Facade.NotExecutable();
        public Tensor atan2(Tensor other) => throw Facade.NotExecutable();
        public Tensor atan2_(Tensor other) => throw Facade.NotExecutable();
        public Tensor atan_() => throw Facade.NotExecutable();
        public Tensor cos() => throw Facade.NotExecutable();
        public Tensor cos_() => throw Facade.NotExecutable();
        public Tensor cosh() => throw Facade.NotExecutable();
        public Tensor cosh_() => throw Facade.NotExecutable();
        public Tensor sin() => throw Facade.NotExecutable();
        public Tensor sin_() => throw Facade.NotExecutable();
        public Tensor sinc() => throw Facade.NotExecutable();
        public Tensor sinc_() => throw Facade.NotExecutable();
        public Tensor sinh() => throw Facade.NotExecutable();
        public Tensor sinh_() => throw Facade.NotExecutable();
        public Tensor tan() => throw Facade.NotExecutable();
        public Tensor tan_() => throw Facade.NotExecutable();
        public Tensor tanh() => throw Facade.NotExecutable();
        public Tensor tanh_() => throw Facade.NotExecutable();
    }
}

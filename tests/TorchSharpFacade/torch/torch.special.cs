namespace TorchSharp;

public static partial class torch
{
    public static partial class special
    {
        public static Tensor erf(Tensor input) => throw Facade.NotExecutable();
        public static Tensor erfc(Tensor input) => throw Facade.NotExecutable();
        public static Tensor erfinv(Tensor input) => throw Facade.NotExecutable();
        public static Tensor exp2(Tensor input) => throw Facade.NotExecutable();
        public static Tensor expit(Tensor input) => throw Facade.NotExecutable();
        public static Tensor expm1(Tensor input) => throw Facade.NotExecutable();
        public static Tensor i0(Tensor input) => throw Facade.NotExecutable();
        public static Tensor i1(Tensor input) => throw Facade.NotExecutable();
        public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => throw Facade.NotExecutable();
        public static Tensor logit(Tensor input) => throw Facade.NotExecutable();
        public static Tensor psi(Tensor input) => throw Facade.NotExecutable();
        public static Tensor sigmoid(Tensor input) => throw Facade.NotExecutable();
        public static Tensor sigmoid_(Tensor input) => throw Facade.NotExecutable();
        public static Tensor sinc(Tensor input) => throw Facade.NotExecutable();
        public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => throw Facade.NotExecutable();
    }
}

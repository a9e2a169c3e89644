using System;

namespace TorchSharp;

// Matrix products and decompositions.
public static partial class torch
{
    public partial class Tensor
    {
        public Tensor addbmm(Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) => throw Facade.NotExecutable();
        public Tensor addbmm_(Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) => throw Facade.NotExecutable();
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1f, float alpha = 1f) => throw Facade.NotExecutable();
        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1f, float alpha = 1f) => throw Facade.NotExecutable();
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1f, float alpha = 1f) => throw Facade.NotExecutable();
        public Tensor addmv_(Tensor mat, Tensor vec, float beta = 1f, float alpha = 1f) => throw Facade.NotExecutable();
        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1f, float alpha = 1f) => throw Facade.NotExecutable();
        public Tensor addr_(Tensor vec1, Tensor vec2, float beta = 1f, float alpha = 1f) => throw Facade.NotExecutable();
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) => throw Facade.NotExecutable();
        public Tensor bmm(Tensor batch2) => throw Facade.NotExecutable();
        public Tensor ger(Tensor vec2) => throw Facade.NotExecutable();
        public Tensor inner(Tensor vec2) => throw Facade.NotExecutable();
        public Tensor inverse() => throw Facade.NotExecutable();
        public Tensor kron(Tensor other) => throw Facade.NotExecutable();
        public Tensor outer(Tensor vec2) => throw Facade.NotExecutable();
        public Tensor trace() => throw Facade.NotExecutable();

        #nullable disable
        [Obsolete("Obsolete in TorchSharp.")]
        public Tensor cholesky(bool upper = false) => throw Facade.NotExecutable();
        public Tensor cross(Scalar other, long dim) => throw Facade.NotExecutable();
        public Tensor det() => throw Facade.NotExecutable();
        public Tensor dot(Tensor target) => throw Facade.NotExecutable();
        public Tensor matmul(Tensor target) => throw Facade.NotExecutable();
        public Tensor matrix_power(int n) => throw Facade.NotExecutable();
        public Tensor mm(Tensor target) => throw Facade.NotExecutable();
        public Tensor mv(Tensor target) => throw Facade.NotExecutable();
        public Tensor tensordot(Tensor b, (long, long)[] dims) => throw Facade.NotExecutable();
        public Tensor tensordot(Tensor b, long dims = 2) => throw Facade.NotExecutable();
        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) => throw Facade.NotExecutable();
    }
}

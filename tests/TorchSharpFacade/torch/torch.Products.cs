using System;

namespace TorchSharp;

// Matrix products and decompositions.
public static partial class torch
{
    public static Tensor addbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f)
        => throw Facade.NotExecutable();
    public static Tensor addbmm_(Tensor input, Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f)
        => throw Facade.NotExecutable();
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => throw Facade.NotExecutable();
    public static Tensor addmm_(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => throw Facade.NotExecutable();
    public static Tensor addmv(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => throw Facade.NotExecutable();
    public static Tensor addmv_(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => throw Facade.NotExecutable();
    public static Tensor addr(Tensor input, Tensor vec1, Tensor vec2, float beta = 1f, float alpha = 1f) => throw Facade.NotExecutable();
    public static Tensor addr_(Tensor input, Tensor vec1, Tensor vec2, float beta = 1f, float alpha = 1f) => throw Facade.NotExecutable();
    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f)
        => throw Facade.NotExecutable();
    public static Tensor bmm(Tensor input, Tensor batch2) => throw Facade.NotExecutable();
    public static Tensor cdist(
        Tensor x1, Tensor x2, double p = 2.0, compute_mode compute_mode = compute_mode.use_mm_for_euclid_dist_if_necessary)
            => throw Facade.NotExecutable();
    [Obsolete("Obsolete in TorchSharp.")]
    public static Tensor cholesky(Tensor input) => throw Facade.NotExecutable();
    [Obsolete("Obsolete in TorchSharp.")]
    public static Tensor cholesky(Tensor input, bool upper) => throw Facade.NotExecutable();
    public static Tensor cross(Tensor input, Scalar other, long dim = 0) => throw Facade.NotExecutable();
    public static Tensor det(Tensor input) => throw Facade.NotExecutable();
    public static Tensor dot(Tensor input, Tensor other) => throw Facade.NotExecutable();
    public static Tensor einsum(string equation, params Tensor[] tensors) => throw Facade.NotExecutable();
    public static Tensor ger(Tensor input, Tensor vec2) => throw Facade.NotExecutable();
    public static Tensor inner(Tensor input, Tensor vec2) => throw Facade.NotExecutable();
    public static Tensor inverse(Tensor input) => throw Facade.NotExecutable();
    public static Tensor kron(Tensor input, Tensor other) => throw Facade.NotExecutable();
    public static (Tensor Solution, Tensor QR) lstsq(Tensor B, Tensor A) => throw Facade.NotExecutable();
    public static Tensor matmul(Tensor input, Tensor target) => throw Facade.NotExecutable();
    public static Tensor matrix_power(Tensor input, int n) => throw Facade.NotExecutable();
    [Obsolete("Obsolete in TorchSharp.", true)]
    public static Tensor matrix_rank(Tensor input, float? tol = null, bool symmetric = false) => throw Facade.NotExecutable();
    public static Tensor mm(Tensor input, Tensor target) => throw Facade.NotExecutable();
    public static Tensor mv(Tensor input, Tensor target) => throw Facade.NotExecutable();
    public static Tensor outer(Tensor input, Tensor vec2) => throw Facade.NotExecutable();
    [Obsolete("Obsolete in TorchSharp.", true)]
    public static Tensor qr(Tensor input, bool some = true) => throw Facade.NotExecutable();
    public static (Tensor res, Tensor logabsdet) slogdet(Tensor A) => throw Facade.NotExecutable();
    [Obsolete("Obsolete in TorchSharp.", true)]
    public static Tensor svd(Tensor input, bool some = true, bool compute_uv = true) => throw Facade.NotExecutable();
    public static Tensor tensordot(Tensor a, Tensor b, long dims = 2) => throw Facade.NotExecutable();
    public static Tensor tensordot(Tensor a, Tensor b, (long, long)[] dims) => throw Facade.NotExecutable();
    public static Tensor tensordot(Tensor a, Tensor b, long[] dims1, long[] dims2) => throw Facade.NotExecutable();
    public static Tensor trace(Tensor input) => throw Facade.NotExecutable();
}

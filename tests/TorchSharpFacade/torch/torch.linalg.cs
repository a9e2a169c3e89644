using System.Collections.Generic;

namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        public static Tensor cholesky(Tensor input) => throw Facade.NotExecutable();
        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => throw Facade.NotExecutable();
        public static Tensor det(Tensor input) => throw Facade.NotExecutable();
        public static Tensor diagonal(Tensor input, int offset = 0, int dim1 = -2, int dim2 = -1) => throw Facade.NotExecutable();
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => throw Facade.NotExecutable();
        public static Tensor inv(Tensor input) => throw Facade.NotExecutable();
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other)
            => throw Facade.NotExecutable();
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(
            Tensor input, Tensor other, double rcond) => throw Facade.NotExecutable();
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false)
            => throw Facade.NotExecutable();
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false)
            => throw Facade.NotExecutable();
        public static Tensor matrix_rank(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false)
            => throw Facade.NotExecutable();
        public static Tensor matrix_rank(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false)
            => throw Facade.NotExecutable();
        public static Tensor multi_dot(IList<Tensor> tensors) => throw Facade.NotExecutable();
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) => throw Facade.NotExecutable();
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) => throw Facade.NotExecutable();
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => throw Facade.NotExecutable();
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) => throw Facade.NotExecutable();
        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false)
            => throw Facade.NotExecutable();
        public static Tensor pinv(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) => throw Facade.NotExecutable();
        public static (Tensor Q, Tensor R) qr(Tensor input, linalg.QRMode mode = linalg.QRMode.Reduced) => throw Facade.NotExecutable();
        public static (Tensor, Tensor) slogdet(Tensor input) => throw Facade.NotExecutable();
        public static Tensor solve(Tensor A, Tensor B, bool left = true) => throw Facade.NotExecutable();
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true) => throw Facade.NotExecutable();
        public static Tensor vector_norm(Tensor input, double ord = 2.0, long[]? dims = null, bool keepdim = false)
            => throw Facade.NotExecutable();
    }
}

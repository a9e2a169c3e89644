#nullable disable

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Modules.CosineSimilarity CosineSimilarity(long dim = 1, double eps = 1e-8) => throw Facade.NotExecutable();
        public static Modules.PairwiseDistance PairwiseDistance(double p = 2.0, double eps = 1e-6, bool keepdim = false)
            => throw Facade.NotExecutable();
    }
}

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Modules.BCELoss BCELoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
            => throw Facade.NotExecutable();
        public static Modules.BCEWithLogitsLoss BCEWithLogitsLoss(
            Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean, Tensor? pos_weights = null)
                => throw Facade.NotExecutable();
        public static Modules.CosineEmbeddingLoss CosineEmbeddingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean)
            => throw Facade.NotExecutable();
        public static Modules.CrossEntropyLoss CrossEntropyLoss(
            Tensor? weight = null, long? ignore_index = null, nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
        public static Modules.CTCLoss CTCLoss(long blank = 0, bool zero_infinity = false, nn.Reduction reduction = nn.Reduction.Mean)
            => throw Facade.NotExecutable();
        public static Modules.GaussianNLLLoss GaussianNLLLoss(
            bool full = false, float eps = 1E-08f, nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
        public static Modules.HingeEmbeddingLoss HingeEmbeddingLoss(double margin = 1.0, nn.Reduction reduction = nn.Reduction.Mean)
            => throw Facade.NotExecutable();
        public static Modules.HuberLoss HuberLoss(double delta = 1.0, nn.Reduction reduction = nn.Reduction.Mean)
            => throw Facade.NotExecutable();
        public static Modules.KLDivLoss KLDivLoss(bool log_target = true, nn.Reduction reduction = nn.Reduction.Mean)
            => throw Facade.NotExecutable();
        public static Modules.L1Loss L1Loss(nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
        public static Modules.MarginRankingLoss MarginRankingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean)
            => throw Facade.NotExecutable();
        public static Modules.MSELoss MSELoss(nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
        public static Modules.MultiLabelSoftMarginLoss MultiLabelSoftMarginLoss(
            Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
        public static Modules.NLLLoss NLLLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
            => throw Facade.NotExecutable();
        public static Modules.PoissonNLLLoss PoissonNLLLoss(
            bool log_input = true, bool full = false, float eps = 1E-08f, nn.Reduction reduction = nn.Reduction.Mean)
                => throw Facade.NotExecutable();
        public static Modules.SmoothL1Loss SmoothL1Loss(nn.Reduction reduction = nn.Reduction.Mean, double beta = 1.0)
            => throw Facade.NotExecutable();
        public static Modules.SoftMarginLoss SoftMarginLoss(nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
        public static Modules.TripletMarginLoss TripletMarginLoss(
            double margin = 1.0, long p = 2, double eps = 1e-6, bool swap = false, nn.Reduction reduction = nn.Reduction.Mean)
                => throw Facade.NotExecutable();
    }
}

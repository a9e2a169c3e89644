namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor binary_cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
                    => throw Facade.NotExecutable();
            public static Tensor binary_cross_entropy_with_logits(
                Tensor input, Tensor target, Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean, Tensor? pos_weights = null)
                    => throw Facade.NotExecutable();
            public static Tensor cosine_embedding_loss(
                Tensor input1, Tensor input2, Tensor target, double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean)
                    => throw Facade.NotExecutable();
            public static Tensor cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, nn.Reduction reduction = nn.Reduction.Mean,
                double label_smoothing = 0.0) => throw Facade.NotExecutable();
            public static Tensor ctc_loss(
                Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, long blank = 0, bool zero_infinity = false,
                nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1.0, nn.Reduction reduction = nn.Reduction.Mean)
                => throw Facade.NotExecutable();
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, nn.Reduction reduction = nn.Reduction.Mean)
                => throw Facade.NotExecutable();
            public static Tensor l1_loss(Tensor input, Tensor target, nn.Reduction reduction = nn.Reduction.Mean)
                => throw Facade.NotExecutable();
            public static Tensor mse_loss(Tensor input, Tensor target, nn.Reduction reduction = nn.Reduction.Mean)
                => throw Facade.NotExecutable();
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
                => throw Facade.NotExecutable();
            public static Tensor smooth_l1_loss(
                Tensor input, Tensor target, nn.Reduction reduction = nn.Reduction.Mean, double beta = 1.0)
                    => throw Facade.NotExecutable();
        }
    }
}

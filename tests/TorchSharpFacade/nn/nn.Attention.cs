namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Modules.MultiheadAttention MultiheadAttention(
            long embedded_dim, long num_heads, double dropout = 0.0, bool bias = true, bool add_bias_kv = false,
            bool add_zero_attn = false, long? kdim = null, long? vdim = null) => throw Facade.NotExecutable();
        public static Modules.Transformer Transformer(
            long d_model = 512, long nhead = 8, long num_encoder_layers = 6, long num_decoder_layers = 6, long dim_feedforward = 2048,
            double dropout = 0.1, nn.Activations activation = nn.Activations.ReLU) => throw Facade.NotExecutable();

        #nullable disable
        public static Modules.TransformerDecoder TransformerDecoder(Modules.TransformerDecoderLayer decoder_layer, long num_layers)
            => throw Facade.NotExecutable();
        public static Modules.TransformerDecoderLayer TransformerDecoderLayer(
            long d_model = 512, long nhead = 8, long dim_feedforward = 2048, double dropout = 0.1,
            nn.Activations activation = nn.Activations.ReLU) => throw Facade.NotExecutable();
        public static Modules.TransformerEncoder TransformerEncoder(Modules.TransformerEncoderLayer encoder_layer, long num_layers)
            => throw Facade.NotExecutable();
        public static Modules.TransformerEncoderLayer TransformerEncoderLayer(
            long d_model = 512, long nhead = 8, long dim_feedforward = 2048, double dropout = 0.1,
            nn.Activations activation = nn.Activations.ReLU) => throw Facade.NotExecutable();
    }
}

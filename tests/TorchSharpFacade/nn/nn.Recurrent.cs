namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Modules.GRUCell GRUCell(
            long inputSize, long hiddenSize, bool bias = true, Device? device = null, ScalarType? dtype = null)
                => throw Facade.NotExecutable();
        public static Modules.LSTM LSTM(
            long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0,
            bool bidirectional = false, Device? device = null, ScalarType? dtype = null) => throw Facade.NotExecutable();
        public static Modules.LSTMCell LSTMCell(
            long inputSize, long hiddenSize, bool bias = true, Device? device = null, ScalarType? dtype = null)
                => throw Facade.NotExecutable();
        public static Modules.RNN RNN(
            long inputSize, long hiddenSize, long numLayers = 1, nn.NonLinearities nonLinearity = nn.NonLinearities.Tanh,
            bool bias = true, bool batchFirst = false, double dropout = 0.0, bool bidirectional = false, Device? device = null,
            ScalarType? dtype = null) => throw Facade.NotExecutable();
        public static Modules.RNNCell RNNCell(
            long inputSize, long hiddenSize, nn.NonLinearities nonLinearity = nn.NonLinearities.Tanh, bool bias = true,
            Device? device = null, ScalarType? dtype = null) => throw Facade.NotExecutable();

        #nullable disable
        public static Modules.GRU GRU(
            long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0,
            bool bidirectional = false, Device device = null, ScalarType? dtype = null) => throw Facade.NotExecutable();
    }
}

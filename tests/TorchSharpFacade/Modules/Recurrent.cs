#nullable disable

using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class GRU : nn.Module<Tensor, Tensor, (Tensor, Tensor)>
{
    internal GRU() => throw Facade.NotExecutable();
    public new (Tensor, Tensor) call(Tensor input, Tensor h0 = null) => throw Facade.NotExecutable();
    public (nn.utils.rnn.PackedSequence, Tensor) call(nn.utils.rnn.PackedSequence input, Tensor h0 = null)
        => throw Facade.NotExecutable();
    public override (Tensor, Tensor) forward(Tensor input, Tensor h0 = null) => throw Facade.NotExecutable();
}

#nullable restore
public sealed class GRUCell : nn.Module<Tensor, Tensor, Tensor>
{
    internal GRUCell() => throw Facade.NotExecutable();
    public Parameter? bias_hh { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter? bias_ih { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter? weight_hh { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter? weight_ih { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input, Tensor? h0 = null) => throw Facade.NotExecutable();
}

public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
{
    internal LSTM() => throw Facade.NotExecutable();
    public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => throw Facade.NotExecutable();
    public (nn.utils.rnn.PackedSequence, Tensor, Tensor) call(nn.utils.rnn.PackedSequence input, (Tensor, Tensor)? h0_c0 = null)
        => throw Facade.NotExecutable();
    public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null) => throw Facade.NotExecutable();
}

public sealed class LSTMCell : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor)>
{
    internal LSTMCell() => throw Facade.NotExecutable();
    public Parameter? bias_hh { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter? bias_ih { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter? weight_hh { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter? weight_ih { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public new (Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => throw Facade.NotExecutable();
    public override (Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0) => throw Facade.NotExecutable();
}

public sealed class RNN : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
{
    internal RNN() => throw Facade.NotExecutable();
    public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => throw Facade.NotExecutable();
    public (nn.utils.rnn.PackedSequence, Tensor) call(nn.utils.rnn.PackedSequence input, Tensor? h0 = null)
        => throw Facade.NotExecutable();
    public override (Tensor, Tensor) forward(Tensor input, Tensor? h0) => throw Facade.NotExecutable();
    public Parameter? get_bias_hh(long idx) => throw Facade.NotExecutable();
    public Parameter? get_bias_ih(long idx) => throw Facade.NotExecutable();
    public Parameter? get_weight_hh(long idx) => throw Facade.NotExecutable();
    public Parameter? get_weight_ih(long idx) => throw Facade.NotExecutable();
}

public sealed class RNNCell : nn.Module<Tensor, Tensor, Tensor>
{
    internal RNNCell() => throw Facade.NotExecutable();
    public Parameter? bias_hh { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter? bias_ih { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter? weight_hh { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter? weight_ih { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input, Tensor? h0 = null) => throw Facade.NotExecutable();
}

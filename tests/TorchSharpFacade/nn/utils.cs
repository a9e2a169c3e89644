using System;
using System.Collections.Generic;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            public static double clip_grad_norm_(IEnumerable<Modules.Parameter> tensors, double max_norm, double norm_type = 2.0)
                => throw Facade.NotExecutable();
            public static void clip_grad_value_(IEnumerable<Modules.Parameter> tensors, double clip_value)
                => throw Facade.NotExecutable();
            public static Tensor parameters_to_vector(IEnumerable<Modules.Parameter> tensors) => throw Facade.NotExecutable();
            public static void vector_to_parameters(Tensor vec, IEnumerable<Modules.Parameter> tensors) => throw Facade.NotExecutable();
        }
    }
}

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            public static partial class rnn
            {
                #nullable disable
                public static nn.utils.rnn.PackedSequence pack_padded_sequence(
                    Tensor input, Tensor lengths, bool batch_first = false, bool enforce_sorted = true) => throw Facade.NotExecutable();
                public static nn.utils.rnn.PackedSequence pack_sequence(IEnumerable<Tensor> sequences, bool enforce_sorted = true)
                    => throw Facade.NotExecutable();
                public static (Tensor, Tensor) pad_packed_sequence(
                    nn.utils.rnn.PackedSequence sequence, bool batch_first = false, double padding_value = 0.0, long? total_length = null)
                        => throw Facade.NotExecutable();
                public static Tensor pad_sequence(IEnumerable<Tensor> sequences, bool batch_first = false, double padding_value = 0.0)
                    => throw Facade.NotExecutable();

                public sealed class PackedSequence : IDisposable
                {
                    internal PackedSequence() => throw Facade.NotExecutable();

                    #nullable restore
                    public readonly Tensor data = default!;
                    public nn.utils.rnn.PackedSequence DetachFromDisposeScope() => throw Facade.NotExecutable();
                    public void Dispose() => throw Facade.NotExecutable();
                    public nn.utils.rnn.PackedSequence MoveToOtherDisposeScope(nn.utils.rnn.PackedSequence other)
                        => throw Facade.NotExecutable();
                    public nn.utils.rnn.PackedSequence MoveToOtherDisposeScope(DisposeScope? other) => throw Facade.NotExecutable();
                    public nn.utils.rnn.PackedSequence MoveToOuterDisposeScope() => throw Facade.NotExecutable();
                }
            }
        }
    }
}

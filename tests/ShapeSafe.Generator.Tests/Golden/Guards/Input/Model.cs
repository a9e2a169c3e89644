using System.Numerics.Tensors;
using ShapeSafe;

namespace Guards;

[Batch]        public readonly partial struct Batch;
[Sequence]     public readonly partial struct Source;
[Features(64)] public readonly partial struct Model;

public static partial class Layers
{
    [Guarded]
    public static int Attend([Shape("batch tokens heads * channel")] Tensor<float> x, [Shape("batch tokens")] Tensor<bool>? mask, int heads, bool isCausal)
    {
        GuardAttend(x, mask, heads);
        return isCausal ? 1 : 0;
    }

    [Guarded]
    public static void Attend([Shape("batch tokens _")] in ReadOnlyTensorSpan<float> x) => GuardAttend(x);

    public partial record struct Encoder
    {
        [Guarded]
        public readonly void Encode([Shape<Batch, Source, Model>] Tensor<float> @event) => GuardEncode(@event);
    }
}

public static class Wrong
{
    [Guarded] public static void NotPartial([Shape("a b")] Tensor<float> x) { }
}

public static partial class Wronger
{
    [Guarded] public static void Nothing(Tensor<float> x) { }

    [Guarded] public static void Unreadable([Shape("a, b")] Tensor<float> x) { }

    [Guarded] public static void Generic<T>([Shape("a b")] Tensor<T> x) { }

    [Guarded] public static void Twice([Shape("a b")] Tensor<float> x, bool one) { }

    [Guarded] public static void Twice([Shape("a b")] Tensor<float> x, string other) { }

    [Guarded] public static void Taken([Shape("a b")] Tensor<float> x) { }

    private static void GuardTaken() { }
}

using System;
using System.IO;
using System.Linq;
using System.Numerics.Tensors;
using ShapeSafe;
using TorchSharp;
using static TorchSharp.torch;

namespace Translator;

/// <summary>The encoder's attention over the learned words, on both engines.</summary>
internal static class Comparing
{
    private const double Tolerance = 1e-4;

    public static bool Run(TranslatorModel model, Text text, TextWriter output)
    {
        using var scope = NewDisposeScope();
        using var ungraded = no_grad();
        var sentences = Sentences<Source>.Of([.. text.ToTry.Select(pair => pair.English)]);
        var heads = Model.Split(model.EnglishTokens(sentences));
        var onTorch = EncoderAttention.Attend(heads, heads, heads, sentences.Padding).AsTorch();

        var embedded = EmbeddedAttention.Query(Managed(heads.AsTorch()));
        var managed = EmbeddedAttention.Attend(embedded, embedded, embedded, sentences.Padding).AsTensor();

        var difference = Numbers(onTorch).Zip(Numbers(managed), (left, right) => Math.Abs(left - right)).Max();
        var agrees = difference <= Tolerance;
        output.WriteLine(FormattableString.Invariant($"  The engines differ by at most {difference:0.0e+0}: {(agrees ? "they agree" : "they do NOT agree")} to {Tolerance:0e+0}."));
        return agrees;
    }

    private static Tensor<float> Managed(TorchSharp.torch.Tensor tensor) =>
        System.Numerics.Tensors.Tensor.Create(Numbers(tensor), Array.ConvertAll(tensor.shape, size => (nint)size));

    private static float[] Numbers(TorchSharp.torch.Tensor tensor) => tensor.contiguous().data<float>().ToArray();

    private static float[] Numbers(Tensor<float> tensor)
    {
        var numbers = new float[tensor.FlattenedLength];
        tensor.FlattenTo(numbers);
        return numbers;
    }
}

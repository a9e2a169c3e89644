using System;
using System.IO;
using TorchSharp;
using static TorchSharp.torch;

namespace Translator;

/// <summary>Some hundred steps of learning.</summary>
internal static class Training
{
    public static void Run(TranslatorModel model, Text text, TextWriter output, int steps = 300)
    {
        var random = new Random(1);
        using var optimizer = optim.Adam(model.parameters(), 5e-3);
        model.train();
        for (var step = 0; step <= steps; step++)
        {
            using var scope = NewDisposeScope();
            var (english, read, said) = text.Draw(random, 16);
            var words = model.Decode(read, model.Encode(english), english.Padding);
            var loss = nn.functional.cross_entropy(words.flatten(0, 1), said.flatten(), ignore_index: Vocabulary.Padding);
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
            if (step % 50 == 0)
            {
                output.WriteLine(FormattableString.Invariant($"  step {step,3}: loss {loss.item<float>():0.000}"));
            }
        }

        model.eval();
    }
}

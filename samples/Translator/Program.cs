using System;
using System.IO;
using static TorchSharp.torch;

namespace Translator;

internal static class Program
{
    private static int Main()
    {
        var output = Console.Out;
        try
        {
            _ = random.manual_seed(7);
        }
        catch (Exception missing) when (missing is NotSupportedException or TypeInitializationException or DllNotFoundException)
        {
            output.WriteLine("This sample learns and computes with TorchSharp, and there is none:");
            output.WriteLine(missing is NotSupportedException
                ? "it was built against signatures alone. Where the package TorchSharp-cpu can be restored, run"
                : "its native libraries could not be loaded on this machine (on Linux they want the C++ library of GCC 13 or newer). Where they can, run");
            output.WriteLine("  dotnet run --project samples/Translator -p:UseTorchSharp=true");
            return 0;
        }

        var text = new Text(Path.Combine(AppContext.BaseDirectory, "sentences.txt"));
        using var model = new TranslatorModel(text.English, text.German);
        output.WriteLine("LEARNING from English and German sentences");
        Training.Run(model, text, output);
        output.WriteLine();
        output.WriteLine("TRANSLATING sentences that were not learned from");
        Translating.Run(model, text, output);
        output.WriteLine();
        output.WriteLine("COMPARING with the embedded engine");
        return Comparing.Run(model, text, output) ? 0 : 1;
    }
}

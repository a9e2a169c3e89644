using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace ShapeSafe.Tests.Libtorch;

/// <summary>The tests compute small things: a thread each is enough, and the threads of libtorch would only wait for each other.</summary>
internal static class OneThread
{
    [ModuleInitializer]
    internal static void Set()
    {
        if (RealTorchSharp.Missing is null)
        {
            set_num_threads(1);
        }
    }
}

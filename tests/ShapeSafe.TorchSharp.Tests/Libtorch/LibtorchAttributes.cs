using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;
using Xunit;

namespace ShapeSafe.Tests.Libtorch;

/// <summary>Whether there is a libtorch to compute with: the tests may be built with TorchSharp's facade, or run where the real one cannot be loaded.</summary>
internal static class RealTorchSharp
{
    /// <summary>Why a test that computes is skipped; null where it can be run.</summary>
    public static string? Missing { get; } =
        typeof(RealTorchSharp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "UseTorchSharp").Value != "true"
            ? "Computes on libtorch: build with -p:UseTorchSharp=true."
            : NativeLibrary.TryLoad("LibTorchSharp", typeof(torch).Assembly, null, out _)
                ? null
                : "Computes on libtorch, whose native libraries could not be loaded on this machine.";
}

/// <summary>A test that computes on libtorch.</summary>
internal sealed class LibtorchFactAttribute : FactAttribute
{
    public LibtorchFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = 0)
        : base(file, line) => Skip = RealTorchSharp.Missing;
}

/// <summary>A test with data that computes on libtorch.</summary>
internal sealed class LibtorchTheoryAttribute : TheoryAttribute
{
    public LibtorchTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = 0)
        : base(file, line) => Skip = RealTorchSharp.Missing;
}

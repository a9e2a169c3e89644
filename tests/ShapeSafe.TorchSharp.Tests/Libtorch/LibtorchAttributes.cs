using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace ShapeSafe.Tests.Libtorch;

/// <summary>Whether the tests were built with the real TorchSharp, or with its facade, which computes nothing.</summary>
internal static class RealTorchSharp
{
    /// <summary>Why a test that computes is skipped; null where it can be run.</summary>
    public static string? Missing { get; } =
        typeof(RealTorchSharp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "UseTorchSharp").Value == "true"
            ? null
            : "Computes on libtorch: build with -p:UseTorchSharp=true.";
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

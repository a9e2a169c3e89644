using System;

namespace TorchSharp;

/// <summary>What every body of this assembly comes to: it has signatures to compile against, and nothing behind them.</summary>
internal static class Facade
{
    internal static NotSupportedException NotExecutable() =>
        new("This is the facade of TorchSharp: signatures to compile against. To run, use the TorchSharp package.");
}

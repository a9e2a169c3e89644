using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ShapeSafe.Tests.Facade;

/// <summary>Code that compiles against the facade must mean the same against TorchSharp.</summary>
public sealed class FacadeTests
{
    /// <summary>Names a TorchSharp.dll to compare with, where the package cannot be restored.</summary>
    private const string PathVariable = "SHAPESAFE_TORCHSHARP";

    [Fact]
    public void Declares_what_TorchSharp_declares()
    {
        var path = Environment.GetEnvironmentVariable(PathVariable) ?? Named("TorchSharp");
        Assert.SkipWhen(
            path is null, $"No TorchSharp to compare with: build with -p:UseTorchSharp=true, or name a TorchSharp.dll in {PathVariable}.");
        Assert.True(File.Exists(path), $"There is no {path}.");

        var real = new Surface(MetadataReference.CreateFromFile(path));
        var facade = new Surface(MetadataReference.CreateFromFile(Named("Facade")!));

        var differences = Comparison.Differences(facade, real).ToArray();
        Assert.True(differences is [], string.Join("\n\n", differences));
    }

    [Fact]
    public void Has_nothing_behind_its_signatures()
    {
        var facade = Assembly.LoadFrom(Named("Facade")!);
        var device = facade.GetType("TorchSharp.torch+Device", throwOnError: true)!;

        var failure = Assert.Throws<TargetInvocationException>(() => Activator.CreateInstance(device, 0));

        Assert.Contains("facade", Assert.IsType<NotSupportedException>(failure.InnerException).Message, StringComparison.Ordinal);
    }

    private static string? Named(string key) => typeof(FacadeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .SingleOrDefault(attribute => attribute.Key == key)?.Value;
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ShapeSafe.Tests.Harness;

/// <summary>Compilations as a user has them: C# 14, nullable, documentation checked, the running .NET, the Runtime and its engine over TorchSharp.</summary>
internal static class TestSolution
{
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Append(Path.Combine(AppContext.BaseDirectory, "System.Numerics.Tensors.dll"))
            .Append(Path.Combine(AppContext.BaseDirectory, "ShapeSafe.dll"))
            .Append(Path.Combine(AppContext.BaseDirectory, "ShapeSafe.TorchSharp.dll"))
            .Append(Path.Combine(AppContext.BaseDirectory, "TorchSharp.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    public static CSharpCompilationOptions CompilationOptions { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    public static CSharpCompilation Compile(string text) => Compile([("Test.cs", text)]);

    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> sources, CSharpParseOptions? parseOptions = null) =>
        CSharpCompilation.Create(
            "Test",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, parseOptions ?? ParseOptions, source.Path)),
            References,
            CompilationOptions);

    /// <summary>The compiled assembly, for others to refer to.</summary>
    public static MetadataReference ToReference(this CSharpCompilation compilation)
    {
        using var assembly = new MemoryStream();
        Assert.True(compilation.Emit(assembly).Success);
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ShapeSafe.Compiler.Benchmarks;

/// <summary>Declarations in files of five: four dimensions and an attention; and, for a generator of the .NET SDK, as many types to serialize.</summary>
internal static class DeclarationCode
{
    public const int PerFile = 5;

    /// <summary>Files with <paramref name="count"/> declarations together.</summary>
    public static IEnumerable<string> Declarations(int count) => Enumerable.Range(0, count / PerFile).Select(file => Declaration(file, heads: 8));

    public static string Declaration(int file, int heads) => $$"""
        using ShapeSafe;

        namespace Generated.Part{{file}};

        [Batch] public readonly partial struct Batch;
        [Sequence] public readonly partial struct Words;
        [Heads({{heads}})] public readonly partial struct Heads;
        [HeadDim(64)] public readonly partial struct Channel;
        [Attention<Batch, Heads, Words, Words, Channel>] public static partial class WordAttention;
        """;

    /// <summary>Files with <paramref name="count"/> types together, and one with the context that serializes them.</summary>
    public static IEnumerable<string> Serialized(int count) =>
        Enumerable.Range(0, count / PerFile).Select(file => Types(file, property: "Length")).Append(Context(count));

    public static string Types(int file, string property)
    {
        var text = new StringBuilder("namespace Generated;\n");
        for (var number = file * PerFile; number < (file + 1) * PerFile; number++)
        {
            text.Append($"public sealed class Type{number} {{ public int {(number == file * PerFile ? property : "Length")} {{ get; set; }} public string? Name {{ get; set; }} }}\n");
        }

        return text.ToString();
    }

    private static string Context(int count)
    {
        var text = new StringBuilder("using System.Text.Json.Serialization;\nnamespace Generated;\n");
        for (var number = 0; number < count; number++)
        {
            text.Append($"[JsonSerializable(typeof(Type{number}))]\n");
        }

        return text.Append("internal sealed partial class Context : JsonSerializerContext;\n").ToString();
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics.Tensors;
using System.Text.Json;

namespace ShapeSafe.Tests.Engine;

/// <summary>One tensor of a golden case: its shape, and its numbers or flags in row-major order.</summary>
public sealed record GoldenTensor(int[] Shape, float[] Numbers, bool[] Flags)
{
    /// <summary>The numbers as a tensor.</summary>
    public ReadOnlyTensorSpan<float> Span => new(Numbers, Shape.Select(length => (nint)length).ToArray());

    /// <summary>The flag, of a tensor [L, S] or [B|1, H|1, L|1, S].</summary>
    public bool FlagAt(int batch, int head, int query, int key) => Flags[Index(batch, head, query, key)];

    /// <summary>The number, of a tensor [L, S] or [B|1, H|1, L|1, S].</summary>
    public float NumberAt(int batch, int head, int query, int key) => Numbers[Index(batch, head, query, key)];

    private int Index(int batch, int head, int query, int key)
    {
        var (queries, keys) = (Shape[^2], Shape[^1]);
        var (batches, heads) = Shape.Length == 4 ? (Shape[0], Shape[1]) : (1, 1);
        return (((((batch % batches) * heads) + (head % heads)) * queries) + (query % queries)) * keys + key;
    }
}

/// <summary>An input of real PyTorch attention and what it returned: <c>Golden/attention.json</c>, made with PyTorch 2.14.1.</summary>
public sealed class GoldenCase(JsonElement element)
{
    private static readonly Lazy<Dictionary<string, GoldenCase>> Everything = new(Load);

    /// <summary>The names of all cases of a kind: <c>sdpa</c> or <c>mha</c>.</summary>
    public static IEnumerable<string> Names(string kind) =>
        Everything.Value.Where(pair => pair.Key.StartsWith(kind, StringComparison.Ordinal)).Select(pair => pair.Key);

    public static GoldenCase Named(string name) => Everything.Value[name];

    public GoldenTensor Tensor(string name) => Optional(name) ?? throw new InvalidDataException($"the case has no {name}");

    public int Number(string name) => element.GetProperty(name).GetInt32();

    public GoldenTensor? Optional(string name)
    {
        var tensor = element.GetProperty(name);
        if (tensor.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var shape = tensor.GetProperty("shape").EnumerateArray().Select(length => length.GetInt32()).ToArray();
        var data = tensor.GetProperty("data").EnumerateArray().ToArray();
        return data.Length > 0 && data[0].ValueKind is JsonValueKind.True or JsonValueKind.False
            ? new GoldenTensor(shape, [], data.Select(flag => flag.GetBoolean()).ToArray())
            : new GoldenTensor(shape, data.Select(number => number.GetSingle()).ToArray(), []);
    }

    private static Dictionary<string, GoldenCase> Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Golden", "attention.json");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.GetProperty("cases").EnumerateArray().ToDictionary(
            one => $"{one.GetProperty("kind").GetString()} {one.GetProperty("name").GetString()}",
            one => new GoldenCase(one.Clone()));
    }
}

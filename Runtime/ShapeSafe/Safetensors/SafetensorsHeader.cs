using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ShapeSafe;

/// <summary>Reads and writes the header of a safetensors file: JSON, padded with spaces to whole words of eight bytes.</summary>
internal static class SafetensorsHeader
{
    /// <summary>The longest header that readers of the format accept.</summary>
    public const int MostBytes = 100_000_000;

    /// <summary>What the header holds beside tensors, under this name.</summary>
    public const string Metadata = "__metadata__";
    private const string TypeProperty = "dtype";
    private const string ShapeProperty = "shape";
    private const string OffsetsProperty = "data_offsets";
    private const int WordBytes = 8;

    // Strictly: a name that is no text could not be asked for.
    private static readonly UTF8Encoding Text = new(false, throwOnInvalidBytes: true);

    private static readonly Dictionary<string, int> BitsOfType = new()
    {
        ["F4"] = 4, ["F6_E2M3"] = 6, ["F6_E3M2"] = 6,
        ["BOOL"] = 8, ["U8"] = 8, ["I8"] = 8, ["F8_E5M2"] = 8, ["F8_E4M3"] = 8, ["F8_E8M0"] = 8, ["F8_E4M3FNUZ"] = 8, ["F8_E5M2FNUZ"] = 8,
        ["I16"] = 16, ["U16"] = 16, ["F16"] = 16, ["BF16"] = 16,
        ["I32"] = 32, ["U32"] = 32, ["F32"] = 32,
        ["I64"] = 64, ["U64"] = 64, ["F64"] = 64, ["C64"] = 64,
    };

    /// <summary>The tensors in the order of their bytes, which they fill without gap or overlap.</summary>
    /// <param name="header">The JSON.</param>
    /// <param name="dataBytes">How many bytes follow the header.</param>
    /// <exception cref="InvalidDataException">The header is malformed, or does not fit the bytes that follow.</exception>
    public static IReadOnlyList<SafetensorsEntry> Parse(byte[] header, long dataBytes)
    {
        var entries = new List<SafetensorsEntry>();
        if (header.Length == 0 || header[0] != (byte)'{')
        {
            throw new InvalidDataException("the header does not begin with '{'");
        }

        try
        {
            using var document = JsonDocument.Parse(Text.GetString(header), new JsonDocumentOptions { AllowDuplicateProperties = false });
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.NameEquals(Metadata))
                {
                    CheckMetadata(property.Value);
                }
                else
                {
                    entries.Add(Entry(property.Name, property.Value));
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            throw new InvalidDataException($"the header is no JSON of a safetensors file: {exception.Message}", exception);
        }

        // Tensors without numbers may stand anywhere between the others.
        entries.Sort((left, right) => (left.Start, left.End).CompareTo((right.Start, right.End)));
        CheckOffsets(entries, dataBytes);
        return entries;
    }

    /// <summary>A header for tensors of type F32, in their order.</summary>
    public static byte[] Write(IEnumerable<(string Name, nint[] Shape)> tensors)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();

            // What PyTorch's users write and some readers ask for.
            json.WriteStartObject(Metadata);
            json.WriteString("format", "pt");
            json.WriteEndObject();
            var start = 0L;
            foreach (var (name, shape) in tensors)
            {
                var end = start + shape.Aggregate((long)sizeof(float), (bytes, length) => bytes * length);
                json.WriteStartObject(Text.GetBytes(name));
                json.WriteString(TypeProperty, "F32");
                WriteNumbers(json, ShapeProperty, shape.Select(length => (long)length));
                WriteNumbers(json, OffsetsProperty, [start, end]);
                json.WriteEndObject();
                start = end;
            }

            json.WriteEndObject();
        }

        while (stream.Length % WordBytes != 0)
        {
            stream.WriteByte((byte)' ');
        }

        return stream.ToArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void CheckMetadata(JsonElement metadata)
    {
        if (metadata.ValueKind != JsonValueKind.Object || metadata.EnumerateObject().Any(entry => entry.Value.ValueKind != JsonValueKind.String))
        {
            throw new InvalidDataException($"{Metadata} is {metadata}, not an object of texts");
        }
    }

    private static SafetensorsEntry Entry(string name, JsonElement description)
    {
        if (description.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"tensor '{name}' is described by {description}, not by an object");
        }

        var unknown = description.EnumerateObject().Where(property => property.Name is not (TypeProperty or ShapeProperty or OffsetsProperty)).ToArray();
        if (unknown.Length > 0)
        {
            throw new InvalidDataException($"tensor '{name}' has a property '{unknown[0].Name}', which the format does not know");
        }

        var type = description.TryGetProperty(TypeProperty, out var typeName) && typeName.ValueKind == JsonValueKind.String ? typeName.GetString()! : null;
        if (type is null || !BitsOfType.TryGetValue(type, out var bits))
        {
            throw new InvalidDataException($"tensor '{name}' has the {TypeProperty} {Shown(typeName)}, which is none of {string.Join(", ", BitsOfType.Keys)}");
        }

        var shape = Numbers(name, description, ShapeProperty);
        var offsets = Numbers(name, description, OffsetsProperty);
        if (offsets.Length != 2 || offsets[0] > offsets[1])
        {
            throw new InvalidDataException($"tensor '{name}' has the {OffsetsProperty} [{string.Join(", ", offsets)}], not a start and an end behind it");
        }

        // Lengths of 0 are left out, so that strides cannot overflow either.
        var count = (Int128)1;
        foreach (var length in shape)
        {
            count *= Math.Max(length, 1);
            if (count * bits > long.MaxValue)
            {
                throw new InvalidDataException($"tensor '{name}' has the {ShapeProperty} [{string.Join(", ", shape)}], more numbers than there can be");
            }
        }

        count = shape.Contains(0) ? 0 : count;
        var entry = new SafetensorsEntry(name, type, Array.ConvertAll(shape, length => checked((nint)length)), (long)count, offsets[0], offsets[1]);
        if (count * bits != (Int128)(entry.End - entry.Start) * 8)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"tensor {entry} needs {(count * bits + 7) / 8} bytes, its {OffsetsProperty} [{entry.Start}, {entry.End}] give it {entry.End - entry.Start}"));
        }

        return entry;
    }

    private static long[] Numbers(string name, JsonElement description, string property)
    {
        if (description.TryGetProperty(property, out var array) && array.ValueKind == JsonValueKind.Array)
        {
            var numbers = array.EnumerateArray()
                .Select(item => item.ValueKind == JsonValueKind.Number && item.TryGetInt64(out var number) ? number : -1)
                .ToArray();
            if (Array.TrueForAll(numbers, number => number >= 0))
            {
                return numbers;
            }
        }

        throw new InvalidDataException($"tensor '{name}' has the {property} {Shown(array)}, not an array of whole numbers from 0 on");
    }

    private static string Shown(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? "(none)" : element.GetRawText();

    private static void CheckOffsets(List<SafetensorsEntry> entries, long dataBytes)
    {
        var end = 0L;
        var before = "the header";
        foreach (var entry in entries)
        {
            if (entry.Start != end)
            {
                var (what, bytes) = entry.Start < end ? ("overlaps", end - entry.Start) : ("leaves a gap behind", entry.Start - end);
                throw new InvalidDataException(
                    FormattableString.Invariant($"tensor {entry} begins at byte {entry.Start} and {what} {before}, which ends at {end}, by {bytes} bytes"));
            }

            (end, before) = (entry.End, $"tensor {entry}");
        }

        if (end != dataBytes)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"{before} ends at byte {end}, but {dataBytes} bytes follow the header: the file is {(dataBytes < end ? "cut off" : "too long")}"));
        }
    }
}

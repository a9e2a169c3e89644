using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ShapeSafe;

/// <summary>
/// Weights in a file of the safetensors format, which Python's <c>safetensors</c> reads and writes: the length of a header, the header
/// in JSON, and the numbers of all tensors one behind the other, little-endian.
/// </summary>
/// <remarks>A file is checked as a whole when it is opened; numbers are read when they are asked for. https://huggingface.co/docs/safetensors</remarks>
public sealed class SafetensorsFile : IDisposable
{
    private const int LengthBytes = sizeof(ulong);
    private const int BytesAtOnce = 1 << 16;

    private readonly SafeFileHandle handle;
    private readonly Dictionary<string, SafetensorsEntry> entries = [];
    private readonly long dataStart;

    private SafetensorsFile(string path, SafeFileHandle handle)
    {
        Path = path;
        this.handle = handle;
        var fileBytes = RandomAccess.GetLength(handle);
        if (fileBytes < LengthBytes)
        {
            throw Malformed(FormattableString.Invariant($"it has {fileBytes} bytes, too few for the length of a header, which takes {LengthBytes}"));
        }

        Span<byte> length = stackalloc byte[LengthBytes];
        ReadBytes(length, 0);
        var headerBytes = BinaryPrimitives.ReadUInt64LittleEndian(length);
        if (headerBytes > SafetensorsHeader.MostBytes || headerBytes > (ulong)(fileBytes - LengthBytes))
        {
            throw Malformed(FormattableString.Invariant(
                $"the header is said to have {headerBytes} bytes, but {fileBytes - LengthBytes} follow its length and {SafetensorsHeader.MostBytes} are the most"));
        }

        var header = new byte[headerBytes];
        ReadBytes(header, LengthBytes);
        dataStart = LengthBytes + header.Length;
        try
        {
            foreach (var entry in SafetensorsHeader.Parse(header, fileBytes - dataStart))
            {
                entries.Add(entry.Name, entry);
            }
        }
        catch (InvalidDataException exception)
        {
            throw Malformed(exception.Message);
        }
    }

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>The names of the tensors, in the order of the file.</summary>
    public IReadOnlyCollection<string> Names => entries.Keys;

    /// <summary>Opens a file for reading and checks its header.</summary>
    /// <param name="path">Where the file is.</param>
    /// <exception cref="InvalidDataException">The file is malformed: the message names the file, the tensor, and both sizes.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SafetensorsFile Open(string path)
    {
        var handle = File.OpenHandle(path);
        try
        {
            return new SafetensorsFile(path, handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Writes a file with the numbers of some tensors as F32, sorted by name.</summary>
    /// <param name="path">Where the file goes; one that is there is replaced.</param>
    /// <param name="tensors">The tensors by name.</param>
    /// <exception cref="ArgumentException">A name is that of the metadata, or no text.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, IEnumerable<KeyValuePair<string, Tensor<float>>> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        var sorted = tensors.OrderBy(tensor => tensor.Key, StringComparer.Ordinal).ToArray();
        var names = sorted.Select(tensor => tensor.Key).ToArray();
        if (names.Contains(SafetensorsHeader.Metadata) || names.Distinct().Count() != names.Length)
        {
            throw new ArgumentException($"{path}: the names of tensors are different from each other and none is {SafetensorsHeader.Metadata}: {Listed(names)}.", nameof(tensors));
        }

        var header = SafetensorsHeader.Write(sorted.Select(tensor => (tensor.Key, tensor.Value.Lengths.ToArray())));
        using var stream = File.Create(path);
        Span<byte> length = stackalloc byte[LengthBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var (_, tensor) in sorted)
        {
            var numbers = new float[tensor.FlattenedLength];
            tensor.FlattenTo(numbers);
            FromLittleEndian(numbers);
            stream.Write(MemoryMarshal.AsBytes<float>(numbers));
        }
    }

    /// <summary>Whether the file holds a tensor.</summary>
    public bool Contains(string name) => entries.ContainsKey(name);

    /// <summary>The sizes of a tensor.</summary>
    /// <exception cref="InvalidDataException">There is no such tensor: the message names the file and what it holds.</exception>
    public ReadOnlySpan<nint> Lengths(string name) => Entry(name).Shape;

    /// <summary>Reads a tensor of type F32, F16 or BF16; one without dimensions, a single number, comes as [1].</summary>
    /// <exception cref="InvalidDataException">There is no such tensor, or its numbers are of another type: the message names the file and the tensor.</exception>
    public Tensor<float> Read(string name)
    {
        var entry = Entry(name);
        if (entry.Count > Array.MaxLength)
        {
            throw Malformed(FormattableString.Invariant($"tensor {entry} has {entry.Count} numbers, an array holds at most {Array.MaxLength}"));
        }

        var numbers = new float[entry.Count];
        switch (entry.NumberType)
        {
            case "F32":
                ReadBytes(MemoryMarshal.AsBytes(numbers.AsSpan()), dataStart + entry.Start);
                FromLittleEndian(numbers);
                break;
            case "F16":
                ReadHalves(entry, numbers, bits => (float)BitConverter.UInt16BitsToHalf(bits));
                break;
            case "BF16":
                ReadHalves(entry, numbers, bits => BitConverter.UInt32BitsToSingle((uint)bits << 16));
                break;
            default:
                throw Malformed($"tensor {entry} is asked for as numbers of 32 bits, which are made of F32, F16 and BF16 only");
        }

        return Tensor.Create(numbers, entry.Shape.Length == 0 ? [1] : entry.Shape);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => handle.Dispose();

    /// <summary>What is wrong with the file.</summary>
    internal InvalidDataException Malformed(string problem) => new($"{Path}: {problem}.");

    /// <summary>Some names, for messages.</summary>
    internal static string Listed(IReadOnlyCollection<string> names)
    {
        const int Most = 12;
        return names.Count == 0
            ? "none"
            : string.Join(", ", names.Take(Most).Select(name => $"'{name}'")) + (names.Count > Most ? $" and {names.Count - Most} more" : "");
    }

    private static void FromLittleEndian(Span<float> numbers)
    {
        if (!BitConverter.IsLittleEndian)
        {
            var bits = MemoryMarshal.Cast<float, int>(numbers);
            BinaryPrimitives.ReverseEndianness(bits, bits);
        }
    }

    private SafetensorsEntry Entry(string name) => entries.TryGetValue(name, out var entry)
        ? entry
        : throw Malformed($"there is no tensor '{name}'; there are {Listed(entries.Keys)}");

    private void ReadHalves(SafetensorsEntry entry, float[] numbers, Func<ushort, float> convert)
    {
        var buffer = new byte[Math.Min(BytesAtOnce, entry.End - entry.Start)];
        for (var done = 0; done < numbers.Length;)
        {
            Span<byte> bytes = buffer.AsSpan(0, (int)Math.Min(buffer.Length, (numbers.Length - (long)done) * sizeof(ushort)));
            ReadBytes(bytes, dataStart + entry.Start + ((long)done * sizeof(ushort)));
            for (var i = 0; i < bytes.Length; i += sizeof(ushort))
            {
                numbers[done++] = convert(BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..]));
            }
        }
    }

    private void ReadBytes(Span<byte> bytes, long offset)
    {
        while (!bytes.IsEmpty)
        {
            var read = RandomAccess.Read(handle, bytes, offset);
            if (read == 0)
            {
                throw Malformed(FormattableString.Invariant($"{bytes.Length} more bytes are expected at {offset}, where the file ends"));
            }

            bytes = bytes[read..];
            offset += read;
        }
    }
}

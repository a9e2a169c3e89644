using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Text;

namespace ShapeSafe.Tests.Safetensors;

/// <summary>A safetensors file put together by hand, byte for byte, in a place of its own.</summary>
internal sealed class TestFile : IDisposable
{
    public TestFile(params byte[] bytes)
    {
        Path = System.IO.Path.GetTempFileName();
        File.WriteAllBytes(Path, bytes);
    }

    public TestFile(string header, byte[] data)
        : this(Bytes(header, data))
    {
    }

    public string Path { get; }

    /// <summary>A file as Python writes it: the header is padded with spaces to words of eight bytes.</summary>
    public static byte[] Bytes(string header, byte[] data)
    {
        var json = Encoding.UTF8.GetBytes(header);
        var padded = json.Concat(Enumerable.Repeat((byte)' ', -json.Length & 7)).ToArray();
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)padded.Length);
        return [.. length, .. padded, .. data];
    }

    public static byte[] Numbers(params float[] numbers)
    {
        var bytes = new byte[numbers.Length * 4];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * 4), numbers[i]);
        }

        return bytes;
    }

    public void Dispose() => File.Delete(Path);
}

using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ShapeSafe.Formulas;

/// <summary>Rows of flags, one bit each, that never change and are compared by value.</summary>
internal sealed class BitTable : IEquatable<BitTable>
{
    private const int WordBits = 64;
    private readonly ValueArray<ulong> words;
    private readonly int wordsPerRow;

    /// <summary>Copies <paramref name="flags"/>, row after row of <paramref name="length"/> flags.</summary>
    public BitTable(ReadOnlySpan<bool> flags, int rows, int length)
    {
        Rows = rows;
        Length = length;
        wordsPerRow = (int)(((long)length + WordBits - 1) / WordBits);
        var packed = new ulong[checked(rows * wordsPerRow)];
        for (var row = 0; row < rows; row++)
        {
            Pack(flags.Slice(row * length, length), packed.AsSpan(row * wordsPerRow, wordsPerRow));
        }

        words = new ValueArray<ulong>(packed);
    }

    public int Rows { get; }

    public int Length { get; }

    public bool this[int row, int index] => (words[(row * wordsPerRow) + (index / WordBits)] >> (index % WordBits) & 1) != 0;

    /// <summary>Whether all flags of the range are set (Full), none is (Empty), or some are. The range lies within the row and is not empty.</summary>
    public BlockKind Classify(int row, KeyRange range)
    {
        var rowWords = words.Span.Slice(row * wordsPerRow, wordsPerRow);
        var first = range.Start / WordBits;
        var last = (range.End - 1) / WordBits;
        ulong some = 0;
        ulong missing = 0;
        for (var i = first; i <= last; i++)
        {
            var asked = ulong.MaxValue;
            if (i == first)
            {
                asked &= ulong.MaxValue << (range.Start % WordBits);
            }

            if (i == last)
            {
                asked &= ulong.MaxValue >> (WordBits - 1 - ((range.End - 1) % WordBits));
            }

            some |= rowWords[i] & asked;
            missing |= ~rowWords[i] & asked;
        }

        return some == 0 ? BlockKind.Empty : missing == 0 ? BlockKind.Full : BlockKind.Partial;
    }

    /// <summary>Writes the flags of a row from <paramref name="first"/> on; they lie within the row.</summary>
    public void CopyTo(int row, int first, Span<bool> flags)
    {
        const int ByteBits = 8;
        var rowWords = words.Span.Slice(row * wordsPerRow, wordsPerRow);
        var bytes = MemoryMarshal.AsBytes(flags);
        var i = 0;
        for (; i <= bytes.Length - ByteBits; i += ByteBits)
        {
            var (word, shift) = ((first + i) / WordBits, (first + i) % WordBits);
            var eight = rowWords[word] >> shift;
            if (shift > WordBits - ByteBits)
            {
                eight |= rowWords[word + 1] << (WordBits - shift);
            }

            // Each byte keeps the bit of its own place; adding 127 carries it, wherever it stands, to the top of the byte.
            var spread = ((eight & 0xFF) * 0x0101010101010101) & 0x8040201008040201;
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.Slice(i), ((spread + 0x7F7F7F7F7F7F7F7F) >> 7) & 0x0101010101010101);
        }

        for (; i < flags.Length; i++)
        {
            flags[i] = this[row, first + i];
        }
    }

    /// <summary>Whether all flags of the table are set (Full), none is (Empty), or some are. A table without flags is Full.</summary>
    public BlockKind Classify()
    {
        var all = new KeyRange(0, Length);
        if (Rows == 0 || all.IsEmpty)
        {
            return BlockKind.Full;
        }

        var first = Classify(0, all);
        for (var row = 1; row < Rows && first != BlockKind.Partial; row++)
        {
            first = Classify(row, all) == first ? first : BlockKind.Partial;
        }

        return first;
    }

    private static void Pack(ReadOnlySpan<bool> flags, Span<ulong> packed)
    {
        const int ByteBits = 8;
        var bytes = MemoryMarshal.AsBytes(flags);
        var i = 0;
        for (; i <= bytes.Length - ByteBits; i += ByteBits)
        {
            // Each byte carries whatever it holds to its top bit, and the product moves the eight bits beside each other.
            var eight = BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(i));
            eight = ((((eight & 0x7F7F7F7F7F7F7F7F) + 0x7F7F7F7F7F7F7F7F) | eight) >> 7) & 0x0101010101010101;
            packed[i / WordBits] |= ((eight * 0x0102040810204080) >> (WordBits - ByteBits)) << (i % WordBits);
        }

        for (; i < flags.Length; i++)
        {
            packed[i / WordBits] |= flags[i] ? 1UL << (i % WordBits) : 0;
        }
    }

    public int CompareTo(BitTable other)
    {
        var order = (Rows, Length).CompareTo((other.Rows, other.Length));
        return order != 0 ? order : FormulaOrder.Compare(words.Span, other.words.Span, (left, right) => left.CompareTo(right));
    }

    /// <summary>The first place from <paramref name="start"/> on whose flag is as asked, or <paramref name="end"/>.</summary>
    public int Next(int row, int start, int end, bool flag)
    {
        var other = flag ? 0 : ulong.MaxValue;
        while (start < end)
        {
            // A word without such a flag is passed at once.
            if (start % WordBits == 0 && words[(row * wordsPerRow) + (start / WordBits)] == other)
            {
                start += WordBits;
            }
            else if (this[row, start] == flag)
            {
                return start;
            }
            else
            {
                start++;
            }
        }

        return end;
    }

    /// <summary>The smallest range that holds every set flag of the row; (0, 0) when none is set.</summary>
    public KeyRange Hull(int row)
    {
        var start = Next(row, 0, Length, true);
        if (start == Length)
        {
            return default;
        }

        var end = Length;
        while (!this[row, end - 1])
        {
            end -= end % WordBits == 0 && words[(row * wordsPerRow) + ((end - 1) / WordBits)] == 0 ? WordBits : 1;
        }

        return new KeyRange(start, end);
    }

    public bool Equals(BitTable? other) =>
        other is not null && Rows == other.Rows && Length == other.Length && words.Equals(other.words);

    public override bool Equals(object? obj) => Equals(obj as BitTable);

    public override int GetHashCode() => unchecked((((words.GetHashCode() * 31) + Rows) * 31) + Length);
}

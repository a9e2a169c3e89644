using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics.Tensors;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ShapeSafe.Tests.Safetensors;

public class SafetensorsFileTests
{
    private static readonly byte[] EightBytes = TestFile.Numbers(1, 2);

    [Fact]
    public void ReadsWhatPythonWrites()
    {
        // Larger types first, then by name; metadata in front, spaces behind.
        const string Header = """
            {"__metadata__":{"format":"pt","note":"é \u00fc"},"steps":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2,1],"data_offsets":[8,16]},"none":{"dtype":"F32","shape":[0,3],"data_offsets":[16,16]},"b":{"dtype":"BF16","shape":[3],"data_offsets":[16,22]},"h":{"dtype":"F16","shape":[2],"data_offsets":[22,26]},"one":{"dtype":"F32","shape":[],"data_offsets":[26,30]}}
            """;
        using var file = new TestFile(Header, [7, 0, 0, 0, 0, 0, 0, 0, .. TestFile.Numbers(1.5f, float.NaN), 0x80, 0x3F, 0x80, 0xFF, 0x49, 0x40, 0x00, 0x3C, 0x01, 0x00, .. TestFile.Numbers(9)]);
        using var read = SafetensorsFile.Open(file.Path);
        Assert.Equal(["steps", "a", "none", "b", "h", "one"], read.Names);
        Assert.Equal([1.5f, float.NaN], Flat(read.Read("a")));
        Assert.Equal([2, 1], read.Read("a").Lengths.ToArray());
        Assert.Equal([0, 3], read.Read("none").Lengths.ToArray());
        Assert.Equal([1, float.NegativeInfinity, 3.140625f], Flat(read.Read("b")));
        Assert.Equal([1, (float)Half.Epsilon], Flat(read.Read("h")));
        Assert.Equal([9], Flat(read.Read("one")));
        Assert.Equal([], read.Lengths("steps").ToArray());
        Assert.Equal(
            $"{file.Path}: tensor 'steps', I64 [] is asked for as numbers of 32 bits, which are made of F32, F16 and BF16 only.",
            Assert.Throws<InvalidDataException>(() => read.Read("steps")).Message);
        Assert.Equal(
            $"{file.Path}: there is no tensor 'weight'; there are 'steps', 'a', 'none', 'b', 'h', 'one'.",
            Assert.Throws<InvalidDataException>(() => read.Read("weight")).Message);
    }

    [Fact]
    public void WritesWhatPythonWrites()
    {
        using var file = new TestFile();
        var weight = Tensor.Create([1f, 2, 3, 4, 5, 6], [2, 3]);
        SafetensorsFile.Save(file.Path, new Dictionary<string, Tensor<float>> { ["w.é"] = Tensor.PermuteDimensions<float>(weight, [1, 0]), ["bias"] = Tensor.Create([7f], [1]) });
        const string Header = """{"__metadata__":{"format":"pt"},"bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"w.é":{"dtype":"F32","shape":[3,2],"data_offsets":[4,28]}}""";
        Assert.Equal(TestFile.Bytes(Header, TestFile.Numbers(7, 1, 4, 2, 5, 3, 6)), File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void WhatIsWrittenIsReadAgain() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(
                ArbMap.Default.GeneratorFor<NonNull<string>>().Zip(Gen.Choose(0, 4).ListOf(3)).ListOf().ToArbitrary(),
                tensors =>
                {
                    var dictionary = tensors
                        .Where(tensor => IsText(tensor.Item1.Get))
                        .DistinctBy(tensor => tensor.Item1.Get)
                        .ToDictionary(tensor => tensor.Item1.Get, tensor => Filled(tensor.Item2.Select(length => (nint)length).ToArray()));
                    using var file = new TestFile();
                    SafetensorsFile.Save(file.Path, dictionary);
                    using var read = SafetensorsFile.Open(file.Path);
                    Assert.Equal(dictionary.Keys.Order(StringComparer.Ordinal), read.Names.Order(StringComparer.Ordinal));
                    Assert.All(dictionary, pair =>
                    {
                        var again = read.Read(pair.Key);
                        Assert.Equal(pair.Value.Lengths.ToArray(), again.Lengths.ToArray());
                        Assert.Equal(Flat(pair.Value), Flat(again));
                    });
                }));

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", "tensor 'a', F32 [3] needs 12 bytes, its data_offsets [0, 8] give it 8.")]
    [InlineData("""{"a":{"dtype":"F4","shape":[3],"data_offsets":[0,8]}}""", "tensor 'a', F4 [3] needs 2 bytes, its data_offsets [0, 8] give it 8.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "tensor 'a', F32 [3] ends at byte 12, but 8 bytes follow the header: the file is cut off.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "tensor 'a', F32 [1] ends at byte 4, but 8 bytes follow the header: the file is too long.")]
    [InlineData("{}", "the header ends at byte 0, but 8 bytes follow the header: the file is too long.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "tensor 'a', F32 [1] begins at byte 4 and leaves a gap behind the header, which ends at 0, by 4 bytes.")]
    [InlineData(
        """{"b":{"dtype":"F16","shape":[2],"data_offsets":[2,6]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""",
        "tensor 'b', F16 [2] begins at byte 2 and overlaps tensor 'a', F32 [1], which ends at 4, by 2 bytes.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", "tensor 'a' has the data_offsets [8, 0], not a start and an end behind it.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[8]}}""", "tensor 'a' has the data_offsets [8], not a start and an end behind it.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "tensor 'a' has the shape [-2], not an array of whole numbers from 0 on.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2.5],"data_offsets":[0,8]}}""", "tensor 'a' has the shape [2.5], not an array of whole numbers from 0 on.")]
    [InlineData("""{"a":{"dtype":"F32","data_offsets":[0,8]}}""", "tensor 'a' has the shape (none), not an array of whole numbers from 0 on.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,1e400]}}""", "tensor 'a' has the data_offsets [0,1e400], not an array of whole numbers from 0 on.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4294967296,4294967296,0],"data_offsets":[0,0]}}""", "tensor 'a' has the shape [4294967296, 4294967296, 0], more numbers than there can be.")]
    [InlineData("""{"a":{"dtype":"F31","shape":[2],"data_offsets":[0,8]}}""", "tensor 'a' has the dtype \"F31\", which is none of F4, ")]
    [InlineData("""{"a":{"shape":[2],"data_offsets":[0,8]}}""", "tensor 'a' has the dtype (none), which is none of F4, ")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"strides":[1]}}""", "tensor 'a' has a property 'strides', which the format does not know.")]
    [InlineData("""{"a":[0,8]}""", "tensor 'a' is described by [0,8], not by an object.")]
    [InlineData("""{"__metadata__":{"steps":3}}""", "__metadata__ is {\"steps\":3}, not an object of texts.")]
    [InlineData("""[]""", "the header does not begin with '{'.")]
    [InlineData("""{"a":""", "the header is no JSON of a safetensors file: ")]
    [InlineData("""{} {}""", "the header is no JSON of a safetensors file: ")]
    [InlineData(
        """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""",
        "the header is no JSON of a safetensors file: Duplicate")]
    [InlineData("""{"\ud800":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "the header is no JSON of a safetensors file: ")]
    public void AMalformedHeaderIsRefused(string header, string problem)
    {
        using var file = new TestFile(header, EightBytes);
        var message = Assert.Throws<InvalidDataException>(() => SafetensorsFile.Open(file.Path)).Message;
        Assert.StartsWith($"{file.Path}: {problem}", message);
    }

    [Fact]
    public void ALengthThatCannotBeIsRefused()
    {
        AssertRefused([], "it has 0 bytes, too few for the length of a header, which takes 8.");
        AssertRefused([1, 0, 0, 0, 0, 0, 0], "it has 7 bytes, too few for the length of a header, which takes 8.");
        AssertRefused([0, 0, 0, 0, 0, 0, 0, 0], "the header does not begin with '{'.");
        AssertRefused([3, 0, 0, 0, 0, 0, 0, 0, .. "{}"u8], "the header is said to have 3 bytes, but 2 follow its length and 100000000 are the most.");
        AssertRefused([255, 255, 255, 255, 255, 255, 255, 255, .. "{}"u8], "the header is said to have 18446744073709551615 bytes, but 2 follow its length and 100000000 are the most.");
        AssertRefused([4, 0, 0, 0, 0, 0, 0, 0, .. "{\""u8, 0xFF, (byte)'"'], "the header is no JSON of a safetensors file: ");

        static void AssertRefused(byte[] bytes, string problem)
        {
            using var file = new TestFile(bytes);
            Assert.StartsWith($"{file.Path}: {problem}", Assert.Throws<InvalidDataException>(() => SafetensorsFile.Open(file.Path)).Message);
        }
    }

    [Fact]
    public void NamesThatCannotBeAreRefused()
    {
        using var file = new TestFile(1);
        Assert.Contains("none is __metadata__", Assert.Throws<ArgumentException>(() => Save("__metadata__")).Message, StringComparison.Ordinal);
        Assert.Contains("different from each other: ", Assert.Throws<ArgumentException>(() => Save("a", "a")).Message.Replace(" and none is __metadata__", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => Save("\ud800"));
        Assert.Equal([1], File.ReadAllBytes(file.Path));

        void Save(params string[] names) => SafetensorsFile.Save(file.Path, names.Select(name => KeyValuePair.Create(name, Filled([2]))));
    }

    [Fact]
    public void NoDamageIsTakenForNumbers()
    {
        const string Header = """{"a":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},"b":{"dtype":"BF16","shape":[3],"data_offsets":[8,14]}}""";
        var whole = TestFile.Bytes(Header, [.. TestFile.Numbers(1, 2), 1, 2, 3, 4, 5, 6]);
        var random = new Random(20261122);
        for (var i = 0; i < 800; i++)
        {
            var bytes = whole.ToArray();
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                var at = random.Next(bytes.Length);
                bytes = random.Next(4) switch
                {
                    0 => bytes[..at],
                    1 => [.. bytes[..at], .. bytes[random.Next(bytes.Length)..]],
                    2 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
                    _ => [.. bytes[..at], (byte)"0123456789[]{},:\""[random.Next(17)], .. bytes[(at + 1)..]],
                };
                bytes = bytes.Length == 0 ? [0] : bytes;
            }

            using var file = new TestFile(bytes);
            try
            {
                // What is still a file of the format holds as many numbers as bytes allow, and gives them out.
                using var read = SafetensorsFile.Open(file.Path);
                var numbers = read.Names.Where(name => name is "a" or "b").Sum(name => read.Read(name).FlattenedLength);
                Assert.True(numbers * 2 <= bytes.Length);
            }
            catch (InvalidDataException exception)
            {
                Assert.StartsWith(file.Path, exception.Message);
            }
        }
    }

    internal static float[] Flat(Tensor<float> tensor)
    {
        var numbers = new float[tensor.FlattenedLength];
        tensor.FlattenTo(numbers);
        return numbers;
    }

    private static Tensor<float> Filled(nint[] lengths) =>
        Tensor.Create(Enumerable.Range(0, (int)lengths.Aggregate((nint)1, (product, length) => product * length)).Select(i => i / 3f).ToArray(), lengths);

    private static bool IsText(string name) => name != "__metadata__" && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)) == name;
}

using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ShapeSafe.Tests.Packaging;

/// <summary>
/// ShapeSafe.TorchSharp in somebody else's project, restored from an empty cache. Where TorchSharp cannot be restored, what a restore
/// would read stands in for it: what the package says that it needs.
/// </summary>
public sealed class TorchSharpPackageTests(Packages packages)
{
    [Fact]
    public async Task The_package_alone_brings_engine_generator_and_rules()
    {
        var needed = packages.Description("ShapeSafe.TorchSharp").Descendants("dependency")
            .Select(one => (one.Attribute("id")!.Value, one.Attribute("version")!.Value, one.Attribute("include")?.Value));
        Assert.Equal([("ShapeSafe", Packages.Version, "All"), ("TorchSharp", "0.107.0", null)], needed);
        if (!Packages.HaveTorchSharp)
            return;

        // TorchSharp names a SharpZipLib and a SkiaSharp that a feed may lack.
        using var consumer = new Consumer(packages, "ShapeSafe.TorchSharp", "<NoWarn>$(NoWarn);NU1603</NoWarn>", withTorchSharp: false);
        consumer.Write("Wrong.cs", FindingTests.Wrong("Wrong"));
        consumer.Write("Program.cs", """
            using ShapeSafe;
            using static TorchSharp.torch;

            [assembly: Engine<TorchSharpEngine>]

            static class Model
            {
                public static Tensor Attend(Tensor query, Tensor keys, Padding<Words> words) => SelfAttention.Attend(
                    SelfAttention.Query(query), SelfAttention.Key(keys), SelfAttention.Value(keys), SelfAttention.Causal & words).AsTorch();

                static void Main() { }
            }

            [Batch] public readonly partial struct Batch;
            [Sequence] public readonly partial struct Words;
            [Heads(2)] public readonly partial struct Heads;
            [HeadDim(4)] public readonly partial struct Channel;

            [Attention<Batch, Heads, Words, Words, Channel>] public static partial class SelfAttention;
            """);

        var (succeeded, output) = await consumer.Build();

        Assert.True(succeeded, output);
        Assert.Contains("Wrong.cs(11,44): warning SHAPE2101: ", output);
    }
}

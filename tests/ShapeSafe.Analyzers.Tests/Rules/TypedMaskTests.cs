using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Rules;

/// <summary>Typed masks that leave a query without a key, and the many that look alike and are right: SHAPE3302.</summary>
public sealed class TypedMaskTests
{
    private static readonly Check check = Check.Product with { References = Declared.References };

    [Theory]
    [InlineData("DecoderAttention.Causal & Padding<Target>.FromLengths([3, 0, 4], 5)")]
    [InlineData("DecoderAttention.Causal & Padding<Target>.FromLengths([3, 0, n], n)")]
    [InlineData("DecoderAttention.Causal & ~DecoderAttention.Causal")]
    [InlineData("~DecoderAttention.Causal")]
    [InlineData("~DecoderAttention.All")]
    [InlineData("~(DecoderAttention.Causal | ~DecoderAttention.Causal)")]
    [InlineData("DecoderAttention.Prefix(0)")]
    [InlineData("DecoderAttention.Prefix(0) & unknown")]
    [InlineData("unknown & Padding<Target>.FromLengths([3, 0, 4], 5)")]
    [InlineData("yes ? DecoderAttention.Prefix(0) : DecoderAttention.Prefix(0) & DecoderAttention.Causal")]
    [InlineData("DecoderAttention.Causal & ~DecoderAttention.WindowLookback(3)")]
    [InlineData("DecoderAttention.CausalAligned(Alignment.TopLeft, -1)")]
    [InlineData("DecoderAttention.CausalAligned(offset: -1, alignment: Alignment.TopLeft)")]
    [InlineData("DecoderAttention.Chunked(4) & ~DecoderAttention.Window(4, 4)")]
    [InlineData("DecoderAttention.Causal & ~DecoderAttention.Chunked(4)")]
    [InlineData("DecoderAttention.WhereTrueAttends(new[,] { { true, true }, { false, false } })")]
    [InlineData("DecoderAttention.WhereTrueIgnores(new bool[,] { { true, true }, { false, false } })")]
    [InlineData("Padding<Target>.FromTokens(new[,] { { 7, 8, 1 }, { 1, 1, 1 } }, 1)")]
    [InlineData("Padding<Target>.WhereTrueIsToken(new[,] { { true }, { false } })")]
    [InlineData("Padding<Target>.WhereTrueIsPadding(new[,] { { true, true }, { false, true } })")]
    [InlineData("~(Mask<Target, Target>)left")]
    [InlineData("Masks.Kept")]
    [InlineData("Masks.Made")]
    [InlineData("Masks.Method()")]
    [InlineData("local")]
    [InlineData("local & DecoderAttention.Causal")]
    [InlineData("fromArray")]
    public Task Of_a_decoder(string mask) => Finds($"DecoderAttention.Attend(q, q, q, {{|SHAPE3302:{mask}|}});");

    [Theory]
    [InlineData("default")]
    [InlineData("DecoderAttention.All")]
    [InlineData("DecoderAttention.Causal")]
    [InlineData("DecoderAttention.Causal & Padding<Target>.FromLengths([3, 1, 4], 5)")]
    [InlineData("DecoderAttention.Causal & left")]
    [InlineData("(DecoderAttention.Causal & left) | (DecoderAttention.Window(2, 2) & left)")]
    [InlineData("left")]
    [InlineData("~(Mask<Target, Target>)right")]
    [InlineData("~(Mask<Target, Target>)right & DecoderAttention.Causal")]
    [InlineData("DecoderAttention.WindowLookback(0)")]
    [InlineData("DecoderAttention.WindowLookback(2) & left")]
    [InlineData("DecoderAttention.Window(2, null) & left")]
    [InlineData("DecoderAttention.Dilated(3) & DecoderAttention.WindowTokens(9)")]
    [InlineData("DecoderAttention.Global([0])")]
    [InlineData("DecoderAttention.Global([70])")]
    [InlineData("DecoderAttention.Causal | DecoderAttention.Prefix(0)")]
    [InlineData("DecoderAttention.Prefix(n)")]
    [InlineData("~DecoderAttention.Prefix(3)")]
    [InlineData("~DecoderAttention.Prefix(3000)")]
    [InlineData("~DecoderAttention.Causal | unknown")]
    [InlineData("~DecoderAttention.Causal & unknown")]
    [InlineData("~DecoderAttention.Window(1, 1) | DecoderAttention.Causal")]
    [InlineData("~unknown & DecoderAttention.Causal")]
    [InlineData("~(unknown & DecoderAttention.Prefix(0))")]
    [InlineData("yes ? DecoderAttention.Prefix(0) : DecoderAttention.Causal")]
    [InlineData("Padding<Target>.FromLengths([3, n, 4], 5)")]
    [InlineData("Padding<Target>.FromLengths([], 5)")]
    [InlineData("Padding<Target>.FromLengths([.. given, 0], 5)")]
    [InlineData("Padding<Target>.FromLengths(given, 5)")]
    [InlineData("DecoderAttention.All & Padding<Target>.FromLengths([3, 0, 4], 5) & Padding<Target>.FromLengths([3, 2], 5)")]
    [InlineData("Padding<Target>.FromLengths([6, 0], 5)")]
    [InlineData("Padding<Target>.FromTokens(new[,] { { 7, 8, 1 }, { 1, 1, n } }, 1)")]
    [InlineData("DecoderAttention.WhereTrueAttends(new[,] { { true, false }, { false, false } })")]
    [InlineData("DecoderAttention.WhereTrueAttends(new[,] { { true, n > 2 }, { false, false } })")]
    [InlineData("DecoderAttention.Chunked(0)")]
    [InlineData("DecoderAttention.Prefix(-1)")]
    [InlineData("DecoderAttention.Chunked(int.MaxValue) & DecoderAttention.WindowLookback(int.MaxValue)")]
    [InlineData("Documents<Target>.FromLengths([2, 0, 3])")]
    [InlineData("Documents<Target>.FromLengths([2, 3]) & DecoderAttention.Causal")]
    [InlineData("Documents<Target>.FromIds(new[,] { { 0, 0, 1, 1, 2 } }) & DecoderAttention.WindowLookback(1)")]
    [InlineData("Masks.Assigned")]
    [InlineData("Masks.OfItself")]
    [InlineData("Masks.Changed")]
    [InlineData("changed")]
    [InlineData("changedArray")]
    [InlineData("filledArray")]
    public Task Right_or_not_known(string mask) => Finds($"DecoderAttention.Attend(q, q, q, {mask});");

    [Theory]
    [InlineData("CrossAttention.Attend(q, m, m, {|SHAPE3302:Padding<Source>.FromLengths([0, 4], 5)|});")]
    [InlineData("CrossAttention.Attend(q, m, m, Padding<Source>.FromLengths([1, 4], 5));")]
    [InlineData("CrossAttention.Attend(q, m, m, CrossAttention.CausalAligned(Alignment.TopLeft));")]
    [InlineData("CrossAttention.Attend(q, m, m, CrossAttention.CausalAligned(Alignment.BottomRight));")]
    [InlineData("CrossAttention.Attend(q, m, m, CrossAttention.CausalAligned(Alignment.TopLeft) & Padding<Source>.WhereTrueIsToken(new[,] { { false, true } }));")]
    [InlineData("CachedAttention.Attend(q, c, c, CachedAttention.Causal);")]
    [InlineData("CachedAttention.Attend(q, c, c, CachedAttention.Causal & Padding<Past>.FromLengths([3, 5], 8));")]
    [InlineData("CachedAttention.Attend(q, c, c, CachedAttention.Causal & Padding<Past>.WhereTrueIsToken(new[,] { { false, false, true }, { true, true, true } }));")]
    [InlineData("CachedAttention.Attend(q, c, c, {|SHAPE3302:CachedAttention.Causal & Padding<Past>.FromLengths([3, 0], 8)|});")]
    [InlineData("CachedAttention.Attend(q, c, c, {|SHAPE3302:~CachedAttention.Causal|});")]
    [InlineData("DecoderAttention.Attend(q, q, q, bias: default, mask: {|SHAPE3302:DecoderAttention.Prefix(0)|});")]
    [InlineData("DecoderAttention.AttendInto(q, q, q, q, {|SHAPE3302:DecoderAttention.Prefix(0)|});")]
    [InlineData("_ = DecoderAttention.AttendWithWeights(q, q, q, {|SHAPE3302:DecoderAttention.Prefix(0)|}).Weights;")]
    [InlineData("TorchAttention.Attend(q, q, q, {|SHAPE3302:TorchAttention.Prefix(0)|});")]
    [InlineData("TorchAttention.Attend(q, q, q, {|SHAPE3302:Mask<Target, Target>.Prefix(0)|});")]
    [InlineData("DecoderAttention.Prefix(0).EveryQueryHasAKey(1, 8, 5, 5);")]
    [InlineData("_ = DecoderAttention.Prefix(0) | DecoderAttention.Causal;")]
    [InlineData("Other.Attend(DecoderAttention.Prefix(0));")]
    public Task Of_other_calls(string statement) => Finds(statement);

    [Theory]
    [InlineData(
        "DecoderAttention.Causal & padding",
        "Sample 1 has no key to look at: Causal & Padding [3, 5] (line 20) hides all of them. Its output and its weights are 0, and NaN elsewhere. Leave empty sequences out of the batch, or show them one key.")]
    [InlineData(
        "~DecoderAttention.Causal",
        "The last query has no key to look at: ~Causal hides all of them. Its output and its weights are 0, and NaN elsewhere. Show each query at least one key, such as its own position.")]
    [InlineData(
        "DecoderAttention.Causal & later",
        "No query has a key to look at: Causal & ~Causal (line 21) hides all of them. The output and the weights are 0, and NaN elsewhere. With & a key has to be shown by both sides: where either is enough, write |.")]
    public Task What_is_said(string mask, string message) => Finds(
        $$"""
        var padding = Padding<Target>.FromLengths([3, 0, 4], 5);
                var later = ~DecoderAttention.Causal;
                DecoderAttention.Attend(q, q, q, {|SHAPE3302({{message}}):{{mask}}|});
        """);

    private static Task Finds(string statement) => check.Finds([Source(statement), .. Declared.Sources]);

    private static string Source(string statement) => $$"""
        using ShapeSafe;

        static class Test
        {
            static void Run(
                Shaped<Batch, Heads, Target, Channel> q, Shaped<Batch, Heads, Source, Channel> m, Shaped<Batch, Heads, Past, Channel> c,
                Mask<Target, Target> unknown, int n, bool yes, int[] given)
            {
                var left = Padding<Target>.WhereTrueIsToken(new[,] { { false, false, true, true }, { true, true, true, true } });
                var right = Padding<Target>.FromLengths([3, 4], 5);
                var local = DecoderAttention.Prefix(0);
                var changed = DecoderAttention.Prefix(0);
                changed |= DecoderAttention.Causal;
                int[] lengths = [3, 0], written = [3, 0], filled = [3, 0];
                written[1] = 2;
                System.Array.Fill(filled, 2);
                var fromArray = Padding<Target>.FromLengths(lengths, 5);
                var changedArray = Padding<Target>.FromLengths(written, 5);
                var filledArray = Padding<Target>.FromLengths(filled, 5);
                {{statement}}
            }
        }

        static class Other
        {
            public static void Attend(Mask<Target, Target> mask) { }
        }

        static class Masks
        {
            public static readonly Mask<Target, Target> Kept = DecoderAttention.Prefix(0);
            public static Mask<Target, Target> Changed = DecoderAttention.Prefix(0);
            public static readonly Mask<Target, Target> Assigned = DecoderAttention.Prefix(0);

            static Masks() => Assigned = DecoderAttention.Causal;

            public static Mask<Target, Target> OfItself => (OfItself & OfItself) | ~OfItself;

            public static Mask<Target, Target> Made => DecoderAttention.Prefix(0);

            public static Mask<Target, Target> Method() => DecoderAttention.Prefix(0);
        }
        """;
}

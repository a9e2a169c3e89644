using System.Linq;
using System.Threading.Tasks;
using ShapeSafe.Contracts;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Rules;

/// <summary>The text of contracts: what can be written, and where it is said to be wrong.</summary>
public sealed class ContractTextTests
{
    [Theory]
    [InlineData("", "[]")]
    [InlineData("batch heads query key", "[batch, heads, query, key]")]
    [InlineData("  batch   64 ", "[batch, 64]")]
    [InlineData("... query _", "[.., query, _]")]
    [InlineData("...", "[..]")]
    [InlineData("batch model=heads*channel", "[batch, model = heads * channel]")]
    [InlineData("batch model = heads * channel", "[batch, model = heads * channel]")]
    [InlineData("past+query 2 * n - 1", "[past + query, 2 * n - 1]")]
    [InlineData("größe _x x1", "[größe, _x, x1]")]
    public void What_can_be_read(string text, string shown)
    {
        var read = ContractText.Read(text);
        Assert.Null(read.Error);
        Assert.Equal(shown, read.ToString());
    }

    [Theory]
    [InlineData("batch{|SHAPE1604(The contract \"batch, heads\" cannot be read: ',' does not belong here: dimensions are separated by spaces.):,|} heads")]
    [InlineData("batch {|SHAPE1604(The contract \"batch ... key\" cannot be read: '...' stands for leading dimensions: it comes first, and once.):...|} key")]
    [InlineData("model {|SHAPE1604(The contract \"model / heads\" cannot be read: there is no division: name the product, as in model = heads * channel.):/|} heads")]
    [InlineData("{|SHAPE1604(The contract \"_ * heads\" cannot be read: '_' is any one dimension: it cannot be calculated with.):_|} * heads")]
    [InlineData("{|SHAPE1604(The contract \"a = a * b\" cannot be read: 'a' is said to be made of itself.):a = a * b|}")]
    [InlineData("batch {|SHAPE1604(The contract \"batch 3d\" cannot be read: '3d' is neither a name nor a size.):3d|}")]
    [InlineData("{|SHAPE1604(The contract \"99999999999\" cannot be read: '99999999999' is neither a name nor a size.):99999999999|}")]
    [InlineData("{|SHAPE1604(The contract \"64 = a\" cannot be read: a number cannot be given a name: write name = product.):64 |}= a")]
    [InlineData("a = b {|SHAPE1604(The contract \"a = b = c\" cannot be read: a dimension has one name: write model = heads * channel.):=|} c")]
    [InlineData("batch {|SHAPE1604(The contract \"batch ?\" cannot be read: '?' does not belong here: a dimension is a name, a number, a product or a sum of those, '_', or '...' in front.):?|}")]
    public Task The_place_of_the_mistake_is_marked(string marked) => Check.Product.Finds($$"""
        using ShapeSafe;

        static class Sample
        {
            static void Run([Shape("{{marked}}")] object x) { }
        }
        """);

    [Fact]
    public Task What_is_missing_at_the_end_marks_the_whole_text() => Check.Product.Finds("""
        using ShapeSafe;

        static class Sample
        {
            const string Text = "batch *";
            [return: Shape({|SHAPE1604(The contract "batch *" cannot be read: a name or a number is missing at the end.):Text|})]
            static object? Run([Shape({|SHAPE1604:"batch *"|})] object x) => null;
        }
        """);

    [Fact]
    public void No_text_throws()
    {
        const string Alphabet = "ab_1 .*+-=,/\"";
        var random = new System.Random(7);
        for (var turn = 0; turn < 20_000; turn++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            if (ContractText.Read(text) is { Error: { } error })
                Assert.InRange(error.Start + error.Length, 0, text.Length);
        }
    }
}

using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Packaging;

/// <summary>The public API is a file, so that a change of it shows in review.</summary>
public sealed class PublicApiTests(Packages packages)
{
    [Theory]
    [InlineData("ShapeSafe")]
    [InlineData("ShapeSafe.TorchSharp")]
    public void The_public_API_is_the_one_in_the_file(string id) =>
        Repository.MustHold(
            $"tests/ShapeSafe.Packaging.Tests/PublicApi/{id}.txt",
            PublicApi.Of(id, packages.Read(id, $"lib/net10.0/{id}.dll")));
}

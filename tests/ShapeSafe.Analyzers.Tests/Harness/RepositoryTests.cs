using System;
using System.IO;
using Xunit;
using Xunit.Sdk;

namespace ShapeSafe.Tests.Harness;

public sealed class RepositoryTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(file);

    [Fact]
    public void The_root_is_where_the_solution_is() => Assert.True(File.Exists(Repository.PathOf("ShapeSafe.sln")));

    [Fact]
    public void Afile_that_differs_fails_until_it_is_accepted()
    {
        Assert.Throws<XunitException>(() => Repository.MustHold(file, "new", _ => null));
        Assert.False(File.Exists(file));

        Repository.MustHold(file, "new", name => name == "SHAPESAFE_ACCEPT" ? "1" : null);
        Assert.Equal("new", File.ReadAllText(file));
        Repository.MustHold(file, "new", _ => null);
        Assert.Throws<XunitException>(() => Repository.MustHold(file, "newer", _ => null));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public void Accepting_is_refused_on_a_build_server(string ci)
    {
        Assert.Throws<XunitException>(() => Repository.MustHold(file, "new", name => name == "CI" ? ci : "1"));
        Assert.False(File.Exists(file));
    }
}

using System;
using System.IO;
using Xunit;
using Xunit.Sdk;

namespace ShapeSafe.Tests.Harness;

public sealed class RepositoryTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void The_root_is_where_the_solution_is() => Assert.True(File.Exists(Repository.PathOf("ShapeSafe.sln")));

    [Fact]
    public void A_file_that_differs_fails_until_it_is_accepted()
    {
        Assert.Throws<XunitException>(() => Repository.MustHold(_file, "new", _ => null));
        Assert.False(File.Exists(_file));

        Repository.MustHold(_file, "new", name => name == "SHAPESAFE_ACCEPT" ? "1" : null);
        Assert.Equal("new", File.ReadAllText(_file));
        Repository.MustHold(_file, "new", _ => null);
        Assert.Throws<XunitException>(() => Repository.MustHold(_file, "newer", _ => null));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public void Accepting_is_refused_on_a_build_server(string ci)
    {
        Assert.Throws<XunitException>(() => Repository.MustHold(_file, "new", name => name == "CI" ? ci : "1"));
        Assert.False(File.Exists(_file));
    }
}

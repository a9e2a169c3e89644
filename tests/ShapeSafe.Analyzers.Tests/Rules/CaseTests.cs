using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Rules;

/// <summary>Real mistakes are found where they are, and nothing is said about code that is right.</summary>
public sealed class CaseTests
{
    private static readonly string Folder = Repository.PathOf("tests/ShapeSafe.Analyzers.Tests/Cases");

    private sealed record Case(string File, bool IsBad, string Grade, ImmutableHashSet<int> Lines);

    private static readonly Case[] All = [.. File.ReadLines(Path.Combine(Folder, "index.csv")).Skip(1).Select(Read)];

    public static TheoryData<string> Right { get; } = [.. All.Where(one => !one.IsBad).Select(one => one.File)];

    public static TheoryData<string> Certain { get; } = [.. All.Where(one => one is { IsBad: true, Grade: "certain" }).Select(one => one.File)];

    public static TheoryData<string> Wrong { get; } = [.. All.Where(one => one.IsBad).Select(one => one.File)];

    [Theory]
    [MemberData(nameof(Right))]
    public async Task Nothing_is_said_about_right_code(string file) => Assert.Empty(await Find(file));

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_finding_stands_where_the_mistake_is(string file)
        => Assert.All(Lines(await Find(file)), line => Assert.Contains(line, Expected(file).Lines));

    [Theory]
    [MemberData(nameof(Certain))]
    public async Task What_is_certain_is_found(string file) => Assert.NotEmpty(await Find(file));

    [Fact]
    public async Task Most_of_what_is_likely_is_found()
    {
        var likely = All.Where(one => one is { IsBad: true, Grade: "likely" }).ToArray();
        var found = await Task.WhenAll(likely.Select(async one => !(await Find(one.File)).IsEmpty));
        Assert.True(found.Count(isFound => isFound) * 10 >= likely.Length * 7, $"{found.Count(isFound => isFound)} of {likely.Length} are found.");
    }

    private static Case Expected(string file) => All.Single(one => one.File == file);

    private static IEnumerable<int> Lines(IEnumerable<Diagnostic> found) => found.Select(finding => finding.Location.GetLineSpan().StartLinePosition.Line + 1);

    private static async Task<ImmutableArray<Diagnostic>> Find(string file)
    {
        var project = TestSolution.Project([await File.ReadAllTextAsync(Path.Combine(Folder, file))]);
        return await TestSolution.Analyze(project, Check.Product.Analyzers);
    }

    /// <summary>The columns that are read stand before the first one that may hold a comma.</summary>
    private static Case Read(string line)
    {
        var columns = line.Split(',');
        var lines = $"{columns[4]} {columns[5]}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);
        return new Case(columns[0], columns[2] == "bad", columns[6], [.. lines]);
    }
}

using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit.Sdk;

namespace ShapeSafe.Tests.Harness;

/// <summary>Files of this repository that tests read, and those that tests keep true.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    /// <summary>
    /// The file has this content. With SHAPESAFE_ACCEPT=1 it is written instead of compared; never where CI=true.
    /// </summary>
    public static void MustHold(string relativePath, string content)
        => MustHold(relativePath, content, Environment.GetEnvironmentVariable);

    public static void MustHold(string relativePath, string content, Func<string, string?> environment)
    {
        var path = PathOf(relativePath);
        var accept = environment("SHAPESAFE_ACCEPT") is "1" or "true";
        if (accept && environment("CI") is "1" or "true")
            throw new XunitException("SHAPESAFE_ACCEPT is refused where CI is set: a build server compares, it does not accept.");
        if (File.Exists(path) && File.ReadAllText(path) == content)
            return;
        if (!accept)
        {
            throw new XunitException(
                $"{relativePath} is not what it should be. Run the test with SHAPESAFE_ACCEPT=1 to write it, and look at the difference."
                + $"\nIt should be:\n{content}");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}

using System.Linq;
using System.Reflection;

namespace ShapeSafe;

/// <summary>Where a rule's page is: the address that the build was given (RuleHelpAddress) and the rule's ID.</summary>
internal static class HelpLink
{
    private static readonly string? Address = typeof(HelpLink).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "RuleHelpAddress")?.Value;

    /// <summary>The rule's page, or null while there is no public address.</summary>
    public static string? For(string id) => For(id, Address);

    public static string? For(string id, string? address) =>
        string.IsNullOrEmpty(address) ? null : $"{address!.TrimEnd('/')}/docs/rules/{id}.md";
}

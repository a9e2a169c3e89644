using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>Every rule's descriptor, split by ID range. A rule's page and help link follow from its ID.</summary>
internal static partial class Descriptors
{
    // Lazy, because the order in which the parts of this class are initialized is not defined.
    private static readonly Lazy<IReadOnlyList<DiagnosticDescriptor>> Collected = new(() =>
        typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .ToArray());

    /// <summary>All descriptors, in the order of their IDs.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => Collected.Value;

    /// <summary>The likely rule of what a definite one proves: they say the same of one place.</summary>
    public static string LikelyOf(string id) => id switch
    {
        "SHAPE2201" => "SHAPE2202",
        "SHAPE2301" or "SHAPE2304" => "SHAPE2302",
        "SHAPE2305" => "SHAPE2303",
        "SHAPE2403" => "SHAPE2406",
        "SHAPE3101" => "SHAPE3102",
        _ => id,
    };

    /// <summary>For every value the symbols can take, the call throws or is silently wrong.</summary>
    private static DiagnosticDescriptor Definite(string id, string title) => Create(id, title, DiagnosticSeverity.Warning);

    /// <summary>Names or idioms say that something is wrong; nothing proves it.</summary>
    private static DiagnosticDescriptor Likely(string id, string title) => Create(id, title, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, DiagnosticSeverity severity) =>
        // The sentence names shapes and places of the call at hand, so the rule writes all of it.
        new(id, title, "{0}", CategoryOf(id), severity, isEnabledByDefault: true, helpLinkUri: HelpLink.For(id));

    private static string CategoryOf(string id) => id["SHAPE".Length] switch
    {
        '1' => "ShapeSafe.Shapes",
        '2' => "ShapeSafe.Kinds",
        '3' => "ShapeSafe.Meaning",
        _ => "ShapeSafe.Hygiene",
    };
}

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Model;
using ShapeSafe.Generator.Rules;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Reads an attention that names too few or too many dimensions: the compiler says how many, this says which.</summary>
internal static class AttentionCount
{
    public static Parsed<AttentionModel> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var attribute = context.Attributes[0];
        var given = attribute.AttributeClass!.TypeArguments;
        var kinds = given.Select(type => DimensionRole.Of(type)?.Kind).OfType<DimensionKind>().ToList();
        var expected = AttentionPlaces.ExpectedKinds;
        var details = List("missing", Without(expected, kinds)) + List("too many", Without(kinds, expected));
        var count = given.Length switch { 0 => "no dimension", 1 => "1 dimension", _ => $"{given.Length} dimensions" };
        return new(null, new[] { new Finding(DefinitionRules.DimensionCount, Places.Of(attribute), context.TargetSymbol.Name, count, details) }.ToEquatableArray());
    }

    private static IEnumerable<DimensionKind> Without(IEnumerable<DimensionKind> kinds, IEnumerable<DimensionKind> removed)
    {
        var left = kinds.ToList();
        foreach (var kind in removed)
        {
            left.Remove(kind);
        }

        return left;
    }

    private static string List(string word, IEnumerable<DimensionKind> kinds) =>
        string.Join(" and ", kinds.Select(kind => $"[{kind}]")) is { Length: > 0 } list ? $"; {word}: {list}" : "";
}

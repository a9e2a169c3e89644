using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Emitting;

/// <summary>Writes what makes a class an attention: the Runtime's attention closed over its dimensions, and members that forward to it.</summary>
internal static class AttentionEmitter
{
    public static string Emit(AttentionModel attention)
    {
        var dimensions = attention.Dimensions;
        var types = AttentionTypes.Short(dimensions, attention.RuntimeNamesAreFree);
        return PartWriter.Write(
            attention.Type,
            namesOthers: true,
            Directives.Of(attention),
            $"""
            /// <remarks>
            /// {dimensions.Query.Label} attends to {Target(dimensions)}.
            /// Query: {DimensionReference.LabelOf(dimensions.QueryShape)}.
            /// Key: {DimensionReference.LabelOf(dimensions.KeyShape)}.
            /// Value: {DimensionReference.LabelOf(dimensions.ValueShape)}.
            /// </remarks>
            """,
            interfaces: "",
            writer =>
            {
                writer.Lines($"private static readonly {types.Declared(attention.Engine)} {attention.DeclaredField} =\n    new({string.Join(", ", Arguments(attention))});");
                foreach (var member in new AttentionMembers(attention.Engine, dimensions, types, attention.DeclaredField).All)
                {
                    if (!attention.LeftOut.Contains(member.Name))
                    {
                        member.Write(writer.Space(), attention.Accessibility);
                    }
                }
            });
    }

    private static string Target(AttentionDimensions dimensions) => dimensions.Relation switch
    {
        KeyRelation.Itself => "itself",
        KeyRelation.Cache => $"{dimensions.Key.Label}, a cache that ends with {dimensions.Query.Name}",
        _ => dimensions.Key.Label,
    };

    private static IEnumerable<string> Arguments(AttentionModel attention)
    {
        yield return $"\"{attention.Type.Name}\"";
        if (attention.Scale is float scale)
        {
            yield return $"scale: {Literal(scale)}";
        }

        if (attention.SoftCap is float softCap)
        {
            yield return $"softCap: {Literal(softCap)}";
        }
    }

    private static string Literal(float number) => number.ToString("R", CultureInfo.InvariantCulture) + "f";
}

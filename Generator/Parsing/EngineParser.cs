using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Model;
using ShapeSafe.Generator.Rules;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Reads <c>[Engine&lt;...&gt;]</c>, on the assembly or on a declaration, for what is wrong with it; declarations look it up themselves.</summary>
internal static class EngineParser
{
    public static Parsed<AttentionModel> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        foreach (var attribute in context.Attributes)
        {
            cancellation.ThrowIfCancellationRequested();
            var engine = attribute.AttributeClass!.TypeArguments[0];
            if (EngineChoice.Named(attribute) is null && engine.TypeKind != TypeKind.Error)
            {
                findings.Add(new Finding(DefinitionRules.NoEngine, Places.OfTypeArgument(attribute, 0), engine.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
            }

            if (context.TargetSymbol is INamedTypeSymbol type && !IsComputed(type))
            {
                findings.Add(new Finding(DefinitionRules.WithoutAttention, Places.Of(attribute), RuntimeNames.Written(attribute), type.Name));
            }
        }

        return new(null, findings.ToEquatableArray());
    }

    /// <summary>Whether anything is computed for a declaration: for an attention, and for features that split into heads.</summary>
    private static bool IsComputed(INamedTypeSymbol type) =>
        type.GetAttributes().Any(item => RuntimeNames.Is(item.AttributeClass, RuntimeNames.Attention)) || DimensionRole.Declared(type).Any(role => role.IsProduct);
}

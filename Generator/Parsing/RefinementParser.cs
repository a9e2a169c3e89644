using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Model;
using ShapeSafe.Generator.Rules;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Reads <c>[KeyValueHeads&lt;...&gt;]</c> and <c>[ValueDim&lt;...&gt;]</c> that stand alone; beside an attention they are read with it.</summary>
internal static class RefinementParser
{
    public static Parsed<AttentionModel> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol.GetAttributes().Any(item => RuntimeNames.Is(item.AttributeClass, RuntimeNames.Attention)))
        {
            return Parsed<AttentionModel>.Nothing;
        }

        var attribute = context.Attributes[0];
        var finding = new Finding(
            DefinitionRules.WithoutAttention, Places.Of(attribute), RuntimeNames.Written(attribute), context.TargetSymbol.Name);
        return new(null, new[] { finding }.ToEquatableArray());
    }
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Where a finding is shown: the smallest piece of the declaration that is wrong.</summary>
internal static class Places
{
    /// <summary>The attribute.</summary>
    public static Location? Of(AttributeData? attribute) => Syntax(attribute)?.GetLocation();

    /// <summary>One of its positional arguments, or the attribute.</summary>
    public static Location? OfArgument(AttributeData? attribute, int index) =>
        (Syntax(attribute)?.ArgumentList?.Arguments.ElementAtOrDefault(index) ?? (SyntaxNode?)Syntax(attribute))?.GetLocation();

    /// <summary>The value of one of its named arguments, or the attribute.</summary>
    public static Location? OfNamedArgument(AttributeData? attribute, string name)
    {
        var argument = Syntax(attribute)?.ArgumentList?.Arguments.FirstOrDefault(item => item.NameEquals?.Name.Identifier.ValueText == name);
        return argument?.Expression.GetLocation() ?? Of(attribute);
    }

    /// <summary>One of its type arguments, or the attribute, where that is an alias for all of them.</summary>
    public static Location? OfTypeArgument(AttributeData? attribute, int index)
    {
        var name = Syntax(attribute)?.Name;
        var generic = (name as AliasQualifiedNameSyntax)?.Name ?? (name as QualifiedNameSyntax)?.Right ?? name as SimpleNameSyntax;
        return (generic as GenericNameSyntax)?.TypeArgumentList.Arguments.ElementAtOrDefault(index)?.GetLocation() ?? Of(attribute);
    }

    private static AttributeSyntax? Syntax(AttributeData? attribute) => attribute?.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;
}

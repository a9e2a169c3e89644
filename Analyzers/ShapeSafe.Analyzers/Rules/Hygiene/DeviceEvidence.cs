using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeSafe.Analyzers.Rules.Hygiene;

/// <summary>
/// Whether code chooses devices: a member and the constructors of its type are looked at. What another method does says nothing of
/// this one, nor does a field that may never be set.
/// </summary>
internal static class DeviceEvidence
{
    private static readonly ConditionalWeakTable<SyntaxNode, StrongBox<SyntaxNode?>> Known = new();

    /// <summary>Where the code that the node stands in shows that it chooses devices; null when it does not.</summary>
    public static SyntaxNode? Of(SyntaxNode node)
    {
        var member = MemberOf(node);
        if (member is null)
            return null;
        if (In(member) is { } own)
            return own;
        return member.Parent is TypeDeclarationSyntax type
            ? type.ParameterList?.Parameters.FirstOrDefault(Chooses) ?? type.Members.OfType<ConstructorDeclarationSyntax>().Select(In).FirstOrDefault(place => place is not null)
            : null;
    }

    /// <summary>Tensors made with the object may be moved with it, as buffers of a module.</summary>
    public static bool IsMadeWithObject(SyntaxNode factory) => MemberOf(factory) is ConstructorDeclarationSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax;

    private static MemberDeclarationSyntax? MemberOf(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    private static SyntaxNode? In(MemberDeclarationSyntax member) =>
        Known.GetValue(member, one => new StrongBox<SyntaxNode?>(one.DescendantNodes().FirstOrDefault(Chooses))).Value;

    private static bool Chooses(SyntaxNode node) => node switch
    {
        ParameterSyntax { Type: { } type } => IsDevice(type),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments: var arguments } =>
            name == "cuda" || name == "to" && arguments.Any(argument => NamesDevice(argument.Expression)),
        ArgumentSyntax { NameColon.Name.Identifier.ValueText: "device", Expression: var device } => NamesDevice(device),
        _ => false,
    };

    private static bool IsDevice(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => IsDevice(nullable.ElementType),
        QualifiedNameSyntax qualified => IsDevice(qualified.Right),
        IdentifierNameSyntax name => name.Identifier.ValueText == "Device",
        _ => false,
    };

    /// <summary>A device that is not certainly the processor.</summary>
    private static bool NamesDevice(ExpressionSyntax expression)
    {
        var text = expression.ToString();
        return text.IndexOf("device", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("cuda", StringComparison.OrdinalIgnoreCase) >= 0;
    }
}

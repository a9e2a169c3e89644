using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Generator.Emitting;
using ShapeSafe.Generator.Model;
using ShapeSafe.Generator.Rules;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Reads an attention: <c>[Attention&lt;Batch, Heads, Target, Source, Channel&gt;] public static partial class CrossAttention;</c>.</summary>
internal static class AttentionParser
{
    public static Parsed<AttentionModel> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetNode is not TypeDeclarationSyntax declaration
            || context.TargetSymbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type
            || Find(type, RuntimeNames.Attention, RuntimeNames.AttentionArity) is not { } attribute
            || attribute != context.Attributes[0])
        {
            // No class, or declared twice: the compiler says so.
            return Parsed<AttentionModel>.Nothing;
        }

        cancellation.ThrowIfCancellationRequested();
        var findings = new List<Finding>();
        var part = DeclarationForm.Read(declaration, type, findings);
        var hidesSystem = context.SemanticModel.Compilation.GlobalNamespace.GetTypeMembers("System", arity: 0).Any();
        if (hidesSystem)
        {
            findings.Add(new Finding(
                DefinitionRules.UnsupportedForm,
                declaration.Identifier.GetLocation(),
                type.Name,
                "cannot name the types of .NET, because a type in the global namespace is called 'System'",
                "rename that type, or move it into a namespace"));
        }

        if (!type.IsStatic)
        {
            findings.Add(new Finding(DefinitionRules.NotStatic, declaration.Identifier.GetLocation(), type.Name));
        }

        var scale = PositiveNumber(type, attribute, "Scale", "1 / sqrt(channels of a head)", findings);
        var softCap = PositiveNumber(type, attribute, "SoftCap", "no cap", findings);
        var places = AttentionPlaces.Read(type, attribute, Find(type, RuntimeNames.KeyValueHeads, 1), Find(type, RuntimeNames.ValueDim, 1), findings);
        if (places is null)
        {
            return new(null, findings.ToEquatableArray());
        }

        var scope = new NameScope(type, context.SemanticModel.Compilation);
        var dimensions = places.Describe(scope);
        var accessibility = Visibility.OfMembers(type, places.Distinct, findings);
        var engine = EngineChoice.Of(type);
        var taken = new TakenMembers(type, declaration, RuntimeNames.Written(attribute), findings)
            .Among(AttentionMembers.Names, () => new AttentionMembers(engine, dimensions, AttentionTypes.Full(dimensions), declared: "").All);
        var model = part is null || hidesSystem || accessibility is null || !places.AreComplete
            ? null
            : new AttentionModel(part, accessibility, engine, dimensions, scale, softCap, scope.RuntimeNamesAreFree, FreeName(type, "Declared"), taken);
        return new(model, findings.ToEquatableArray());
    }

    private static AttributeData? Find(INamedTypeSymbol type, string attribute, int arity) =>
        type.GetAttributes().FirstOrDefault(item => RuntimeNames.Is(item.AttributeClass, attribute) && item.AttributeClass!.Arity == arity);

    private static float? PositiveNumber(INamedTypeSymbol type, AttributeData attribute, string name, string otherwise, List<Finding> findings)
    {
        if (attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value is not float number)
        {
            return null;
        }

        if (number > 0 && !float.IsInfinity(number))
        {
            return number;
        }

        findings.Add(new Finding(
            DefinitionRules.NumberOutOfRange, Places.OfNamedArgument(attribute, name), name, type.Name, number.ToString(CultureInfo.InvariantCulture), otherwise));
        return null;
    }

    private static string FreeName(INamedTypeSymbol type, string name)
    {
        while (type.Name == name || !type.GetMembers(name).IsEmpty)
        {
            name = "_" + name;
        }

        return name;
    }
}

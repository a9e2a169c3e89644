using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Contracts;
using ShapeSafe.Generator.Model;
using ShapeSafe.Generator.Parsing;
using ShapeSafe.Generator.Rules;

namespace ShapeSafe.Generator.Guards;

/// <summary>Reads a method that is marked <c>[Guarded]</c>.</summary>
internal static class GuardParser
{
    public static Parsed<GuardModel> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary, ContainingType: { } type } method
            || context.TargetNode.Parent is not TypeDeclarationSyntax declaration)
        {
            return Parsed<GuardModel>.Nothing;
        }

        // While code is typed, the compiler says what is missing.
        if (method.Parameters.Any(parameter => parameter.Name.Length == 0 || parameter.Type.TypeKind == TypeKind.Error))
        {
            return Parsed<GuardModel>.Nothing;
        }

        var findings = new List<Finding>();
        var place = DeclarationForm.Read(declaration, type, findings);
        var parameters = ParametersOf(method);
        if (parameters.All(parameter => parameter.Contract.Length == 0))
        {
            findings.Add(new Finding(DefinitionRules.NothingToGuard, ((MethodDeclarationSyntax)context.TargetNode).Identifier.GetLocation(), method.Name));
        }

        else if (method.ContainingType.GetMembers("Guard" + method.Name).FirstOrDefault() is not null || HasTwin(method, parameters))
        {
            findings.Add(new Finding(
                DefinitionRules.MemberTaken, ((MethodDeclarationSyntax)context.TargetNode).Identifier.GetLocation(), $"'{type.Name}' has a member 'Guard{method.Name}'", "Guarded"));
        }

        return new(
            place is null || findings.Count > 0
                ? null
                : new GuardModel(place, method.Name, OrdinalOf(method), parameters.ToEquatableArray()),
            findings.ToEquatableArray());
    }

    /// <summary>Whether the guard of an earlier overload takes the same.</summary>
    private static bool HasTwin(IMethodSymbol method, List<GuardParameter> parameters) =>
        method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
            .TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other, method))
            .Where(other => other.GetAttributes().Any(attribute => RuntimeNames.Is(attribute.AttributeClass, "GuardedAttribute")))
            .Any(other => ParametersOf(other).Select(parameter => parameter.TypeName.TrimEnd('?')).SequenceEqual(parameters.Select(parameter => parameter.TypeName.TrimEnd('?'))));

    private static int OrdinalOf(IMethodSymbol method) =>
        method.ContainingType.GetMembers(method.Name).TakeWhile(member => !SymbolEqualityComparer.Default.Equals(member, method)).Count();

    private static List<GuardParameter> ParametersOf(IMethodSymbol method)
    {
        // While code is typed, two parameters may have one name.
        var contracts = method.Parameters.GroupBy(parameter => parameter.Name).ToDictionary(twins => twins.Key, twins => ContractOf(twins.First()));
        var named = new HashSet<string>(
            from contract in contracts.Values
            from size in contract?.Sizes ?? []
            from term in size.Terms
            from factor in term.Factors
            where factor.Name is not null
            select factor.Name);
        var parameters = new List<GuardParameter>();
        foreach (var parameter in method.Parameters.Where(parameter => parameter.RefKind is not (RefKind.Out or RefKind.Ref) && !IsGeneric(parameter.Type)))
        {
            var type = parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));
            if (contracts[parameter.Name] is { Error: null } && ShapeOf(parameter.Type) is { } shape)
            {
                var mayBeNull = parameter.Type.IsReferenceType && parameter.NullableAnnotation != NullableAnnotation.NotAnnotated;
                parameters.Add(new GuardParameter(type, parameter.Name, TextOf(parameter)!, shape, mayBeNull));
            }
            else if (parameter.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 && named.Contains(parameter.Name))
            {
                parameters.Add(new GuardParameter(type, parameter.Name, "", "", false));
            }
        }

        return parameters;
    }

    private static ContractText? ContractOf(IParameterSymbol parameter) => TextOf(parameter) is { } text ? ContractText.Read(text) : null;

    /// <summary>A type that names a type parameter, or one that does not exist yet, cannot be written outside of the method.</summary>
    private static bool IsGeneric(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol or IErrorTypeSymbol => true,
        IArrayTypeSymbol array => IsGeneric(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsGeneric),
        _ => false,
    };

    /// <summary>The contract as a text; dimensions that are types by their names.</summary>
    private static string? TextOf(IParameterSymbol parameter)
    {
        var attribute = parameter.GetAttributes().FirstOrDefault(item => RuntimeNames.Is(item.AttributeClass, "ShapeAttribute"));
        return attribute switch
        {
            null => null,
            { AttributeClass.TypeArguments: { Length: > 0 } dimensions } => string.Join(" ", dimensions.Select(SizeOf)),
            { ConstructorArguments: [{ Value: string text }] } => text,
            _ => null,
        };
    }

    private static string SizeOf(ITypeSymbol dimension) => dimension is INamedTypeSymbol && DimensionRole.Of(dimension)?.PossibleSize is { } size
        ? $"{dimension.Name} = {size}"
        : dimension.Name;

    /// <summary>The member of a tensor type that gives its shape.</summary>
    private static string? ShapeOf(ITypeSymbol type)
    {
        foreach (var name in new[] { "shape", "Lengths" })
        {
            if (type.GetMembers(name).OfType<IPropertySymbol>().Any(property => IsShape(property.Type)))
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsShape(ITypeSymbol type) =>
        type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Int64 }
        || type is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments: [{ SpecialType: SpecialType.System_IntPtr or SpecialType.System_Int64 }] };
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Contracts;

namespace ShapeSafe.Analyzers.Torch.Contracts;

/// <summary>
/// The contracts of a compilation and of what it references, read from attributes when they are first asked for. The attributes are
/// known by their full names, so a project may also declare them itself.
/// </summary>
internal sealed class ContractBook
{
    public const string ShapeAttribute = "ShapeAttribute";
    public const string KindAttribute = "MaskKindAttribute";

    private const int MostDimensionTypes = 6;

    private readonly ConcurrentDictionary<ISymbol, Contract?> known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> speaking = new(SymbolEqualityComparer.Default);
    private readonly bool areThere;

    public ContractBook(Compilation compilation) => areThere = AreIn(compilation);

    /// <summary>Whether a compilation knows any attribute for contracts.</summary>
    public static bool AreIn(Compilation compilation) =>
        !compilation.GetTypesByMetadataName("ShapeSafe." + ShapeAttribute).IsEmpty
        || !compilation.GetTypesByMetadataName("ShapeSafe." + KindAttribute).IsEmpty
        || Enumerable.Range(1, MostDimensionTypes).Any(count => !compilation.GetTypesByMetadataName($"ShapeSafe.{ShapeAttribute}`{count}").IsEmpty);

    /// <summary>The contract of a parameter, of what a method returns, of a field or of a property; null when there is none.</summary>
    public Contract? Of(ISymbol declared) => areThere ? known.GetOrAdd(declared.OriginalDefinition, Read) : null;

    /// <summary>Whether a parameter of the method, or what it returns, has a contract.</summary>
    public bool Has(IMethodSymbol method) =>
        areThere && speaking.GetOrAdd(method.OriginalDefinition, asked => Of(asked) is not null || asked.Parameters.Any(parameter => Of(parameter) is not null));

    /// <summary>The forward of a module that is written in C#, whose contract also holds for <c>module.call(..)</c>.</summary>
    public IMethodSymbol? ForwardOf(IInvocationOperation call)
    {
        if (!areThere || call.TargetMethod.Name != "call")
            return null;
        for (var type = call.Instance?.Type; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers("forward"))
            {
                if (member is IMethodSymbol method && method.Parameters.Length == call.Arguments.Length)
                    return Has(method) ? method : null;
            }
        }
        return null;
    }

    private Contract? Read(ISymbol declared)
    {
        var attributes = declared is IMethodSymbol method ? method.GetReturnTypeAttributes() : declared.GetAttributes();
        if (Read(declared, attributes) is { } contract)
            return contract;
        // What an override does not say itself, it keeps from what it overrides; an accessor speaks for its property.
        return declared switch
        {
            IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property } => Of(property),
            IMethodSymbol { OverriddenMethod: { } overridden } => Of(overridden),
            IPropertySymbol { OverriddenProperty: { } overridden } => Of(overridden),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol { IsIndexer: false } property } } => Of(property),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { OverriddenMethod: { } overridden }, Ordinal: var ordinal }
                when ordinal < overridden.Parameters.Length => Of(overridden.Parameters[ordinal]),
            _ => null,
        };
    }

    private static Contract? Read(ISymbol declared, ImmutableArray<AttributeData> attributes)
    {
        Contract? contract = null;
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is not { } type || !IsOurs(type))
                continue;
            contract ??= new Contract(declared, null, null, attribute.ApplicationSyntaxReference?.GetSyntax());
            if (type.Name == ShapeAttribute)
                contract = contract with { Shape = contract.Shape ?? ReadShape(attribute, type) };
            else if (type.Name == KindAttribute)
                contract = contract with { Kind = contract.Kind ?? ReadKind(attribute) };
        }
        return contract is { Shape: null, Kind: null } ? null : contract;
    }

    public static bool IsOurs(INamedTypeSymbol type) =>
        type is { Name: ShapeAttribute or KindAttribute, ContainingNamespace: { Name: "ShapeSafe", ContainingNamespace.IsGlobalNamespace: true } };

    private static ShapeContract? ReadShape(AttributeData attribute, INamedTypeSymbol type)
    {
        if (type.Arity > 0)
            return new ShapeContract(false, [.. type.TypeArguments.Select(DeclaredDimensions.SizeOf)]);
        return attribute.ConstructorArguments is [{ Value: string text }] && ContractText.Read(text) is { Error: null } read
            ? new ShapeContract(read.IsOpen, [.. read.Sizes.Select(SizeOf)])
            : null;
    }

    private static ContractSize SizeOf(SizeText text)
    {
        if (text.IsAny)
            return ContractSize.Any;
        var sum = Dim.Zero;
        foreach (var term in text.Terms)
        {
            var product = Dim.Product(term.Factors.Select(factor => factor.Name is { } name ? Dim.Of(NamedSymbol.Free(name)) : Dim.Of(factor.Number)));
            sum = term.IsSubtracted ? sum - product : sum + product;
        }
        return new ContractSize(sum, text.Name is { } own ? NamedSymbol.Free(own) : sum.Symbol as NamedSymbol, text.ToString());
    }

    private static DeclaredKind? ReadKind(AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } type, Value: { } value }])
            return null;
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && value.Equals(field.ConstantValue));
        return member is not null && System.Enum.TryParse<DeclaredKind>(member.Name, out var kind) ? kind : null;
    }
}

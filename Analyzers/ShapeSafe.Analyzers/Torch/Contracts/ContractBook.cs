using System.Collections.Concurrent;
using System.Collections.Generic;
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

    /// <summary>Whether any contract can be written here.</summary>
    public bool AreThere => areThere;

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
        // What an override or an implementation does not say itself, it keeps; an accessor speaks for its property.
        return declared switch
        {
            IMethodSymbol { AssociatedSymbol: IPropertySymbol property, MethodKind: MethodKind.PropertyGet } => Of(property),
            IMethodSymbol { AssociatedSymbol: null } own => First(own.Kept().Select(Of), own),
            IPropertySymbol property => First(property.Kept().Select(Of)) ?? (property.PositionalParameter() is { } parameter ? First([Of(parameter)], property) : null),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { AssociatedSymbol: IPropertySymbol property, MethodKind: MethodKind.PropertySet } setter, Ordinal: var ordinal }
                => ordinal == setter.Parameters.Length - 1 ? Of(property) : null,
            IParameterSymbol { ContainingSymbol: IMethodSymbol { AssociatedSymbol: null } own, Ordinal: var ordinal } parameter
                => DeclaredAttention.ContractOf(parameter, own) ?? First(own.Kept().Where(other => ordinal < other.Parameters.Length).Select(other => Of(other.Parameters[ordinal])), parameter),
            _ => null,
        };
    }

    /// <param name="declared">Whose contract it is from here on: its names are those of the method that keeps it.</param>
    private static Contract? First(IEnumerable<Contract?> contracts, ISymbol? declared = null) =>
        contracts.FirstOrDefault(contract => contract is not null) is { } first ? first with { Declared = declared ?? first.Declared } : null;

    private static Contract? Read(ISymbol declared, ImmutableArray<AttributeData> attributes)
    {
        Contract? contract = null;
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is not { } type || !IsOurs(type))
                continue;
            contract ??= new Contract(declared, null, null, attribute.ApplicationSyntaxReference?.GetSyntax());
            if (type.Name == ShapeAttribute)
                contract = ReadElements(attribute) is { IsEmpty: false } elements
                    ? contract with { Elements = elements } : contract with { Shape = contract.Shape ?? ReadShape(attribute, type) };
            else if (type.Name == KindAttribute)
                contract = contract with { Kind = contract.Kind ?? ReadKind(attribute) };
        }
        return contract is { Shape: null, Kind: null, Elements.IsEmpty: true } ? null : contract;
    }

    public static bool IsOurs(INamedTypeSymbol type) =>
        type is { Name: ShapeAttribute or KindAttribute, ContainingNamespace: { Name: "ShapeSafe", ContainingNamespace.IsGlobalNamespace: true } };

    private static ShapeContract? ReadShape(AttributeData attribute, INamedTypeSymbol type)
    {
        if (type.Arity > 0)
            return new ShapeContract(false, [.. type.TypeArguments.Select(DeclaredDimensions.SizeOf)]);
        return attribute.ConstructorArguments is [{ Value: string text }] ? ReadShape(text) : null;
    }

    /// <summary>A text for each element of a tuple: the first two, and any others as an array.</summary>
    private static ImmutableArray<ShapeContract> ReadElements(AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Value: string first }, { Value: string second }, { Kind: TypedConstantKind.Array, IsNull: false } others])
            return [];
        var read = others.Values.Select(other => other.Value as string ?? "").Prepend(second).Prepend(first).Select(ReadShape).OfType<ShapeContract>().ToImmutableArray();
        return read.Length == others.Values.Length + 2 ? read : [];
    }

    private static ShapeContract? ReadShape(string text) =>
        ContractText.Read(text) is { Error: null } read ? new ShapeContract(read.IsOpen, [.. read.Sizes.Select(SizeOf)]) : null;

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

using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Typed;

namespace ShapeSafe.Analyzers.Torch.Contracts;

/// <summary>What a declaration of attention says of the raw tensors that enter it: <c>DecoderAttention.Query(x)</c> wants the declared sizes.</summary>
internal static class DeclaredAttention
{
    /// <summary>The members through which raw tensors enter.</summary>
    public static string[] Factories { get; } = ["Query", "Key", "Value"];

    /// <summary>The contract of the tensor that a factory is given; null for any other parameter.</summary>
    public static Contract? ContractOf(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (parameter is not { Ordinal: 0, Name: "tensor" } || !method.IsStatic || !Factories.Contains(method.Name) || method.Parameters.Length != 2
            || RuntimeTypes.AttentionOf(method.ContainingType) is not { AttributeClass.TypeArguments: [var batch, var heads, var query, var key, var channel] } declaration)
            return null;
        var keyHeads = Refinement(method.ContainingType, "KeyValueHeadsAttribute") ?? heads;
        ITypeSymbol[] shape = method.Name switch
        {
            "Query" => [batch, heads, query, channel],
            "Key" => [batch, keyHeads, key, channel],
            _ => [batch, keyHeads, key, Refinement(method.ContainingType, "ValueDimAttribute") ?? channel],
        };
        return new Contract(parameter, new ShapeContract(false, [.. shape.Select(DeclaredDimensions.SizeOf)]), null, declaration.ApplicationSyntaxReference?.GetSyntax())
        {
            IsOfDefaultLayout = true,
        };
    }

    /// <summary>Whether a call leaves the layout as it is, batch x heads x sequence.</summary>
    public static bool HasDefaultLayout(BoundCall call) => call.Arguments.All(argument => argument.Ordinal != 1 || argument.Operation.ConstantValue is { HasValue: true, Value: 0 });

    private static ITypeSymbol? Refinement(INamedTypeSymbol attention, string attribute) => attention.GetAttributes()
        .Where(found => found.AttributeClass is { Arity: 1 } type && type.Name == attribute && RuntimeTypes.IsOurs(type))
        .Select(found => found.AttributeClass!.TypeArguments[0]).FirstOrDefault();
}

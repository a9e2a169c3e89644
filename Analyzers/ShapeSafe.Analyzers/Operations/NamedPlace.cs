using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>A value with a name goes to a place with a name: a parameter, an element of a tuple, a variable of a deconstruction.</summary>
/// <param name="Name">What the place is called.</param>
/// <param name="From">What the value is called.</param>
/// <param name="Written">Where the code says so.</param>
internal sealed record NamedPlace(string Name, string From, ITypeSymbol? Type, SyntaxNode Written)
{
    /// <summary>The arguments of a call; those with the parameter's name before them are meant so.</summary>
    public static IEnumerable<NamedPlace> Of(BoundCall call) => call.Arguments
        .Where(argument => argument.IsWritten && argument.Operation.Syntax.Parent is not ArgumentSyntax { NameColon: not null })
        .Select(argument => new NamedPlace(argument.Parameter, NameOf(argument.Operation.Syntax), argument.Operation.Type, argument.Operation.Syntax));

    /// <summary>A tuple that is written where one with other names is wanted.</summary>
    public static IEnumerable<NamedPlace> Of(ITupleOperation tuple, ITypeSymbol? wanted) => tuple.Elements
        .Zip(ElementsOf(wanted, tuple.Elements.Length), (element, name) => new NamedPlace(name, NameOf(element.Syntax), element.Type, element.Syntax));

    /// <summary>What is taken apart by its elements' names, or by those that its type's Deconstruct gives.</summary>
    public static IEnumerable<NamedPlace> Of(IDeconstructionAssignmentOperation deconstruction)
    {
        var target = deconstruction.Target is IDeclarationExpressionOperation { Expression: var declared } ? declared : deconstruction.Target;
        // (k, v) = (v, k) exchanges them.
        return target is not ITupleOperation { Elements: var variables } || deconstruction.Value is ITupleOperation ? []
            : variables.Zip(ElementsOf(deconstruction.Value.Type, variables.Length), (variable, name) => new NamedPlace(VariableOf(variable), name, variable.Type, variable.Syntax));
    }

    private static IEnumerable<string> ElementsOf(ITypeSymbol? type, int count) => type switch
    {
        INamedTypeSymbol { IsTupleType: true, TupleElements: var elements } => elements.Select(element => element.IsExplicitlyNamedTupleElement ? element.Name : ""),
        _ => type?.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == count)?.Parameters.Select(parameter => parameter.Name) ?? [],
    };

    private static string VariableOf(IOperation variable) => variable switch
    {
        IDeclarationExpressionOperation { Expression: var declared } => VariableOf(declared),
        ILocalReferenceOperation { Local.Name: var name } => name,
        _ => NameOf(variable.Syntax),
    };

    /// <summary>key of this.key, of cache.Key or of key itself; nothing of a call.</summary>
    private static string NameOf(SyntaxNode expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        PostfixUnaryExpressionSyntax { Operand: var operand } => NameOf(operand),
        _ => "",
    };
}

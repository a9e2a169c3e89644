using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Typed;

/// <summary>
/// What stands behind a name that is given its value once: a local, a read-only field, a get-only property, a property or a method
/// without parameters that is one expression.
/// </summary>
internal sealed class SettledValues(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxNode, HashSet<string>> written = new();

    /// <summary>The expression behind a name, or null when it is not settled.</summary>
    public IOperation? Of(IOperation reference, CancellationToken cancellation) => reference switch
    {
        ILocalReferenceOperation { Local: { IsRef: false } local } => Local(local, reference.SemanticModel, cancellation),
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => Member(field, reference.SemanticModel, cancellation),
        IPropertyReferenceOperation { Property: { SetMethod: null, IsVirtual: false, IsOverride: false, IsAbstract: false } property } =>
            Member(property, reference.SemanticModel, cancellation),
        IInvocationOperation { Arguments.IsEmpty: true, TargetMethod: { IsVirtual: false, IsOverride: false, IsAbstract: false } method } =>
            Member(method, reference.SemanticModel, cancellation),
        _ => null,
    };

    private IOperation? Local(ILocalSymbol local, SemanticModel? near, CancellationToken cancellation)
    {
        if (local.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator)
            return null;
        var body = declarator.Ancestors().First(node => node is CompilationUnitSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax);
        if (WrittenIn(body).Contains(local.Name) || local.Type is IArrayTypeSymbol && !IsOnlyRead(local.Name, body))
            return null;
        return Operation(value, near, cancellation);
    }

    private IOperation? Member(ISymbol member, SemanticModel? near, CancellationToken cancellation)
    {
        if (member.DeclaringSyntaxReferences is not [var reference])
            return null;
        var (value, isKept) = reference.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax field => (field.Initializer?.Value, true),
            PropertyDeclarationSyntax { Initializer: { } initializer } => (initializer.Value, true),
            PropertyDeclarationSyntax property => (property.ExpressionBody?.Expression, false),
            MethodDeclarationSyntax method => (method.ExpressionBody?.Expression, false),
            _ => (null, false),
        };
        // A constructor may give a read-only field another value; the elements of an array in a field can be written from anywhere.
        if (value is null || isKept && (TypeOf(member) is IArrayTypeSymbol || IsAssigned(member, cancellation)))
            return null;
        return Operation(value, near, cancellation);
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;

    private bool IsAssigned(ISymbol member, CancellationToken cancellation) =>
        member.ContainingType.DeclaringSyntaxReferences.Any(part => WrittenIn(part.GetSyntax(cancellation)).Contains(member.Name));

    private HashSet<string> WrittenIn(SyntaxNode code) => written.GetOrAdd(code, asked => new HashSet<string>(Writes.NamesIn(asked), StringComparer.Ordinal));

    /// <summary>Whether an array is read only where its elements are: it is given to a factory that copies it, indexed, or asked for a member.</summary>
    private static bool IsOnlyRead(string array, SyntaxNode body) => body.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == array)
        .All(name => name.Parent is ElementAccessExpressionSyntax or MemberAccessExpressionSyntax || name.Parent is ArgumentSyntax argument && IsCopied(argument));

    private static bool IsCopied(ArgumentSyntax argument) =>
        argument.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } } && MaskFactory.Copies(method);

    private IOperation? Operation(ExpressionSyntax value, SemanticModel? near, CancellationToken cancellation) =>
        SemanticModels.Of(value.SyntaxTree, near, compilation)?.GetOperation(value, cancellation);
}

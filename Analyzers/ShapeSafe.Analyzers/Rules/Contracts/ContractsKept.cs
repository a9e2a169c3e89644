using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Contracts;

namespace ShapeSafe.Analyzers.Rules.Contracts;

/// <summary>
/// What is passed must have the shape of its parameter's contract: SHAPE1601. What is returned or assigned, that of the method, field or
/// property: SHAPE1602. A mask must be of the kind that is declared: SHAPE2501.
/// </summary>
internal sealed class ContractsKept : IContractRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.ArgumentContract, Descriptors.ResultContract, Descriptors.DeclaredKind];

    public void Check(ContractUse use, Report report)
    {
        foreach (var mismatch in use.Mismatches)
        {
            var place = mismatch.Given.Operation.Syntax;
            var rule = mismatch is KindMismatch ? Descriptors.DeclaredKind : use.IsArgument ? Descriptors.ArgumentContract : Descriptors.ResultContract;
            var other = (mismatch as SizeMismatch)?.Other;
            SyntaxNode?[] others = mismatch is KindMismatch
                ? [mismatch.Contract.Place, mismatch.Tensor.TypePlace]
                : [mismatch.Contract.Place, mismatch.Tensor.Place, other?.Operation.Syntax, (other?.Value as TensorValue)?.Place];
            report.Add(
                rule, place, mismatch is KindMismatch kind ? Kind(use, kind, report.Wording) : Shape(use, mismatch, report.Wording), others,
                IsInverted(mismatch) && FixFacts.Of(Meaning.Of(mismatch.Tensor)) is { } meaning ? [(FixFacts.True, meaning)] : []);
        }
    }

    /// <summary>Both are booleans, and true means the opposite.</summary>
    private static bool IsInverted(Mismatch mismatch) =>
        mismatch is KindMismatch { Tensor.Type: ElementType.Bool, Contract.Kind: not Torch.Contracts.DeclaredKind.Additive };

    private static string Shape(ContractUse use, Mismatch mismatch, Wording words)
    {
        var given = mismatch.Given.Operation;
        return $"{Wording.Expression(given)} is {words.Shape(mismatch.Tensor.Shape)}{words.MadeAt(mismatch.Tensor.Place, given.Syntax)}, "
            + $"but {Declared(use, mismatch.Contract)} {mismatch.Contract.Shape!.Text}{words.MadeAt(mismatch.Contract.Place, given.Syntax)}: "
            + (mismatch is SizeMismatch size ? Size(size, words) : Rank(mismatch));
    }

    private static string Rank(Mismatch mismatch)
    {
        var (count, contract) = (mismatch.Tensor.Shape.Rank, mismatch.Contract.Shape!);
        var wanted = $"{contract.Sizes.Length}{(contract.IsOpen ? " or more" : "")}";
        return count is null ? $"it has more than {wanted} dimensions." : $"it has {count} {(count == 1 ? "dimension" : "dimensions")}, not {wanted}.";
    }

    /// <summary><c>tokens is 7 here and 5 in x, [2, 5, 64] (line 2).</c></summary>
    private static string Size(SizeMismatch mismatch, Wording words)
    {
        var (actual, expected) = (words.Size(mismatch.Actual), words.Size(mismatch.Expected));
        if (mismatch.Other is not { Value: TensorValue other } giver)
            return mismatch.Size is { IsCalculated: true, Size.Constant: null } ? $"{mismatch.Size.Text} is {expected}, not {actual}." : $"{actual} is not {expected}.";
        var name = mismatch.Size.IsCalculated && mismatch.Size.Name is null ? mismatch.Size.Text : mismatch.Size.Name!.Text;
        return giver == mismatch.Given
            ? $"{name} is {expected} and {actual}."
            : $"{name} is {actual} here and {expected} in {words.Tensor(other, giver.Operation)}.";
    }

    private static string Kind(ContractUse use, KindMismatch mismatch, Wording words)
    {
        var (tensor, given, kind) = (mismatch.Tensor, mismatch.Given.Operation, mismatch.Contract.Kind!.Value);
        var text = Wording.Expression(given, "the mask");
        var place = words.MadeAt(tensor.TypePlace, given.Syntax);
        var declared = $"but {Declared(use, mismatch.Contract)} {kind}{words.MadeAt(mismatch.Contract.Place, given.Syntax)}";
        if (kind == Torch.Contracts.DeclaredKind.Additive)
            return $"{text} is boolean{place}, {declared}: numbers are added to the scores, 0 where a query may look and -inf where it may not.";
        if (tensor.Type != ElementType.Bool)
            return $"{text} {(tensor.IsAdditive ? "holds numbers to add" : $"is of type {tensor.Type}")}{place}, {declared}: booleans.";
        return $"{text} is true where {(kind == Torch.Contracts.DeclaredKind.TrueIgnores ? "a query may look" : "nothing is to be seen")}{place}, {declared}: pass ~{text}.";
    }

    /// <summary><c>Attend wants mask as</c>, <c>Attend returns</c>, <c>causal is declared</c>.</summary>
    private static string Declared(ContractUse use, Contract contract) => contract.Declared switch
    {
        IParameterSymbol parameter when use.IsArgument => $"{NameOf(use.Declared)} wants {parameter.Name}{Element(contract)} as",
        IMethodSymbol method => $"{NameOf(method)} is declared to return{Element(contract)}",
        var member => $"{member.Name} is declared{Element(contract)}",
    };

    private static string Element(Contract contract) => contract.Ordinal is { } ordinal ? $", as element {ordinal + 1}," : "";

    private static string NameOf(ISymbol method) => method switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.DelegateInvoke } => method.ContainingType.Name,
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => "the lambda",
        _ => method.Name,
    };
}

using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Torch.Contracts;
using ShapeSafe.Analyzers.Typed;

namespace ShapeSafe.Analyzers.Rules.Typed;

/// <summary>
/// A tensor of the embedded engine that is made with sizes other than those declared: SHAPE1601. Tensors of TorchSharp are followed by
/// the symbolic run; of these, only the lengths that the code spells out are read.
/// </summary>
internal static class DeclaredShape
{
    /// <param name="call">A call of Query, Key or Value of a declared attention.</param>
    public static Diagnostic? In(IInvocationOperation call, SettledValues settled, CancellationToken cancellation)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is not { Parameter: { } parameter, Value: var given }
            || DeclaredAttention.ContractOf(parameter, call.TargetMethod) is not { Shape: { } wanted } contract
            || call.Arguments.Any(argument => argument.Parameter?.Ordinal == 1 && argument.Value.ConstantValue is not { HasValue: true, Value: 0 })
            || Creation(given, settled, cancellation) is not { } made || Lengths(made, settled, cancellation) is not { } lengths)
            return null;
        var wording = new Wording(given.Syntax.SyntaxTree);
        var wrong = lengths.Length != wanted.Sizes.Length
            ? $"it has {lengths.Length} {(lengths.Length == 1 ? "dimension" : "dimensions")}, not {wanted.Sizes.Length}."
            : lengths.Zip(wanted.Sizes, (length, size) => length is { } number && size.Size?.Constant is { } fixedSize && number != fixedSize ? $"{number} is not {fixedSize}." : null)
                .FirstOrDefault(sentence => sentence is not null);
        if (wrong is null)
            return null;
        var shape = $"[{string.Join(", ", lengths.Select(length => length?.ToString() ?? "_"))}]";
        return Diagnostic.Create(
            Descriptors.ArgumentContract, given.Syntax.GetLocation(),
            new[] { made.Syntax, contract.Place }.Where(place => place is not null && place != given.Syntax).Select(place => place!.GetLocation()),
            $"{Wording.Expression(given)} is {shape}{wording.MadeAt(made.Syntax, given.Syntax)}, "
            + $"but {call.TargetMethod.Name} wants {parameter.Name} as {wanted.Text}{wording.MadeAt(contract.Place, given.Syntax)}: {wrong}");
    }

    /// <summary>The call of a factory of <c>Tensor</c> behind names that are given their value once.</summary>
    private static IInvocationOperation? Creation(IOperation? tensor, SettledValues settled, CancellationToken cancellation)
    {
        for (var depth = 0; depth < 20 && tensor is not null; depth++)
        {
            if (tensor is IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType: { Name: "Tensor", Arity: 0 } type } method } made
                && type.ContainingNamespace.ToDisplayString() == "System.Numerics.Tensors" && method.Name.StartsWith("Create", System.StringComparison.Ordinal))
                return made;
            tensor = tensor is IConversionOperation { OperatorMethod: null } conversion ? conversion.Operand : settled.Of(tensor, cancellation);
        }
        return null;
    }

    private static long?[]? Lengths(IInvocationOperation made, SettledValues settled, CancellationToken cancellation) =>
        new Constants(settled, cancellation).List(made.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "lengths")?.Value) is { } lengths
            ? [.. lengths.Select(length => length switch { int number => number, long number => number, _ => (long?)null })] : null;
}

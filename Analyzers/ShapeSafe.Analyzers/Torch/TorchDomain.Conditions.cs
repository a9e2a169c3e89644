using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

// Conditions: decided where that is possible, told apart, and what is learned from their outcome.
internal sealed partial class TorchDomain
{
    public Value IsNull(Value value, Identity at) => Tests.IsNull(value);

    public bool? Truth(Value condition) => condition is TruthValue truth ? truth.IsTrue : null;

    public PathCondition? Test(Value condition, bool outcome, string text) => Tests.Path(condition, outcome, text);

    /// <summary>A tensor whose rank was compared with a number has that rank where they are equal.</summary>
    public Operations.Environment Learn(Value condition, bool outcome, Operations.Environment way)
    {
        if (Tests.KnownRank(condition, outcome) is not var (tensor, rank))
            return way;
        TensorValue Ranked(TensorValue value) => value with { Shape = Shape.Symbolic(tensor, rank) };
        foreach (var (variable, held, _) in way.Variables.All)
        {
            if (held is TensorValue { Shape.IsOpen: true } value && value.Identity.Equals(tensor))
                way = way.With(variable, Ranked(value));
        }
        return tensor.Source is IParameterSymbol { Type: var type } parameter && way[parameter] is null && Symbolic(tensor, type) is TensorValue { Shape.IsOpen: true } given
            ? way.With(parameter, Ranked(given)) : way;
    }
}

using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Contracts;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>Waits for one call that attends, on every way that leads to it.</summary>
internal sealed class AttentionProbe(SyntaxNode call) : IObserver
{
    public List<Attention> Seen { get; } = [];

    void IObserver.Seen(Attention attention)
    {
        if (attention.Call.Operation.Syntax == call && attention.Call.Identity.Frame is null)
            Seen.Add(attention);
    }

    void IObserver.Seen(TensorCall operation, Value? result)
    {
    }

    void IObserver.Seen(ISymbol field, TensorValue kept, BoundCall assignment)
    {
    }

    void IObserver.Seen(ContractUse use)
    {
    }

    void IObserver.Seen(AxisRead read)
    {
    }

    void IObserver.Seen(IReadOnlyCollection<NamedPlace> places, BoundCall placing)
    {
    }

    void IObserver.Seen(ModuleValue created)
    {
    }
}

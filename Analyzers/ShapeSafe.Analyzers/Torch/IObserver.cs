using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch.Contracts;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>Who wants to know what the code does with tensors: the rules.</summary>
internal interface IObserver
{
    /// <summary>An operation on tensors and what it gave.</summary>
    void Seen(TensorCall call, Value? result);

    /// <summary>A call that attends: of a module, or of the fused operation.</summary>
    void Seen(Attention attention);

    /// <summary>A tensor is kept in a field.</summary>
    void Seen(ISymbol field, TensorValue kept, BoundCall assignment);

    /// <summary>Tensors met contracts.</summary>
    void Seen(ContractUse use);

    /// <summary>An axis of a tensor is read by its number.</summary>
    void Seen(AxisRead read);

    /// <summary>Tensors with names go to places with names.</summary>
    void Seen(IReadOnlyCollection<NamedPlace> places, BoundCall call);

    /// <summary>A module is made.</summary>
    void Seen(ModuleValue created);
}

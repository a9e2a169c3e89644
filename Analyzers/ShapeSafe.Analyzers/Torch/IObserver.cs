using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

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

    /// <summary>A module is made.</summary>
    void Seen(ModuleValue created);
}

using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Contracts;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>Looks at what the run shows it and says what is wrong.</summary>
internal interface IRule
{
    /// <summary>What it can say.</summary>
    IEnumerable<DiagnosticDescriptor> Reports { get; }
}

/// <summary>A rule about calls that attend.</summary>
internal interface IAttentionRule : IRule
{
    void Check(Attention attention, Report report);
}

/// <summary>A rule about operations on tensors.</summary>
internal interface IOperationRule : IRule
{
    /// <summary>The operations that it looks at, as the operations table spells them, and modules by their type's name.</summary>
    IEnumerable<string> Operations { get; }

    /// <param name="result">What the operation gives; null when it is not known.</param>
    void Check(TensorCall call, TensorValue? result, Report report);
}

/// <summary>A rule about tensors that are kept in fields.</summary>
internal interface IFieldRule : IRule
{
    void Check(ISymbol field, TensorValue kept, BoundCall assignment, Report report);
}

/// <summary>A rule about tensors that meet contracts.</summary>
internal interface IContractRule : IRule
{
    void Check(ContractUse use, Report report);
}

/// <summary>A rule about sizes that are read.</summary>
internal interface IAxisRule : IRule
{
    void Check(AxisRead read, Report report);
}

/// <summary>A rule about tensors with names that go to places with names.</summary>
internal interface IPlaceRule : IRule
{
    void Check(IReadOnlyCollection<NamedPlace> places, Report report);
}

/// <summary>A rule about how modules are made.</summary>
internal interface IModuleRule : IRule
{
    void Check(ModuleValue module, Report report);
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Flow;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>What all the interpreters of one run share.</summary>
internal sealed record RunContext(IDomain Domain, Bodies Bodies, FieldFacts Fields, Journal Journal, Budget Budget)
{
    /// <summary>Told of what is stored in fields of the object.</summary>
    public Action<ISymbol, Value>? Stored { get; init; }

    /// <summary>What the helpers gave that were run.</summary>
    public HelperRuns Helpers { get; } = new();

    /// <summary>The local functions that a call led into: the others are looked at on their own.</summary>
    public HashSet<ISymbol> Followed { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a helper can matter: it speaks of values of the domain, and no override can take its place.</summary>
    public bool IsWorthFollowing(IMethodSymbol method) =>
        method is { IsAbstract: false, IsVirtual: false, IsAsync: false, IsExtern: false, DeclaringSyntaxReferences.Length: 1 }
        && (!method.IsOverride || method.ContainingType.IsSealed)
        && method.MethodKind is MethodKind.Ordinary or MethodKind.ReducedExtension
        && (Domain.IsOfInterest(method.ReturnType) || method.Parameters.Any(parameter => Domain.IsOfInterest(parameter.Type)));
}

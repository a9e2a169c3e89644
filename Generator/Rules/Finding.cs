using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Rules;

/// <summary>What is wrong, and where. Unlike a <see cref="Diagnostic"/>, it is equal to another that says the same.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Place">Where: in the source itself, so that the compiler treats the finding like its own.</param>
/// <param name="Arguments">What the rule's message speaks of.</param>
internal sealed record Finding(DiagnosticDescriptor Rule, Location? Place, EquatableArray<string> Arguments)
{
    public Finding(DiagnosticDescriptor rule, Location? place, params object?[] arguments)
        : this(rule, place, arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture)).ToEquatableArray())
    {
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Place, [.. Arguments]);
}

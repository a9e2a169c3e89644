using System.Collections.Generic;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>What true means in a boolean mask: known from the finding, or one of the two that the user is asked to choose from.</summary>
/// <param name="Attends">True shows a key; else it hides it.</param>
/// <param name="Question">What a fix that asks adds to its title and its key; empty where the meaning is known.</param>
internal readonly record struct TrueMeaning(bool Attends, string Question)
{
    /// <summary>The meanings to offer, that of TorchSharp's modules first.</summary>
    public static IReadOnlyList<TrueMeaning> Of(Finding finding) => finding.Fact(FixFacts.True) switch
    {
        FixFacts.Ignores => [new(false, "")],
        FixFacts.Attends => [new(true, "")],
        _ => [new(false, ": what is true is ignored"), new(true, ": what is true attends")],
    };
}

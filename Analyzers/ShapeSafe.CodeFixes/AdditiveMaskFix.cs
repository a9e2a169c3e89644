using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>
/// A module adds its attn_mask to the scores: a mask of booleans or whole numbers becomes one of 0 and -infinity. Where
/// nothing tells what true means, both are offered, the modules' convention first.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AdditiveMaskFix)), Shared]
internal sealed class AdditiveMaskFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.ModuleMaskAdded.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (!finding.IsTensor(finding.Expression))
            yield break;
        var known = finding.Fact(FixFacts.True);
        if (known is null or FixFacts.Ignores)
            yield return Make(finding, trueAttends: false, assumed: known is null);
        if (known is null or FixFacts.Attends)
            yield return Make(finding, trueAttends: true, assumed: known is null);
    }

    private static Repair Make(Finding finding, bool trueAttends, bool assumed)
    {
        var where = finding.Torch("where");
        var tensor = finding.Torch("tensor");
        var conversion = finding.Fact(FixFacts.ElementType) == "Bool" ? "" : $".to({finding.Torch("ScalarType")}.Bool)";
        var (whenTrue, whenFalse) = trueAttends ? ("0f", "float.NegativeInfinity") : ("float.NegativeInfinity", "0f");
        var meaning = trueAttends ? "attends" : "is ignored";
        return Repair.Of(
            "Add 0 or -infinity instead" + (assumed ? $": what is true {meaning}" : ""),
            nameof(AdditiveMaskFix) + (assumed ? $", true {meaning}" : ""),
            finding.Expression,
            mask =>
            {
                var condition = conversion == "" ? mask.ToString() : Expressions.Operand(mask) + conversion;
                return $"{where}({condition}, {tensor}({whenTrue}), {tensor}({whenFalse}))";
            });
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
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
        => finding.IsTensor(finding.Expression) ? TrueMeaning.Of(finding).Select(meaning => Make(finding, meaning)) : [];

    private static Repair Make(Finding finding, TrueMeaning meaning)
    {
        var where = finding.Torch("where");
        var tensor = finding.Torch("tensor");
        var conversion = finding.Fact(FixFacts.ElementType) == "Bool" ? "" : $".to({finding.Torch("ScalarType")}.Bool)";
        var (whenTrue, whenFalse) = meaning.Attends ? ("0f", "float.NegativeInfinity") : ("float.NegativeInfinity", "0f");
        return Repair.Of(
            "Add 0 or -infinity instead" + meaning.Question,
            nameof(AdditiveMaskFix) + meaning.Question,
            finding.Expression,
            mask =>
            {
                var condition = conversion == "" ? mask.ToString() : Expressions.Operand(mask) + conversion;
                return $"{where}({condition}, {tensor}({whenTrue}), {tensor}({whenFalse}))";
            });
    }
}

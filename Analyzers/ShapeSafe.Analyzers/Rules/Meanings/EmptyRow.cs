using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Meanings;

/// <summary>Flags of tokens times themselves leave the rows of padded queries without a key: NaN after softmax. SHAPE3301.</summary>
internal sealed class EmptyRow : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.EmptyRow];

    public IEnumerable<string> Operations => ["softmax", "Softmax"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self?.Content is not ScoresContent scores || !scores.Fills.Any(fill => double.IsNegativeInfinity(fill.Number)) || IsRepaired(call.Syntax))
            return;
        foreach (var outer in scores.Hidden.SelectMany(hidden => Region.PartsOf(hidden.Complement)).OfType<OuterRegion>())
        {
            report.Add(
                Descriptors.EmptyRow, outer.Place,
                $"This mask lets a padded query look at nothing: the flags stand for the keys and for the queries, and softmax ({report.Wording.At(call.Syntax)}) of a row of -inf is NaN. Mask the keys only: a padded query's row is not used.",
                [call.Syntax]);
        }
    }

    /// <summary>The body handles NaN itself.</summary>
    private static bool IsRepaired(SyntaxNode softmax)
    {
        var body = softmax.AncestorsAndSelf().FirstOrDefault(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax);
        return body is not null && body.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.SimpleNameSyntax>()
            .Any(name => name.Identifier.ValueText is "nan_to_num" or "nan_to_num_" or "isnan");
    }
}

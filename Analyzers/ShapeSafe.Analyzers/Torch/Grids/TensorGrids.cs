using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Grids;

/// <summary>The content of a tensor that loops fill element by element or row by row.</summary>
internal static class TensorGrids
{
    /// <param name="call">The assignment to an element.</param>
    /// <param name="tensor">What is assigned to.</param>
    public static RegionContent? Of(BoundCall call, TensorValue tensor)
    {
        if (tensor.Shape.Rank != 2 || !Dim.Same(tensor.Shape[0], tensor.Shape[1]) 
            || call.ReceiverOperation is not ILocalReferenceOperation { Local: var local } || call.Body.Model is not { } model
            || call.Operation.Syntax.Ancestors().OfType<ForStatementSyntax>().LastOrDefault() is not { } loop
            || IsWrittenElsewhere(local.Name, loop) || tensor.Content is not RegionContent content || Before(content, loop) is not { } before)
            return null;
        return new GridLoop(local, tensor.Shape[0], call.Way).Run([model.GetOperation(loop)], before) is { } grid
            && GridContents.Triangle(grid, new TriangleSource(new TensorCall(call), tensor.Shape[0], tensor.Shape[1])) is { } filled
            ? filled with { Filling = new Filling(loop, before) } : null;
    }

    /// <summary>A way on which this loop has nothing to do would meet the other writes with what it has not written.</summary>
    public static bool IsWrittenElsewhere(string name, SyntaxNode loop) => loop.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax) is not { } member
        || member.DescendantNodes().OfType<ElementAccessExpressionSyntax>()
            .Any(element => element is { Expression: IdentifierNameSyntax written, Parent: AssignmentExpressionSyntax { Left: var left } }
                && left == element && written.Identifier.ValueText == name && !loop.Span.Contains(element.Span));

    /// <summary>The number that is everywhere before the loop.</summary>
    public static double? Before(RegionContent content, SyntaxNode loop) =>
        content.Filling is { } filling ? filling.Loop == loop ? filling.Before : null : content.IsConstant ? content.Inside : null;
}

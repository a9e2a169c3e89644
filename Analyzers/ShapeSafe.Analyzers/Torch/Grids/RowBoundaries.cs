using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Grids;

/// <summary>
/// Flags of tokens that a loop over the sequences fills, from one place of each row on or up to one: <c>mask[row, (width - length)..] = true</c>.
/// </summary>
internal static class RowBoundaries
{
    /// <param name="written">The part of the tensor that is written.</param>
    /// <param name="number">What is written there.</param>
    /// <param name="tensor">The whole tensor, before.</param>
    public static RegionContent? Of(SyntaxNode? written, double? number, TensorValue tensor, BoundCall call)
    {
        if (written is not ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var local }, ArgumentList.Arguments: [{ Expression: var row }, { Expression: var columns }] }
            || number is not { } stored || tensor is not { Shape.Rank: 2, Content: RegionContent content } || Loop(written, row) is not { } loop || TensorGrids.Before(content, loop) is not { } before || before.Equals(stored)
            || loop.DescendantNodes().OfType<ElementAccessExpressionSyntax>().Count(other => other.Expression.ToString() == local) != 1 || TensorGrids.IsWrittenElsewhere(local, loop))
            return null;
        var ends = new Ends(loop, local, tensor.Shape[1], call);
        var (start, end) = columns switch
        {
            RangeExpressionSyntax range => (range.LeftOperand, range.RightOperand),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Slice" } } slice => (Given(slice, 0, "start"), Given(slice, 1, "stop")),
            _ => (null, null),
        };
        // All behind a place, or all in front of it.
        var (place, isBehind) = (start, end) switch
        {
            (not null, null) => (start, true),
            (not null, _) when ends.IsWidth(end) => (start, true),
            (null or LiteralExpressionSyntax { Token.Value: 0 }, not null) => (end, false),
            _ => (null, false),
        };
        if (place is null || ends.KindOf(place) is not { } kind)
            return null;
        var from = new FromRegion(new BoundaryContent(call.Identity, kind), written);
        return new RegionContent(from, isBehind ? stored : before, isBehind ? before : stored) { Filling = new Filling(loop, before) };
    }

    private static ExpressionSyntax? Given(InvocationExpressionSyntax call, int position, string name)
    {
        var arguments = call.ArgumentList.Arguments;
        var given = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name)
            ?? (arguments.ElementAtOrDefault(position) is { NameColon: null } positional ? positional : null);
        return given?.Expression is LiteralExpressionSyntax { Token.Value: null } ? null : given?.Expression;
    }

    /// <summary>The loop whose variable is the row.</summary>
    private static StatementSyntax? Loop(SyntaxNode written, ExpressionSyntax row)
    {
        if (row is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Single" }, ArgumentList.Arguments: [{ Expression: var only }] })
            row = only;
        if (row is not IdentifierNameSyntax { Identifier.ValueText: var name } || written.Ancestors().FirstOrDefault(node => node is ForStatementSyntax or CommonForEachStatementSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax) is not { } nearest)
            return null;
        return nearest switch
        {
            ForStatementSyntax { Declaration.Variables: [{ Identifier.ValueText: var counter }] } loop when counter == name => loop,
            ForEachStatementSyntax { Identifier.ValueText: var each } loop when each == name || Steps(loop.Statement, name) => loop,
            ForEachVariableStatementSyntax loop when loop.Variable.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Any(part => part.Identifier.ValueText == name) => loop,
            _ => null,
        };
    }

    private static bool Steps(StatementSyntax body, string counter) => body.DescendantNodes().OfType<PostfixUnaryExpressionSyntax>().Any(step => step.ToString() == counter + "++");

    /// <summary>What the ends of ranges say in one loop.</summary>
    private sealed class Ends(StatementSyntax loop, string local, Dim width, BoundCall call)
    {
        /// <summary>The number of columns.</summary>
        public bool IsWidth(ExpressionSyntax? end)
        {
            end = Bare(end);
            return end?.ToString() is { } text && (text == $"{local}.shape[1]" || text == $"{local}.size(1)" || text == $"{local}.shape[^1]" || text == $"{local}.size(-1)")
                || end is LiteralExpressionSyntax { Token.Value: int number } && width.Constant == number
                || end is IdentifierNameSyntax && call.Body.Model?.GetSymbolInfo(end).Symbol is { } symbol && (call.Way[symbol] ?? GridLoop.Given(symbol)) is IntegerValue { Dim: var dim } && Dim.Same(dim, width);
        }

        /// <summary>What the number says at which a row changes: a length, or where its tokens start; null when it may be anything.</summary>
        public BoundaryKind? KindOf(ExpressionSyntax place)
        {
            var (count, isFromEnd) = Bare(place) switch
            {
                BinaryExpressionSyntax { OperatorToken.Text: "-", Left: var whole, Right: var taken } when IsWidth(whole) => (taken, true),
                PrefixUnaryExpressionSyntax { OperatorToken.Text: "^", Operand: var back } => (back, true),
                var other => (other, false),
            };
            if (count is null || !IsOfRow(count))
                return null;
            var text = $"{count} {Bare(count)}".Replace("this", "");
            var isPadding = Names.SpeakOfPadding(text);
            var isCount = !isPadding && (Names.SpeakOfLengths(text) || Names.Words(text).LastOrDefault() is "count" or "length");
            return isPadding ? (isFromEnd ? BoundaryKind.Length : BoundaryKind.Start)
                : isCount ? (isFromEnd ? BoundaryKind.Start : BoundaryKind.Length)
                : isFromEnd ? (Names.MaySpeakOfCounts(text) ? BoundaryKind.Start : null)
                : Names.SpeakOfStarts(text) ? BoundaryKind.Start : null;
        }

        /// <summary>A number of this sequence: the loop's variables, or what is made of them.</summary>
        private bool IsOfRow(ExpressionSyntax count) => count.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Any(name => call.Body.Model?.GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] } && loop.Span.Contains(reference.Span) || IsCounter(name));

        private bool IsCounter(IdentifierNameSyntax name) => loop is ForEachStatementSyntax each && Steps(each.Statement, name.Identifier.ValueText);

        /// <summary>Without parentheses and conversions; a local of the loop is what it was made with.</summary>
        private ExpressionSyntax? Bare(ExpressionSyntax? expression)
        {
            for (var steps = 0; steps < 8; steps++)
            {
                switch (expression)
                {
                    case ParenthesizedExpressionSyntax inner:
                        expression = inner.Expression;
                        continue;
                    case CastExpressionSyntax cast:
                        expression = cast.Expression;
                        continue;
                    case IdentifierNameSyntax name when call.Body.Model?.GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
                        && loop.Span.Contains(reference.Span) && reference.GetSyntax() is VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax, Initializer.Value: var made }:
                        expression = made;
                        continue;
                    default:
                        return expression;
                }
            }
            return expression;
        }
    }
}

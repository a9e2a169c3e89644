using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Grids;

/// <summary>The content of tensors that are made of C# arrays: written out, or filled by loops before the tensor is made.</summary>
internal static class ArrayGrids
{
    /// <summary>The loops that fill a list speak of one size, rarely of others.</summary>
    private const int MostSides = 4;

    /// <summary>Of rows that are written in the code.</summary>
    public static RegionContent? Of(ElementsValue rows, ElementType type, TensorCall call)
    {
        if (Numbers(rows) is not { } grid)
            return null;
        var side = Dim.Of(grid.GetLength(0));
        return (type.IsFloat() ? GridContents.Triangle(grid, new TriangleSource(call, side, side)) : null) ?? GridContents.Boundary(grid, call.Bound.Identity, call.Syntax);
    }

    private static double[,]? Numbers(ElementsValue rows)
    {
        if (rows.Elements is not [ElementsValue { Elements.Length: > 0 and var width }, ..])
            return null;
        var grid = new double[rows.Elements.Length, width];
        for (var row = 0; row < rows.Elements.Length; row++)
        {
            if (rows.Elements[row] is not ElementsValue { Elements: var numbers } || numbers.Length != width)
                return null;
            for (var column = 0; column < width; column++)
            {
                if (Scalars.Number(numbers[column]) is not { } number)
                    return null;
                grid[row, column] = number;
            }
        }
        return grid;
    }

    /// <summary>Of a local array that only loops fill.</summary>
    public static Content? Of(ArrayValue array, TensorCall call)
    {
        if (Local(call) is not { } local || SideOf(array, call) is not { } side || Fillings(local, call) is not { } statements
            || new GridLoop(local, side, call.Bound.Way).Run(statements, 0) is not { } grid
            || GridContents.Triangle(grid, new TriangleSource(call, side, side)) is not { } content)
            return null;
        return array.Sizes.Length == 1 ? new FlatContent(content, side) : content;
    }

    /// <summary>Of a local list that starts empty and that only loops append to, row after row.</summary>
    /// <param name="sides">Sizes that the side of the square may be.</param>
    public static FlatContent? OfList(TensorCall call, IEnumerable<Dim> sides)
    {
        if (Local(call) is not { Type: INamedTypeSymbol { Name: "List" } } local || !StartsEmpty(local, call.Bound.Body.Model) || Fillings(local, call) is not { } statements)
            return null;
        foreach (var side in sides.Concat(Numbers(statements, call)).Where(side => !side.IsUnknown && !side.IsOne).Distinct().Take(MostSides))
        {
            if (new GridLoop(local, side, call.Bound.Way).Run(statements) is { } grid)
                return GridContents.Triangle(grid, new TriangleSource(call, side, side)) is { } content ? new FlatContent(content, side) : null;
        }
        return null;
    }

    /// <summary>The whole numbers of the code that the statements speak of.</summary>
    private static IEnumerable<Dim> Numbers(IEnumerable<IOperation?> statements, TensorCall call) =>
        from statement in statements
        where statement is not null
        from read in statement.DescendantsAndSelf()
        let number = read switch
        {
            ILocalReferenceOperation { Local: var local } => call.Bound.Way[local],
            IParameterReferenceOperation { Parameter: var parameter } => call.Bound.Way[parameter] ?? GridLoop.Given(parameter),
            _ => null,
        }
        where number is IntegerValue
        select ((IntegerValue)number).Dim;

    /// <summary>The local variable that is given, maybe as list.ToArray().</summary>
    private static ILocalSymbol? Local(TensorCall call)
    {
        var argument = call.Argument(0)?.Operation;
        while (argument is IConversionOperation or IInvocationOperation { TargetMethod.Name: "ToArray" })
            argument = argument is IConversionOperation conversion ? conversion.Operand : ((IInvocationOperation)argument).Instance ?? ((IInvocationOperation)argument).Arguments.FirstOrDefault()?.Value;
        return (argument as ILocalReferenceOperation)?.Local;
    }

    private static bool StartsEmpty(ILocalSymbol list, SemanticModel? model) =>
        list.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var made } && model?.GetOperation(made) is
            ICollectionExpressionOperation { Elements.IsEmpty: true } or IObjectCreationOperation { Initializer: null, Arguments: [] or [{ Parameter.Type.SpecialType: SpecialType.System_Int32 }] };

    private static Dim? SideOf(ArrayValue array, TensorCall call) => array.Sizes switch
    {
        [IntegerValue rows, IntegerValue columns] when Dim.Same(rows.Dim, columns.Dim) => rows.Dim,
        // n * n: n is one of the numbers that the code has.
        [IntegerValue all] => call.Bound.Way.Variables.All.Select(variable => variable.Mine).OfType<IntegerValue>().Select(number => number.Dim).Concat(all.Dim.Symbols.Select(Dim.Of))
            .FirstOrDefault(dim => !dim.IsOne && Dim.Same(dim * dim, all.Dim)) ?? (all.Dim.Constant is { } count and > 1 and < 1 << 24 && Root(count) is { } root ? Dim.Of(root) : null),
        _ => null,
    };

    private static long? Root(long count) => (long)System.Math.Sqrt(count) is var root && root * root == count ? root : null;

    private static IOperation?[]? Fillings(ILocalSymbol local, TensorCall call) =>
        call.Bound.Body.Model is { } model && Fillings(local, call.Syntax) is { Count: > 0 } statements ? [.. statements.Select(statement => model.GetOperation(statement))] : null;

    /// <summary>The loops between the array's declaration and the tensor, when nothing else there speaks of it.</summary>
    private static IReadOnlyList<StatementSyntax>? Fillings(ILocalSymbol local, SyntaxNode tensor)
    {
        if (local.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax() is not VariableDeclaratorSyntax declarator
            || declarator.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not { Parent: BlockSyntax block } declaration)
            return null;
        var fillings = new List<StatementSyntax>();
        foreach (var statement in block.Statements.SkipWhile(statement => statement != declaration).Skip(1))
        {
            var mentions = statement.DescendantNodes().OfType<IdentifierNameSyntax>().Count(name => name.Identifier.ValueText == local.Name);
            if (statement.Span.Contains(tensor.Span))
                return mentions == 1 ? fillings : null;
            if (mentions > 0)
                fillings.Add(statement);
        }
        return null;
    }
}

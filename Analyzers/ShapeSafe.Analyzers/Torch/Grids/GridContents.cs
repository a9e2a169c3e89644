using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Grids;

/// <summary>What the numbers of a grid say, row by row.</summary>
internal static class GridContents
{
    /// <summary>Farther from the diagonal it is no causal mask of a small square.</summary>
    private const int FarthestDiagonal = 3;

    /// <summary>A grid whose numbers change on one diagonal is a triangle, on two a band; null for others.</summary>
    /// <param name="source">Where it is made.</param>
    public static RegionContent? Triangle(double[,] grid, TriangleSource source)
    {
        var side = grid.GetLength(0);
        if (side < 3 || side != grid.GetLength(1))
            return null;
        // The number of each diagonal, from the lower left to the upper right.
        var numbers = new double[2 * side - 1];
        for (var diagonal = 1 - side; diagonal < side; diagonal++)
        {
            var first = grid[System.Math.Max(0, -diagonal), System.Math.Max(0, diagonal)];
            for (var row = System.Math.Max(0, -diagonal); row < side && row + diagonal < side; row++)
            {
                if (!grid[row, row + diagonal].Equals(first))
                    return null;
            }
            numbers[diagonal + side - 1] = first;
        }
        // The last diagonals before the number changes.
        var changes = Enumerable.Range(0, numbers.Length - 1).Where(index => !numbers[index].Equals(numbers[index + 1])).Select(index => index - side + 1).ToArray();
        if (changes.Any(diagonal => System.Math.Abs(diagonal) > FarthestDiagonal))
            return null;
        var lowest = numbers[0];
        var highest = numbers[numbers.Length - 1];
        return changes switch
        {
            [] => RegionContent.Constant(lowest),
            [var last] => new RegionContent(new LowerRegion(Dim.Of(last)) { Source = source }, lowest, highest),
            [var below, var last] when lowest.Equals(highest) => new RegionContent(
                Region.Both(new LowerRegion(Dim.Of(last)) { Source = source }, new UpperRegion(Dim.Of(below + 1)) { Source = source }), numbers[below + side], lowest),
            _ => null,
        };
    }

    /// <summary>Flags of tokens that are written in the code, a row a sequence, which change once in each row: from a number on.</summary>
    public static RegionContent? Boundary(double[,] grid, Identity tensor, SyntaxNode place) => Boundary(grid, 1, tensor, place) ?? Boundary(grid, 0, tensor, place);

    private static RegionContent? Boundary(double[,] grid, double last, Identity tensor, SyntaxNode place)
    {
        var (rows, columns) = (grid.GetLength(0), grid.GetLength(1));
        var starts = new long[rows];
        for (var row = 0; row < rows; row++)
        {
            var start = 0;
            while (start < columns && grid[row, start].Equals(1 - last))
                start++;
            for (var column = start; column < columns; column++)
            {
                if (!grid[row, column].Equals(last))
                    return null;
            }
            starts[row] = start;
        }
        var boundary = new BoundaryContent(tensor, BoundaryKind.Unknown, starts.Min(), starts.Max());
        return new RegionContent(new FromRegion(boundary, place), last, 1 - last);
    }
}

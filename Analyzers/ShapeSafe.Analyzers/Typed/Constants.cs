using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeSafe.Analyzers.Typed;

/// <summary>Numbers, flags and lists of them that the code spells out.</summary>
internal sealed class Constants(SettledValues settled, CancellationToken cancellation)
{
    private const int Deepest = 20;
    private const int MostCounted = 1 << 20;

    /// <summary>The largest number that was asked for, without its sign.</summary>
    public int Largest { get; private set; }

    /// <summary>The constant, boxed; null when it is not known or is null itself.</summary>
    public object? Of(IOperation? expression)
    {
        for (var depth = 0; depth < Deepest && expression is not null; depth++)
        {
            if (expression.ConstantValue is { HasValue: true } constant)
            {
                if (constant.Value is int and > -MostCounted and < MostCounted and var number)
                    Largest = Math.Max(Largest, Math.Abs(number));
                return constant.Value;
            }
            expression = expression is IConversionOperation { OperatorMethod: null } conversion ? conversion.Operand : settled.Of(expression, cancellation);
        }
        return null;
    }

    /// <summary>The elements of a list as far as they are known, or null when it is not even known how many there are.</summary>
    public IReadOnlyList<object?>? List(IOperation? expression) => Elements(expression) switch
    {
        ICollectionExpressionOperation { Elements: var elements } when !elements.Any(element => element is ISpreadOperation) => [.. elements.Select(Of)],
        IArrayCreationOperation { DimensionSizes.Length: 1, Initializer: { } written } => [.. written.ElementValues.Select(Of)],
        _ => null,
    };

    /// <summary>The elements of a two-dimensional array, all of them constants; otherwise null.</summary>
    public T[,]? Matrix<T>(IOperation? expression)
    {
        if (Elements(expression) is not IArrayCreationOperation { DimensionSizes.Length: 2, Initializer: { } written }
            || written.ElementValues is not [IArrayInitializerOperation { ElementValues.Length: > 0 and var columns }, ..])
            return null;
        var matrix = new T[written.ElementValues.Length, columns];
        for (var row = 0; row < written.ElementValues.Length; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (written.ElementValues[row] is not IArrayInitializerOperation { ElementValues: var values } || values.Length != columns || Of(values[column]) is not T value)
                    return null;
                matrix[row, column] = value;
            }
        }
        return matrix;
    }

    /// <summary>The operation that lists the elements, behind names and conversions to spans.</summary>
    private IOperation? Elements(IOperation? expression)
    {
        for (var depth = 0; depth < Deepest && expression is not (null or ICollectionExpressionOperation or IArrayCreationOperation); depth++)
            expression = expression is IConversionOperation conversion ? conversion.Operand : settled.Of(expression, cancellation);
        return expression;
    }
}

using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Formulas;

namespace ShapeSafe.Analyzers.Typed;

/// <summary>Reads the formula of a typed mask from the expression that makes it.</summary>
internal sealed class MaskReader(SettledValues settled, CancellationToken cancellation)
{
    /// <summary>Longer chains of names are not followed.</summary>
    private const int Deepest = 40;

    /// <summary>A property may name itself twice: the chain is short then, the tree is not.</summary>
    private const int MostSteps = 1000;

    private int depth;
    private int steps;

    /// <summary>What is known of a mask, a padding or packed documents.</summary>
    public MaskValue Read(IOperation? expression)
    {
        cancellation.ThrowIfCancellationRequested();
        if (expression is null || depth >= Deepest || ++steps > MostSteps)
            return MaskValue.Unknown;
        depth++;
        try
        {
            return ReadKnown(expression);
        }
        catch (Exception refusal) when (refusal is ArgumentException or OverflowException)
        {
            // The factory refuses it: the call throws, and no mask comes of it.
            return MaskValue.Unknown;
        }
        finally
        {
            depth--;
        }
    }

    private MaskValue ReadKnown(IOperation expression) => expression switch
    {
        IConversionOperation { OperatorMethod: var method } conversion when method is null || RuntimeTypes.IsMaskLike(method.ContainingType) => Read(conversion.Operand),
        IDefaultValueOperation when RuntimeTypes.IsMaskLike(expression.Type) => new MaskValue(MaskFormula.All, true, 0, [expression.Syntax]),
        IBinaryOperation { OperatorMethod: { } method, OperatorKind: BinaryOperatorKind.And } both when RuntimeTypes.IsMaskLike(method.ContainingType) =>
            Read(both.LeftOperand) & Read(both.RightOperand),
        IBinaryOperation { OperatorMethod: { } method, OperatorKind: BinaryOperatorKind.Or } either when RuntimeTypes.IsMaskLike(method.ContainingType) =>
            Read(either.LeftOperand) | Read(either.RightOperand),
        IUnaryOperation { OperatorMethod: { } method, OperatorKind: UnaryOperatorKind.BitwiseNegation } not when RuntimeTypes.IsMaskLike(method.ContainingType) =>
            ~Read(not.Operand),
        IConditionalOperation choice => MaskValue.Either(Read(choice.WhenTrue), Read(choice.WhenFalse)),
        IPropertyReferenceOperation property when MaskFactory.Is(property.Property, cancellation) =>
            Made(new MaskFactory(settled, property.Property.Name, property.Type, [], cancellation), property),
        IInvocationOperation call when MaskFactory.Is(call.TargetMethod, cancellation) =>
            Made(new MaskFactory(settled, call.TargetMethod.Name, call.Type, call.Arguments, cancellation), call),
        _ => Read(settled.Of(expression, cancellation)),
    };

    private static MaskValue Made(MaskFactory factory, IOperation expression) =>
        factory.Make() is { } formula ? new MaskValue(formula, factory.IsExact, factory.Largest, [expression.Syntax]) : MaskValue.Unknown;
}

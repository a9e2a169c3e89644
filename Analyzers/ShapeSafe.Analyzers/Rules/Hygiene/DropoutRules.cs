using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Hygiene;

/// <summary>The fused operation drops out in evaluation too: SHAPE4102.</summary>
internal sealed class DropoutInEvaluation : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.DropoutInEvaluation];

    public void Check(Attention attention, Report report)
    {
        if (!attention.IsFused || attention.Call.Find("p") is not { IsWritten: true } probability || !MayDrop(probability.Value)
            || !Training.IsModule(attention.Call) || Training.IsTested(attention.Call) || probability.Operation.Syntax.ToString().Contains("rain"))
            return;
        report.Add(
            Descriptors.DropoutInEvaluation, probability.Operation.Syntax,
            $"scaled_dot_product_attention drops out with p = {probability.Operation.Syntax} in evaluation too. Pass p: training ? {probability.Operation.Syntax} : 0.0.");
    }

    /// <summary>A positive number, or one that the module was made with. What a method is given is its caller's affair.</summary>
    private static bool MayDrop(Value probability) => probability switch
    {
        RealValue { Constant: { } number } => number > 0,
        RealValue { Base.Symbol: NumberSymbol { Number.Symbol: IFieldSymbol or IPropertySymbol } } => true,
        RealValue { Base.Symbol: NumberSymbol { Number.Source: IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } } } => true,
        _ => false,
    };
}

/// <summary>functional.dropout trains unless it is told not to: SHAPE4103.</summary>
internal sealed class FunctionalDropout : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.FunctionalDropout];

    public IEnumerable<string> Operations => ["dropout"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Bound.Receiver is not null || call.Bound.Find("training") is not { IsWritten: false } || !Training.IsModule(call.Bound) || Training.IsTested(call.Bound))
            return;
        report.Add(
            Descriptors.FunctionalDropout, call.Syntax,
            "dropout trains unless it is told not to, also in evaluation: pass training: training.");
    }
}

/// <summary>What the code around a call knows of training.</summary>
internal static class Training
{
    /// <summary>The call stands in a module, which knows whether it trains.</summary>
    public static bool IsModule(BoundCall call)
    {
        for (var type = call.Body.Method?.ContainingType; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Module", ContainingType.Name: "nn" })
                return true;
        }
        return false;
    }

    public static bool IsTested(BoundCall call) => call.Way.Path.Any(condition => condition.Text.IndexOf("train", System.StringComparison.OrdinalIgnoreCase) >= 0);
}

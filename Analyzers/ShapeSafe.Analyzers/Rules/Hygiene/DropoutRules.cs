using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

/// <summary>A dropout module that is made where it is called always trains: SHAPE4105.</summary>
internal sealed class FreshDropout : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.FreshDropout];

    public IEnumerable<string> Operations => ["Dropout", "Dropout1d", "Dropout2d", "Dropout3d", "AlphaDropout", "FeatureAlphaDropout"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        var module = call.Bound.Receiver as ModuleValue ?? call.Bound.Arguments.FirstOrDefault()?.Value as ModuleValue;
        if (module?.Creation is not { Operation.Syntax: var creation } made || made.Body.Method is not IMethodSymbol { MethodKind: not MethodKind.Constructor }
            || !IsOfThisCall(creation) || Scalars.Number(made.Find("p")?.Value) == 0 || !Training.IsModule(made) || Training.IsTested(made) || Training.IsTested(call.Bound) || IsToldMode(creation))
            return;
        report.Add(
            Descriptors.FreshDropout, creation,
            $"{module.Kind} is made anew for this call, and a new module trains: it drops in evaluation too. Keep it in a field that the constructor sets, or call nn.functional.dropout(.., training: training).",
            [call.Syntax]);
    }

    /// <summary>Used where it is made, or kept in a variable of the method.</summary>
    private static bool IsOfThisCall(SyntaxNode creation) =>
        creation.Parent is MemberAccessExpressionSyntax or EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } };

    /// <summary>The probability depends on training, or the module is told whether it trains.</summary>
    private static bool IsToldMode(SyntaxNode creation) => creation.ToString().Contains("rain") || creation.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && member.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText is "eval" or "train" && name.Parent is MemberAccessExpressionSyntax);
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

    public static bool IsTested(BoundCall call) => call.Way.Conditions.Any(condition => condition.Text.IndexOf("train", System.StringComparison.OrdinalIgnoreCase) >= 0);
}

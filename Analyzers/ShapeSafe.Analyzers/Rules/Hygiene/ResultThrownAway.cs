using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Hygiene;

/// <summary>An operation without an underscore leaves its tensor as it was, and a statement throws away what it gives: SHAPE4106.</summary>
internal sealed class ResultThrownAway : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.ResultThrownAway];

    /// <summary>What only its result is called for. Products and the like are also called to see how long they take.</summary>
    public IEnumerable<string> Operations =>
    [
        "masked_fill", "index_fill", "scatter", "masked_scatter", "tril", "triu", "logical_not", "logical_and", "logical_or", "bitwise_not", "bitwise_and", "bitwise_or",
        "add", "sub", "mul", "multiply", "div", "divide", "pow", "exp", "neg", "clamp", "nan_to_num", "softmax",
        "unsqueeze", "squeeze", "transpose", "permute", "view", "reshape", "flatten", "expand", "repeat", "repeat_interleave", "contiguous",
        "to", "to_type", "type_as", "bool", "int", "long", "half", "float", "double", "bfloat16", "cuda", "cpu", "detach",
    ];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Bound.Name != call.Name || call.Syntax.Parent is not ExpressionStatementSyntax statement || IsTrial(statement)
            || call.Bound.Find("out") is { IsWritten: true } || Source(call.SelfOperation) is not { } tensor || ReadAfter(statement, tensor) is not { } read)
            return;
        report.Add(
            Descriptors.ResultThrownAway, call.Syntax,
            $"{call.Name} gives a new tensor, and nothing keeps it: {tensor.Syntax}, {(read is ParameterSyntax ? "which the caller goes on with" : "which is used again")} ({report.Wording.At(read)}), is as it was before. Assign the result{(HasInPlace(call) ? $", or call {call.Name}_" : "")}.",
            [read]);
    }

    private static bool HasInPlace(TensorCall call) => call.Self is not null && call.SelfOperation?.Type is { } tensor && tensor.GetMembers(call.Name + "_").Any();

    /// <summary>The variable at the start of a chain of operations.</summary>
    private static IOperation? Source(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } => operation,
        IInvocationOperation { Instance: { } receiver } => Source(receiver),
        IInvocationOperation { Instance: null, Arguments: [var first, ..] } => Source(first.Value),
        IConversionOperation conversion => Source(conversion.Operand),
        _ => null,
    };

    /// <summary>Whether it throws, or how long it takes, is what the code wants to know: in a lambda, a try, or a loop that repeats it.</summary>
    private static bool IsTrial(ExpressionStatementSyntax statement)
    {
        foreach (var around in statement.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax))
        {
            if (around is AnonymousFunctionExpressionSyntax or TryStatementSyntax { Catches.Count: > 0 } or WhileStatementSyntax
                || around is ForStatementSyntax { Declaration.Variables: var counters } && !counters.Any(counter => Mentions(statement, counter.Identifier.ValueText).Any()))
                return true;
        }
        return false;
    }

    /// <summary>Where the variable is read afterwards; a field may be read by another member, and a parameter by who calls a helper that returns nothing.</summary>
    private static SyntaxNode? ReadAfter(ExpressionStatementSyntax statement, IOperation tensor)
    {
        if (tensor is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { ReturnsVoid: true, DeclaredAccessibility: Accessibility.Private or Accessibility.NotApplicable }, DeclaringSyntaxReferences: [var declared] } })
            return declared.GetSyntax();
        var member = statement.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var (name, isField) = tensor switch
        {
            ILocalReferenceOperation local => (local.Local.Name, false),
            IParameterReferenceOperation parameter => (parameter.Parameter.Name, false),
            IFieldReferenceOperation field => (field.Field.Name, true),
            _ => ("", false),
        };
        var later = member is null ? null : Mentions(member, name).FirstOrDefault(mention => mention.SpanStart > statement.Span.End && IsRead(mention));
        return later ?? (isField && member?.Parent is TypeDeclarationSyntax type ? Mentions(type, name).FirstOrDefault(mention => !member.Span.Contains(mention.Span) && IsRead(mention)) : null);
    }

    private static IEnumerable<SimpleNameSyntax> Mentions(SyntaxNode code, string name) => code.DescendantNodes().OfType<SimpleNameSyntax>().Where(mention => mention.Identifier.ValueText == name);

    private static bool IsRead(SimpleNameSyntax mention) =>
        !(mention.Parent is AssignmentExpressionSyntax assignment && assignment.Left == mention) && !mention.Ancestors().OfType<InvocationExpressionSyntax>().Any(IsCheck);

    /// <summary>A test of what the tensor is now: that it was not changed is what the code wants to know, and if not, the test says so.</summary>
    private static bool IsCheck(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "allclose" or "equal" or "Equals" or "SequenceEqual" or "Should" or "Assert" } => true,
        MemberAccessExpressionSyntax { Expression: var asserted } => asserted.ToString().EndsWith("Assert", System.StringComparison.Ordinal),
        SimpleNameSyntax name => name.Identifier.ValueText is "allclose" or "equal" or "Assert",
        _ => false,
    };
}

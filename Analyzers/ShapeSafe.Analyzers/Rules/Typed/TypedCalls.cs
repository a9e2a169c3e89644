using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Torch.Contracts;
using ShapeSafe.Analyzers.Typed;

namespace ShapeSafe.Analyzers.Rules.Typed;

/// <summary>Looks at the calls of declared attention, by their names first: nothing else is bound.</summary>
internal sealed class TypedCalls(SettledValues settled)
{
    private readonly NamesOfInterest names = new(["Attend", "AttendInto", "AttendWithWeights", .. DeclaredAttention.Factories]);

    /// <summary>What the rules about typed calls can say.</summary>
    public static IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.TypedEmptyRow];

    /// <summary>The calls of a compilation, or null where there are no typed masks.</summary>
    public static TypedCalls? Of(Compilation compilation) => RuntimeTypes.AreIn(compilation) ? new(new SettledValues(compilation)) : null;

    /// <param name="block">A method, an accessor, an initializer.</param>
    public void Check(CodeBlockAnalysisContext block, Action<Diagnostic> report)
    {
        foreach (var name in names.In(block.CodeBlock, block.CancellationToken))
        {
            SyntaxNode called = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
            if (called.Parent is InvocationExpressionSyntax call
                && block.SemanticModel.GetOperation(call, block.CancellationToken) is IInvocationOperation bound)
                Check(bound, report, block.CancellationToken);
        }
    }

    private void Check(IInvocationOperation call, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (!RuntimeTypes.IsOurs(call.TargetMethod.ContainingType) && !RuntimeTypes.DeclaresAttention(call.TargetMethod.ContainingType))
            return;
        if (DeclaredShape.In(call, settled, cancellation) is { } mismatch)
            report(mismatch);
        foreach (var argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { Name: "mask", Type: INamedTypeSymbol mask } } && RuntimeTypes.IsMask(mask)
                && QueryWithoutKey.In(argument.Value, mask, new MaskReader(settled, cancellation)) is { } finding)
                report(finding);
        }
    }
}

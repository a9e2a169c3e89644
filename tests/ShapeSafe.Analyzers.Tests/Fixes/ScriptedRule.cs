using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeSafe.Tests.Harness;

namespace ShapeSafe.Tests.Fixes;

#pragma warning disable RS1001 // No compiler ever loads it.

/// <summary>
/// Reports a rule wherever it is told to, with the facts it is told: what a fix does is tested apart from what a rule sees.
/// </summary>
internal sealed class ScriptedRule(DiagnosticDescriptor rule, Func<ExpressionSyntax, bool> at, params (string Name, string Value)[] facts)
    : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [rule];

    /// <summary>This rule and this fix alone.</summary>
    public static Check With(
        CodeFixProvider fix, DiagnosticDescriptor rule, Func<ExpressionSyntax, bool> at, params (string Name, string Value)[] facts)
        => new() { Analyzers = [new ScriptedRule(rule, at, facts)], Providers = [fix] };

    /// <summary>An argument of a method of this name, spelled so.</summary>
    public static Func<ExpressionSyntax, bool> Argument(string method, string text)
        => expression => expression.ToString() == text
            && expression.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && call.Expression.ToString().Split('.')[^1] == method;

    /// <summary>A call of a method of this name with these arguments.</summary>
    public static Func<ExpressionSyntax, bool> Call(string method, string arguments)
        => expression => expression is InvocationExpressionSyntax call
            && call.Expression.ToString().Split('.')[^1] == method
            && call.ArgumentList.ToString() == arguments;

    public static Func<ExpressionSyntax, bool> Text(string text) => expression => expression.ToString() == text;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        var properties = facts.ToImmutableDictionary(fact => fact.Name, fact => (string?)fact.Value);
        context.RegisterSyntaxTreeAction(tree =>
        {
            foreach (var expression in Expressions(tree.Tree).Where(at))
                tree.ReportDiagnostic(Diagnostic.Create(rule, expression.GetLocation(), properties, "scripted"));
        });
    }

    private static IEnumerable<ExpressionSyntax> Expressions(SyntaxTree tree)
        => tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>();
}

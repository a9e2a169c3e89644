using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Guards;

/// <summary>The generator's steps for guards: one for every method that is marked <c>[Guarded]</c>. This file only wires.</summary>
internal static class GuardSteps
{
    /// <summary>The name of the step that reads the methods, as the compiler tracks it.</summary>
    public const string Guards = nameof(Guards);

    public static void Register(IncrementalGeneratorInitializationContext context)
    {
        var methods = context.SyntaxProvider.ForAttributeWithMetadataName(
            RuntimeNames.Metadata("GuardedAttribute"), static (node, _) => node is MethodDeclarationSyntax, GuardParser.Parse);
        var models = methods.SelectMany(static (method, _) => method.Model is { } model ? new[] { model } : []).WithTrackingName(Guards);
        var files = models.Select(static (guard, _) => guard.File.MetadataName).Collect()
            .Select(static (names, _) => Project.Of(names, LanguageVersion.Default));
        context.RegisterSourceOutput(
            models.Combine(files),
            static (output, pair) => output.AddSource(pair.Right.FileOf(pair.Left.File), SourceText.From(GuardEmitter.Emit(pair.Left), Encoding.UTF8)));
        context.RegisterSourceOutput(
            methods.SelectMany(static (method, _) => method.Findings),
            static (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic()));
    }
}

using System;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeSafe.Generator.Emitting;
using ShapeSafe.Generator.Model;
using ShapeSafe.Generator.Parsing;

namespace ShapeSafe.Generator;

/// <summary>Completes declared dimensions and attentions, and says what is wrong with a declaration. This file only wires.</summary>
/// <remarks>
/// Every declaration is parsed once, into a model and findings. They part at once: the emitting output sees models alone,
/// which compare by value, so it runs again only for a declaration that changed; the reporting output sees findings alone.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class AttentionGenerator : IIncrementalGenerator
{
    /// <summary>The names of the steps, as the compiler tracks them.</summary>
    internal static class Steps
    {
        public const string Declarations = nameof(Declarations);
        public const string Models = nameof(Models);
        public const string Findings = nameof(Findings);
    }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (var kind in DimensionRole.AllKinds)
        {
            Register(context, RuntimeNames.Metadata(RuntimeNames.AttributeOf(kind)), DimensionParser.Parse, DimensionEmitter.Emit);
        }

        Register(
            context, RuntimeNames.Metadata(RuntimeNames.Attention, RuntimeNames.AttentionArity), AttentionParser.Parse, AttentionEmitter.Emit);
    }

    private static void Register<TModel>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, Parsed<TModel>> parse,
        Func<TModel, string> emit)
        where TModel : class, IDeclared, IEquatable<TModel>
    {
        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (node, _) => node is TypeDeclarationSyntax, parse)
            .WithTrackingName(Steps.Declarations);
        var models = declarations
            .SelectMany(static (declaration, _) => declaration.Model is { } model ? [model] : Array.Empty<TModel>())
            .WithTrackingName(Steps.Models);
        var findings = declarations
            .SelectMany(static (declaration, _) => declaration.Findings)
            .WithTrackingName(Steps.Findings);
        context.RegisterSourceOutput(
            models, (output, model) => output.AddSource(model.Type.MetadataName + ".g.cs", SourceText.From(emit(model), Encoding.UTF8)));
        context.RegisterSourceOutput(findings, static (output, finding) => output.ReportDiagnostic(finding));
    }
}

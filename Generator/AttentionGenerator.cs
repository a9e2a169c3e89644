using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeSafe.Generator.Emitting;
using ShapeSafe.Generator.Guards;
using ShapeSafe.Generator.Model;
using ShapeSafe.Generator.Parsing;
using ShapeSafe.Generator.Rules;

namespace ShapeSafe.Generator;

/// <summary>Completes declared dimensions and attentions, and says what is wrong with a declaration. This file only wires.</summary>
/// <remarks>
/// Every declaration is parsed once, into a model and findings. They part at once: the emitting output sees models alone,
/// which compare by value, so it runs again only for a declaration that changed; the reporting output sees findings alone.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class AttentionGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var dimensions = DimensionRole.AllKinds
            .Select(kind => (Attribute: RuntimeNames.AttributeOf(kind), Arity: 0))
            .Append((Attribute: RuntimeNames.Cache, Arity: 1))
            .Append((Attribute: RuntimeNames.AttributeOf(DimensionKind.Features), Arity: 2))
            .Select(form => Declarations(context, form.Attribute, form.Arity, DimensionParser.Parse))
            .ToArray();
        var attentions = Declarations(context, RuntimeNames.Attention, RuntimeNames.AttentionArity, AttentionParser.Parse);
        var dimensionModels = dimensions.Select(Models).ToArray();
        var attentionModels = Models(attentions);
        var project = ProjectOf(context, [.. dimensionModels.Select(Names), Names(attentionModels)]);

        foreach (var models in dimensionModels)
        {
            Emit(context, models, project, LanguageVersions.ForDimensions, DimensionEmitter.Emit);
        }

        Emit(context, attentionModels, project, LanguageVersions.ForAttentions, AttentionEmitter.Emit);

        foreach (var declarations in dimensions)
        {
            Report(context, declarations);
        }

        Report(context, attentions);
        foreach (var wrongCount in new[] { 0, 1, 2, 3, 4, 6, 7 })
        {
            Report(context, Declarations(context, RuntimeNames.Attention, wrongCount, AttentionCount.Parse));
        }

        Report(context, Declarations(context, RuntimeNames.KeyValueHeads, arity: 1, RefinementParser.Parse));
        Report(context, Declarations(context, RuntimeNames.ValueDim, arity: 1, RefinementParser.Parse));
        Report(context, Declarations(context, RuntimeNames.Engine, arity: 1, EngineParser.Parse));
        context.RegisterSourceOutput(project, ReportLanguage);
        GuardSteps.Register(context);
    }

    private static IncrementalValuesProvider<Parsed<TModel>> Declarations<TModel>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        int arity,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, Parsed<TModel>> parse)
        where TModel : class, IDeclared, IEquatable<TModel> =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(RuntimeNames.Metadata(attribute, arity), static (node, _) => node is TypeDeclarationSyntax or CompilationUnitSyntax, parse)
            .WithTrackingName(Steps.Declarations);

    private static IncrementalValuesProvider<TModel> Models<TModel>(IncrementalValuesProvider<Parsed<TModel>> declarations)
        where TModel : class, IDeclared, IEquatable<TModel> =>
        declarations
            .SelectMany(static (declaration, _) => declaration.Model is { } model ? [model] : Array.Empty<TModel>())
            .WithTrackingName(Steps.Models);

    private static IncrementalValueProvider<ImmutableArray<string>> Names<TModel>(IncrementalValuesProvider<TModel> models)
        where TModel : IDeclared =>
        models.Select(static (model, _) => model.Type.MetadataName).Collect();

    private static IncrementalValueProvider<Project> ProjectOf(
        IncrementalGeneratorInitializationContext context, ImmutableArray<IncrementalValueProvider<ImmutableArray<string>>> names) =>
        names
            .Aggregate(static (all, some) => all.Combine(some).Select(static (pair, _) => pair.Left.AddRange(pair.Right)))
            .Combine(context.ParseOptionsProvider.Select(static (options, _) => LanguageVersions.Of(options)))
            .Select(static (pair, _) => Project.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.Project);

    private static void Emit<TModel>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<TModel> models,
        IncrementalValueProvider<Project> project,
        LanguageVersion needed,
        Func<TModel, string> emit)
        where TModel : IDeclared =>
        context.RegisterSourceOutput(models.Combine(project), (output, pair) =>
        {
            var (model, project) = pair;
            if (project.Language >= needed)
            {
                output.AddSource(project.FileOf(model.Type), SourceText.From(emit(model), Encoding.UTF8));
            }
        });

    private static void Report<TModel>(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Parsed<TModel>> declarations)
        where TModel : class, IDeclared, IEquatable<TModel> =>
        context.RegisterSourceOutput(
            declarations.SelectMany(static (declaration, _) => declaration.Findings).WithTrackingName(Steps.Findings),
            static (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic()));

    private static void ReportLanguage(SourceProductionContext output, Project project)
    {
        if (project is { HasDeclarations: true, Language: < LanguageVersions.ForAttentions })
        {
            output.ReportDiagnostic(Diagnostic.Create(DefinitionRules.LanguageTooOld, Location.None, project.Language.ToDisplayString()));
        }
    }

    /// <summary>The names of the steps, as the compiler tracks them.</summary>
    internal static class Steps
    {
        public const string Declarations = nameof(Declarations);
        public const string Models = nameof(Models);
        public const string Findings = nameof(Findings);
        public const string Project = nameof(Project);
    }
}

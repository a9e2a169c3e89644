using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using Xunit.Sdk;

namespace ShapeSafe.Tests.Harness;

/// <summary>Projects as a user has them: C# 14, nullable, the running .NET, ShapeSafe, and TorchSharp (or its facade).</summary>
internal static class TestSolution
{
    public static ImmutableArray<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static MetadataReference Torch { get; } = MetadataReference.CreateFromFile(typeof(TorchSharp.torch).Assembly.Location);

    public static MetadataReference Runtime { get; } = MetadataReference.CreateFromFile(typeof(ShapeAttribute).Assembly.Location);

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    public static CSharpCompilationOptions CompilationOptions { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    // Projects that grow out of these share what the compiler read of the references.
    private static readonly Lazy<Project> Plain = new(() => Empty(Framework));
    private static readonly Lazy<Project> WithTorch = new(() => Empty([.. Framework, Torch, Runtime]));

    public static Project Project(IEnumerable<string> sources, bool referencesTorch = true, string? editorConfig = null)
    {
        var project = (referencesTorch ? WithTorch : Plain).Value;
        foreach (var (index, source) in sources.Index())
            project = project.AddDocument($"Test{index}.cs", SourceText.From(source), filePath: $"/Test{index}.cs").Project;
        return editorConfig is null
            ? project
            : project.AddAnalyzerConfigDocument(".editorconfig", SourceText.From(editorConfig), filePath: "/.editorconfig").Project;
    }

    /// <summary>A library that other projects can reference.</summary>
    public static MetadataReference Compile(string source)
    {
        var stream = new MemoryStream();
        var compilation = Project([source]).WithAssemblyName("Library").GetCompilationAsync().Result!;
        Assert.True(compilation.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    /// <summary>The same project twice, so that a fix for the whole solution has more than one project to fix.</summary>
    public static async Task<Project> WithTwin(Project project)
    {
        var twin = project.Solution.AddProject("Twin", "Twin", LanguageNames.CSharp)
            .WithCompilationOptions(project.CompilationOptions!)
            .WithParseOptions(project.ParseOptions!)
            .AddMetadataReferences(project.MetadataReferences);
        foreach (var document in project.Documents)
            twin = twin.AddDocument(document.Name, await document.GetTextAsync(), filePath: "/Twin" + document.FilePath).Project;
        return twin.Solution.GetProject(project.Id)!;
    }

    public static async Task<ImmutableArray<string>> Texts(Project project)
        => [.. await Task.WhenAll(project.Documents.Select(async document => (await document.GetTextAsync()).ToString()))];

    public static async Task MustCompile(Project project, string when)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
            throw new XunitException($"{when} does not compile:\n{string.Join("\n", errors.AsEnumerable())}\n\n{await Show(project)}");
    }

    /// <summary>What the analyzers find, in source order; a crash of one of them fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var crashes = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, analyzer, _) =>
            {
                lock (crashes)
                    crashes.Add($"{analyzer.GetType().Name} threw {exception}");
            },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false);
        var compilation = (await project.GetCompilationAsync())!;
        var found = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        if (crashes.Count > 0)
            throw new XunitException(string.Join("\n", crashes));
        return
        [
            .. found
                .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Length)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    public static async Task<string> Show(Project project) => Show(await Texts(project));

    public static string Show(IEnumerable<string> files) => string.Join("\n--- next file ---\n", files);

    private static Project Empty(ImmutableArray<MetadataReference> references)
    {
        var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        workspace.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name: "Test",
            assemblyName: "Test",
            LanguageNames.CSharp,
            compilationOptions: CompilationOptions,
            parseOptions: ParseOptions,
            metadataReferences: references));
        var project = workspace.CurrentSolution.GetProject(id)!;
        project.GetCompilationAsync().Wait();
        return project;
    }
}

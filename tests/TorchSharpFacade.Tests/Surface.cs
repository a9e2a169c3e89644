using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeSafe.Tests.Facade;

/// <summary>What an assembly shows to those who use it or derive from its types.</summary>
internal sealed class Surface
{
    /// <summary>The shared framework that runs this test stands for the one the assembly was built against.</summary>
    private static readonly MetadataReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private readonly IAssemblySymbol assembly;

    public Surface(MetadataReference reference)
    {
        var reader = CSharpCompilation.Create("Reader", references: [reference, .. Platform]);
        assembly = (IAssemblySymbol)reader.GetAssemblyOrModuleSymbol(reference)!;
    }

    public IEnumerable<INamedTypeSymbol> Types => TypesIn(assembly.GlobalNamespace);

    public INamedTypeSymbol? Find(INamedTypeSymbol type) => assembly.GetTypeByMetadataName(MetadataName(type));

    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type) => type.GetMembers().Where(member =>
        member is not INamedTypeSymbol && IsVisible(member) && member is not IMethodSymbol { AssociatedSymbol: not null }
        && member is not IMethodSymbol { MethodKind: MethodKind.Destructor or MethodKind.StaticConstructor });

    public static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member switch
        {
            INamespaceSymbol inner => TypesIn(inner),
            INamedTypeSymbol type when IsVisible(type) => TypesIn(type).Prepend(type),
            _ => [],
        });

    private static string MetadataName(INamedTypeSymbol type) => type.ContainingType is { } container
        ? $"{MetadataName(container)}+{type.MetadataName}"
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}

using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Which engine computes what is declared: that of <c>[Engine&lt;...&gt;]</c> on the declaration, else that of the assembly, else the embedded one.</summary>
internal static class EngineChoice
{
    /// <summary>The engine of a declaration. One that is no engine is reported where it is written, and does not count.</summary>
    public static Engine Of(INamedTypeSymbol declaration) => Written(declaration) ?? Written(declaration.ContainingAssembly) ?? Engine.Embedded;

    /// <summary>The engine that an attribute names, or null when it is none.</summary>
    public static Engine? Named(AttributeData attribute) => attribute.AttributeClass!.TypeArguments.FirstOrDefault() is not INamedTypeSymbol engine ? null
        : RuntimeNames.Is(engine, RuntimeNames.ManagedEngine) ? Engine.Embedded
        : RuntimeNames.Is(engine, RuntimeNames.TorchSharpEngine) ? Engine.TorchSharp
        : null;

    private static Engine? Written(ISymbol symbol) =>
        symbol.GetAttributes().FirstOrDefault(item => RuntimeNames.Is(item.AttributeClass, RuntimeNames.Engine)) is { } attribute ? Named(attribute) : null;
}

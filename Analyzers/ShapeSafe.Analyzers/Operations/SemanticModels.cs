using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>What the compiler knows of a file.</summary>
internal static class SemanticModels
{
    /// <summary>The model of a file, or null where it is not one of the compilation's.</summary>
    /// <param name="near">The model at hand, which is the one for most code.</param>
    public static SemanticModel? Of(SyntaxTree tree, SemanticModel? near, Compilation compilation)
    {
        if (near?.SyntaxTree == tree)
            return near;
#pragma warning disable RS1030 // A helper or a mask in another file is rare, bounded in length and looked up once a compilation.
        return compilation.ContainsSyntaxTree(tree) ? compilation.GetSemanticModel(tree) : null;
#pragma warning restore RS1030
    }
}

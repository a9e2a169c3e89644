using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeSafe.Generator.Model;

/// <summary>What an emitted file depends on beside its own declaration. It rarely changes.</summary>
/// <param name="HasDeclarations">Whether anything is declared at all.</param>
/// <param name="Language">The language version that it is compiled as.</param>
/// <param name="Twins">Declarations whose metadata names differ from that of another one in nothing but small and capital letters.</param>
internal sealed record Project(bool HasDeclarations, LanguageVersion Language, EquatableArray<string> Twins)
{
    public static Project Of(IReadOnlyCollection<string> names, LanguageVersion language) => new(
        names.Count > 0,
        language,
        names
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(group => group.OrderBy(name => name, StringComparer.Ordinal).Skip(1))
            .ToEquatableArray());

    /// <summary>The name of the emitted file: the metadata name, and for twins, which the compiler takes for one file, a number.</summary>
    public string FileOf(DeclaredType type)
    {
        for (var twin = 0; twin < Twins.Count; twin++)
        {
            if (Twins[twin] == type.MetadataName)
            {
                return $"{type.MetadataName}.{twin + 2}.g.cs";
            }
        }

        return $"{type.MetadataName}.g.cs";
    }
}

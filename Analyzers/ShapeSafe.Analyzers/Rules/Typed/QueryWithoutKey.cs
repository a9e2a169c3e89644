using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Typed;
using ShapeSafe.Formulas;

namespace ShapeSafe.Analyzers.Rules.Typed;

/// <summary>A typed mask that leaves a query without a key, in every call that it fits: SHAPE3302, what <see cref="Meanings.EmptyRow"/> is for tensors.</summary>
internal static class QueryWithoutKey
{
    /// <param name="passed">The mask that a call is given.</param>
    /// <param name="type">Its type, which says who looks at whom.</param>
    public static Diagnostic? In(IOperation passed, INamedTypeSymbol type, MaskReader reader)
    {
        var mask = reader.Read(passed);
        if (KeylessQuery.Find(mask, SightOf(type)) is not { } found)
            return null;
        var here = passed.Syntax;
        var wording = new Wording(here.SyntaxTree);
        var places = mask.Places.Where(place => place != here).Distinct().ToList();
        var lines = places.Select(place => wording.MadeAt(place, here)).Where(line => line.Length > 0).Distinct().Select(line => line.Trim(' ', '(', ')')).ToList();
        var written = mask.IsExact ? mask.Formula.ToString() : Wording.Expression(passed, "this mask");
        var from = lines.Count == 0 ? written : $"{written} ({string.Join(", ", lines)})";
        return Diagnostic.Create(
            Descriptors.TypedEmptyRow, here.GetLocation(), places.Select(place => place.GetLocation()), $"{Sentence(found, from)} {Advice(found, mask.Formula)}");
    }

    private static string Sentence(KeylessQuery found, string mask) => found switch
    {
        { Query: null, Sample: { } sample } => $"Sample {sample} has no key to look at: {mask} hides all of them. Its output and its weights are 0, and NaN elsewhere.",
        { Query: null } => $"No query has a key to look at: {mask} hides all of them. The output and the weights are 0, and NaN elsewhere.",
        _ => $"{(found.IsLast ? "The last query" : $"Query {found.Query}")}{(found.Sample is { } sample ? $" of sample {sample}" : "")} has no key to look at: {mask} hides all of them. "
            + "Its output and its weights are 0, and NaN elsewhere.",
    };

    private static string Advice(KeylessQuery found, MaskFormula mask) => found switch
    {
        { Query: not null } => "Show each query at least one key, such as its own position.",
        { Sample: not null } => "Leave empty sequences out of the batch, or show them one key.",
        _ when mask is Intersection => "With & a key has to be shown by both sides: where either is enough, write |.",
        _ => "Show each query at least one key.",
    };

    private static Sight SightOf(INamedTypeSymbol mask) => mask.TypeArguments is [var query, var key]
        ? SymbolEqualityComparer.Default.Equals(query, key) ? Sight.Itself : RuntimeTypes.IsCacheOf(key, query) ? Sight.Cache : Sight.Other
        : Sight.Other;
}

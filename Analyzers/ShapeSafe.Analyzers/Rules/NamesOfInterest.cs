using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>Where names that count stand in code: the text of each file is read for them once, and nothing is bound.</summary>
/// <param name="names">The names.</param>
/// <param name="alsoCounts">Whether a stretch of the text, from a start and so long, is a name that counts as well.</param>
/// <param name="weak">Those of the names that count only in a file with a strong one.</param>
/// <param name="isStrong">Whether one of the names is strong.</param>
internal sealed class NamesOfInterest(
    IEnumerable<string> names, Func<string, int, int, bool>? alsoCounts = null, HashSet<string>? weak = null, Func<string, bool>? isStrong = null)
{
    private readonly Dictionary<char, List<string>> words = ByFirstLetter(names);
    private readonly ConcurrentDictionary<SyntaxTree, List<int>> places = new();

    /// <summary>Those that stand in a declaration, in order.</summary>
    public IEnumerable<SimpleNameSyntax> In(SyntaxNode code, CancellationToken cancellation)
    {
        var inFile = places.GetOrAdd(code.SyntaxTree, tree => PlacesOfWords(tree.GetText(cancellation).ToString()));
        var first = inFile.BinarySearch(code.SpanStart);
        for (var index = first < 0 ? ~first : first; index < inFile.Count && inFile[index] < code.Span.End; index++)
        {
            var word = code.FindToken(inFile[index]);
            // In a comment or a string it is no name.
            if (word.SpanStart == inFile[index] && word.Parent is SimpleNameSyntax name)
                yield return name;
        }
    }

    private List<int> PlacesOfWords(string text)
    {
        var places = new List<int>();
        var weakPlaces = new HashSet<int>();
        var hasStrong = false;
        for (var start = 0; start < text.Length; start++)
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(text[start]))
                continue;
            var end = start + 1;
            while (end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end]))
                end++;
            var word = words.TryGetValue(text[start], out var alike)
                ? alike.Find(word => word.Length == end - start && string.CompareOrdinal(text, start, word, 0, word.Length) == 0) : null;
            if (word is not null || alsoCounts?.Invoke(text, start, end - start) == true)
                places.Add(start);
            if (word is not null && weak?.Contains(word) == true)
                weakPlaces.Add(start);
            hasStrong |= word is not null && isStrong?.Invoke(word) == true;
            start = end;
        }
        if (!hasStrong)
            places.RemoveAll(weakPlaces.Contains);
        return places;
    }

    private static Dictionary<char, List<string>> ByFirstLetter(IEnumerable<string> words)
    {
        var letters = new Dictionary<char, List<string>>();
        foreach (var word in words)
        {
            if (!letters.TryGetValue(word[0], out var alike))
                letters.Add(word[0], alike = []);
            alike.Add(word);
        }
        return letters;
    }
}

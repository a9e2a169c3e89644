using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ShapeSafe.Tests.Robustness;

/// <summary>Code as it stands while it is typed: cut off, with a token missing, with a token too many.</summary>
internal static class Mutations
{
    public static IEnumerable<string> Of(string text)
    {
        var tokens = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp14)).GetRoot().DescendantTokens()
            .Where(token => !token.Span.IsEmpty)
            .Select(token => token.Span)
            .ToArray();
        return tokens.SelectMany(token => new[] { Prefix(token), Deleted(token), Doubled(token) });

        string Prefix(TextSpan token) => text[..token.End];
        string Deleted(TextSpan token) => text.Remove(token.Start, token.Length);
        string Doubled(TextSpan token) => text.Insert(token.End, " " + text.Substring(token.Start, token.Length));
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeSafe.Tests.Robustness;

/// <summary>Texts that differ from one that is right in one token.</summary>
internal static class Mutations
{
    private static readonly string[] Numbers = ["0", "-1", "7", "1000000007", "-2147483648", "long.MaxValue"];

    /// <summary>Code as it stands while it is typed: cut off, with a token missing, with a token too many.</summary>
    public static IEnumerable<string> Of(string text)
    {
        return Tokens(text).SelectMany(token => new[] { Prefix(token), Deleted(token), Doubled(token) });

        string Prefix(SyntaxToken token) => text[..token.Span.End];
        string Deleted(SyntaxToken token) => text.Remove(token.SpanStart, token.Span.Length);
        string Doubled(SyntaxToken token) => text.Insert(token.Span.End, " " + token.Text);
    }

    /// <summary>Code that compiles and has other numbers in it than anybody would write.</summary>
    public static IEnumerable<string> OfNumbers(string text)
        => from token in Tokens(text)
           where token.IsKind(SyntaxKind.NumericLiteralToken)
           from number in Numbers
           select text.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, number);

    private static IEnumerable<SyntaxToken> Tokens(string text)
        => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp14)).GetRoot().DescendantTokens()
            .Where(token => !token.Span.IsEmpty);
}

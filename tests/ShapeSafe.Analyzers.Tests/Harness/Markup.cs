using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ShapeSafe.Tests.Harness;

/// <summary>A finding as markup writes it; what is null is not compared.</summary>
internal sealed record ExpectedFinding(TextSpan Span, string? Id, string? Message)
{
    public bool Matches(Diagnostic actual)
        => Span == actual.Location.SourceSpan
            && (Id is null || Id == actual.Id)
            && (Message is null || Message == actual.GetMessage());
}

/// <summary>
/// Source text with the findings that are expected in it: <c>[|code|]</c> for one finding of any rule,
/// <c>{|SHAPE1102:code|}</c> for one of that rule, <c>{|SHAPE1102(the message):code|}</c> for its message too.
/// Spans nest; parentheses in a message are balanced.
/// </summary>
internal sealed record Markup(string Text, IReadOnlyList<ExpectedFinding> Findings)
{
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(int Start, string Close, string? Id, string? Message)>();
        var findings = new List<ExpectedFinding>();
        for (var position = 0; position < marked.Length;)
        {
            if (At("[|"))
            {
                open.Push((text.Length, "|]", null, null));
                position += 2;
            }
            else if (At("{|"))
            {
                var (id, message, codeStart) = ReadHead(marked, position + 2);
                open.Push((text.Length, "|}", id, message));
                position = codeStart;
            }
            else if (open.Count > 0 && At(open.Peek().Close))
            {
                var (start, _, id, message) = open.Pop();
                findings.Add(new(TextSpan.FromBounds(start, text.Length), id, message));
                position += 2;
            }
            else
            {
                text.Append(marked[position++]);
            }

            bool At(string token) => string.CompareOrdinal(marked, position, token, 0, token.Length) == 0;
        }

        return open.Count == 0
            ? new(text.ToString(), findings)
            : throw new FormatException($"A span of the markup is opened and never closed with {open.Peek().Close}.");
    }

    /// <summary>The text with what was really found, ready to be pasted into the test.</summary>
    public static string Render(string text, IEnumerable<Diagnostic> diagnostics, bool withMessages)
    {
        var insertions = diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenByDescending(diagnostic => diagnostic.Location.SourceSpan.End)
            .SelectMany((diagnostic, order) =>
            {
                var head = withMessages ? $"{{|{diagnostic.Id}({diagnostic.GetMessage()}):" : $"{{|{diagnostic.Id}:";
                var span = diagnostic.Location.SourceSpan;
                return new[] { (At: span.Start, Order: order, Token: head), (At: span.End, Order: -1, Token: "|}") };
            })
            .OrderBy(insertion => insertion.At)
            .ThenBy(insertion => insertion.Order);

        var rendered = new StringBuilder();
        var position = 0;
        foreach (var (at, _, token) in insertions)
        {
            rendered.Append(text, position, at - position).Append(token);
            position = at;
        }

        return rendered.Append(text, position, text.Length - position).ToString();
    }

    private static (string Id, string? Message, int CodeStart) ReadHead(string marked, int start)
    {
        var end = start;
        while (end < marked.Length && char.IsLetterOrDigit(marked[end]))
            end++;
        var id = marked[start..end];
        string? message = null;
        if (end < marked.Length && marked[end] == '(')
        {
            var close = ClosingParenthesis(marked, end);
            message = marked[(end + 1)..close];
            end = close + 1;
        }

        return end < marked.Length && marked[end] == ':'
            ? (id, message, end + 1)
            : throw new FormatException($"The markup '{{|{id}' wants ':' after its id or message.");
    }

    private static int ClosingParenthesis(string marked, int opening)
    {
        var depth = 0;
        for (var position = opening; position < marked.Length; position++)
        {
            depth += marked[position] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return position;
        }

        throw new FormatException("The parentheses of a message in the markup are not balanced.");
    }
}

using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>The order of axes that the comment on a method gives a parameter: (batch, seq), (B, T), [N, L, E].</summary>
internal static class LayoutComment
{
    private const string Batch = @"(?:batch\w*|B|N|bs|bsz)";
    private const string Sequence = @"(?:seq\w*|sequence|T|L|S|len\w*|time\w*|tokens?|steps?)";

    private static readonly Regex Orders = new($@"[(\[]\s*(?:(?<batch>{Batch}\s*,\s*{Sequence})|{Sequence}\s*,\s*{Batch})\b[^)\]\n]*[)\]]?", RegexOptions.CultureInvariant);

    /// <summary>What stands before the axes of a result: <c>-&gt; (batch, tags)</c>, <c>returns (batch, tags)</c>.</summary>
    private static readonly Regex IsResultAfter = new(@"(?:->|=>|→|\b(?:returns?|out|outputs?|gives|to|into|results?)\b)[^()\[\]]{0,12}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex IsResultBefore = new(@"^\s*(?:out|outputs?|results?|returned)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Whether the comment says that the batch comes first; a comment that gives two orders must give this one to the parameter's name.</summary>
    public static bool SaysBatchFirst(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().GetLeadingTrivia().ToFullString() is not { } whole)
            return false;
        var comment = About(parameter.Name, whole);
        var orders = Orders.Matches(comment).Cast<Match>().Where(order => !IsOfResult(comment, order)).ToArray();
        var named = new Regex($@"\b{Regex.Escape(parameter.Name)}\b[^()\[\],;.]{{0,20}}$", RegexOptions.CultureInvariant);
        if (orders.FirstOrDefault(order => named.IsMatch(comment.Substring(0, order.Index))) is { } own)
            return own.Groups["batch"].Success;
        return orders.Length > 0 && orders.All(order => order.Groups["batch"].Success)
            && (whole.IndexOf(parameter.Name, System.StringComparison.Ordinal) >= 0 || parameter.ContainingSymbol is IMethodSymbol { Parameters.Length: 1 });
    }

    /// <summary>What a documentation comment says of this parameter, if it does; else what it says of nothing in particular.</summary>
    private static string About(string parameter, string comment)
    {
        var own = Regex.Match(comment, $@"<param\s+name=""{Regex.Escape(parameter)}""\s*>(.*?)</param>", RegexOptions.Singleline);
        return own.Success && Orders.IsMatch(own.Groups[1].Value) ? own.Groups[1].Value
            : Regex.Replace(comment, @"<returns>.*?</returns>|<param\s.*?</param>", "", RegexOptions.Singleline);
    }

    private static bool IsOfResult(string comment, Match order) =>
        IsResultAfter.IsMatch(comment.Substring(0, order.Index)) || IsResultBefore.IsMatch(comment.Substring(order.Index + order.Length));
}

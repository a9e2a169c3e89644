using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ShapeSafe.Analyzers.Adoption;

/// <summary>
/// The findings that a project had when it began to use the rules. They are listed in a file of the project and are not said
/// again; new ones are. A line names the rule, the member and the source line, so it survives everything that moves the code,
/// and ends with the code that it stands for.
/// </summary>
internal sealed class Baseline
{
    public const string FileName = "ShapeSafe.Baseline.txt";

    /// <summary>The name of the property in which <see cref="BaselineRules.NotListed"/> carries the line to add.</summary>
    public const string Entry = "entry";

    /// <summary>Types with their namespace, members with the names of their parameters' types.</summary>
    private static readonly SymbolDisplayFormat member = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat type = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    private readonly string path;
    private readonly SourceText text;
    private readonly ILookup<string, TextLine> listed;
    private readonly ConcurrentDictionary<string, int> met = new(StringComparer.Ordinal);

    private Baseline(string path, SourceText text)
    {
        this.path = path;
        this.text = text;
        listed = text.Lines.Where(IsEntry).ToLookup(line => OneSpaced(line.ToString()), StringComparer.Ordinal);
    }

    /// <summary>The project's baseline, or null where it has none.</summary>
    public static Baseline? Of(AnalyzerOptions options, CancellationToken cancellation)
    {
        var file = options.AdditionalFiles.FirstOrDefault(file => Path.GetFileName(file.Path).Equals(FileName, StringComparison.OrdinalIgnoreCase));
        return file?.GetText(cancellation) is { } text ? new(file.Path, text) : null;
    }

    /// <summary>
    /// Reports what is found in a member, without what is listed. A line that is there once stands for one finding: a copy of known
    /// code is new.
    /// </summary>
    public Action<Diagnostic> Filter(ISymbol owner, Action<Diagnostic> report)
    {
        var found = new List<string>();
        return finding =>
        {
            var entry = EntryOf(finding, owner);
            found.Add(entry);
            var number = found.Count(other => other == entry);
            met.AddOrUpdate(entry, number, (_, most) => Math.Max(most, number));
            if (number <= listed[entry].Count())
                return;
            report(finding);
            report(Diagnostic.Create(
                BaselineRules.NotListed, finding.Location, ImmutableDictionary<string, string?>.Empty.Add(Entry, entry), finding.Id));
        };
    }

    /// <summary>The lines that stood for no finding, once everything has been analysed.</summary>
    public IEnumerable<Diagnostic> Stale() =>
        from lines in listed
        from line in lines.Skip(met.TryGetValue(lines.Key, out var found) ? found : 0)
        orderby line.LineNumber
        select Diagnostic.Create(
            BaselineRules.Stale, Location.Create(path, line.Span, text.Lines.GetLinePositionSpan(line.Span)), OneSpaced(line.ToString()));

    private static string EntryOf(Diagnostic finding, ISymbol owner)
    {
        var line = finding.Location.SourceTree!.GetText().Lines.GetLineFromPosition(finding.Location.SourceSpan.Start);
        return OneSpaced($"{finding.Id} | {owner.ContainingType.ToDisplayString(type)}.{owner.ToDisplayString(member)} | {line}");
    }

    private static bool IsEntry(TextLine line) => line.ToString().Trim() is { Length: > 0 } entry && entry[0] != '#';

    private static string OneSpaced(string line) => Regex.Replace(line.Trim(), @"\s+", " ");
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>
/// An argument that belongs to another parameter: the two change places, or, where nothing is passed to the other
/// parameter, the argument gets its name.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ArgumentPlaceFix)), Shared]
internal sealed class ArgumentPlaceFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [Descriptors.MasksSwapped.Id, Descriptors.MasksSwappedByName.Id, Descriptors.InputsSwappedByName.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.Fact(FixFacts.Parameter) is not { } parameter
            || finding.CallOfArgument() is not { } call
            || !call.Has(parameter)
            || finding.Expression.Parent is not ArgumentSyntax argument
            || call.ParameterOf(argument) is not { } own
            || own == parameter)
        {
            yield break;
        }

        const string Key = nameof(ArgumentPlaceFix);
        var list = call.Syntax.ArgumentList;
        var here = list.Arguments.IndexOf(argument);
        var there = call.IndexOf(parameter);
        if (there >= 0)
        {
            yield return Repair.Of($"Exchange {own} and {parameter}", Key, list, current => Exchange(current, here, there));
        }
        else if (Names(call, here) is { } names)
        {
            names[here] = parameter;
            yield return Repair.Of($"Pass it as {parameter}", Key, list, current => Name(current, names));
        }
    }

    private static ArgumentListSyntax Exchange(ArgumentListSyntax list, int here, int there)
    {
        var (first, second) = (list.Arguments[here], list.Arguments[there]);
        return list.ReplaceNodes(
            [first.Expression, second.Expression],
            (expression, _) => (expression == first.Expression ? second : first).Expression.WithTriviaFrom(expression));
    }

    /// <summary>The parameters of the arguments from this one on: all of them need their names as soon as one is out of order.</summary>
    private static Dictionary<int, string>? Names(TorchCall call, int from)
    {
        var arguments = call.Syntax.ArgumentList.Arguments;
        var names = new Dictionary<int, string>();
        for (var index = from; index < arguments.Count; index++)
        {
            if (call.ParameterOf(arguments[index]) is not { } name)
                return null;
            names.Add(index, name);
        }

        return names;
    }

    private static ArgumentListSyntax Name(ArgumentListSyntax list, Dictionary<int, string> names)
        => list.ReplaceNodes(
            names.Keys.Select(index => list.Arguments[index]),
            (argument, _) => Arguments.Named(argument, names[list.Arguments.IndexOf(argument)]));
}

using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Contracts;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>Shows every call of a run to the rules that want to see it.</summary>
internal sealed class RuleSet(Journal journal, Wording wording) : IObserver
{
    /// <summary>The name of a rule's operations when it looks at all of them.</summary>
    public const string AnyOperation = "*";

    /// <summary>The name of an assignment to a part of a tensor; the part is its result.</summary>
    public const string StoredElements = "[]=";

    public void Seen(Attention attention)
    {
        var report = new Report(journal, wording, attention.Call);
        report.Visit();
        foreach (var rule in AllRules.ForAttentions)
            rule.Check(attention, report);
    }

    public void Seen(TensorCall call, Value? result)
    {
        var report = new Report(journal, wording, call.Bound);
        report.Visit();
        Show(call, result, NameOf(call), report);
        Show(call, result, AnyOperation, report);
    }

    private static void Show(TensorCall call, Value? result, string name, Report report)
    {
        if (!AllRules.ForOperations.TryGetValue(name, out var rules))
            return;
        foreach (var rule in rules)
            rule.Check(call, result as TensorValue, report);
    }

    public void Seen(ISymbol field, TensorValue kept, BoundCall assignment)
    {
        var report = new Report(journal, wording, assignment);
        report.Visit();
        foreach (var rule in AllRules.ForFields)
            rule.Check(field, kept, assignment, report);
    }

    public void Seen(ContractUse use)
    {
        var report = new Report(journal, wording, use.Call);
        report.Visit();
        foreach (var rule in AllRules.ForContracts)
            rule.Check(use, report);
    }

    public void Seen(AxisRead read)
    {
        var report = new Report(journal, wording, read.Call);
        report.Visit();
        foreach (var rule in AllRules.ForAxes)
            rule.Check(read, report);
    }

    public void Seen(IReadOnlyCollection<NamedPlace> places, BoundCall call)
    {
        var report = new Report(journal, wording, call);
        report.Visit();
        foreach (var rule in AllRules.ForPlaces)
            rule.Check(places, report);
    }

    public void Seen(ModuleValue created)
    {
        if (created.Creation is not { } creation)
            return;
        var report = new Report(journal, wording, creation);
        report.Visit();
        foreach (var rule in AllRules.ForModules)
            rule.Check(created, report);
    }

    private static string NameOf(TensorCall call) =>
        call.Bound.Stored is not null ? StoredElements : call.Bound.Receiver is ModuleValue module ? module.Kind : call.Name;
}

using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using Xunit;

namespace ShapeSafe.Tests.Operations;

/// <summary>The conditions of a way: where a helper begins makes no difference, and what it asks decides for whom its run holds.</summary>
public sealed class ConditionsTests
{
    [Fact]
    public void Premises_and_what_was_tested_since_are_one_list() => ForAll((before, since, asked) =>
    {
        var whole = Tested(before.Concat(since));
        if (Tested(before) is not { } entered)
            return;
        var inside = Tested(since, entered.AsPremises(out _));
        Assert.Equal(whole?.All, inside?.All);
        if (whole is null)
            return;
        foreach (var condition in asked)
        {
            Assert.Equal(whole.Any(condition.Equals), inside!.Any(condition.Equals));
            Assert.Equal(whole.With(condition)?.All, inside.With(condition)?.All);
        }
        Assert.Equal(whole.Where(Holds), inside!.Where(Holds));
    });

    [Fact]
    public void A_run_holds_for_those_who_answer_as_it_was_answered() => ForAll((before, others, asked) =>
    {
        if (Tested(before) is not { } here || Tested(others) is not { } there)
            return;
        var inside = here.AsPremises(out var premises);
        there.AsPremises(out var otherPremises);
        foreach (var condition in asked)
            inside.Any(condition.Equals);
        Assert.Equal(asked.All(condition => here.Any(condition.Equals) == there.Any(condition.Equals)), premises.AreAnsweredBy(otherPremises));

        inside.Where(Holds);
        if (premises.AreAnsweredBy(otherPremises))
            Assert.Equal(here.Where(Holds), there.Where(Holds));
    });

    /// <summary>A helper of a helper depends on what the outer one was entered with.</summary>
    [Fact]
    public void What_is_asked_further_in_is_asked_further_out() => ForAll((before, since, asked) =>
    {
        if (Tested(before)?.AsPremises(out var outer) is not { } entered || Tested(since, entered)?.AsPremises(out var inner) is not { } inside)
            return;
        foreach (var condition in asked)
            inside.Any(condition.Equals);
        Conditions.None.AsPremises(out var nothing);
        var known = asked.Any(condition => entered.All.Contains(condition));
        Assert.False(known && outer.AreAnsweredBy(nothing));

        entered.AsPremises(out var again);
        inner.AskAgain(again);
        Assert.False(known && again.AreAnsweredBy(nothing));
    });

    [Fact]
    public void Conditions_of_a_run_are_told_under_other_premises() => ForAll((before, since, others) =>
    {
        if (Tested(before)?.AsPremises(out var premises) is not { } entered || Tested(since, entered) is not { } inside || Tested(others)?.AsPremises(out var otherPremises) is not { } elsewhere)
            return;
        Assert.Equal(elsewhere.All.Concat(inside.All.Skip(entered.All.Length)), inside.Under(otherPremises, premises).All);
    });

    private static bool Holds(PathCondition condition) => condition.Holds;

    private static Conditions? Tested(System.Collections.Generic.IEnumerable<PathCondition> conditions, Conditions? start = null) =>
        conditions.Aggregate(start ?? Conditions.None, (known, condition) => known?.With(condition)!);

    private static void ForAll(Action<PathCondition[], PathCondition[], PathCondition[]> property)
    {
        var lists = Gen.ArrayOf(from name in Gen.Choose(0, 4) from holds in Gen.Choose(0, 2) select new PathCondition(new TextValue($"p{name}"), holds > 0, $"p{name}"), 3);
        var cases =
            from first in lists
            from second in lists
            from third in lists
            select (first, second, third);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(cases), one => property(one.first, one.second, one.third)));
    }
}

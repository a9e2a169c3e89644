using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>
/// The conditions that made a way: the premises that a helper was entered with, and what was tested since. Immutable. What is asked of the
/// premises is remembered there, so that one run of a helper serves all the ways on which it would be told the same.
/// </summary>
internal sealed class Conditions
{
    /// <summary>The conditions that were tested last tell ways apart; those of long ago hold on all of them.</summary>
    private const int MostConditions = 16;

    public static readonly Conditions None = new(null, []);

    private readonly Premises? premises;
    private readonly ImmutableArray<PathCondition> tested;
    private ImmutableArray<PathCondition> all;

    private Conditions(Premises? premises, ImmutableArray<PathCondition> tested)
    {
        this.premises = premises;
        this.tested = tested;
    }

    /// <summary>How many were tested in this body.</summary>
    public int Count => tested.Length;

    /// <summary>All of them, for what is said when the run is over. While it runs, <see cref="Any"/> and <see cref="Where"/> are asked.</summary>
    public ImmutableArray<PathCondition> All => all.IsDefault ? all = premises is null ? tested : premises.Conditions.AddRange(tested) : all;

    public bool Any(Func<PathCondition, bool> isMeant) => tested.Any(isMeant) || premises?.Any(isMeant) == true;

    /// <param name="isMeant">Always the same delegate for the same question.</param>
    public IEnumerable<PathCondition> Where(Func<PathCondition, bool> isMeant) =>
        premises is null ? tested.Where(isMeant) : premises.Where(isMeant).Concat(tested.Where(isMeant));

    /// <summary>The conditions with one more, or null when they contradict it.</summary>
    public Conditions? With(PathCondition condition)
    {
        if (Any(known => known.Holds != condition.Holds && known.Key.Equals(condition.Key)))
            return null;
        return Any(condition.Equals) ? this : new Conditions(premises, (Count < MostConditions ? tested : tested.RemoveAt(0)).Add(condition));
    }

    /// <summary>What holds on both of two ways through one body.</summary>
    public Conditions Common(Conditions other) =>
        Count == 0 || ReferenceEquals(this, other) ? this : new Conditions(premises, tested.RemoveAll(condition => !other.tested.Contains(condition)));

    /// <summary>The same conditions at the entry of a helper.</summary>
    public Conditions AsPremises(out Premises entered) => new(entered = new Premises(All, premises), []);

    /// <summary>The conditions of a way of a helper, had it been entered with others.</summary>
    public Conditions Under(Premises others, Premises entered) => new(null, others.Conditions.AddRange(All.Skip(entered.Conditions.Length)));
}

/// <summary>A condition that the code tested on the way.</summary>
/// <param name="Key">What was tested: equal keys are the same condition.</param>
/// <param name="Text">What holds, as the code spells it: <c>past &gt; 0</c>, or <c>!(past &gt; 0)</c>.</param>
internal sealed record PathCondition(Value Key, bool Holds, string Text)
{
    public bool Equals(PathCondition? other) => other is not null && Holds == other.Holds && Key.Equals(other.Key);

    public override int GetHashCode() => Key.GetHashCode() ^ (Holds ? 1 : 0);
}

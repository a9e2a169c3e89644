using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>The conditions that a helper is entered with, and all that its run asked of them.</summary>
/// <param name="caller">The premises of the run that calls the helper: what is asked of these is asked of those.</param>
internal sealed class Premises(ImmutableArray<PathCondition> conditions, Premises? caller)
{
    private readonly List<(Func<PathCondition, bool> IsMeant, bool Answer)> asked = [];
    private readonly List<(Func<PathCondition, bool> IsMeant, ImmutableArray<PathCondition> Answer)> listed = [];

    public ImmutableArray<PathCondition> Conditions => conditions;

    public bool Any(Func<PathCondition, bool> isMeant)
    {
        caller?.Any(isMeant);
        var answer = conditions.Any(isMeant);
        asked.Add((isMeant, answer));
        return answer;
    }

    public IEnumerable<PathCondition> Where(Func<PathCondition, bool> isMeant)
    {
        foreach (var (question, known) in listed)
        {
            if (question == isMeant)
                return known;
        }
        caller?.Where(isMeant);
        var answer = conditions.Where(isMeant).ToImmutableArray();
        listed.Add((isMeant, answer));
        return answer;
    }

    /// <summary>Whether all that was asked here is answered alike by others.</summary>
    public bool AreAnsweredBy(Premises others) =>
        conditions.SequenceEqual(others.Conditions)
        || asked.TrueForAll(one => others.Conditions.Any(one.IsMeant) == one.Answer)
        && listed.TrueForAll(one => others.Conditions.Where(one.IsMeant).SequenceEqual(one.Answer));

    /// <summary>Asks the others what was asked here, for the runs that depend on them.</summary>
    public void AskAgain(Premises others)
    {
        asked.ForEach(one => others.Any(one.IsMeant));
        listed.ForEach(one => others.Where(one.IsMeant));
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>
/// What is known on one way through the code: the value of each variable (a symbol, or a flow capture's id), and the
/// conditions that made this way. Immutable.
/// </summary>
internal sealed record Environment(ImmutableDictionary<object, Value> Variables, ImmutableArray<PathCondition> Path)
{
    public static readonly Environment Empty = new(ImmutableDictionary<object, Value>.Empty, []);

    public Value? this[object variable] => Variables.TryGetValue(variable, out var value) ? value : null;

    public Environment With(object variable, Value value) => this with { Variables = Variables.SetItem(variable, value) };

    public Environment Without(IEnumerable<object> variables) => this with { Variables = Variables.RemoveRange(variables) };

    /// <summary>The way on which the condition also holds, or null when this way contradicts it.</summary>
    public Environment? Assume(PathCondition condition)
    {
        foreach (var known in Path)
        {
            if (known.Key.Equals(condition.Key))
                return known.Holds == condition.Holds ? this : null;
        }
        return this with { Path = Path.Add(condition) };
    }

    /// <summary>Every variable that holds <paramref name="old"/> itself holds <paramref name="changed"/> from here on.</summary>
    /// <param name="shared">What becomes of another value, which may share memory with the old one.</param>
    public Environment Replace(Value old, Value changed, Func<Value, Value, Value> shared)
    {
        var variables = Variables;
        foreach (var variable in Variables)
        {
            var after = ReferenceEquals(variable.Value, old) ? changed : shared(variable.Value, old);
            if (!ReferenceEquals(after, variable.Value))
                variables = variables.SetItem(variable.Key, after);
        }
        return this with { Variables = variables };
    }

    public bool HoldsTheSame(Environment other) => Differences(other, most: 0) == 0;

    /// <summary>How many variables differ; stops counting above <paramref name="most"/>.</summary>
    public int Differences(Environment other, int most)
    {
        if (ReferenceEquals(Variables, other.Variables))
            return 0;
        var count = Variables.Count == other.Variables.Count ? 0 : 1;
        foreach (var variable in Variables)
        {
            if (count > most)
                break;
            if (!other.Variables.TryGetValue(variable.Key, out var theirs) || !variable.Value.Equals(theirs))
                count++;
        }
        return count;
    }

    /// <summary>What holds on both ways; a variable that only one of them knows is forgotten.</summary>
    public Environment Join(Environment other, Identity at)
    {
        var variables = Variables;
        foreach (var variable in Variables)
        {
            if (!other.Variables.TryGetValue(variable.Key, out var theirs))
                variables = variables.Remove(variable.Key);
            else if (!ReferenceEquals(variable.Value, theirs))
                variables = variables.SetItem(variable.Key, variable.Value.Join(theirs, at with { Source = (at.Source, variable.Key) }));
        }
        return new Environment(variables, CommonPath(other));
    }

    /// <summary>The conditions that hold on both ways.</summary>
    public ImmutableArray<PathCondition> CommonPath(Environment other) =>
        Path.IsEmpty || Path == other.Path ? Path : Path.RemoveAll(condition => !other.Path.Contains(condition));
}

/// <summary>A condition that the code tested on the way.</summary>
/// <param name="Key">What was tested: equal keys are the same condition.</param>
/// <param name="Text">What holds, as the code spells it: <c>past &gt; 0</c>, or <c>!(past &gt; 0)</c>.</param>
internal sealed record PathCondition(Value Key, bool Holds, string Text)
{
    public bool Equals(PathCondition? other) => other is not null && Holds == other.Holds && Key.Equals(other.Key);

    public override int GetHashCode() => Key.GetHashCode() ^ (Holds ? 1 : 0);
}

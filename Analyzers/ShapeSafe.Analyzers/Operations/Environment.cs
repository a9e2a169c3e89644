using System;
using System.Collections.Immutable;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>
/// What is known on one way through the code: the value of each variable (a symbol, or a flow capture's id), and the
/// conditions that made this way. Immutable.
/// </summary>
internal sealed record Environment(VariableMap Variables, ImmutableArray<PathCondition> Path)
{
    /// <summary>The conditions that were tested last tell ways apart; those of long ago hold on all of them.</summary>
    private const int MostConditions = 16;

    public static readonly Environment Empty = new(VariableMap.Empty, []);

    public Value? this[object variable] => Variables[variable];

    public Environment With(object variable, Value value) => Having(Variables.With(variable, value));

    public Environment Without(object variable) => Having(Variables.Without(variable));

    /// <summary>The way on which the condition also holds, or null when this way contradicts it.</summary>
    public Environment? Assume(PathCondition condition)
    {
        foreach (var known in Path)
        {
            if (known.Key.Equals(condition.Key))
                return known.Holds == condition.Holds ? this : null;
        }
        return this with { Path = (Path.Length < MostConditions ? Path : Path.RemoveAt(0)).Add(condition) };
    }

    /// <summary>Every variable that holds <paramref name="old"/> itself holds <paramref name="changed"/> from here on.</summary>
    /// <param name="shared">What becomes of another value, which may share memory with the old one.</param>
    public Environment Replace(Value old, Value changed, Func<Value, Value, Value> shared)
    {
        var variables = Variables;
        foreach (var (variable, value, _) in Variables.All)
            variables = variables.With(variable, ReferenceEquals(value, old) ? changed : shared(value!, old));
        return Having(variables);
    }

    public bool HoldsTheSame(Environment other) => Differences(other, most: 0) == 0;

    /// <summary>How many variables differ; stops counting above <paramref name="most"/>.</summary>
    public int Differences(Environment other, int most)
    {
        var count = 0;
        foreach (var (_, mine, theirs) in Variables.Differences(other.Variables))
        {
            if (mine is null || !mine.Equals(theirs))
                count++;
            if (count > most)
                break;
        }
        return count;
    }

    /// <summary>What holds on both ways; a variable that only one of them knows is forgotten.</summary>
    public Environment Join(Environment other, Identity at)
    {
        var variables = Variables;
        foreach (var (variable, mine, theirs) in Variables.Differences(other.Variables))
        {
            variables = mine is null || theirs is null
                ? variables.Without(variable)
                : variables.With(variable, mine.Join(theirs, at with { Source = (at.Source, variable) }));
        }
        return new Environment(variables, CommonPath(other));
    }

    /// <summary>The same way; a value that equals the other way's is the same object, so that it is compared only once.</summary>
    public Environment Sharing(Environment other)
    {
        var variables = Variables;
        foreach (var (variable, mine, theirs) in Variables.Differences(other.Variables))
        {
            if (mine is not null && mine.Equals(theirs))
                variables = variables.With(variable, theirs!);
        }
        return Having(variables);
    }

    /// <summary>The conditions that hold on both ways.</summary>
    public ImmutableArray<PathCondition> CommonPath(Environment other) =>
        Path.IsEmpty || Path == other.Path ? Path : Path.RemoveAll(condition => !other.Path.Contains(condition));

    private Environment Having(VariableMap variables) => variables == Variables ? this : this with { Variables = variables };
}

/// <summary>A condition that the code tested on the way.</summary>
/// <param name="Key">What was tested: equal keys are the same condition.</param>
/// <param name="Text">What holds, as the code spells it: <c>past &gt; 0</c>, or <c>!(past &gt; 0)</c>.</param>
internal sealed record PathCondition(Value Key, bool Holds, string Text)
{
    public bool Equals(PathCondition? other) => other is not null && Holds == other.Holds && Key.Equals(other.Key);

    public override int GetHashCode() => Key.GetHashCode() ^ (Holds ? 1 : 0);
}

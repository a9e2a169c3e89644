using System;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>
/// What is known on one way through the code: the value of each variable (a symbol, or a flow capture's id), and the
/// conditions that made this way. Immutable.
/// </summary>
internal sealed record Environment(VariableMap Variables, Conditions Conditions)
{
    public static readonly Environment Empty = new(VariableMap.Empty, Conditions.None);

    public Value? this[object variable] => Variables[variable];

    public Environment With(object variable, Value value) => Having(Variables.With(variable, value));

    public Environment Without(object variable) => Having(Variables.Without(variable));

    /// <summary>The way on which the condition also holds, or null when this way contradicts it.</summary>
    public Environment? Assume(PathCondition condition) => Conditions.With(condition) is { } all ? all == Conditions ? this : this with { Conditions = all } : null;

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
        return new Environment(variables, Conditions.Common(other.Conditions));
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

    private Environment Having(VariableMap variables) => variables == Variables ? this : this with { Variables = variables };
}

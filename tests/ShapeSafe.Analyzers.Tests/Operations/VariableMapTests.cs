using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using Xunit;

namespace ShapeSafe.Tests.Operations;

/// <summary>A map of variables is what a dictionary is, also where hashes collide.</summary>
public sealed class VariableMapTests
{
    private static readonly Value[] Values = [.. Enumerable.Range(0, 3).Select(number => new IntegerValue(Dim.Of(number)))];

    [Fact]
    public void It_holds_what_a_dictionary_holds() => ForAll(changes =>
    {
        var (map, model) = Apply(VariableMap.Empty, [], changes);
        Assert.Equal(model.Count, map.All.Count());
        foreach (var (variable, value, _) in map.All)
            Assert.Same(model[(Variable)variable], value);
        foreach (var variable in Variable.Some)
            Assert.Same(model.GetValueOrDefault(variable), map[variable]);
    });

    [Fact]
    public void Differences_are_the_variables_with_other_values() => ForAll(changes =>
    {
        var half = changes.Length / 2;
        var (old, before) = Apply(VariableMap.Empty, [], changes[..half]);
        var (made, after) = Apply(old, before, changes[half..]);
        var (apart, _) = Apply(VariableMap.Empty, [], changes);
        var differing = Variable.Some.Where(variable => before.GetValueOrDefault(variable) != after.GetValueOrDefault(variable)).Order();
        foreach (var other in new[] { made, apart })
        {
            var differences = old.Differences(other).ToArray();
            Assert.Equal(differing, differences.Select(one => (Variable)one.Variable).Order());
            Assert.All(differences, one => Assert.Same(before.GetValueOrDefault((Variable)one.Variable), one.Mine));
            Assert.All(differences, one => Assert.Same(after.GetValueOrDefault((Variable)one.Variable), one.Theirs));
        }
    });

    [Fact]
    public void What_changes_nothing_gives_the_same_map() => ForAll(changes =>
    {
        var (map, model) = Apply(VariableMap.Empty, [], changes);
        foreach (var (variable, value) in model)
            Assert.Same(map, map.With(variable, value));
        foreach (var variable in Variable.Some.Where(variable => !model.ContainsKey(variable)))
            Assert.Same(map, map.Without(variable));
    });

    private static (VariableMap Map, Dictionary<Variable, Value> Model) Apply(VariableMap map, Dictionary<Variable, Value> model, (Variable Variable, Value? Value)[] changes)
    {
        model = new(model);
        foreach (var (variable, value) in changes)
        {
            map = value is null ? map.Without(variable) : map.With(variable, value);
            if (value is null)
                model.Remove(variable);
            else
                model[variable] = value;
        }
        return (map, model);
    }

    private static void ForAll(System.Action<(Variable, Value?)[]> property)
    {
        var change =
            from variable in Gen.Elements(Variable.Some)
            from value in Gen.Choose(0, Values.Length)
            select (variable, value == Values.Length ? null : Values[value]);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(Gen.ArrayOf(change)), property));
    }

    /// <summary>Three variables for each hash; the hashes differ in the highest bit, in low ones, and in all.</summary>
    private sealed record Variable(int Number) : System.IComparable<Variable>
    {
        private static readonly int[] Hashes = [0, 1, 2, 3, 8, int.MinValue, int.MaxValue, -1];

        public static readonly Variable[] Some = [.. Enumerable.Range(0, 3 * Hashes.Length).Select(number => new Variable(number))];

        public override int GetHashCode() => Hashes[Number % Hashes.Length];

        public int CompareTo(Variable? other) => Number.CompareTo(other?.Number);
    }
}

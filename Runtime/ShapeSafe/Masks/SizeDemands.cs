using System;
using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Formulas;

namespace ShapeSafe;

/// <summary>
/// The sizes that a mask or a bias demands of a call. They outlive simplification: padding that hides nothing is as good as
/// no mask, but it still belongs to sequences of one length.
/// </summary>
internal sealed class SizeDemands : IEquatable<SizeDemands>
{
    private readonly SizeRequirement[] demands;

    private SizeDemands(SizeRequirement[] demands) => this.demands = demands;

    /// <summary>What a formula demands; null when it fits every size.</summary>
    public static SizeDemands? Of(IEnumerable<SizeRequirement> requirements)
    {
        var demands = requirements.OrderBy(requirement => requirement.Axis).ToArray();
        return demands.Length == 0 ? null : new(demands);
    }

    /// <summary>What both demand together.</summary>
    /// <exception cref="ArgumentException">They demand two sizes of one dimension.</exception>
    public static SizeDemands? Both<TQuery, TKey>(string what, SizeDemands? left, SizeDemands? right)
        where TQuery : struct, ISequence
        where TKey : struct, ISequence
    {
        if (left is null || right is null || left.Equals(right))
        {
            return left ?? right;
        }

        var both = new List<SizeRequirement>(left.demands);
        foreach (var demand in right.demands)
        {
            var index = both.FindIndex(other => other.Axis == demand.Axis);
            if (index < 0)
            {
                both.Add(demand);
            }
            else if (both[index].Size != demand.Size)
            {
                var name = demand.Axis switch
                {
                    AttentionAxis.Queries => TQuery.Name,
                    AttentionAxis.Keys => TKey.Name,
                    _ => demand.Axis.ToString(),
                };
                throw new ArgumentException(
                    $"{what}<{TQuery.Name}, {TKey.Name}>: the left side has {name} = {both[index].Size} (from its {both[index].Origin}), "
                    + $"the right side has {name} = {demand.Size} (from its {demand.Origin}).",
                    nameof(right));
            }
        }

        return Of(both);
    }

    /// <summary>The size that is demanded of a dimension, or null.</summary>
    public int? Size(AttentionAxis axis) => Array.Find(demands, demand => demand.Axis == axis) is { Origin: not null } demand ? demand.Size : null;

    /// <summary>Compares the demands with a call, in the names of its dimensions.</summary>
    /// <exception cref="ArgumentException">A size disagrees.</exception>
    public void Check<TQuery, TKey>(string attention, string role, in AttentionSizes sizes, string batch = "Batch", string heads = "Heads")
        where TQuery : struct, ISequence
        where TKey : struct, ISequence
    {
        foreach (var demand in demands)
        {
            if (!demand.IsMetBy(sizes))
            {
                var (name, other) = demand.Axis switch
                {
                    AttentionAxis.Batch => (batch, "query has"),
                    AttentionAxis.Heads => (heads, "query has"),
                    AttentionAxis.Queries => (TQuery.Name, "query has"),
                    _ => (TKey.Name, "keys have"),
                };
                throw new ArgumentException(
                    $"{attention}: the {role} has {name} = {demand.Size}, the {other} {name} = {sizes[demand.Axis]}. The {role}'s size comes from its {demand.Origin}.",
                    role);
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(SizeDemands? other) =>
        other is not null && demands.Select(demand => (demand.Axis, demand.Size)).SequenceEqual(other.demands.Select(demand => (demand.Axis, demand.Size)));

    /// <inheritdoc/>
    public override bool Equals(object? other) => Equals(other as SizeDemands);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var demand in demands)
        {
            hash.Add(demand.Axis);
            hash.Add(demand.Size);
        }

        return hash.ToHashCode();
    }
}

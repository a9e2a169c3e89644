using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>Every key needs its value: SHAPE1201.</summary>
internal sealed class KeyValueLength : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.KeyValueLength];

    public void Check(Attention attention, Report report)
    {
        if (attention.KeyTensor is not { } key || attention.ValueTensor is not { } value)
            return;
        var (keys, values) = (attention.Keys, value.Shape.Rank is { } rank && !attention.IsFused && rank != 3 ? Dim.Unknown : value.Shape[attention.IsFused ? -2 : 0]);
        if (!Dim.Differ(keys, values) && !AreOfQueries(attention, values))
            return;
        var words = report.Wording;
        report.Add(
            Descriptors.KeyValueLength, attention.PlaceOf(attention.Value!),
            $"There are {words.Size(values)} values for {words.Size(keys)} keys: the value is {words.Tensor(value, attention.Value!.Operation)}, the key {words.Tensor(key, attention.Key.Operation)}. Each key needs its value.",
            [value.Place, key.Place]);
    }

    /// <summary>The values are made of what asks, the keys of something else: one for each query.</summary>
    private static bool AreOfQueries(Attention attention, Dim values) =>
        attention is { QueryTensor.Root: { } query, KeyTensor.Root: { } key, ValueTensor.Root: { } value } && query == value && query != key
        && attention.Keys.Symbol is SizeSymbol && Dim.Same(values, attention.Queries) && !Dim.Same(values, attention.Keys);
}

/// <summary>Queries, keys and values must have the features that the attention was built for: SHAPE1202.</summary>
internal sealed class FeatureSize : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.FeatureSize];

    public void Check(Attention attention, Report report)
    {
        if (attention.IsFused)
            CheckFused(attention, report);
        else
            CheckModule(attention, attention.Module!, report);
    }

    private static void CheckModule(Attention attention, ModuleValue module, Report report)
    {
        Expect(attention.Query, attention.Features);
        if (!IsSame(attention.Key, attention.Query))
            Expect(attention.Key, Given(module, "kdim", attention.Features));
        if (attention.Value is { } value && !IsSame(value, attention.Key))
            Expect(value, Given(module, "vdim", attention.Features));

        void Expect(BoundArgument input, Dim features)
        {
            if (input.Value is not TensorValue tensor || tensor.Shape.Rank is { } rank && rank != 3 || !Dim.Differ(tensor.Shape[-1], features))
                return;
            var words = report.Wording;
            var built = module.Creation?.Operation.Syntax;
            report.Add(
                Descriptors.FeatureSize, input.Operation.Syntax,
                $"{words.Tensor(tensor, input.Operation)}, has {words.Size(tensor.Shape[-1])} features, but this {attention.Name} was built for {words.Size(features)}{words.MadeAt(built, input.Operation.Syntax)}.",
                [tensor.Place, built]);
        }
    }

    /// <summary>The same expression, about which one finding is enough.</summary>
    private static bool IsSame(BoundArgument left, BoundArgument right) => left.Operation.Syntax.ToString() == right.Operation.Syntax.ToString();

    private static Dim Given(ModuleValue module, string parameter, Dim otherwise) => module.Setting(parameter) is IntegerValue number ? number.Dim : otherwise;

    private static void CheckFused(Attention attention, Report report)
    {
        if (attention.QueryTensor is not { } query || attention.KeyTensor is not { } key || !Dim.Differ(query.Shape[-1], key.Shape[-1]) && !Dim.Exceeds(key.Shape[-1], query.Shape[-1]))
            return;
        var words = report.Wording;
        report.Add(
            Descriptors.FeatureSize, attention.PlaceOf(attention.Key),
            $"The keys have {words.Size(key.Shape[-1])} channels, the queries {words.Size(query.Shape[-1])}: the key is {words.Tensor(key, attention.Key.Operation)}, the query {words.Tensor(query, attention.Query.Operation)}.",
            [key.Place, query.Place]);
    }
}

/// <summary>Queries, keys and values need the same heads, or keys and values one for all: SHAPE1203. And the same batch: SHAPE1208.</summary>
internal sealed class HeadsAndBatch : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.HeadCount, Descriptors.BatchSize];

    public void Check(Attention attention, Report report)
    {
        if (attention.QueryTensor is not { Shape.Rank: { } rank } query || attention.KeyTensor is not { } key)
            return;
        var words = report.Wording;
        if (attention.IsFused && MatrixProduct.LacksHeads(query.Shape, key.Shape))
        {
            report.Add(
                Descriptors.HeadCount, attention.Key.Operation.Syntax,
                $"The key is {words.Tensor(key, attention.Key.Operation)}, the query {words.Tensor(query, attention.Query.Operation)}: {words.Size(key.Shape[0])}, the batch, meets {words.Size(query.Shape[1])}, the heads. What all heads share needs an axis of 1 for them: {Wording.Expression(attention.Key.Operation)}.unsqueeze(1).",
                [key.Place, query.Place]);
        }
        var asking = new Side("queries", "query", query, attention.Query);
        var asked = new Side("keys", "key", key, attention.Key);
        if (key.Shape.Rank != rank || Compare(asked, asking, attention, report) || attention is not { Value: { } argument, ValueTensor: { } value } || value.Shape.Rank != rank)
            return;
        // A single key for all: the values meet the weights, which are the queries'.
        var given = new Side("values", "value", value, argument);
        if (!Compare(given, asked, attention, report))
            Compare(given, asking, attention, report);
    }

    /// <param name="Many">What the rows of the tensor are called.</param>
    private sealed record Side(string Many, string One, TensorValue Tensor, BoundArgument Argument);

    /// <summary>Whether one input does not fit another, which is then said.</summary>
    private static bool Compare(Side side, Side other, Attention attention, Report report)
    {
        var words = report.Wording;
        var (mine, theirs) = (side.Tensor.Shape, other.Tensor.Shape);
        var sides = $"the {side.One} is {words.Tensor(side.Tensor, side.Argument.Operation)}, the {other.One} {words.Tensor(other.Tensor, other.Argument.Operation)}";
        if (attention.IsFused && mine.Rank == 4 && Clash(theirs[1], mine[1]))
        {
            var isJoined = side.Tensor.IsGrown && mine[1].Constant is null;
            report.Add(
                Descriptors.HeadCount, attention.PlaceOf(side.Argument),
                $"The {side.Many} have {words.Size(mine[1])} heads, the {other.Many} {words.Size(theirs[1])}: {sides}. "
                    + (isJoined ? "What came before is joined along the sequence: dim: 2." : "Repeat the heads of keys and values: repeat_interleave(n, dim: 1)."),
                [side.Tensor.Place, other.Tensor.Place]);
            return true;
        }
        var axis = attention.IsFused ? 0 : 1;
        if (mine.Rank != (attention.IsFused ? 4 : 3) || !(attention.IsFused ? Clash(theirs[axis], mine[axis]) : Dim.Differ(theirs[axis], mine[axis])))
            return false;
        report.Add(
            Descriptors.BatchSize, attention.PlaceOf(side.Argument),
            $"The {side.Many} have a batch of {words.Size(mine[axis])}, the {other.Many} of {words.Size(theirs[axis])}: {attention.Name} reads {words.Tensor(side.Tensor, side.Argument.Operation)}, and {words.Tensor(other.Tensor, other.Argument.Operation)}, as {(attention.IsFused ? "(batch, heads, sequence, channel)" : "(sequence, batch, embedding)")}.",
            [side.Tensor.Place, other.Tensor.Place]);
        return true;
    }

    /// <summary>Two sizes that neither are equal nor broadcast, also when one is the other and what was put before it.</summary>
    private static bool Clash(Dim left, Dim right) => !left.IsOne && !right.IsOne && (Dim.Differ(left, right) || Dim.Exceeds(right, left));
}

/// <summary>TorchSharp's modules read three dimensions: SHAPE1205.</summary>
internal sealed class ModuleInputRank : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.ModuleInputRank];

    public void Check(Attention attention, Report report)
    {
        if (attention.IsFused)
            return;
        var seen = new HashSet<string>();
        foreach (var input in new[] { attention.Query, attention.Key, attention.Value })
        {
            if (input?.Value is not TensorValue { Shape.Rank: { } rank and not 3 } tensor || !seen.Add(input.Operation.Syntax.ToString()))
                continue;
            report.Add(
                Descriptors.ModuleInputRank, input.Operation.Syntax,
                $"{report.Wording.Tensor(tensor, input.Operation)}, has {rank} dimensions, but {attention.Name} reads (sequence, batch, embedding) only"
                    + (rank == 2 ? $": for one sample pass {Wording.Expression(input.Operation)}.unsqueeze(1)." : "."),
                [tensor.Place]);
        }
    }
}

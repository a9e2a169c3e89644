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
            Descriptors.KeyValueLength, attention.Value!.Operation.Syntax,
            $"There are {words.Size(values)} values for {words.Size(keys)} keys: the value is {words.Tensor(value, attention.Value.Operation)}, the key {words.Tensor(key, attention.Key.Operation)}. Each key needs its value.",
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
        if (attention.QueryTensor is not { } query || attention.KeyTensor is not { } key || !Dim.Differ(query.Shape[-1], key.Shape[-1]))
            return;
        var words = report.Wording;
        report.Add(
            Descriptors.FeatureSize, attention.Key.Operation.Syntax,
            $"The keys have {words.Size(key.Shape[-1])} channels, the queries {words.Size(query.Shape[-1])}: the key is {words.Tensor(key, attention.Key.Operation)}, the query {words.Tensor(query, attention.Query.Operation)}.",
            [key.Place, query.Place]);
    }
}

/// <summary>Queries and keys need the same heads, or the keys one for all: SHAPE1203. And the same batch: SHAPE1208.</summary>
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
        if (key.Shape.Rank != rank)
            return;
        if (attention.IsFused && rank == 4 && Clash(query.Shape[1], key.Shape[1]))
        {
            report.Add(
                Descriptors.HeadCount, attention.Key.Operation.Syntax,
                $"The keys have {words.Size(key.Shape[1])} heads, the queries {words.Size(query.Shape[1])}: the key is {words.Tensor(key, attention.Key.Operation)}, the query {words.Tensor(query, attention.Query.Operation)}. Repeat the heads of keys and values: repeat_interleave(n, dim: 1).",
                [key.Place, query.Place]);
        }
        var axis = attention.IsFused ? 0 : 1;
        if (rank == (attention.IsFused ? 4 : 3) && (attention.IsFused ? Clash(query.Shape[axis], key.Shape[axis]) : Dim.Differ(query.Shape[axis], key.Shape[axis])))
        {
            report.Add(
                Descriptors.BatchSize, attention.Key.Operation.Syntax,
                $"The keys have a batch of {words.Size(key.Shape[axis])}, the queries of {words.Size(query.Shape[axis])}: {attention.Name} reads {words.Tensor(key, attention.Key.Operation)}, and {words.Tensor(query, attention.Query.Operation)}, as {(attention.IsFused ? "(batch, heads, sequence, channel)" : "(sequence, batch, embedding)")}.",
                [key.Place, query.Place]);
        }
    }

    private static bool Clash(Dim left, Dim right) => !left.IsOne && !right.IsOne && Dim.Differ(left, right);
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

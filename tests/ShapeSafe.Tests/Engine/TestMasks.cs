using System;
using ShapeSafe.Formulas;

namespace ShapeSafe.Tests.Engine;

/// <summary>A mask of any rule; blocks and runs are found by looking at every pair.</summary>
internal sealed record AnyMask(Func<int, int, int, int, bool> Rule) : MaskFormula
{
    public override bool IsOneRunPerQuery => false;

    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key) => Rule(batch, head, query, key);

    public override BlockKind Classify(in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys)
    {
        var (some, all) = (false, true);
        for (var query = queries.Start; query < queries.End; query++)
        {
            for (var key = keys.Start; key < keys.End; key++)
            {
                var may = Rule(batch, head, query, key);
                some |= may;
                all &= may;
            }
        }

        return all ? BlockKind.Full : some ? BlockKind.Partial : BlockKind.Empty;
    }

    public override KeyRange KeysOf(in AttentionSizes sizes, int batch, int head, int query)
    {
        var (first, end) = (0, 0);
        for (var key = 0; key < sizes.Keys; key++)
        {
            if (Rule(batch, head, query, key))
            {
                first = end == 0 ? key : first;
                end = key + 1;
            }
        }

        return new KeyRange(first, end);
    }
}

/// <summary>A mask that gives each query one run of keys.</summary>
internal sealed record RunMask(Func<int, int, int, KeyRange> Runs) : MaskFormula
{
    public override bool IsOneRunPerQuery => true;

    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key) =>
        Runs(batch, head, query) is var run && run.Start <= key && key < run.End;

    public override BlockKind Classify(in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys)
    {
        var (some, all) = (false, true);
        for (var query = queries.Start; query < queries.End; query++)
        {
            var run = Runs(batch, head, query);
            some |= Math.Max(run.Start, keys.Start) < Math.Min(run.End, keys.End);
            all &= run.Start <= keys.Start && keys.End <= run.End;
        }

        return all ? BlockKind.Full : some ? BlockKind.Partial : BlockKind.Empty;
    }

    public override KeyRange KeysOf(in AttentionSizes sizes, int batch, int head, int query) => Runs(batch, head, query);
}

/// <summary>A bias of any rule.</summary>
internal sealed record AnyBias(Func<int, int, int, int, float> Rule) : BiasFormula
{
    public override float At(in AttentionSizes sizes, int batch, int head, int query, int key) => Rule(batch, head, query, key);
}

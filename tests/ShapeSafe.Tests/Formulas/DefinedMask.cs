using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using ShapeSafe.Formulas;

namespace ShapeSafe.Tests.Formulas;

/// <summary>A mask next to a definition of its own, pair by pair, that shares no code with it.</summary>
internal sealed record DefinedMask(MaskFormula Mask, MaskChecks.Definition Definition)
{
    public override string ToString() => Mask.ToString();

    public static DefinedMask operator &(DefinedMask left, DefinedMask right) =>
        new(left.Mask & right.Mask, (b, h, q, k) => left.Definition(b, h, q, k) && right.Definition(b, h, q, k));

    public static DefinedMask operator |(DefinedMask left, DefinedMask right) =>
        new(left.Mask | right.Mask, (b, h, q, k) => left.Definition(b, h, q, k) || right.Definition(b, h, q, k));

    public static DefinedMask operator ~(DefinedMask mask) => new(~mask.Mask, (b, h, q, k) => !mask.Definition(b, h, q, k));
}

/// <summary>Masks for calls of the same sizes.</summary>
internal sealed record MaskCase(AttentionSizes Sizes, DefinedMask[] Masks)
{
    public DefinedMask Mask => Masks[0];

    public override string ToString() => $"{Sizes}: {string.Join("; ", (object[])Masks)}";
}

/// <summary>Random sizes and masks, for FsCheck.</summary>
internal static class RandomMasks
{
    /// <summary>Checks a property of a random mask.</summary>
    public static void ForAll(Action<AttentionSizes, DefinedMask> property, bool onlyRuns = false, int count = 300) =>
        Check(1, onlyRuns, count, mask => property(mask.Sizes, mask.Mask));

    /// <summary>Checks a property of three random masks for calls of the same sizes.</summary>
    public static void ForAll(Action<AttentionSizes, DefinedMask, DefinedMask, DefinedMask> property, int count = 300) =>
        Check(3, onlyRuns: false, count, masks => property(masks.Sizes, masks.Masks[0], masks.Masks[1], masks.Masks[2]));

    private static void Check(int masks, bool onlyRuns, int count, Action<MaskCase> property)
    {
        var cases =
            from sizes in Sizes
            from drawn in Gen.ArrayOf(Tree(sizes, onlyRuns, depth: 4), masks)
            select new MaskCase(sizes, drawn);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(count), Prop.ForAll(Arb.From(cases), property));
    }

    private static readonly Gen<AttentionSizes> Sizes =
        from batch in Gen.Choose(0, 2)
        from heads in Gen.Choose(0, 2)
        from queries in Gen.Frequency((5, Gen.Choose(0, 9)), (1, Gen.Choose(60, 70)))
        from keys in Gen.Frequency((5, Gen.Choose(0, 9)), (1, Gen.Choose(60, 130)))
        select new AttentionSizes(Math.Max(batch, 1), Math.Max(heads, 1), queries, keys);

    private static Gen<DefinedMask> Tree(AttentionSizes sizes, bool onlyRuns, int depth)
    {
        var single = Gen.OneOf(onlyRuns ? Runs(sizes) : [.. Runs(sizes), .. Others(sizes)]);
        if (depth == 0)
        {
            return single;
        }

        var nested = Tree(sizes, onlyRuns, depth - 1);
        return Gen.Frequency(
            (3, single),
            (3, from left in nested from right in nested select left & right),
            (3, from left in nested from right in nested select left | right),
            (2, from mask in nested select ~mask));
    }

    private static IEnumerable<Gen<DefinedMask>> Runs(AttentionSizes sizes)
    {
        var alignments = Gen.Elements(Alignment.TopLeft, Alignment.BottomRight);
        var distance = Gen.Frequency((6, Gen.Choose(-10, 10)), (1, Gen.Elements(int.MinValue, int.MaxValue)));
        var limit = Gen.Frequency((1, Gen.Constant((int?)null)), (3, distance.Select(number => (int?)number)));
        yield return Gen.Elements(
            new DefinedMask(MaskFormula.All, (_, _, _, _) => true),
            new DefinedMask(MaskFormula.None, (_, _, _, _) => false));
        yield return
            from minimum in limit
            from maximum in limit
            from alignment in alignments
            select new DefinedMask(new Band(minimum, maximum, alignment), (_, _, q, k) =>
                (minimum is null || k - Position(sizes, alignment, q) >= minimum) && (maximum is null || k - Position(sizes, alignment, q) <= maximum));
        yield return
            from lengths in Gen.ArrayOf(Gen.Choose(0, sizes.Keys), sizes.Batch)
            from side in Gen.Elements(PaddingSide.Left, PaddingSide.Right)
            select new DefinedMask(
                PaddedKeys.FromLengths(lengths, sizes.Keys, side),
                (b, _, _, k) => side == PaddingSide.Right ? k < lengths[b] : sizes.Keys - k <= lengths[b]);
        yield return
            from flags in Flags(sizes.Batch * sizes.Keys)
            select new DefinedMask(PaddedKeys.FromFlags(flags, sizes.Batch, sizes.Keys), (b, _, _, k) => flags[(b * sizes.Keys) + k]);
        yield return
            from length in Gen.Choose(0, sizes.Keys + 1)
            select new DefinedMask(MaskFormula.Prefix(length), (_, _, _, k) => k < length);
        yield return
            from lengths in Gen.ArrayOf(Gen.Choose(0, sizes.Keys + 1), sizes.Batch)
            select new DefinedMask(new PrefixKeys(lengths), (b, _, _, k) => k < lengths[b]);
        yield return
            from size in Gen.Choose(1, 12)
            from alignment in alignments
            select new DefinedMask(
                MaskFormula.Chunked(size, alignment),
                (_, _, q, k) => Math.Floor(Position(sizes, alignment, q) / (double)size) == Math.Floor(k / (double)size));
        yield return
            from positions in Gen.ListOf(Gen.Choose(0, Math.Max(sizes.Keys, sizes.Queries)))
            from alignment in alignments
            select new DefinedMask(
                MaskFormula.Global([.. positions], alignment),
                (_, _, q, k) => positions.Contains(k) || positions.Any(position => position == Position(sizes, alignment, q)));
        yield return
            from many in Gen.Choose(1, 4)
            from queries in Gen.ArrayOf(Gen.Choose(0, many), sizes.Batch * sizes.Queries)
            from keys in Gen.ArrayOf(Gen.Choose(0, many), sizes.Batch * sizes.Keys)
            from sorted in Gen.Elements(true, false)
            select Documents(sizes, sorted ? Sorted(queries, sizes.Queries) : queries, sorted ? Sorted(keys, sizes.Keys) : keys);
    }

    private static IEnumerable<Gen<DefinedMask>> Others(AttentionSizes sizes)
    {
        var alignments = Gen.Elements(Alignment.TopLeft, Alignment.BottomRight);
        yield return
            from step in Gen.Choose(1, 5)
            from alignment in alignments
            select new DefinedMask(MaskFormula.Dilated(step, alignment), (_, _, q, k) => (k - Position(sizes, alignment, q)) % step == 0);
        yield return
            from batch in Gen.Elements(1, sizes.Batch)
            from heads in Gen.Elements(1, sizes.Heads)
            from flags in Flags(batch * heads * sizes.Queries * sizes.Keys)
            select new DefinedMask(
                new DenseFlags(flags, [batch, heads, sizes.Queries, sizes.Keys]),
                (b, h, q, k) => flags[((((b % batch * heads) + (h % heads)) * sizes.Queries) + q) * sizes.Keys + k]);
        yield return
            from divisor in Gen.Choose(1, 4)
            select new DefinedMask(MaskFormula.Rule(new EveryNth(divisor)), (b, h, q, k) => (b + h + q + k) % divisor == 0);
        yield return
            from divisor in Gen.Choose(1, 4)
            select new DefinedMask(MaskFormula.Rule(new KeysBelow(divisor), false, false), (_, _, q, k) => k < q * divisor);
    }

    private static Gen<bool[]> Flags(int count) =>
        from share in Gen.Elements(0, 1, 5, 9, 10)
        from numbers in Gen.ArrayOf(Gen.Choose(0, 9), count)
        select numbers.Select(number => number < share).ToArray();

    private static DefinedMask Documents(AttentionSizes sizes, int[] queries, int[] keys)
    {
        var (queryIds, keyIds) = (new int[sizes.Batch, sizes.Queries], new int[sizes.Batch, sizes.Keys]);
        Buffer.BlockCopy(queries, 0, queryIds, 0, Buffer.ByteLength(queries));
        Buffer.BlockCopy(keys, 0, keyIds, 0, Buffer.ByteLength(keys));
        return new DefinedMask(ShapeSafe.Formulas.Documents.FromIds(queryIds, keyIds), (b, _, q, k) => queryIds[b, q] == keyIds[b, k]);
    }

    private static int[] Sorted(int[] ids, int length) => length == 0 ? ids : [.. ids.Chunk(length).SelectMany(sample => sample.Order())];

    private static long Position(AttentionSizes sizes, Alignment alignment, int query) =>
        alignment == Alignment.TopLeft ? query : (long)query + sizes.Keys - sizes.Queries;
}

internal readonly record struct EveryNth(int Divisor) : IMaskRule
{
    public bool MayAttend(int batch, int head, int query, int key) => (batch + head + query + key) % Divisor == 0;
}

internal readonly record struct KeysBelow(int Factor) : IMaskRule
{
    public bool MayAttend(int batch, int head, int query, int key) => key < query * Factor;
}

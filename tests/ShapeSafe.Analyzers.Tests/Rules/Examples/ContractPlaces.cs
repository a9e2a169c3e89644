// Contracts hold wherever an attribute can stand: believed inside, compared at calls, returns and assignments.
using System;
using System.Threading.Tasks;
using ShapeSafe;
using TorchSharp;
using static TorchSharp.torch;

interface IAttention
{
    [return: Shape("batch 64")]
    Tensor Run([Shape("batch tokens 64")] Tensor x);

    [Shape("batch 64")]
    Tensor Last { get; }
}

sealed class Implicit : IAttention
{
    public Tensor Run(Tensor x)
    {
        var size = x.shape[3]; // SHAPE1603
        return x; // SHAPE1602
    }

    public Tensor Last => randn(2, 3, 64); // SHAPE1602
}

sealed class Explicit : IAttention
{
    Tensor IAttention.Run(Tensor x) => x; // SHAPE1602

    Tensor IAttention.Last => randn(2, 64);
}

sealed class Right : IAttention
{
    public Tensor Run(Tensor x) => x.mean([1]);

    public Tensor Last => randn(2, 64);
}

abstract class Splitting
{
    [Shape("batch 64")]
    protected Tensor kept = randn(2, 64);

    [return: Shape("batch heads tokens channel")]
    public abstract Tensor Split([Shape("batch tokens heads * channel")] Tensor x, int heads);

    public virtual Tensor Merge([Shape("batch tokens 64")] Tensor x) => x;
}

sealed class Overriding : Splitting
{
    // Its contract is that of the base; its number has a name of its own.
    public override Tensor Split(Tensor x, int count)
    {
        kept = x.mean([1]);
        return x.view(x.shape[0], x.shape[1], count, x.shape[2] / count).transpose(1, 2);
    }

    public override Tensor Merge(Tensor x)
    {
        kept = randn(2, 3, 64); // SHAPE1602
        return x[.., .., .., 0];
    }
}

class Cache
{
    [Shape("batch 64")]
    public Tensor this[int layer]
    {
        get => randn(2, 3, 64); // SHAPE1602
        set { var size = value.shape[2]; } // SHAPE1603
    }

    [Shape("batch 64")]
    public Tensor Query { get; init; } = randn(2, 3, 64); // SHAPE1602
}

[return: Shape("batch 64")]
delegate Tensor Pool([Shape("batch tokens 64")] Tensor x);

record Step([Shape("batch tokens 64")] Tensor X, [property: Shape("batch 64")] Tensor Y);

class Captured([Shape("batch tokens 64")] Tensor x)
{
    public long Size() => x.shape[3]; // SHAPE1603
}

class Derived : Captured
{
    public Derived() : base(randn(3, 64)) { } // SHAPE1601

    public Derived(Tensor x) : base(x) { }
}

class Generic<T>
{
    [Shape("batch 64")]
    public Tensor field = randn(2, 64);

    [return: Shape("batch 64")]
    public Tensor Run<TOther>([Shape("batch tokens 64")] Tensor x, T one, TOther other) => x.mean([1]);
}

readonly struct Sum
{
    public static Sum operator +(Sum left, [Shape("batch 64")] Tensor right) => left;

    [return: Shape("batch 64")]
    static async Task<Tensor> Later([Shape("batch tokens 64")] Tensor x)
    {
        await Task.Yield();
        return x; // SHAPE1602
    }

    static void Written([Shape("batch 64")] out Tensor x, [Shape("batch 64")] ref Tensor y)
    {
        x = randn(2, 3, 64); // SHAPE1602
        y = randn(2, 64);
    }

    static async Task Use(IAttention any, Implicit one, Splitting splitting, Overriding overriding, Cache cache, Generic<int> generic, Pool pool)
    {
        any.Run(randn(3, 64)); // SHAPE1601
        one.Run(randn(3, 64)); // SHAPE1601
        splitting.Merge(randn(3, 64)); // SHAPE1601
        overriding.Split(randn(5, 64), 8); // SHAPE1601
        overriding.Split(randn(2, 5, 64), 8);
        var last = one.Last.shape[2]; // SHAPE1603

        cache[0] = randn(2, 3, 64); // SHAPE1602
        cache[1] = randn(3, 64);
        var read = cache[1].shape[2]; // SHAPE1603
        var made = new Cache { Query = randn(3), [2] = randn(2, 64) }; // SHAPE1602

        pool(randn(3, 64)); // SHAPE1601
        var pooled = pool(randn(2, 3, 64)).shape[2]; // SHAPE1603
        Pool own = x => x.mean([1]);
        own(randn(3, 64)); // SHAPE1601
        own(randn(2, 3, 64));

        var step = new Step(randn(3, 64), randn(2, 64)); // SHAPE1601
        var other = step with { X = randn(3, 64) }; // SHAPE1602
        var sizes = (step.X.shape[3], step.Y.shape[1]); // SHAPE1603
        var captured = new Captured(randn(3, 64)); // SHAPE1601

        generic.Run(randn(3, 64), 1, ""); // SHAPE1601
        generic.field = randn(2, 3, 64); // SHAPE1602
        var later = (await Later(randn(2, 3, 64))).shape[1];

        // What a call writes is no longer what it was.
        var (first, second) = (randn(2, 3, 64), randn(5, 64));
        Written(out first, ref second);
        var written = (first.shape[1], first.shape[2]); // SHAPE1603
        Written(out var third, ref first);
        any.Run(second.unsqueeze(1));

        var lambda = [return: Shape("batch 64")] ([Shape("batch tokens 64")] Tensor x) => x; // SHAPE1602
        lambda(randn(3, 64)); // SHAPE1601
        Local(randn(3, 64)); // SHAPE1601
        var local = Local(randn(2, 3, 64)).shape[1];
        Func<Tensor, Tensor> group = any.Run;
        group(randn(3, 64)); // SHAPE1601

        [return: Shape("batch 64")]
        Tensor Local([Shape("batch tokens 64")] Tensor x)
        {
            var size = x.shape[3]; // SHAPE1603
            return x.mean([1]);
        }
    }

    static Sum Add(Sum sum) => sum + Checked(randn(2, 3, 64)) + randn(2, 3, 64); // SHAPE1601

    static Tensor Checked([Shape("batch tokens 64")] Tensor x) => x.mean([1]);
}

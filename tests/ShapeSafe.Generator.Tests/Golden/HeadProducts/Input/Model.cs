using ShapeSafe;

namespace Products
{
    [Batch]                    public readonly partial struct Batch;
    [Sequence]                 public readonly partial struct Words;
    [Heads(8)]                 public readonly partial struct Heads;
    [HeadDim(64)]              public readonly partial struct Channel;
    [Heads]                    internal readonly partial struct Groups;
    [Features<Heads, Channel>] public readonly partial struct Model;

    internal static partial class Narrow
    {
        [Features<Groups, Channel>] public readonly partial record struct GroupedModel;

        [Features<Heads, Channel>] internal partial struct Split
        {
            public static int Merge => 3;
        }
    }

    public static class Use
    {
        public static Shaped<Batch, Words, Model> There(Shaped<Batch, Words, Model> tokens) => Model.Merge(Model.Split(tokens));
    }
}

namespace Products.Elsewhere
{
    using Products;

    [Features<Products.Heads, Channel>] public readonly partial struct TBatch;
}

namespace Other
{
    [Features<Products.Heads, Products.Channel>] public readonly partial struct Model;
}

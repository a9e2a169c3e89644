using System.Text;

namespace ShapeSafe.Compiler.Benchmarks;

/// <summary>Model code as people write it: in every class a constructor, a mask, an attention by module, one by hand, and plain code beside them.</summary>
internal static class AttentionCode
{
    /// <summary>How many methods of a class look at attention; as many do not.</summary>
    private const int AttentionMethodsPerClass = 5;

    /// <summary>Code of about <paramref name="methods"/> methods.</summary>
    public static string Generate(int methods)
    {
        var text = new StringBuilder("using System;\nusing TorchSharp;\nusing TorchSharp.Modules;\nusing static TorchSharp.torch;\n\nnamespace Generated;\n");
        for (var number = 0; number < methods / (2 * AttentionMethodsPerClass); number++)
        {
            text.Append(Class(number));
        }

        return text.ToString();
    }

    /// <summary>Code of about <paramref name="methods"/> methods that knows nothing of tensors.</summary>
    public static string GeneratePlain(int methods)
    {
        var text = new StringBuilder("using System;\nusing System.Collections.Generic;\n\nnamespace Generated;\n");
        for (var number = 0; number < methods / 4; number++)
        {
            text.Append(PlainClass(number));
        }

        return text.ToString();
    }

    private static string PlainClass(int number) => $$"""

        public sealed class Service{{number}}
        {
            private readonly Dictionary<string, List<int>> byName = [];

            public void Add(string name, int value)
            {
                if (!byName.TryGetValue(name, out var values))
                {
                    byName[name] = values = [];
                }

                values.Add(value);
            }

            public int Sum(Func<int, bool> mask)
            {
                var sum = 0;
                foreach (var (_, values) in byName)
                {
                    foreach (var value in values)
                    {
                        sum += mask(value) ? value : 0;
                    }
                }

                return sum;
            }

            public string Describe(int depth) => depth <= 0 ? "" : $"{byName.Count} names, " + Describe(depth - 1);

            public double Rate(long step) => step < 100 ? step / 100.0 : Math.Pow(0.99, step - 100);
        }

        """;

    private static string Class(int number) => $$"""

        public sealed class Block{{number}} : nn.Module<Tensor, Tensor>
        {
            private readonly MultiheadAttention attention;
            private readonly Linear projection;
            private readonly long heads;

            public Block{{number}}(long width, long heads) : base("Block{{number}}")
            {
                this.heads = heads;
                attention = nn.MultiheadAttention(width, heads);
                projection = nn.Linear(width, 3 * width);
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                var mask = Future(x.shape[0]);
                return attention.call(x, x, x, attn_mask: mask).Item1;
            }

            private static Tensor Future(long length) => full(length, length, float.NegativeInfinity).triu(1);

            public Tensor ByHand(Tensor x, bool causal)
            {
                var (batch, length, width) = (x.shape[0], x.shape[1], x.shape[2]);
                var parts = projection.call(x).split(width, 2);
                var query = parts[0].view(batch, length, heads, width / heads).transpose(1, 2);
                var key = parts[1].view(batch, length, heads, width / heads).transpose(1, 2);
                var value = parts[2].view(batch, length, heads, width / heads).transpose(1, 2);
                var scores = query.matmul(key.transpose(-2, -1)) / Math.Sqrt(width / heads);
                if (causal)
                {
                    var later = ones(length, length, dtype: ScalarType.Bool).triu(1);
                    scores = scores.masked_fill(later, float.NegativeInfinity);
                }

                return scores.softmax(-1).matmul(value).transpose(1, 2).contiguous().view(batch, length, width);
            }

            public Tensor Fused(Tensor query, Tensor key, Tensor value) =>
                nn.functional.scaled_dot_product_attention(query, key, value, is_casual: true);

            public Tensor Padded(Tensor x, Tensor ids)
            {
                using var padding = ids.eq(0);
                return attention.call(x, x, x, key_padding_mask: padding, need_weights: false).Item1;
            }

            public int Sum{{number}}(int[] numbers)
            {
                var sum = 0;
                foreach (var one in numbers)
                {
                    sum += one % 2 == 0 ? one : -one;
                }

                return sum;
            }

            public string Describe(int depth) => depth <= 0 ? "" : $"{heads} heads, " + Describe(depth - 1);

            public double Rate(long step) => step < 100 ? step / 100.0 : Math.Pow(0.99, step - 100);

            public Tensor Scaled(Tensor x) => x * 0.5f + 1;

            public long Parameters() => heads * 4 + Sum{{number}}([1, 2, 3]);
        }

        """;
}

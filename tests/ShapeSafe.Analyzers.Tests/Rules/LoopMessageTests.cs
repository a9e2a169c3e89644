using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Rules;

/// <summary>What is found behind a loop holds however many turns it took: a message names neither its condition nor its first number.</summary>
public sealed class LoopMessageTests
{
    [Fact]
    public Task That_a_loop_has_ended_is_no_condition()
        => Check.Product.Finds(Source.Body("""
            var n = q.size(2);
            var drop = zeros(n, n, dtype: ScalarType.Bool);
            for (long i = 0; i < n; i++)
            {
                for (long j = i + 1; j < n; j++)
                    drop[i, j] = true;
            }
            nn.functional.scaled_dot_product_attention(q, q, q, {|SHAPE2301(drop is true where nothing is to be seen (line 11), but scaled_dot_product_attention reads true as may be looked at: pass ~drop.):drop|});
            """, "Tensor q"));

    [Fact]
    public Task A_size_that_the_code_compares_with_its_counter_is_not_the_counters_first_number()
        => Check.Product.Finds(Source.Body("""
            var (b, t) = (q.size(0), q.size(2));
            var mask = zeros(t, t).expand(b, 1, t, t);
            for (var i = 0; i < b; i++)
                q = q * 2;
            {|SHAPE1109(mask, [b, 1, t, t] (line 11), was made by expand: its b entries on axis 0 are one memory, and writing into them throws. Call clone() before it.):mask|}[TensorIndex.Ellipsis, 0] = 0;
            """, "Tensor q"));
}

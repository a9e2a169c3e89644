using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace R4;

public class Masked : nn.Module<Tensor, Tensor, Tensor>
{
    public Masked()
        : base("masked")
    {
    }

    public override Tensor forward(Tensor x, Tensor mask)
    {
        var scores = x.matmul(x.transpose(-2, -1));
        return scores.masked_fill(mask, float.NegativeInfinity).softmax(-1).matmul(x);
    }
}

public abstract class Either : nn.Module<Tensor, Tensor, Tensor>
{
    protected Either()
        : base("either")
    {
    }

    public override Tensor forward(Tensor x, Tensor mask) => x.masked_fill(mask, float.NegativeInfinity);
}

public static class OwnModules
{
    public static Tensor Called(Masked layer, Tensor x) => layer.call(x, ones(x.shape[1], x.shape[1], dtype: ScalarType.Bool).triu(1));

    // What an abstract module does with its mask is not known.
    public static Tensor Abstract(Either layer, Tensor x) => layer.call(x, ones(6, 6, dtype: ScalarType.Bool).tril());
}

public static class Handlers
{
    public static Tensor Retry(Tensor query, Tensor key, Tensor value)
    {
        var mask = ones(query.shape[2], query.shape[2], dtype: ScalarType.Bool).triu(1);
        try
        {
            mask = ~mask;
            return F.scaled_dot_product_attention(query, key, value, mask);
        }
        catch (InvalidOperationException thrown) when (thrown.Message.Length > 3)
        {
            // Turned round or not: nobody knows.
            return F.scaled_dot_product_attention(query, key, value, mask);
        }
        catch
        {
            mask = ones(query.shape[2], query.shape[2], dtype: ScalarType.Bool).tril();
        }
        return F.scaled_dot_product_attention(query, key, value, mask);
    }
}

public static class Ellipsis
{
    public static Tensor KeyMajor(Tensor query, Tensor key, Tensor value)
    {
        var scores = einsum("...id,...jd->...ji", query, key);
        return einsum("...ji,...jd->...id", scores.softmax(-2), value);
    }

    public static Tensor Gated(Tensor query, Tensor key, Tensor gate) => einsum("bhid,bhjd,bh->bhij", query, key, gate).softmax(-1);

    public static Tensor Rectangle()
    {
        var scores = einsum("...id,jd->...ij", randn(2, 4, 6, 8), randn(7, 8));
        return scores.masked_fill(zeros(6, 7, dtype: ScalarType.Bool), float.NegativeInfinity).softmax(-1);
    }
}

public static class Inferred
{
    public static Tensor Transposed(Tensor x, int heads)
    {
        var (batch, length) = (x.shape[0], x.shape[1]);
        var query = nn.Linear(512, 512).call(x).view(batch, length, heads, -1).transpose(1, 2);
        var result = F.scaled_dot_product_attention(query, query, query, is_casual: true);
        return result.transpose(1, 2).reshape(batch, length, -1);
    }
}

public static class Cached
{
    public static Tensor Covered(Tensor query, Tensor key, Tensor value, Tensor pastKey, Tensor pastValue)
    {
        var keys = cat([pastKey, key], -2);
        var values = cat([pastValue, value], -2);
        var scores = query.matmul(keys.transpose(-1, -2)) / 8.0;
        var (now, all) = (query.shape[2], keys.shape[2]);
        var later = ones(now, all, dtype: ScalarType.Bool).triu(all - now + 1);
        return scores.masked_fill(later, float.NegativeInfinity).softmax(-1).matmul(values);
    }
}

// Sizes behind other numbers.
public static class Integers
{
    public static long Columns(bool turned)
    {
        long[] sizes = turned ? [4, 8] : [8, 4];
        using var numbers = randint(-128, 127, sizes, ScalarType.Int8);
        using var others = randint(10, new long[] { 3, 5, 7 });
        return numbers.shape[1] + others.shape[2] + randint(0, 9, 12).shape[0] + numbers.matmul(numbers.t()).shape[0];
    }
}

// A helper for several ranks, which asks in its own way.
public static class Ranked
{
    public static long Go() => Columns(ones(4, 4).tril());

    private static int[] Sizes(Tensor x) => Array.ConvertAll(x.shape, size => (int)size);

    private static long Columns(Tensor x)
    {
        var sizes = Sizes(x);
        if (sizes.Length == 2)
            return x.shape[1];
        return sizes.Length == 3 ? x.shape[2] : 0;
    }
}

// Two axes of an image, no heads.
public static class Images
{
    public static Tensor Patches(Tensor x, long size)
    {
        var (batch, channels, height, width) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var scores = x.view(batch, channels, height * width).softmax(-1);
        return scores.view(batch, channels, height, width);
    }

    public static Tensor Groups(Tensor x, long groups)
    {
        var (batch, channels, length) = (x.shape[0], x.shape[1], x.shape[2]);
        return x.view(batch, groups, channels / groups, length).transpose(1, 2).reshape(batch, channels, length).softmax(-1);
    }
}

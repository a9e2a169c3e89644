using System;
using FsCheck;
using FsCheck.Fluent;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using Xunit;

namespace ShapeSafe.Tests.Torch;

/// <summary>
/// The normal form of sizes: whatever numbers the symbols stand for, it is the number that the expression is, and equal normal forms
/// are equal numbers.
/// </summary>
public sealed class DimTests
{
    private static readonly Symbol[] Symbols = [new NumberSymbol(new Identity("a")), new NumberSymbol(new Identity("b")), new NumberSymbol(new Identity("c"))];

    /// <summary>An expression with its normal form, and what it is for numbers in place of the symbols.</summary>
    private sealed record Expression(string Text, Dim Dim, Func<long[], long> Number)
    {
        public override string ToString() => Text;
    }

    private sealed record Case(Expression Left, Expression Right, Expression Third, long[] Numbers);

    [Fact]
    public void A_normal_form_is_the_number_that_the_expression_is() => ForAll((left, _, _, numbers) => AssertIs(left, left.Dim, numbers));

    [Fact]
    public void Equal_normal_forms_are_equal_numbers() => ForAll((left, right, _, numbers) =>
    {
        if (Dim.Same(left.Dim, right.Dim))
            Assert.Equal(left.Number(numbers), right.Number(numbers));
    });

    [Fact]
    public void Sums_and_products_commute() => ForAll((left, right, _, _) =>
    {
        AssertSame(left.Dim + right.Dim, right.Dim + left.Dim);
        AssertSame(left.Dim * right.Dim, right.Dim * left.Dim);
    });

    [Fact]
    public void Sums_and_products_associate_and_distribute() => ForAll((left, right, third, _) =>
    {
        AssertSame(left.Dim + right.Dim + third.Dim, left.Dim + (right.Dim + third.Dim));
        AssertSame(left.Dim * right.Dim * third.Dim, left.Dim * (right.Dim * third.Dim));
        AssertSame(left.Dim * (right.Dim + third.Dim), left.Dim * right.Dim + left.Dim * third.Dim);
    });

    [Fact]
    public void A_difference_with_itself_is_nothing() => ForAll((left, right, _, _) =>
    {
        AssertSame(left.Dim - left.Dim, Dim.Zero);
        AssertSame(left.Dim + right.Dim - right.Dim, left.Dim);
    });

    [Fact]
    public void A_product_divided_by_a_factor_is_the_other_factor() => ForAll((left, _, _, _) =>
    {
        foreach (var symbol in Symbols)
            AssertSame(left.Dim * Dim.Of(symbol) / Dim.Of(symbol), left.Dim);
    });

    [Fact]
    public void A_quotient_times_its_divisor_is_the_dividend_again()
    {
        var (channels, heads) = (Dim.Of(Symbols[0]), Dim.Of(Symbols[1]));
        AssertSame(channels / heads * heads, channels);
        AssertSame(heads * (channels / heads), channels);
        AssertSame(channels / Dim.Of(8) * Dim.Of(8), channels);
        AssertSame(Dim.Of(3) * channels / Dim.Of(3), channels);
    }

    [Fact]
    public void Sizes_that_differ_are_never_said_to_be_the_same() => ForAll((left, right, _, _) =>
        Assert.False(Dim.Differ(left.Dim, right.Dim) && Dim.Same(left.Dim, right.Dim)));

    [Fact]
    public void A_size_that_only_one_side_has_may_be_the_number_of_the_other()
    {
        var (past, steps) = (Dim.Of(Symbols[0]), Dim.Of(Symbols[1]));
        Assert.True(Dim.Differ(steps, past + steps));
        Assert.True(Dim.Differ(steps, Dim.One + steps));
        Assert.False(Dim.Differ(Dim.One + steps, past + steps));
        Assert.False(Dim.Differ(past + steps, Dim.Of(16) + steps));
        Assert.True(Dim.Differ(Dim.One + past + steps, steps));
    }

    [Fact]
    public void What_is_unknown_stays_unknown() => ForAll((left, _, _, _) =>
    {
        Assert.True((left.Dim + Dim.Unknown).IsUnknown);
        Assert.True((Dim.Unknown * left.Dim).IsUnknown);
        Assert.True((left.Dim / Dim.Unknown).IsUnknown);
        Assert.True((left.Dim / Dim.Zero).IsUnknown);
        Assert.False(Dim.Same(Dim.Unknown, Dim.Unknown));
        Assert.False(Dim.Differ(Dim.Unknown, left.Dim));
    });

    [Fact]
    public void A_number_that_may_overflow_is_unknown()
    {
        var large = Dim.Of(1L << 40);
        Assert.True((large * Dim.Of(2)).IsUnknown);
        Assert.True(Dim.Of(long.MaxValue).IsUnknown);
        Assert.True(Dim.Of(long.MinValue).IsUnknown);
        Assert.True((large * large).IsUnknown);
    }

    /// <summary>A long expression may become unknown on one side, never something else.</summary>
    private static void AssertSame(Dim left, Dim right) => Assert.True(left.IsUnknown || right.IsUnknown || left.Equals(right), $"{Text(left)} is not {Text(right)}");

    private static void AssertIs(Expression expression, Dim dim, long[] numbers)
    {
        if (dim.IsUnknown)
            return;
        // The normal form of sums and products read as text is evaluated by its own arithmetic: coefficient by coefficient.
        var value = 0L;
        foreach (var term in Text(dim).Replace(" - ", " + -").Split(" + "))
        {
            var product = 1L;
            foreach (var factor in term.TrimStart('-').Split(" * "))
                product *= factor.Length == 1 && char.IsLetter(factor[0]) ? numbers[factor[0] - 'a'] : long.Parse(factor);
            value += term.StartsWith('-') ? -product : product;
        }
        Assert.Equal(expression.Number(numbers), value);
    }

    private static string Text(Dim dim) => dim.ToText(symbol => symbol is NumberSymbol { Number.Source: string name } ? name : "?");

    private static void ForAll(Action<Expression, Expression, Expression, long[]> property)
    {
        var cases =
            from left in Tree(2)
            from right in Tree(2)
            from third in Tree(1)
            from numbers in Gen.ArrayOf(Gen.Choose(1, 9), Symbols.Length)
            select new Case(left, right, third, Array.ConvertAll(numbers, number => (long)number));
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(cases), one => property(one.Left, one.Right, one.Third, one.Numbers)));
    }

    private static Gen<Expression> Tree(int depth)
    {
        var symbol = Gen.Choose(0, Symbols.Length - 1).Select(index => new Expression("abc"[index].ToString(), Dim.Of(Symbols[index]), numbers => numbers[index]));
        var number = Gen.Choose(-4, 9).Select(constant => new Expression(constant.ToString(), Dim.Of(constant), _ => constant));
        if (depth == 0)
            return Gen.Frequency((3, symbol), (1, number));
        var joined =
            from left in Tree(depth - 1)
            from right in Tree(depth - 1)
            from operation in Gen.Choose(0, 2)
            select operation switch
            {
                0 => new Expression($"({left} + {right})", left.Dim + right.Dim, numbers => left.Number(numbers) + right.Number(numbers)),
                1 => new Expression($"({left} - {right})", left.Dim - right.Dim, numbers => left.Number(numbers) - right.Number(numbers)),
                _ => new Expression($"{left} * {right}", left.Dim * right.Dim, numbers => left.Number(numbers) * right.Number(numbers)),
            };
        return Gen.Frequency((3, joined), (1, symbol));
    }
}

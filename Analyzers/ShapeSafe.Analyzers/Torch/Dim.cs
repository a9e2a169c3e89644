using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>
/// The size of an axis, or a whole number that may become one, in a normal form: a sum of products of symbols with whole coefficients.
/// Two sizes with the same normal form are equal. A quotient that is multiplied by its divisor is the dividend again: code that
/// splits <c>C</c> into <c>H</c> heads of <c>C / H</c> means an exact division.
/// </summary>
internal sealed class Dim : IEquatable<Dim>
{
    private const int MostTerms = 6;
    private const int MostFactors = 6;
    private const long LargestNumber = 1L << 40;

    /// <summary>A product of symbols, in the order in which the code wrote them, with its coefficient.</summary>
    private readonly record struct Term(long Coefficient, ImmutableArray<Symbol> Factors)
    {
        public bool HasFactorsOf(Term other) => SameFactors(Factors, other.Factors);
    }

    /// <summary>Nothing is known: not even equal to itself.</summary>
    public static readonly Dim Unknown = new([]) { IsUnknown = true };

    public static readonly Dim Zero = new([]);
    public static readonly Dim One = Of(1);

    private readonly ImmutableArray<Term> terms;

    private Dim(ImmutableArray<Term> terms) => this.terms = terms;

    public bool IsUnknown { get; private init; }

    /// <summary>The number, when it is one.</summary>
    public long? Constant =>
        IsUnknown ? null
        : terms.IsEmpty ? 0
        : terms is [{ Factors.IsEmpty: true, Coefficient: var number }] ? number : null;

    /// <summary>The symbol, when it is nothing else.</summary>
    public Symbol? Symbol => !IsUnknown && terms is [{ Coefficient: 1, Factors: [var symbol] }] ? symbol : null;

    public bool IsOne => Constant == 1;

    /// <summary>The factors of a product of symbols, with its coefficient in front if that is not one; null of a sum and of zero.</summary>
    public IReadOnlyList<Dim>? Factors => IsUnknown || terms is not [var only] ? null
        : only.Coefficient == 1 ? [.. only.Factors.Select(Of)] : [Of(only.Coefficient), .. only.Factors.Select(Of)];

    /// <summary>Whether it is added up of several sizes, such as past + t.</summary>
    public bool IsSum => terms.Length > 1 && IsMore;

    /// <summary>The symbols that it is made of.</summary>
    public IEnumerable<Symbol> Symbols => terms.SelectMany(term => term.Factors).Distinct();

    public static Dim Of(long number) =>
        number == 0 ? Zero : number is > LargestNumber or < -LargestNumber ? Unknown : new Dim([new Term(number, [])]);

    public static Dim Of(Symbol symbol) => new([new Term(1, [symbol])]);

    public static Dim operator +(Dim left, Dim right)
    {
        if (left.IsUnknown || right.IsUnknown)
            return Unknown;
        var sum = left.terms;
        foreach (var term in right.terms)
            sum = Add(sum, term);
        return Normal(sum);
    }

    public static Dim operator -(Dim operand) => Of(-1) * operand;

    public static Dim operator -(Dim left, Dim right) => left + -right;

    public static Dim operator *(Dim left, Dim right)
    {
        if (left.IsUnknown || right.IsUnknown || left.terms.Length * right.terms.Length > MostTerms)
            return Unknown;
        var product = Zero;
        foreach (var mine in left.terms)
        {
            foreach (var theirs in right.terms)
                product += Multiply(mine, theirs);
        }
        return product;
    }

    /// <summary>The whole part of the quotient, exact where the divisor is a factor.</summary>
    public static Dim operator /(Dim left, Dim right)
    {
        if (left.IsUnknown || right.IsUnknown || right.Constant == 0)
            return Unknown;
        if (left.Equals(right))
            return One;
        if (right.IsOne)
            return left;
        if (left.Constant is { } total && right.Constant is { } part)
            return Of(total / part);
        return DivideExactly(left, right) ?? (WithoutCommonFactors(left, right) is var (dividend, divisor) ? dividend / divisor : Of(new QuotientSymbol(left, right)));
    }

    /// <summary>The product of sizes; 1 for none.</summary>
    public static Dim Product(IEnumerable<Dim> sizes) => sizes.Aggregate(One, (product, size) => product * size);

    /// <summary>Whether both are known to be the same size.</summary>
    public static bool Same(Dim left, Dim right) => !left.IsUnknown && left.Equals(right);

    /// <summary>
    /// Whether the sizes differ for every value of the symbols that matters: two numbers, or expressions over the same symbols
    /// such as T and past + T.
    /// </summary>
    public static bool Differ(Dim left, Dim right)
    {
        if (left.IsUnknown || right.IsUnknown || left.Equals(right))
            return false;
        if (left.Constant is not null || right.Constant is not null)
            return left.Constant is not null && right.Constant is not null;
        var mine = new HashSet<Symbol>(left.Symbols);
        return (mine.IsSubsetOf(right.Symbols) || mine.IsSupersetOf(right.Symbols)) && !MayBeNumber(left - right, symbol => mine.Contains(symbol) != right.Symbols.Contains(symbol));
    }

    /// <summary>Whether it is added up of sizes alone.</summary>
    private bool IsMore => !IsUnknown && !terms.IsEmpty && terms.All(term => term.Coefficient > 0 && !term.Factors.IsEmpty);

    /// <summary>A number on one side, and on the other only symbols that may be that number: of 1 + T and past + T, the 1 and past.</summary>
    private static bool MayBeNumber(Dim difference, Func<Symbol, bool> isOfOneSide) =>
        difference.terms.FirstOrDefault(term => term.Factors.IsEmpty) is { Coefficient: not 0 and var number }
        && difference.terms.Any(term => term.Coefficient < 0 != number < 0 && term.Factors.Any(isOfOneSide));

    /// <summary>Whether one is a number, such as that of a chunk, and the other that number and something more: 256, and past + 256. One broadcasts.</summary>
    public static bool AddsToNumber(Dim left, Dim right) => left.Constant > 1 && (right - left).IsMore || right.Constant > 1 && (left - right).IsMore;

    /// <summary>Whether the first size is the second one and something more: H and what a cache has, against H.</summary>
    public static bool Exceeds(Dim left, Dim right) =>
        left - right is { IsUnknown: false, terms: { IsEmpty: false } more } && more.All(term => term.Coefficient > 0);

    /// <summary>Whether it is more than zero whatever its symbols are; those that can be zero or less are told.</summary>
    /// <param name="isPositive">Whether a symbol is at least one.</param>
    public bool IsPositive(Func<Symbol, bool> isPositive) =>
        !IsUnknown && !terms.IsEmpty && terms.All(term => term.Coefficient > 0 && term.Factors.All(isPositive));

    /// <summary>The size with other sizes in place of its symbols.</summary>
    public Dim Replace(Func<Symbol, Dim> replacement)
    {
        if (IsUnknown)
            return Unknown;
        var sum = Zero;
        foreach (var term in terms)
            sum += Of(term.Coefficient) * Product(term.Factors.Select(replacement));
        return sum;
    }

    public bool Equals(Dim? other) =>
        other is not null && IsUnknown == other.IsUnknown && terms.Length == other.terms.Length
        && terms.All(mine => other.terms.Any(theirs => mine.Coefficient == theirs.Coefficient && mine.HasFactorsOf(theirs)));

    public override bool Equals(object? obj) => Equals(obj as Dim);

    public override int GetHashCode() => terms.Aggregate(terms.Length, (hash, term) => hash ^ (int)term.Coefficient * 397 ^ term.Factors.Length);

    /// <summary>As in a message: <c>past + t</c>, <c>2 * n</c>.</summary>
    /// <param name="name">How a symbol is called.</param>
    public string ToText(Func<Symbol, string> name)
    {
        if (IsUnknown)
            return "?";
        if (terms.IsEmpty)
            return "0";
        var text = "";
        foreach (var term in terms)
        {
            var minus = term.Coefficient < 0;
            text += text.Length > 0 ? (minus ? " - " : " + ") : minus ? "-" : "";
            var size = Math.Abs(term.Coefficient);
            var factors = term.Factors.Select(name);
            text += string.Join(" * ", size == 1 && term.Factors.Length > 0 ? factors : factors.Prepend(size.ToString()));
        }
        return text;
    }

    private static ImmutableArray<Term> Add(ImmutableArray<Term> sum, Term term)
    {
        for (var index = 0; index < sum.Length; index++)
        {
            if (!sum[index].HasFactorsOf(term))
                continue;
            var coefficient = sum[index].Coefficient + term.Coefficient;
            return coefficient == 0 ? sum.RemoveAt(index) : sum.SetItem(index, sum[index] with { Coefficient = coefficient });
        }
        return sum.Add(term);
    }

    private static Dim Multiply(Term left, Term right)
    {
        // Two coefficients may be more than a long holds.
        if (Math.Abs((double)left.Coefficient * right.Coefficient) > LargestNumber)
            return Unknown;
        var factors = left.Factors;
        var rest = Dim.One;
        foreach (var factor in right.Factors)
        {
            if (TakeDividend(factors, factor) is { } taken)
                (factors, rest) = (taken.Others, rest * taken.Dividend);
            else
                factors = factors.Add(factor);
        }
        var product = Normal([new Term(left.Coefficient * right.Coefficient, factors)]);
        return rest.IsOne ? product : product * rest;
    }

    /// <summary>A factor that meets its quotient, from either side, gives the dividend.</summary>
    private static (ImmutableArray<Symbol> Others, Dim Dividend)? TakeDividend(ImmutableArray<Symbol> factors, Symbol factor)
    {
        for (var index = 0; index < factors.Length; index++)
        {
            var dividend = (factors[index], factor) switch
            {
                (QuotientSymbol quotient, _) when quotient.Divisor.Symbol?.Equals(factor) == true => quotient.Dividend,
                (var divisor, QuotientSymbol quotient) when quotient.Divisor.Symbol?.Equals(divisor) == true => quotient.Dividend,
                _ => null,
            };
            if (dividend is not null)
                return (factors.RemoveAt(index), dividend);
        }
        return null;
    }

    private static Dim Normal(ImmutableArray<Term> terms)
    {
        // n * (C / n) with a number n: the coefficient is the divisor.
        if (terms is [{ Factors: [QuotientSymbol { Divisor.Constant: { } divisor } quotient] } only] && only.Coefficient % divisor == 0)
            return quotient.Dividend * Of(only.Coefficient / divisor);
        return terms.Length > MostTerms || terms.Any(term => term.Factors.Length > MostFactors || Math.Abs(term.Coefficient) > LargestNumber)
            ? Unknown
            : new Dim(terms);
    }

    /// <summary>b * t * C over b * t * H is C over H; null when two products share no factor.</summary>
    private static (Dim Dividend, Dim Divisor)? WithoutCommonFactors(Dim left, Dim right)
    {
        if (left.terms is not [var mine] || right.terms is not [var theirs])
            return null;
        var (above, below) = (mine.Factors, theirs.Factors);
        foreach (var factor in mine.Factors)
        {
            if (below.Contains(factor))
                (above, below) = (above.Remove(factor), below.Remove(factor));
        }
        return above.Length == mine.Factors.Length ? null : (Normal([mine with { Factors = above }]), Normal([theirs with { Factors = below }]));
    }

    /// <summary>The quotient when the divisor is one product and a factor of every term.</summary>
    private static Dim? DivideExactly(Dim left, Dim right)
    {
        if (right.terms is not [var divisor])
            return null;
        var quotient = Zero;
        foreach (var term in left.terms)
        {
            if (term.Coefficient % divisor.Coefficient != 0)
                return null;
            var factors = term.Factors;
            foreach (var factor in divisor.Factors)
            {
                if (!factors.Contains(factor))
                    return null;
                factors = factors.Remove(factor);
            }
            quotient += Normal([new Term(term.Coefficient / divisor.Coefficient, factors)]);
        }
        return quotient;
    }

    private static bool SameFactors(ImmutableArray<Symbol> left, ImmutableArray<Symbol> right)
    {
        if (left.Length != right.Length)
            return false;
        foreach (var factor in left)
        {
            if (right.Contains(factor))
                right = right.Remove(factor);
            else
                return false;
        }
        return true;
    }
}

using System;
using System.Collections.Generic;

namespace ShapeSafe.Contracts;

/// <summary>Reads the text of a contract from left to right, up to the first thing that cannot be read.</summary>
internal sealed class ContractReader(string text)
{
    /// <summary>Larger numbers are no sizes.</summary>
    private const long LargestSize = int.MaxValue;

    private int position;
    private ContractError? error;

    public ContractText Read()
    {
        var sizes = new List<SizeText>();
        var isOpen = false;
        for (SkipSpaces(); position < text.Length; SkipSpaces())
        {
            if (At("..."))
            {
                if (isOpen || sizes.Count > 0)
                    Fail(position, 3, "'...' stands for leading dimensions: it comes first, and once");
                isOpen = true;
                position += 3;
            }
            else if (Size() is { } size)
            {
                sizes.Add(size);
            }

            if (error is not null)
                break;
        }

        return new(isOpen, sizes, error);
    }

    /// <summary><c>_</c>, <c>name = sum</c> or a sum.</summary>
    private SizeText? Size()
    {
        var start = position;
        if (Factor() is not { } first)
            return null;
        if (first.Name == "_")
        {
            return Operator() is '\0' ? SizeText.Any : Fail(start, 1, "'_' is any one dimension: it cannot be calculated with");
        }

        string? name = null;
        if (Operator() == '=')
        {
            if (first.Name is null)
                return Fail(start, position - start, "a number cannot be given a name: write name = product");
            name = first.Name;
            Take();
            if (Factor() is not { } left)
                return null;
            first = left;
        }

        var terms = Sum(first);
        if (terms is not null && Operator() == '=')
            return Fail(position, 1, "a dimension has one name: write model = heads * channel");
        return terms is null ? null : Named(name, terms, start);
    }

    private SizeText? Named(string? name, List<TermText> terms, int start)
    {
        foreach (var term in terms)
        {
            foreach (var factor in term.Factors)
            {
                if (factor.Name == "_")
                    return Fail(start, position - start, "'_' is any one dimension: it cannot be calculated with");
                if (name is not null && factor.Name == name)
                    return Fail(start, position - start, $"'{name}' is said to be made of itself");
            }
        }

        return new(name, terms);
    }

    private List<TermText>? Sum(FactorText first)
    {
        var terms = new List<TermText>();
        var factors = new List<FactorText> { first };
        var isSubtracted = false;
        while (Operator() is '*' or '+' or '-')
        {
            var sign = Take();
            if (Factor() is not { } factor)
                return null;
            if (sign != '*')
            {
                terms.Add(new(isSubtracted, factors));
                factors = [];
                isSubtracted = sign == '-';
            }

            factors.Add(factor);
        }

        terms.Add(new(isSubtracted, factors));
        return terms;
    }

    private FactorText? Factor()
    {
        SkipSpaces();
        var start = position;
        if (position == text.Length)
        {
            Fail(position, 0, "a name or a number is missing at the end");
            return null;
        }

        if (IsLetter(text[position]))
        {
            while (position < text.Length && (IsLetter(text[position]) || IsDigit(text[position])))
                position++;
            return new FactorText(text.Substring(start, position - start), 0);
        }

        long number = 0;
        for (; position < text.Length && IsDigit(text[position]) && number <= LargestSize; position++)
            number = (number * 10) + (text[position] - '0');
        if (position == start)
        {
            Fail(start, 1, Misplaced(text[start]));
            return null;
        }

        if (number > LargestSize || (position < text.Length && (IsLetter(text[position]) || IsDigit(text[position]))))
        {
            while (position < text.Length && (IsLetter(text[position]) || IsDigit(text[position])))
                position++;
            Fail(start, position - start, $"'{text.Substring(start, position - start)}' is neither a name nor a size");
            return null;
        }

        return new FactorText(null, number);
    }

    private static string Misplaced(char letter) => letter switch
    {
        ',' or ';' => $"'{letter}' does not belong here: dimensions are separated by spaces",
        '/' => "there is no division: name the product, as in model = heads * channel",
        '*' or '+' or '-' or '=' => $"a name or a number is missing before '{letter}'",
        '.' => "three dots stand for any leading dimensions: ...",
        _ => $"'{letter}' does not belong here: a dimension is a name, a number, a product or a sum of those, '_', or '...' in front",
    };

    /// <summary>The operator that comes next, or none. The spaces before it are skipped.</summary>
    private char Operator()
    {
        var next = position;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next == text.Length || text[next] is not ('*' or '+' or '-' or '='))
            return '\0';
        position = next;
        return text[next];
    }

    private char Take() => text[position++];

    private bool At(string token) => string.CompareOrdinal(text, position, token, 0, token.Length) == 0;

    private void SkipSpaces()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
    }

    private SizeText? Fail(int start, int length, string message)
    {
        error ??= new(start, length, message);
        return null;
    }

    private static bool IsLetter(char letter) => char.IsLetter(letter) || letter == '_';

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}

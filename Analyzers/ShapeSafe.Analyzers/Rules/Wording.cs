using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>Shapes, sizes and places as messages say them.</summary>
internal sealed class Wording(SyntaxTree tree)
{
    /// <summary>The names that the code gave to sizes; set once the domain is made.</summary>
    public IReadOnlyDictionary<Symbol, string> Names { get; set; } = new Dictionary<Symbol, string>();

    public string Size(Dim size) => size.ToText(Name);

    /// <summary><c>[1, 5, 256]</c>, or with unknown axes in front <c>[.., t, 64]</c>.</summary>
    public string Shape(Shape shape) => shape.IsOpen
        ? shape.Tail.IsEmpty ? "[..]" : $"[.., {string.Join(", ", shape.Tail.Select(Size))}]"
        : $"[{string.Join(", ", shape.Dims.Select(Size))}]";

    /// <summary><c>is [1, 5, 256]</c>, or, where no size is known, <c>has 3 axes or more</c>.</summary>
    public string Axes(Shape shape) => shape is { IsOpen: true, Tail.IsEmpty: true, LeastRank: > 0 and var least } ? $"has {least} axes or more" : $"is {Shape(shape)}";

    /// <summary><c>x, [1, 5, 256] (line 2)</c>.</summary>
    public string Tensor(TensorValue tensor, IOperation expression)
    {
        var shape = tensor.Shape.IsOpen && tensor.Shape.Tail.IsEmpty ? "" : $", {Shape(tensor.Shape)}";
        return $"{Expression(expression)}{shape}{MadeAt(tensor.Place, expression.Syntax)}";
    }

    /// <summary><c> (line 2)</c>, or nothing when it is not elsewhere.</summary>
    public string MadeAt(SyntaxNode? place, SyntaxNode here) =>
        place is null || Line(place) == Line(here) && place.SyntaxTree == here.SyntaxTree ? "" : $" ({At(place)})";

    /// <summary><c>line 2</c>, or in another file <c>line 2 of Masks.cs</c>.</summary>
    public string At(SyntaxNode place) =>
        place.SyntaxTree == tree ? $"line {Line(place)}" : $"line {Line(place)} of {System.IO.Path.GetFileName(place.SyntaxTree.FilePath)}";

    /// <summary>An expression as the code spells it, if that is short.</summary>
    public static string Expression(IOperation? operation, string otherwise = "the tensor")
    {
        var text = operation?.Syntax.ToString() ?? otherwise;
        return text.Length <= 40 && text.IndexOf('\n') < 0 ? text : otherwise;
    }

    /// <summary>The complement of a mask as code: <c>~mask</c>, <c>~(mask == 1)</c>.</summary>
    public static string Complement(IOperation? mask)
    {
        var text = Expression(mask, "(..)");
        return mask?.Syntax is BinaryExpressionSyntax && text != "(..)" ? $"~({text})" : $"~{text}";
    }

    private static int Line(SyntaxNode place) => place.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private string Name(Symbol symbol) => Names.TryGetValue(symbol, out var name) ? name : symbol switch
    {
        NamedSymbol named => named.Text,
        SizeSymbol size => $"{Source(size.Tensor)}.shape[{(size.Axis < 0 ? "^" + -size.Axis : size.Axis.ToString())}]",
        NumberSymbol number => Source(number.Number),
        QuotientSymbol quotient => $"{Operand(quotient.Dividend)} / {Operand(quotient.Divisor)}",
        _ => "?",
    };

    private string Operand(Dim dim)
    {
        var text = Size(dim);
        return text.IndexOf(' ') < 0 ? text : $"({text})";
    }

    private static string Source(Identity identity) => identity.Source switch
    {
        ISymbol symbol => symbol.Name,
        SyntaxNode node when node.ToString() is { Length: <= 24 } text && text.IndexOf('\n') < 0 => text,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var called } } => $"{called}(..)",
        ValueTuple<Identity, ISymbol> member => $"{Source(member.Item1)}.{member.Item2.Name}",
        ValueTuple<Value, ISymbol> member => member.Item2.Name,
        ValueTuple<object, object> met when met.Item2 is ISymbol variable => variable.Name,
        _ => "?",
    };
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Kinds;

/// <summary>
/// A padding mask that shares its words with the other sequence of the call, or is a member of the same object: productPadding over the
/// keys of reactants. SHAPE2202.
/// </summary>
internal sealed class PaddingOfOther : IAttentionRule
{
    /// <summary>Words that say nothing of which sequence it is.</summary>
    private static readonly HashSet<string> Common =
    [
        "mask", "pad", "padding", "padded", "key", "query", "value", "k", "q", "v", "attn", "attention", "src", "tgt", "keep", "valid", "hidden", "hide", "ignore", "is", "not", "of", "to", "the", "no",
        "id", "token", "index", "bool", "flag", "tensor", "state", "input", "output", "out", "in", "x", "h", "emb", "embed", "embedded", "embedding", "encoded", "encoding", "decoded", "feature", "seq",
        "sequence", "len", "length", "batch", "data", "item", "item1", "item2", "item3", "torch", "this", "norm", "dropout", "shifted", "current", "step", "position", "pos",
    ];

    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.MasksSwappedByName];

    public void Check(Attention attention, Report report)
    {
        if (attention is not { IsFused: false, Padding: { } padding, Key: var key } || MaskRoles.IsSwapped(attention) || OtherOf(attention) is not { } other || AreOfOne(attention, other))
            return;
        var (mine, theirs) = (NamesIn(key), NamesIn(other));
        var both = mine.SelectMany(name => name).Intersect(theirs.SelectMany(name => name)).ToArray();
        bool Speak(IEnumerable<string[]> names, IEnumerable<string[]> side) =>
            names.Select(Own).Any(name => side.Select(Own).Any(of => Agree(name, of)));
        string[] Own(string[] name) => [.. name.Except(both)];
        var (ofKey, ofOther) = (mine.Concat(Origins(key)), theirs.Concat(Origins(other)));
        var names = NamesIn(padding);
        if (!Speak(names, ofKey) && !Speak(names, ofOther))
            names = Origins(padding);
        if (!ofKey.Any() || names.Any(name => name.Any(word => IsOfSide(word, attention))) || Speak(names, ofKey) || !Speak(names, mine.Length > 0 ? ofOther : theirs))
            return;
        report.Add(
            Descriptors.MasksSwappedByName, padding.Operation.Syntax,
            $"{padding.Operation.Syntax} is passed as {attention.PaddingName}, but belongs to {Wording.Expression(other.Operation, "the other sequence")} by its name: the keys here are those of {Wording.Expression(key.Operation, "another one")}, and the mask hides keys.",
            [key.Operation.Syntax, other.Operation.Syntax]);
    }

    /// <summary>The sequence of the call that is not looked at here.</summary>
    private static BoundArgument? OtherOf(Attention attention) => attention.Bystander ?? (Text(attention.Query) == Text(attention.Key) ? null : attention.Query);

    /// <summary>Two that come from the same tensor, or the same mask for both: then they are equally long.</summary>
    private static bool AreOfOne(Attention attention, BoundArgument other) =>
        Text(other) == Text(attention.Key) || other.Value is TensorValue { Root: { } root } && root == attention.KeyTensor?.Root
        || attention.Call.Arguments.Count(argument => Text(argument) == Text(attention.Padding!)) > 1;

    /// <summary>A word for the side that the parameter is of.</summary>
    private static bool IsOfSide(string word, Attention attention) =>
        attention.PaddingName.StartsWith("tgt", StringComparison.Ordinal) ? Names.IsOfTarget(word) : attention.PaddingName != "key_padding_mask" && Names.IsOfSource(word);

    private static string Text(BoundArgument argument) => argument.Operation.Syntax.ToString();

    private static string[][] NamesIn(BoundArgument argument) => NamesIn(argument.Operation.Syntax);

    /// <summary>The names in what a local was made from, and of the tensor behind it.</summary>
    private static string[][] Origins(BoundArgument argument)
    {
        var operation = argument.Operation;
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        string[][] made = operation is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var reference] } && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } ? NamesIn(value) : [];
        return argument.Value is TensorValue { Root.Name: { } root } && Meant(root).ToArray() is { Length: > 0 } words ? [.. made, words] : made;
    }

    /// <summary>The words of each name, of a member with those of its object; methods and modules that are called are none, nor is what something is compared with.</summary>
    private static string[][] NamesIn(SyntaxNode expression) =>
    [
        .. expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(name => !IsCalled(name) && !IsComparedWith(name, expression))
            .GroupBy(Whole).Select(name => name.SelectMany(part => Meant(part.Identifier.ValueText)).Distinct().ToArray()).Where(words => words.Length > 0),
    ];

    /// <summary>The member of a member that a name is a part of.</summary>
    private static SyntaxNode Whole(SyntaxNode name) => name.Parent is MemberAccessExpressionSyntax member ? Whole(member) : name;

    /// <summary>The padding's id, in ids == vocabulary.Pad.</summary>
    private static bool IsComparedWith(SyntaxNode name, SyntaxNode expression) => name.Ancestors().TakeWhile(node => node != expression.Parent).Any(node => node switch
    {
        BinaryExpressionSyntax comparison => comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression && comparison.Right.Span.Contains(name.Span),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "eq" or "ne" or "not_equal" }, ArgumentList.Arguments: { Count: > 0 } arguments } => arguments.Last().Span.Contains(name.Span),
        _ => false,
    });

    private static bool IsCalled(IdentifierNameSyntax name) =>
        name.Parent is InvocationExpressionSyntax || name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name: var called } && called == name
        || name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name.Identifier.ValueText: "call" or "forward" } || name.Parent is NameColonSyntax;

    private static IEnumerable<string> Meant(string name) => Names.Words(name).Select(Singular).Where(word => !Common.Contains(word));

    private static string Singular(string word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word.Substring(0, word.Length - 3) + "y"
        : word.Length > 2 && word is not "pos" && word.EndsWith("s", StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal) ? word.Substring(0, word.Length - 1) : word;

    /// <summary>Names of one thing: one has no word that the other does not have. Of articleWords and summaryWords each has its own.</summary>
    private static bool Agree(string[] name, string[] other) => name.Length > 0 && other.Length > 0
        && (name.All(word => other.Any(of => AreAlike(word, of))) || other.All(word => name.Any(of => AreAlike(word, of))));

    /// <summary>The same word, or one cut short: prod and product.</summary>
    private static bool AreAlike(string one, string other) =>
        one == other || one.Length > 2 && other.StartsWith(one, StringComparison.Ordinal) || other.Length > 2 && one.StartsWith(other, StringComparison.Ordinal);
}

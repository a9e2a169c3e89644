using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeSafe.CodeFixes;

/// <summary>A typed call in place of a plain one, with what has to be declared for it.</summary>
/// <param name="Plain">The expression that goes.</param>
/// <param name="Typed">The expression that comes.</param>
/// <param name="Local">A statement to stand before it; empty for none.</param>
internal sealed record DeclaredCall(ExpressionSyntax Plain, string Typed, Declarations Declarations, string Local = "")
{
    /// <summary>The file with the typed call, the declarations at its end, and the using directive that both need.</summary>
    public CompilationUnitSyntax Rewrite(CompilationUnitSyntax root)
    {
        var line = root.ToFullString().Contains("\r\n") ? "\r\n" : "\n";
        var space = Plain.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>();
        var mark = new SyntaxAnnotation();
        var marked = space is null ? root : root.ReplaceNode(space, space.WithAdditionalAnnotations(mark));
        var position = marked.FindNode(Plain.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>(expression => expression.Span == Plain.Span)!;
        var typed = SyntaxFactory.ParseExpression(Typed).WithTriviaFrom(position);
        marked = Local.Length == 0 ? marked.ReplaceNode(position, typed) : WithLocal(marked, position, typed, line);

        var isInBlock = space is NamespaceDeclarationSyntax;
        var margin = isInBlock ? "    " : "";
        var text = string.Concat(Declarations.Written.Select((declaration, index) =>
            (index == 0 || index == Declarations.Written.Count - 1 ? line : "") + margin + declaration.Replace("\n", line + margin) + line));
        var members = SyntaxFactory.ParseCompilationUnit(text).Members;
        marked = marked.GetAnnotatedNodes(mark).SingleOrDefault() switch
        {
            NamespaceDeclarationSyntax block => marked.ReplaceNode(block, block.AddMembers([.. members])),
            FileScopedNamespaceDeclarationSyntax file => marked.ReplaceNode(file, file.AddMembers([.. members])),
            _ => marked.AddMembers([.. members]),
        };
        return Declarations.AreInScope() ? marked : WithUsing(marked, line);
    }

    /// <summary>The local stands in a line of its own, where the statement began.</summary>
    private CompilationUnitSyntax WithLocal(CompilationUnitSyntax root, ExpressionSyntax position, ExpressionSyntax typed, string line)
    {
        var statement = position.FirstAncestorOrSelf<StatementSyntax>()!;
        var local = SyntaxFactory.ParseStatement(Local).WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.EndOfLine(line));
        var margin = statement.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        var changed = statement.ReplaceNode(position, typed).WithLeadingTrivia(margin);
        return root.ReplaceNode(statement, [local, changed]);
    }

    private static CompilationUnitSyntax WithUsing(CompilationUnitSyntax root, string line)
    {
        var directive = SyntaxFactory.ParseCompilationUnit($"using ShapeSafe;{line}").Usings[0];
        var index = root.Usings.IndexOf(other => !other.StaticKeyword.IsKind(SyntaxKind.None) || other.Alias is not null || IsAfter(other.Name?.ToString() ?? ""));
        if (index < 0)
            index = root.Usings.Count;
        if (index == 0 && root.Usings.Count > 0)
        {
            // What stands above the first directive, such as a licence, stays there.
            directive = directive.WithLeadingTrivia(root.Usings[0].GetLeadingTrivia());
            root = root.ReplaceNode(root.Usings[0], root.Usings[0].WithoutLeadingTrivia());
        }
        return root.WithUsings(root.Usings.Insert(index, directive));
    }

    private static bool IsAfter(string name) =>
        name != "System" && !name.StartsWith("System.", System.StringComparison.Ordinal) && string.CompareOrdinal(name, "ShapeSafe") > 0;
}

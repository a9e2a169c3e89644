using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ShapeSafe.Tests.Fixes;

/// <summary>Asks for a refactoring as an editor does, where <c>$$</c> stands in the text.</summary>
internal static class Refactorings
{
    public static (string Text, int Position) Cursor(string marked)
    {
        var position = marked.IndexOf("$$", System.StringComparison.Ordinal);
        return (marked.Remove(position, 2), position);
    }

    public static async Task<CodeAction?> Find(CodeRefactoringProvider provider, Project project, int position)
    {
        var actions = new List<CodeAction>();
        await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(project.Documents.First(), new TextSpan(position, 0), actions.Add, CancellationToken.None));
        return actions.SingleOrDefault();
    }

    public static async Task<Project> Apply(CodeRefactoringProvider provider, Project project, int position)
    {
        var action = await Find(provider, project, position);
        Assert.NotNull(action);
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }
}

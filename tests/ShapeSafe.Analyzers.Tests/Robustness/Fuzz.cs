using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ShapeSafe.Tests.Harness;
using Xunit.Sdk;

namespace ShapeSafe.Tests.Robustness;

/// <summary>Runs rules and fixes over texts that need not compile. What throws or hangs fails, with the text that did it.</summary>
internal static class Fuzz
{
    /// <summary>Far beyond what any of the texts needs: only a hang gets there.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    /// <summary>Every mutant where SHAPESAFE_FUZZ=all, else a fixed tenth.</summary>
    public static IEnumerable<string> Sample(IEnumerable<string> mutants)
    {
        var all = Environment.GetEnvironmentVariable("SHAPESAFE_FUZZ") == "all";
        return mutants.Where((_, index) => all || index % 10 == 7);
    }

    public static async Task Survives(Check check, IEnumerable<string> texts)
    {
        var project = TestSolution.Project([""], check.ReferencesTorch);
        var document = project.DocumentIds.Single();
        foreach (var text in texts)
        {
            var mutated = project.Solution.WithDocumentText(document, SourceText.From(text)).GetProject(project.Id)!;
            try
            {
                await TryFixes(check, mutated).WaitAsync(Hang);
            }
            catch (Exception exception)
            {
                throw new XunitException($"{exception}\n\nover this text:\n{text}");
            }
        }
    }

    private static async Task TryFixes(Check check, Project project)
    {
        foreach (var offer in await new FixRunner(check.Analyzers, check.Providers).Offers(project))
            await offer.Action.GetOperationsAsync(CancellationToken.None);
    }
}

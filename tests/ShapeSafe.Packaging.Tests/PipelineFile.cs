using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ShapeSafe.Tests.Packaging;

/// <summary>
/// The file of a build server as a page shows it, read as YAML. No server is asked: what its own documents name, keys and the inputs of
/// the actions that are used, is written down here, so that a slip of the pen shows.
/// </summary>
internal sealed class PipelineFile
{
    private readonly YamlNode root;
    private readonly YamlNode steps;
    private readonly Dictionary<string, string[]> known;

    private PipelineFile(string yaml, Func<YamlNode, YamlNode> stepsOf, Dictionary<string, string[]> known)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        root = Assert.Single(stream.Documents).RootNode;
        steps = stepsOf(root);
        this.known = known;
    }

    /// <summary>The first block: https://docs.github.com/actions/reference/workflow-syntax-for-github-actions and the action.yml of each action.</summary>
    public static PipelineFile GitHub(string page) => new(Block(page, "GitHub Actions"), root => Assert.Single((YamlMappingNode)root["jobs"]).Value["steps"], new()
    {
        [""] = ["name", "on", "permissions", "jobs"],
        ["jobs"] = ["runs-on", "steps"],
        ["on"] = ["push", "pull_request"],
        ["permissions"] = ["contents: read", "security-events: write"],
        ["run"] = [],
        ["actions/checkout@v5"] = [],
        ["actions/setup-dotnet@v5"] = ["dotnet-version"],
        ["github/codeql-action/upload-sarif@v4"] = ["sarif_file", "category"],
    });

    /// <summary>The second one: https://learn.microsoft.com/azure/devops/pipelines/yaml-schema and the page of each task.</summary>
    public static PipelineFile Azure(string page) => new(Block(page, "Azure Pipelines"), root => root["steps"], new()
    {
        [""] = ["trigger", "pool", "steps"],
        ["pool"] = ["vmImage: ubuntu-latest"],
        ["script"] = [],
        ["publish"] = [],
        ["UseDotNet@2"] = ["version"],
    });

    /// <summary>What the steps run in a shell, in their order.</summary>
    public IEnumerable<string> Commands => Steps.Where(step => Kind(step) is "run" or "script").Select(step => step[Kind(step)].ToString());

    private IEnumerable<YamlMappingNode> Steps => ((YamlSequenceNode)steps).Cast<YamlMappingNode>();

    /// <summary>The step that uses this action or task, or is of this kind.</summary>
    public YamlMappingNode Step(string name) => Steps.Single(step => Kind(step) == name || step[Kind(step)].ToString().Split('@')[0] == name);

    public void MustBeKnown()
    {
        Assert.Equal(known[""], Keys(root));
        foreach (var (part, names) in known.Where(part => ((YamlMappingNode)root).Children.ContainsKey(part.Key)))
        {
            Assert.Equal(names, root[part] switch
            {
                YamlSequenceNode list => list.Select(item => item.ToString()),
                _ when part == "jobs" => Keys(Assert.Single((YamlMappingNode)root[part]).Value),
                YamlMappingNode map => map.Select(entry => $"{entry.Key}: {entry.Value}"),
                var other => [other.ToString()],
            });
        }

        foreach (var step in Steps)
        {
            var kind = Kind(step);
            var name = kind is "uses" or "task" ? step[kind].ToString() : kind;
            Assert.True(known.ContainsKey(name), $"{name} is not known.");
            Assert.Empty(Keys(step).Except([kind, "with", "inputs", "if", "condition", "artifact"]));
            var inputs = kind == "uses" ? "with" : "inputs";
            Assert.Equal(known[name], step.Children.ContainsKey(inputs) ? Keys(step[inputs]) : []);
            foreach (var condition in new[] { "if", "condition" }.Where(key => step.Children.ContainsKey(key)))
                Assert.Equal("always()", step[condition].ToString());
        }
    }

    private static string Kind(YamlMappingNode step) => Keys(step).First();

    private static IEnumerable<string> Keys(YamlNode node) => ((YamlMappingNode)node).Select(entry => entry.Key.ToString());

    private static string Block(string page, string section) =>
        Regex.Match(page, $"^## {section}\n.*?^```yaml\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value;
}

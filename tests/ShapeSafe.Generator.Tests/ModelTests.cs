using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Model;
using ShapeSafe.Tests.Harness;
using Xunit;
using Steps = ShapeSafe.Generator.AttentionGenerator.Steps;

namespace ShapeSafe.Tests;

/// <summary>What the emitting pipeline remembers between two runs holds on to nothing of a compilation.</summary>
public sealed class ModelTests
{
    [Theory]
    [MemberData(nameof(GoldenTests.Scenarios), MemberType = typeof(GoldenTests))]
    public void A_model_holds_values_only(string scenario)
    {
        var run = GeneratorRun.Over(GoldenTests.Compile(scenario));

        var models = run.Outputs(Steps.Models).Concat(run.Outputs(Steps.Project)).Select(output => output.Value).ToList();
        Assert.NotEmpty(models);
        foreach (var (path, value) in models.SelectMany(model => Graph(model.GetType().Name, model, [])))
        {
            Assert.False(
                value is Compilation or ISymbol or SyntaxNode or SyntaxToken or SyntaxTree or SyntaxReference or Location or SemanticModel or Diagnostic or AttributeData or Delegate,
                $"{path} is a {value.GetType()}");
        }
    }

    [Theory]
    [MemberData(nameof(GoldenTests.Scenarios), MemberType = typeof(GoldenTests))]
    public void Models_of_the_same_text_are_equal(string scenario)
    {
        var first = GeneratorRun.Over(GoldenTests.Compile(scenario)).Outputs(Steps.Models).Select(output => (IDeclared)output.Value).ToList();
        var second = GeneratorRun.Over(GoldenTests.Compile(scenario)).Outputs(Steps.Models).Select(output => (IDeclared)output.Value).ToList();

        Assert.Equal(first.Count, second.Count);
        foreach (var model in first)
        {
            var twin = Assert.Single(second, other => other.Type.MetadataName == model.Type.MetadataName);
            Assert.True(model.Equals(twin));
            Assert.NotSame(model, twin);
            Assert.Equal(model.GetHashCode(), twin.GetHashCode());
        }
    }

    [Fact]
    public void A_declaration_that_is_right_remembers_no_location()
    {
        var run = GeneratorRun.Over(GoldenTests.Compile("Translation"));

        var declarations = run.Outputs(Steps.Declarations).Select(output => output.Value).ToList();
        Assert.Equal(8, declarations.Count);
        Assert.DoesNotContain(declarations.SelectMany(declaration => Graph("", declaration, [])), item => item.Value is Location);
    }

    [Fact]
    public void The_walk_through_the_model_sees_locations()
    {
        var run = GeneratorRun.Over(GoldenTests.Compile("WrongDeclarations"));

        Assert.Contains(run.Outputs(Steps.Declarations).SelectMany(output => Graph("", output.Value, [])), item => item.Value is Location);
    }

    private static IEnumerable<(string Path, object Value)> Graph(string path, object? value, HashSet<object> seen)
    {
        if (value is null || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            yield break;
        }

        yield return (path, value);
        if (value is string || value.GetType().IsPrimitive || value.GetType().IsEnum)
        {
            yield break;
        }

        if (value is Array items)
        {
            foreach (var item in items.Cast<object?>().SelectMany(item => Graph(path + "[]", item, seen)))
            {
                yield return item;
            }
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                foreach (var item in Graph($"{path}.{field.Name}", field.GetValue(value), seen))
                {
                    yield return item;
                }
            }
        }
    }
}

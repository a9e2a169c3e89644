using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Rules;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Packaging;

/// <summary>The files that a project imports from the package say what the descriptors say.</summary>
public sealed class BuildFilesTests
{
    private const string Folder = "Analyzers/ShapeSafe.Analyzers/build/";

    [Fact]
    public void The_properties_list_every_rule()
    {
        var rules = string.Join("\n", Descriptors.All.Select(descriptor => $"      {descriptor.Id};"));
        Repository.MustHold(Folder + "ShapeSafe.props", $"""
            <!-- Generated from the rules; BuildFilesTests keeps it true. -->
            <Project>
              <!-- Every rule that looks at code. To keep the findings as warnings where warnings are errors:
                   <WarningsNotAsErrors>$(WarningsNotAsErrors);$(ShapeSafeRules)</WarningsNotAsErrors> -->
              <PropertyGroup>
                <ShapeSafeRules>
            {rules}
                </ShapeSafeRules>
                <!-- ShapeSafe and ShapeSafe.Analyzers both bring this file: the preset counts once. -->
                <ShapeSafeBuildFolder Condition="'$(ShapeSafeBuildFolder)' == ''">$(MSBuildThisFileDirectory)</ShapeSafeBuildFolder>
              </PropertyGroup>
              <!-- <ShapeSafeStrict>true</ShapeSafeStrict>: what is certainly wrong does not compile. -->
              <ItemGroup Condition="'$(ShapeSafeStrict)' == 'true' and '$(ShapeSafeBuildFolder)' == '$(MSBuildThisFileDirectory)'">
                <GlobalAnalyzerConfigFiles Include="$(MSBuildThisFileDirectory)ShapeSafe.Strict.globalconfig" />
              </ItemGroup>
              <!-- The findings that the project had before; they are not said again. -->
              <ItemGroup Condition="'$(ShapeSafeBuildFolder)' == '$(MSBuildThisFileDirectory)' and Exists('$(MSBuildProjectDirectory)/ShapeSafe.Baseline.txt')">
                <AdditionalFiles Include="$(MSBuildProjectDirectory)/ShapeSafe.Baseline.txt" />
              </ItemGroup>
            </Project>

            """);
    }

    [Fact]
    public void The_strict_preset_makes_every_definite_rule_an_error()
    {
        var severities = string.Join("\n", Descriptors.All
            .Where(descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Warning)
            .Select(descriptor => $"dotnet_diagnostic.{descriptor.Id}.severity = error"));
        Repository.MustHold(Folder + "ShapeSafe.Strict.globalconfig", $"""
            # Generated from the rules; BuildFilesTests keeps it true.
            # What is certainly wrong is an error. An .editorconfig or a .globalconfig of the project may say otherwise, rule by rule.
            is_global = true
            global_level = -1

            {severities}

            """);
    }
}

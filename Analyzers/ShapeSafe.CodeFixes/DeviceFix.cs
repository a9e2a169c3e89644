using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>A mask is made where the tensors are that it masks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeviceFix)), Shared]
internal sealed class DeviceFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.FactoryDevice.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.Fact(FixFacts.Device) is { } device
            && finding.Binds(device, type => type.Name == "Device")
            && finding.Expression is InvocationExpressionSyntax call
            && finding.TorchMethod(call) is not null)
        {
            yield return Repair.Of(
                $"Make it on {device}", nameof(DeviceFix), call.ArgumentList, list => Arguments.Add(list, $"device: {device}"));
        }
    }
}

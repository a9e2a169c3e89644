using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Rules.Kinds;
using ShapeSafe.Analyzers.Rules.Meanings;
using ShapeSafe.Analyzers.Rules.Shapes;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>Every rule, once. A new rule is added here and to <see cref="Descriptors"/>.</summary>
internal static class AllRules
{
    private static readonly IRule[] Rules =
    [
        new ModuleMaskRank(), new ModuleMaskSize(), new PaddingSize(),
        new ModuleMaskAdded(), new PaddingNotBoolean(), new HalfPadding(), new ZeroOneAdded(), new MasksSwapped(), new AttentionMaskType(),
        new CausalFlagAndMask(),
    ];

    public static IAttentionRule[] ForAttentions { get; } = [.. Rules.OfType<IAttentionRule>()];

    public static IModuleRule[] ForModules { get; } = [.. Rules.OfType<IModuleRule>()];

    /// <summary>The rules by the name of the operation or module that they look at.</summary>
    public static Dictionary<string, IOperationRule[]> ForOperations { get; } = Rules.OfType<IOperationRule>()
        .SelectMany(rule => rule.Operations.Select(operation => (operation, rule)))
        .GroupBy(entry => entry.operation, entry => entry.rule)
        .ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>What is said by any rule, in the order of the IDs.</summary>
    public static IEnumerable<DiagnosticDescriptor> Reports => Rules.SelectMany(rule => rule.Reports).Distinct().OrderBy(descriptor => descriptor.Id, System.StringComparer.Ordinal);
}

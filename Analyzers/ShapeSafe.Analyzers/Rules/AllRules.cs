using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Rules.Contracts;
using ShapeSafe.Analyzers.Rules.Hygiene;
using ShapeSafe.Analyzers.Rules.Kinds;
using ShapeSafe.Analyzers.Rules.Meanings;
using ShapeSafe.Analyzers.Rules.Shapes;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>Every rule, once. A new rule is added here and to <see cref="Descriptors"/>.</summary>
internal static class AllRules
{
    private static readonly IRule[] Rules =
    [
        new ModuleMaskRank(), new ModuleMaskSize(), new PaddingSize(), new FusedMaskRank(), new FusedMaskSize(), new MaskMeetsTensor(),
        new KeyValueLength(), new FeatureSize(), new HeadsAndBatch(), new MatrixProduct(), new ModuleInputRank(), new ModuleSizes(),
        new BatchFirst(), new SamplesAttend(), new CachedMask(), new WholeBuffer(), new OutgrownMask(), new QueriesMasked(), new HeadsInPlaceOfSequence(), new RepeatedAlone(), new HeadViews(), new HeadRepeat(),
        new RepeatedAxis(), new ExpandedAxis(), new EinsumOperands(), new ViewCount(), new LinearInput(),
        new MovedAxes(), new UnfoldedOrder(), new ExpandedSizes(), new ExpandedViews(), new ExpandedWrites(), new AxisTakenForType(),
        new ContractsKept(), new AxisExists(),
        new ModuleMaskAdded(), new PaddingNotBoolean(), new AttentionMaskType(), new FillNotBoolean(), new NegatedBoolean(), new BitwiseTypes(),
        new FlagsAdded(), new NumberIntoBoolean(), new ZeroOneAdded(), new HalfPadding(), new InputTypes(),
        new MasksSwapped(), new SwappedByName(), new PaddingOfOther(), new SidesExchanged(), new PlacesExchanged(), new PolarityInverted(), new MasksJoinedWrongly(), new TrianglesApart(), new AdditiveMaskInverted(),
        new InfinityTimesZero(), new FilledBeforeSoftmax(), new SentinelOverflows(), new SentinelsAdded(),
        new CausalFlagAndMask(), new CausalDiagonal(), new HiddenBand(), new PrefixDiagonal(), new CausalFlagAlignment(), new PrefixRows(), new WeightsMeetValues(), new HeadsInSoftmax(), new SoftmaxOfOne(), new EmptyRow(), new ScaleBySize(),
        new FactoryDevice(), new DropoutInEvaluation(), new FunctionalDropout(), new FreshDropout(), new WeightsNotComputed(), new ResultThrownAway(),
    ];

    public static IAttentionRule[] ForAttentions { get; } = [.. Rules.OfType<IAttentionRule>()];

    public static IFieldRule[] ForFields { get; } = [.. Rules.OfType<IFieldRule>()];

    public static IContractRule[] ForContracts { get; } = [.. Rules.OfType<IContractRule>()];

    public static IAxisRule[] ForAxes { get; } = [.. Rules.OfType<IAxisRule>()];

    public static IPlaceRule[] ForPlaces { get; } = [.. Rules.OfType<IPlaceRule>()];

    public static IModuleRule[] ForModules { get; } = [.. Rules.OfType<IModuleRule>()];

    /// <summary>The rules by the name of the operation or module that they look at.</summary>
    public static Dictionary<string, IOperationRule[]> ForOperations { get; } = Rules.OfType<IOperationRule>()
        .SelectMany(rule => rule.Operations.Select(operation => (operation, rule)))
        .GroupBy(entry => entry.operation, entry => entry.rule)
        .ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>What is said by any rule, in the order of the IDs.</summary>
    public static IEnumerable<DiagnosticDescriptor> Reports => Rules.SelectMany(rule => rule.Reports).Distinct().OrderBy(descriptor => descriptor.Id, System.StringComparer.Ordinal);
}

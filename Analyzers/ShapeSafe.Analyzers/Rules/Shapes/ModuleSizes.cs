using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>Sizes that a constructor accepts and no call does, or that it refuses: SHAPE1206, SHAPE1207.</summary>
internal sealed class ModuleSizes : IModuleRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.KeyValueFeatures, Descriptors.HeadsDivideFeatures];

    public void Check(ModuleValue module, Report report)
    {
        var place = module.Creation!.Operation.Syntax;
        if (module.Kind == "MultiheadAttention" && KeyValueFeatures(module) is var (key, value) && Dim.Differ(key, value))
        {
            report.Add(
                Descriptors.KeyValueFeatures, place,
                $"kdim is {report.Wording.Size(key)} and vdim is {report.Wording.Size(value)}: libtorch's module wants keys and values of the same size, and every call throws.");
        }
        var features = module.Size("embedded_dim") is { IsUnknown: false } embedding ? embedding : module.Size("d_model");
        var heads = module.Size("num_heads") is { IsUnknown: false } number ? number : module.Size("nhead");
        if (features.Constant is { } all && heads.Constant is { } count and > 0 && all % count != 0)
        {
            report.Add(
                Descriptors.HeadsDivideFeatures, place,
                $"{all} features cannot be divided among {count} heads: {all} / {count} leaves {all % count}, and the constructor throws.");
        }
    }

    private static (Dim, Dim) KeyValueFeatures(ModuleValue module)
    {
        var features = module.Size("embedded_dim");
        Dim Given(string parameter) => module.Setting(parameter) switch { IntegerValue number => number.Dim, NullValue or null => features, _ => Dim.Unknown };
        return (Given("kdim"), Given("vdim"));
    }
}

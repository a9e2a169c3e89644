using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Emitting;

/// <summary>The using directives of an emitted file.</summary>
internal static class Directives
{
    // Also where the Runtime's types are qualified: it brings extension members into scope, such as Causal.
    private const string Runtime = $"using global::{RuntimeNames.Namespace};";
    private const string Tensors = $"using global::{RuntimeNames.Tensors};";

    public static IReadOnlyList<string> Of(AttentionModel attention) => attention.RuntimeNamesAreFree
        ? [Tensors, Runtime, .. Imports(attention.Dimensions.All)]
        : [Runtime, .. Imports(attention.Dimensions.All)];

    public static IReadOnlyList<string> Of(HeadProduct product) => [Runtime, .. Imports([product.Heads, product.HeadDim])];

    private static IEnumerable<string> Imports(IEnumerable<DimensionReference> dimensions) =>
        dimensions.Where(dimension => dimension.IsImported).Distinct().Select(dimension => $"using {dimension.Code} = {dimension.FullName};");
}

using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Emitting;

/// <summary>The lines between the head of an emitted file and its namespace.</summary>
internal static class Directives
{
    // An obsolete dimension is reported where the user names it; to report it here as well would help nobody.
    private const string ObsoleteDimensions = "#pragma warning disable CS0612, CS0618";

    public static IEnumerable<string> Of(AttentionModel attention) =>
    [
        ObsoleteDimensions,
        "",
        .. attention.RuntimeNamesAreFree ? [$"using {RuntimeNames.Tensors};"] : Enumerable.Empty<string>(),
        // Also where its types are qualified: it brings extension members into scope, such as Causal.
        Runtime(attention.RuntimeNamesAreFree),
        .. Imports(attention.Dimensions.All),
    ];

    public static IEnumerable<string> Of(DimensionModel dimension) => dimension switch
    {
        { Product: { } product } => [ObsoleteDimensions, "", Runtime(product.RuntimeNamesAreFree), .. Imports([product.Heads, product.HeadDim])],
        { Cached: not null } => [ObsoleteDimensions],
        _ => [],
    };

    private static string Runtime(bool isFree) => isFree ? $"using {RuntimeNames.Namespace};" : $"using global::{RuntimeNames.Namespace};";

    private static IEnumerable<string> Imports(IEnumerable<DimensionReference> dimensions) =>
        dimensions.Where(dimension => dimension.IsImported).Distinct().Select(dimension => $"using {dimension.Code} = {dimension.FullName};");
}

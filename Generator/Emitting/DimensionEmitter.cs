using System.Globalization;
using System.Linq;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Emitting;

/// <summary>Writes what makes a struct a dimension: the interface of its kind, its name and its size, and for a product how to split and merge.</summary>
internal static class DimensionEmitter
{
    private const string Runtime = $"global::{RuntimeNames.Namespace}.";

    public static string Emit(DimensionModel dimension)
    {
        var kind = dimension.Cached is { } sequence ? $"{RuntimeNames.CacheInterface}<{sequence}>" : RuntimeNames.InterfaceOf(dimension.Kind);
        return PartWriter.Write(
            dimension.Type,
            namesOthers: dimension.Cached is not null || dimension.Product is not null,
            dimension.Product is null ? [] : Directives.Of(dimension.Product),
            remarks: "",
            interfaces: $" : {Runtime}{kind}",
            writer =>
            {
                WriteNameAndSize(writer, dimension);
                if (dimension.Product is { } product)
                {
                    WriteProduct(writer, product);
                }
            });
    }

    private static void WriteNameAndSize(CodeWriter writer, DimensionModel dimension)
    {
        var size = dimension.Size?.ToString(CultureInfo.InvariantCulture);
        var words = (size, dimension.Product) switch
        {
            (null, _) => "Null: the size is known only at run time.",
            (_, null) => $"The declared size: {size}.",
            (_, { } product) => $"The declared size: {product.Heads.Label} x {product.HeadDim.Label} = {size}.",
        };
        writer
            .Lines($"/// <summary>The dimension's name, as messages show it: {dimension.Type.Name}.</summary>")
            .Lines($"{Member("string", "Name", dimension.NameIsTaken)} => \"{dimension.Type.Name}\";")
            .Space()
            .Lines($"/// <summary>{words}</summary>")
            .Lines($"{Member("int?", "Size", dimension.SizeIsTaken)} => {size ?? "null"};");
    }

    private static void WriteProduct(CodeWriter writer, HeadProduct product)
    {
        foreach (var member in new HeadProductMembers(product, product.RuntimeNamesAreFree ? "" : Runtime, dimension => dimension.Code).All)
        {
            if (!product.LeftOut.Contains(member.Name))
            {
                member.Write(writer.Space(), product.Accessibility);
            }
        }
    }

    private static string Member(string type, string name, bool isTaken) =>
        isTaken ? $"static {type} {Runtime}IDimension.{name}" : $"public static {type} {name}";
}

using System.Globalization;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Emitting;

/// <summary>Writes what makes a struct a dimension: the interface of its kind, its name and its size.</summary>
internal static class DimensionEmitter
{
    private const string Runtime = "global::" + RuntimeNames.Namespace;

    public static string Emit(DimensionModel dimension)
    {
        var size = dimension.Size?.ToString(CultureInfo.InvariantCulture);
        return PartWriter.Write(
            dimension.Type,
            usings: [],
            remarks: "",
            interfaces: $" : {Runtime}.{RuntimeNames.InterfaceOf(dimension.Kind)}",
            writer => writer
                .Lines($"/// <summary>The dimension's name, as messages show it: {dimension.Type.Name}.</summary>")
                .Lines($"{Member("string", "Name", dimension.NameIsTaken)} => \"{dimension.Type.Name}\";")
                .Space()
                .Lines($"/// <summary>{(size is null ? "Null: the size is known only at run time." : $"The declared size: {size}.")}</summary>")
                .Lines($"{Member("int?", "Size", dimension.SizeIsTaken)} => {size ?? "null"};"));
    }

    private static string Member(string type, string name, bool isTaken) =>
        isTaken ? $"static {type} {Runtime}.IDimension.{name}" : $"public static {type} {name}";
}

using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using ShapeSafe.Generator.Emitting;
using ShapeSafe.Generator.Parsing;

namespace ShapeSafe.Generator.Guards;

/// <summary>Writes the guard of a method.</summary>
internal static class GuardEmitter
{
    private const string Runtime = $"global::{RuntimeNames.Namespace}.";

    public static string Emit(GuardModel guard) =>
        PartWriter.Write(guard.Type, namesOthers: true, directives: [], remarks: "", interfaces: "", writer => WriteMethod(writer, guard));

    private static void WriteMethod(CodeWriter writer, GuardModel guard)
    {
        var parameters = guard.Parameters.Select(parameter => $"{parameter.TypeName} {Identifiers.Escaped(parameter.Name)}");
        writer
            .Lines($"/// <summary>Compares these tensors with what <c>{guard.Method}</c> declares of them; nothing where the feature switch ShapeSafe.Guards is off.</summary>")
            .Lines("/// <exception cref=\"global::System.ArgumentException\">A shape is not the declared one.</exception>")
            .Lines($"private static void Guard{guard.Method}({string.Join(", ", parameters)})")
            .Open()
            .Lines($"if (!{Runtime}ShapeGuard.IsEnabled)")
            .Open().Lines("return;").Close()
            .Space()
            .Lines($"var guard_ = new {Runtime}ShapeGuard(\"{guard.Type.Name}.{guard.Method}\");");
        foreach (var parameter in guard.Parameters.OrderBy(parameter => parameter.Contract.Length > 0))
        {
            var name = Identifiers.Escaped(parameter.Name);
            if (parameter.Contract.Length == 0)
            {
                writer.Lines($"guard_.Number(\"{parameter.Name}\", {name});");
            }
            else
            {
                var check = $"guard_.Check(\"{parameter.Name}\", {SymbolDisplay.FormatLiteral(parameter.Contract, quote: true)}, {name}.{parameter.Shape});";
                if (parameter.MayBeNull)
                {
                    writer.Lines($"if ({name} is not null)").Open().Lines(check).Close();
                }
                else
                {
                    writer.Lines(check);
                }
            }
        }

        writer.Lines("guard_.Conclude();").Close();
    }
}

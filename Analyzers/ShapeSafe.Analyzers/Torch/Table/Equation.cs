using System.Linq;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>An einsum equation with letters only: <c>bhid,bhjd->bhij</c>.</summary>
internal sealed record Equation(string[] Operands, string Result)
{
    public static Equation? Of(TensorCall call)
    {
        if (call.Bound.Arguments.FirstOrDefault(argument => argument.Parameter == "equation")?.Value is not TextValue { Text: var text })
            return null;
        var sides = text.Replace(" ", "").Split(["->"], System.StringSplitOptions.None);
        return sides.Length == 2 && sides[0].All(letter => letter == ',' || char.IsLetter(letter)) && sides[1].All(char.IsLetter)
            ? new Equation(sides[0].Split(','), sides[1]) : null;
    }
}

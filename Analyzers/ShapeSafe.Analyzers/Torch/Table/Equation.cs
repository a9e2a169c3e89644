using System.Linq;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>An einsum equation: <c>bhid,bhjd->bhij</c>. The axes in front that <c>...</c> stands for are written as one point.</summary>
internal sealed record Equation(string[] Operands, string Result)
{
    public static Equation? Of(TensorCall call)
    {
        if (call.Bound.Arguments.FirstOrDefault(argument => argument.Parameter == "equation")?.Value is not TextValue { Text: var text })
            return null;
        var sides = text.Replace(" ", "").Replace("...", ".").Split(["->"], System.StringSplitOptions.None);
        return sides.Length == 2 && sides[0].Split(',') is var operands && operands.All(IsReadable) && IsReadable(sides[1]) ? new Equation(operands, sides[1]) : null;
    }

    /// <summary>Whether the letters are preceded by axes without one.</summary>
    public static bool HasMore(string letters) => letters.StartsWith(".", System.StringComparison.Ordinal);

    /// <summary>The letters of an operand that it shares with another one and that the result has not.</summary>
    public char[] Summed(int operand) =>
        [.. Operands[operand].Where(letter => letter != '.' && !Result.Contains(letter) && Operands.Where((_, index) => index != operand).Any(other => other.Contains(letter)))];

    /// <summary>The operand that alone has a letter; -1 when none or several have it.</summary>
    public int OnlyOperandOf(char letter) =>
        letter != '.' && Operands.Count(operand => operand.Contains(letter)) == 1 ? System.Array.FindIndex(Operands, operand => operand.Contains(letter)) : -1;

    private static bool IsReadable(string letters) => letters.Skip(HasMore(letters) ? 1 : 0).All(char.IsLetter);
}

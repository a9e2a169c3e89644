using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>
/// What a rule knows and its fix needs, as names of <c>Diagnostic.Properties</c>. A rule that leaves a fact out gets a fix
/// that does without it, or none. The finding is located at the expression to change, without the name of its parameter;
/// where that expression stands elsewhere in the file, <see cref="Place"/> tells where.
/// </summary>
/// <remarks>
/// What is located, and the facts that the fix reads:
/// <code>
/// SHAPE1102 1103 1301        the mask or an input of the call                 Transpose, Arguments
/// SHAPE1104 1105 1106        the mask                                         Unsqueeze
/// SHAPE1108                  the mask                                         Transpose
/// SHAPE1109                  the call of expand                               none
/// SHAPE1203                  the call of repeat_interleave                    Dimension
/// SHAPE1204                  the second operand                               Transpose or Unsqueeze
/// SHAPE1302                  an input of the call                             Transpose, Arguments
/// SHAPE1401                  the view or reshape that splits                  Transpose of a fold; else the fix exchanges sizes 1 and 2
/// SHAPE1402                  the view or reshape that merges                  Transpose: what its tensor lacks
/// SHAPE1403                  the call of repeat                               none: the fix reads its sizes
/// SHAPE1405                  the view                                         Order
/// SHAPE1406                  the call of expand                               Dimension: where the axis of one belongs
/// SHAPE1407                  the view                                         none
/// SHAPE2101                  the mask                                         True, ElementType
/// SHAPE2102 2103 2104 2106   the mask (2106: the float operand)               ElementTypeOf (2103)
/// SHAPE2105                  the negation or subtraction                      none
/// SHAPE2107                  the ~                                            none
/// SHAPE2108                  the mask, an operand of the sum                  True
/// SHAPE2201 2202 2203        the argument                                     Parameter
/// SHAPE2301 2302             the mask                                         none
/// SHAPE2304                  the call of tril                                 Triangle, Diagonal
/// SHAPE2501                  the mask                                         True: there is a fix only where it is known
/// SHAPE2303 2305             the whole of left | right                        none
/// SHAPE2402 2403 2404        the number                                       none
/// SHAPE3101 3102 3105        the call of tril or triu                         Diagonal
/// SHAPE3103                  the argument of is_casual                        Causal, ElementType
/// SHAPE3104                  the argument of is_casual                        none
/// SHAPE3201                  the dimension                                    Dimension
/// SHAPE4101                  the call that makes the mask                     Device
/// SHAPE4102                  the probability                                  none
/// SHAPE4103                  the call of dropout                              none
/// SHAPE4106                  the call                                         none
/// </code>
/// </remarks>
internal static class FixFacts
{
    /// <summary>Index into the additional locations: the expression to change is there, not where the finding is shown.</summary>
    public const string Place = "place";

    /// <summary>What true means in a boolean mask: <see cref="Attends"/> or <see cref="Ignores"/>.</summary>
    public const string True = "true";

    public const string Attends = "attends";
    public const string Ignores = "ignores";

    /// <summary>The fact <see cref="True"/> of a mask; null when it is not known.</summary>
    public static string? Of(Meaning meaning) => meaning.Polarity switch { Polarity.Attends => Attends, Polarity.Ignores => Ignores, _ => null };

    /// <summary>The element type that the tensor has, as ScalarType names it: <c>Int64</c>.</summary>
    public const string ElementType = "elementType";

    /// <summary>The tensor whose element type the mask should have, as C#: <c>query</c>. Absent: boolean.</summary>
    public const string ElementTypeOf = "elementTypeOf";

    /// <summary>The parameter where the argument belongs: <c>attn_mask</c>.</summary>
    public const string Parameter = "parameter";

    /// <summary>Where dimensions of size one are to be inserted, one after another: <c>1</c> or <c>1,1</c>.</summary>
    public const string Unsqueeze = "unsqueeze";

    /// <summary>Two dimensions to exchange: <c>1,2</c>.</summary>
    public const string Transpose = "transpose";

    /// <summary>All axes, in the order in which they should be: <c>0,2,3,1</c>.</summary>
    public const string Order = "order";

    /// <summary>The parameters of the call whose arguments <see cref="Transpose"/> is about: <c>query,key,value</c>.</summary>
    public const string Arguments = "arguments";

    /// <summary>The right diagonal of <c>tril</c> or <c>triu</c>, as C#: <c>1</c> or <c>s - l</c>.</summary>
    public const string Diagonal = "diagonal";

    /// <summary>The operation that keeps the right triangle, where it is the other one: <c>triu</c>.</summary>
    public const string Triangle = "triangle";

    /// <summary>Present where the mask of the call is causal already.</summary>
    public const string Causal = "causal";

    /// <summary>Where the other tensors are, as C#: <c>x.device</c>.</summary>
    public const string Device = "device";

    /// <summary>The dimension that an operation should run over: <c>-1</c>.</summary>
    public const string Dimension = "dimension";
}

using System;

namespace ShapeSafe;

/// <summary>
/// Says what shape a tensor has, in words: <c>[Shape("batch heads query key")]</c>. The analyzers believe it inside of the
/// method, compare it with what is passed, returned and assigned, and carry it across methods, classes and assemblies.
/// </summary>
/// <remarks>
/// <para>Dimensions are separated by spaces. Each is one of:</para>
/// <list type="bullet">
/// <item><description><c>batch</c>: a name. The same name in one method, or in the fields of one object, is the same size; the name of a whole-number parameter is its value.</description></item>
/// <item><description><c>64</c>: a number.</description></item>
/// <item><description><c>heads * channel</c>, <c>past + query</c>: products, sums and differences of names and numbers.</description></item>
/// <item><description><c>model = heads * channel</c>: a product with a name of its own.</description></item>
/// <item><description><c>_</c>: any one dimension.</description></item>
/// <item><description><c>...</c>: any number of leading dimensions; it stands first.</description></item>
/// </list>
/// <para>On a method it is written <c>[return: Shape("batch query channel")]</c>. A tuple has a text for each of its elements:
/// <c>[return: Shape("batch query channel", "batch query key")]</c>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ShapeAttribute : Attribute
{
    /// <summary>A shape in words.</summary>
    /// <param name="text">The dimensions, separated by spaces.</param>
    public ShapeAttribute(string text) => Text = text;

    /// <summary>The shapes of a tuple's elements, in their order; <c>...</c> for an element of which nothing is said.</summary>
    /// <param name="first">The dimensions of the first element, separated by spaces.</param>
    /// <param name="second">Those of the second one.</param>
    /// <param name="others">Those of the others.</param>
    public ShapeAttribute(string first, string second, params string[] others) => Text = string.Join(", ", [first, second, .. others]);

    /// <summary>The dimensions, separated by spaces; those of a tuple's elements by commas.</summary>
    public string Text { get; }
}

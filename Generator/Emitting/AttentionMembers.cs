using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Emitting;

/// <summary>What an attention offers: tensors, masks, biases, and the calls. All of it forwards to the Runtime.</summary>
/// <param name="dimensions">The dimensions of the attention.</param>
/// <param name="types">How types are written.</param>
/// <param name="declared">The field that holds the Runtime's attention.</param>
internal sealed class AttentionMembers(AttentionDimensions dimensions, AttentionTypes types, string declared)
{
    /// <summary>The type parameter of <c>MultiHead</c>: inside that method it hides a dimension of this name.</summary>
    public const string Features = "TModel";

    private static readonly string[] operands = ["query", "key", "value", "mask", "bias"];

    /// <summary>The names that members can have, whatever the dimensions.</summary>
    public static IReadOnlyCollection<string> Names { get; } = NamesOfAll();

    public IEnumerable<Member> All =>
    [
        Factory("Query", types.Query, "the query", dimensions.QueryShape),
        Factory("Key", types.Key, "the keys", dimensions.KeyShape),
        Factory("Value", types.Value, "the values", dimensions.ValueShape),
        .. new MaskMembers(dimensions, types).All,
        Call(
            "Attend",
            types.Output,
            $"""
            <summary>What every query gathers from the keys it may attend to: softmax(scores + bias) x values, {Label(dimensions.OutputShape)}.</summary>
            {DocumentedOperands}
            <returns>A new tensor; 0 where a query may attend to nothing.</returns>
            {Disagreement}
            """),
        Call(
            "AttendInto",
            "void",
            $"""
            <summary>The same as <c>Attend</c>, written into a tensor that is there already. A rejected call leaves it untouched.</summary>
            <param name="destination">Where the output goes: {Label(dimensions.OutputShape)}.</param>
            {DocumentedOperands}
            {Disagreement}
            """,
            new Parameter(types.Output, "destination")),
        Call(
            "AttendWithWeights",
            $"({types.Output} Output, {types.Weights} Weights)",
            $"""
            <summary>The same as <c>Attend</c>, and the weights of every query over the keys: {Label(dimensions.WeightsShape)}.</summary>
            {DocumentedOperands}
            <returns>Two new tensors. The weights of a query sum to 1, or are 0 where it may attend to nothing.</returns>
            {Disagreement}
            """),
        MultiHead(
            new(types.MultiHeadWeights, "weights"),
            $"""
            <summary>Projections around this attention, the job of PyTorch's <c>nn.MultiheadAttention</c>: {Label([dimensions.Batch, dimensions.Query])} x {Features} in and out.</summary>
            <typeparam name="{Features}">The features of a token, before and after.</typeparam>
            <param name="weights">The weights of the projections, in PyTorch's layout.</param>
            <exception cref="global::System.ArgumentException">The weights do not fit the declared sizes.</exception>
            """),
        MultiHead(
            new("int", "seed"),
            $"""
            <summary>The same projections with untrained weights, for trying things out and for tests.</summary>
            <typeparam name="{Features}">The features of a token; the declaration must say how many.</typeparam>
            <param name="seed">The same seed gives the same weights.</param>
            <exception cref="global::System.InvalidOperationException">A size is not declared.</exception>
            """),
    ];

    private static string Disagreement =>
        """<exception cref="global::System.ArgumentException">Sizes disagree: the message names the dimension and both sizes.</exception>""";

    private static IReadOnlyCollection<string> NamesOfAll()
    {
        var any = new DimensionReference("", "", "", IsImported: false, null);
        var selfAttention = new AttentionDimensions(KeyRelation.Itself, any, any, any, any, any, any, any);
        return new HashSet<string>(new AttentionMembers(selfAttention, AttentionTypes.Full(selfAttention), "").All.Select(member => member.Name));
    }

    private string DocumentedOperands =>
        $"""
        <param name="query">Who looks: {Label(dimensions.QueryShape)}.</param>
        <param name="key">What is looked at: {Label(dimensions.KeyShape)}.</param>
        <param name="value">What is gathered: {Label(dimensions.ValueShape)}.</param>
        <param name="mask">Which {dimensions.Query.Name} may attend to which {dimensions.Key.Name}; everyone to everything when it is left out.</param>
        <param name="bias">Numbers added to the scaled scores, {Label([dimensions.Query, dimensions.Key])}; none when it is left out.</param>
        """;

    private static string Label(IEnumerable<DimensionReference> shape) => DimensionReference.LabelOf(shape);

    private Member Factory(string name, string type, string words, IEnumerable<DimensionReference> shape) => new(
        name,
        type,
        [new(types.Tensor("float"), "tensor"), new(types.Layout, "layout", types.Layout + ".BatchHeadsSequence")],
        $"{declared}.{name}(tensor, layout)",
        $"""
        <summary>Names the dimensions of {words}: {Label(shape)}.</summary>
        <param name="tensor">The raw tensor; it is referred to, not copied.</param>
        <param name="layout">The order of its dimensions, if it is another.</param>
        <exception cref="global::System.ArgumentException">The rank or a declared size is wrong.</exception>
        """);

    private Member MultiHead(Parameter parameter, string documentation) => new(
        "MultiHead",
        types.MultiHead(Features),
        [parameter],
        $"{declared}.MultiHead<{Features}>({parameter.Name})",
        documentation,
        new TypeParameter(Features, types.Interface(DimensionKind.Features)));

    private Member Call(string name, string type, string documentation, params Parameter[] first) => new(
        name,
        type,
        [
            .. first,
            new(types.Query, "query"),
            new(types.Key, "key"),
            new(types.Value, "value"),
            new(types.Mask, "mask", "default"),
            new(types.Bias, "bias", "default"),
        ],
        $"{declared}.{name}({(first.Length > 0 ? first[0].Name + ", " : "")}{string.Join(", ", operands)})",
        documentation);
}

using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Emitting;

/// <summary>What an attention offers: tensors, masks, biases, and the calls. All of it forwards to the Runtime.</summary>
/// <param name="engine">What computes it.</param>
/// <param name="dimensions">The dimensions of the attention.</param>
/// <param name="types">How types are written.</param>
/// <param name="declared">The field that holds the Runtime's attention.</param>
internal sealed class AttentionMembers(Engine engine, AttentionDimensions dimensions, AttentionTypes types, string declared)
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
        .. new MaskMembers(engine, dimensions, types).All,
        Call(
            "Attend",
            types.Output,
            $"""
            <summary>What every query gathers from the keys it may attend to: softmax(scores + bias) x values, {Label(dimensions.OutputShape)}.</summary>
            {DocumentedOperands}{DocumentedDropout}
            <returns>A new tensor; 0 where a query may attend to nothing.</returns>
            {Disagreement}
            """,
            [],
            Dropout),
        Call(
            "AttendInto",
            "void",
            $"""
            <summary>The same as <c>Attend</c>, written into a tensor that is there already. A rejected call leaves it untouched.</summary>
            <param name="destination">Where the output goes: {Label(dimensions.OutputShape)}.</param>
            {DocumentedOperands}
            {Disagreement}
            """,
            [new(types.Output, "destination")],
            []),
        Call(
            "AttendWithWeights",
            $"({types.Output} Output, {types.Weights} Weights)",
            $"""
            <summary>The same as <c>Attend</c>, and the weights of every query over the keys: {Label(dimensions.WeightsShape)}.</summary>
            {DocumentedOperands}{DocumentedDropout}
            <returns>Two new tensors. The weights of a query sum to 1, or are 0 where it may attend to nothing.</returns>
            {Disagreement}
            """,
            [],
            Dropout),
        .. engine == Engine.TorchSharp ? TorchMultiHeads : MultiHeads,
    ];

    private IEnumerable<Member> MultiHeads =>
    [
        MultiHead(
            types.MultiHead(Features),
            [new(types.MultiHeadWeights, "weights")],
            $"""
            <summary>Projections around this attention, the job of PyTorch's <c>nn.MultiheadAttention</c>: {Label([dimensions.Batch, dimensions.Query])} x {Features} in and out.</summary>
            <typeparam name="{Features}">The features of a token, before and after.</typeparam>
            <param name="weights">The weights of the projections, in PyTorch's layout.</param>
            <exception cref="global::System.ArgumentException">The weights do not fit the declared sizes.</exception>
            """),
        MultiHead(
            types.MultiHead(Features),
            [new("int", "seed")],
            $"""
            <summary>The same projections with untrained weights, for trying things out and for tests.</summary>
            <typeparam name="{Features}">The features of a token; the declaration must say how many.</typeparam>
            <param name="seed">The same seed gives the same weights.</param>
            <exception cref="global::System.InvalidOperationException">A size is not declared.</exception>
            """),
    ];

    private IEnumerable<Member> TorchMultiHeads =>
    [
        MultiHead(
            types.TorchMultiHead(Features),
            [new(AttentionTypes.TorchModule, "module"), new("double", "dropout", "0.0")],
            $"""
            <summary>The projections of a module that exists, around this attention: {Label([dimensions.Batch, dimensions.Query])} x {Features} in and out. Its parameters are shared, under their names.</summary>
            <typeparam name="{Features}">The features of a token, before and after.</typeparam>
            <param name="module">The module whose parameters are used.</param>
            <param name="dropout">How likely a weight is dropped while training: the module does not tell its own.</param>
            <exception cref="global::System.ArgumentException">The module does not fit the declared sizes.</exception>
            """),
        MultiHead(
            types.TorchMultiHead(Features),
            [new("double", "dropout", "0.0"), new("bool", "bias", "true")],
            $"""
            <summary>New projections around this attention: a module with parameters of its own, named as those of <c>nn.MultiheadAttention</c>.</summary>
            <typeparam name="{Features}">The features of a token; the declaration must say how many.</typeparam>
            <param name="dropout">How likely a weight is dropped while training.</param>
            <param name="bias">Whether the projections add a bias.</param>
            <exception cref="global::System.InvalidOperationException">A size is not declared.</exception>
            """),
    ];

    private IReadOnlyList<Parameter> Dropout => engine == Engine.TorchSharp
        ? [new("double", "dropout", "0.0"), new("bool", "training", "false")]
        : [];

    private string DocumentedDropout => engine == Engine.TorchSharp
        ? """

            <param name="dropout">How likely a weight is dropped, from 0 to below 1; only while training.</param>
            <param name="training">Whether the model is training, such as <c>module.training</c>.</param>
            """
        : "";

    private static string Disagreement =>
        """<exception cref="global::System.ArgumentException">Sizes disagree: the message names the dimension and both sizes.</exception>""";

    private static IReadOnlyCollection<string> NamesOfAll()
    {
        var any = new DimensionReference("", "", "", IsImported: false, null);
        var selfAttention = new AttentionDimensions(KeyRelation.Itself, any, any, any, any, any, any, any);
        return new HashSet<string>(new AttentionMembers(Engine.Embedded, selfAttention, AttentionTypes.Full(selfAttention), "").All.Select(member => member.Name));
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
        [new(engine == Engine.TorchSharp ? AttentionTypes.TorchTensor : types.Tensor("float"), "tensor"), new(types.Layout, "layout", types.Layout + ".BatchHeadsSequence")],
        $"{declared}.{name}(tensor, layout)",
        $"""
        <summary>Names the dimensions of {words}: {Label(shape)}.</summary>
        <param name="tensor">The raw tensor; it is referred to, not copied.</param>
        <param name="layout">The order of its dimensions, if it is another.</param>
        <exception cref="global::System.ArgumentException">The rank or a declared size is wrong.</exception>
        """);

    private Member MultiHead(string type, IReadOnlyList<Parameter> parameters, string documentation) => new(
        "MultiHead",
        type,
        parameters,
        $"{declared}.MultiHead<{Features}>({string.Join(", ", parameters.Select(parameter => parameter.Name))})",
        documentation,
        new TypeParameter(Features, types.Interface(DimensionKind.Features)));

    private Member Call(string name, string type, string documentation, IReadOnlyList<Parameter> first, IReadOnlyList<Parameter> last) => new(
        name,
        type,
        [
            .. first,
            new(types.Query, "query"),
            new(types.Key, "key"),
            new(types.Value, "value"),
            new(types.Mask, "mask", "default"),
            new(types.Bias, "bias", "default"),
            .. last,
        ],
        $"{declared}.{name}({string.Join(", ", [.. first.Select(parameter => parameter.Name), .. operands, .. last.Select(parameter => parameter.Name)])})",
        documentation);
}

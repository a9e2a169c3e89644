using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>
/// One attention of a call: who asks, who is looked at, and with which masks. A call of a Transformer holds three.
/// </summary>
/// <param name="Module">The module that attends; null for scaled_dot_product_attention.</param>
/// <param name="Mask">The mask over (queries, keys), if one is passed.</param>
/// <param name="Padding">The mask over (batch, keys), if one is passed.</param>
internal sealed record Attention(
    BoundCall Call, ModuleValue? Module, BoundArgument Query, BoundArgument Key, BoundArgument? Value, BoundArgument? Mask, BoundArgument? Padding)
{
    /// <summary>The sequence of the call that this attention does not touch: the target, where a Transformer's source attends to itself.</summary>
    public BoundArgument? Bystander { get; init; }

    /// <summary>How long that one is.</summary>
    public Dim BystanderLength => Size(Bystander?.Value as TensorValue, 0);

    /// <summary>scaled_dot_product_attention: (..., heads, sequence, channels), true attends.</summary>
    public bool IsFused => Module is null;

    /// <summary>Whether every query may look at a key that the module adds, whatever the masks hide.</summary>
    public bool HasOwnKeys => Module is { } module && module.AddedKeys.Constant != 0;

    public string Name => Module?.Kind ?? "scaled_dot_product_attention";

    public TensorValue? QueryTensor => Query.Value as TensorValue;

    public TensorValue? KeyTensor => Key.Value as TensorValue;

    public TensorValue? ValueTensor => Value?.Value as TensorValue;

    public TensorValue? MaskTensor => Mask?.Value as TensorValue;

    public TensorValue? PaddingTensor => Padding?.Value as TensorValue;

    /// <summary>What the module calls its mask over (queries, keys).</summary>
    public string MaskName => NameOf(Mask, "src_mask");

    /// <summary>What the module calls its mask over (batch, keys).</summary>
    public string PaddingName => NameOf(Padding, "src_key_padding_mask");

    /// <summary>The number of queries.</summary>
    public Dim Queries => Size(QueryTensor, IsFused ? -2 : 0);

    /// <summary>The number of keys.</summary>
    public Dim Keys => Size(KeyTensor, IsFused ? -2 : 0);

    /// <summary>The heads that the module was made with, or the axis of the queries that holds them.</summary>
    public Dim Heads => IsFused ? (QueryTensor?.Shape.Rank is >= 3 ? QueryTensor.Shape[-3] : Dim.Unknown) : Setting("num_heads", "nhead");

    /// <summary>The features that the module was made for, or the channels of a head.</summary>
    public Dim Features => IsFused ? Size(QueryTensor, -1) : Setting("embedded_dim", "d_model");

    public Dim Batch => IsFused ? (QueryTensor?.Shape.Rank == 4 ? QueryTensor.Shape[0] : Dim.Unknown) : Size(QueryTensor, 1);

    private Dim Setting(string ofAttention, string ofTransformer)
    {
        var made = Module;
        // An encoder repeats the layer that it was made with.
        while ((made?.Setting("encoder_layer") ?? made?.Setting("decoder_layer")) is ModuleValue layer)
            made = layer;
        return made is null ? Dim.Unknown : made.Size(ofAttention) is { IsUnknown: false } size ? size : made.Size(ofTransformer);
    }

    /// <summary>Where is said how an input fits the others: at the input, or, where it stands on a later line than the call's name, at that.</summary>
    public SyntaxNode PlaceOf(BoundArgument input)
    {
        var place = input.Operation.Syntax;
        var called = (Call.Operation.Syntax as InvocationExpressionSyntax)?.Expression;
        var name = (called as MemberAccessExpressionSyntax)?.Name ?? called;
        return name is not null && LineOf(name) < LineOf(place) ? name : place;
    }

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line;

    /// <summary>The attentions of a call, or none when it is no attention.</summary>
    public static IEnumerable<Attention> Of(BoundCall call)
    {
        BoundArgument? Given(int ordinal) => call.Arguments.FirstOrDefault(argument => argument.Ordinal == ordinal && argument.Value is not NullValue);
        if (call.Name == "scaled_dot_product_attention")
            return Of(call, null, Given(0), Given(1), Given(2), Given(3), null);
        if (call.Receiver is not ModuleValue module || call.Name is not ("call" or "forward"))
            return [];
        return module.Kind switch
        {
            "MultiheadAttention" => Of(call, module, Given(0), Given(1), Given(2), Given(5), Given(3)),
            "TransformerEncoder" or "TransformerEncoderLayer" => Of(call, module, Given(0), Given(0), Given(0), Given(1), Given(2)),
            "TransformerDecoder" or "TransformerDecoderLayer" =>
            [
                .. Of(call, module, Given(0), Given(0), Given(0), Given(2), Given(4), bystander: Given(1)),
                .. Of(call, module, Given(0), Given(1), Given(1), Given(3), Given(5)),
            ],
            "Transformer" =>
            [
                .. Of(call, module, Given(0), Given(0), Given(0), Given(2), Given(5), bystander: Given(1)),
                .. Of(call, module, Given(1), Given(1), Given(1), Given(3), Given(6), bystander: Given(0)),
                .. Of(call, module, Given(1), Given(0), Given(0), Given(4), Given(7)),
            ],
            _ => [],
        };
    }

    private static IEnumerable<Attention> Of(
        BoundCall call, ModuleValue? module, BoundArgument? query, BoundArgument? key, BoundArgument? value, BoundArgument? mask, BoundArgument? padding,
        BoundArgument? bystander = null) =>
        query is null || key is null ? [] : [new Attention(call, module, query, key, value, mask, padding) { Bystander = bystander }];

    /// <summary>The three-argument call of an encoder is the base class's, whose parameters are numbered.</summary>
    private static string NameOf(BoundArgument? argument, string otherwise) =>
        argument is null || argument.Parameter.StartsWith("input", System.StringComparison.Ordinal) ? otherwise : argument.Parameter;

    private static Dim Size(TensorValue? tensor, int axis) =>
        tensor is null || axis >= 0 && tensor.Shape.Rank is { } rank && rank != 3 ? Dim.Unknown : tensor.Shape[axis];
}

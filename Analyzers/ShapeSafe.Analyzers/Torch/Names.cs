using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>What names say about tensors. Only findings of the likely grade listen to them.</summary>
internal static class Names
{
    private static readonly string[] Tokens = ["ids", "tokens", "token", "input", "inputs", "src", "tgt", "source", "target", "words"];
    private static readonly string[] Masks = ["mask", "keep", "valid", "validity", "visible", "attend", "allowed"];
    private static readonly string[] Padding = ["pad", "padding", "padded", "pads"];
    private static readonly string[] Weights = ["attn", "att", "attention", "weights", "weight", "scores", "probs", "w", "a", "p"];
    public static readonly string[] Keys = ["k", "key", "keys"];
    public static readonly string[] Values = ["v", "value", "values"];
    private static readonly string[] Batches = ["b", "bs", "bsz", "batch", "batches", "batchsize", "nbatch", "nbatches"];
    private static readonly string[] Documents = ["document", "documents", "doc", "docs", "segment", "segments", "sequence", "sequences", "seq", "seqs", "sample", "samples", "packed"];
    private static readonly string[] Prefixes = ["prefix", "prefixes", "prompt", "prompts", "context", "condition", "conditions", "cond", "instruction"];
    private static readonly string[] Shared = [.. Prefixes, "global", "sink", "sinks", "memory", "image", "images", "visual", "vision", "bidirectional"];
    private static readonly string[] Parts =
        ["t", "time", "step", "seq", "sequence", "length", "len", "l", "frame", "video", "clip", "patch", "patches", "crop", "slice", "view", "window", "tile", "roi", "region", "box", "boxes", "segment", "chunk", "row", "column", "token"];
    private static readonly string[] NoFlags =
    [
        "soft", "decay", "gate", "gates", "weight", "weights", "drop", "dropout", "scale", "scales", "prob", "probs", "learned", "bias", "relative", "distance", "head", "heads", "random", "noise", "confidence", "additive", "causal",
    ];
    private static readonly string[] Neighbours = ["adj", "adjacency", "adjacent", "edges", "connected", "connectivity", "neighbor", "neighbors", "neighbour", "neighbours", "neighborhood", "neighbourhood"];
    private static readonly string[] NoNeighbours =
    [
        "mask", "no", "not", "non", "anti", "inverse", "inverted", "negative", "missing", "complement", "type", "types", "index", "indices", "idx", "id", "ids", "attr", "attributes", "feature", "features", "weight", "weights",
        "distance", "distances", "dist", "length", "lengths", "hops", "count", "counts", "degree", "degrees", "sum", "any", "all", "mean", "max", "min", "num", "bias",
    ];
    private static readonly string[] Lengths = ["length", "lengths", "len", "lens"];

    private static readonly string[] NoCounts = ["id", "ids", "lo", "low", "min", "end", "ends", "pos", "time", "times", "rest", "gap", "lag", "sink", "sinks", "head", "window", "unused", "free", "cur"];

    /// <summary>How words begin that say where something starts, or what is to be passed over.</summary>
    private static readonly string[] NoCountStems =
    [
        "start", "begin", "first", "from", "offset", "shift", "pad", "npad", "left", "lead", "front", "before", "prior", "prefix", "past", "skip", "drop", "ignor", "omit", "exclu", "discard", "evict",
        "expire", "forg", "remov", "hid", "mask", "block", "miss", "empty", "blank", "void", "invalid", "remain", "delay", "burn", "warm", "trim", "cut", "crop", "thresh", "bound", "split",
        "position", "index", "idx", "indic", "cursor", "current", "timestamp", "global",
    ];

    /// <summary>The words of a name: inputIds, input_ids and InputIds are "input", "ids".</summary>
    public static string[] Words(string name)
    {
        var spaced = string.Concat(name.Select((letter, index) =>
            !char.IsLetterOrDigit(letter) ? " " : char.IsUpper(letter) && index > 0 && char.IsLower(name[index - 1]) ? " " + letter : letter.ToString()));
        return spaced.ToLowerInvariant().Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Tokens; their types, of which there are two or three, are none.</summary>
    public static bool SpeakOfTokens(string name) => Words(name) is var words && words.Any(Tokens.Contains) && !words.Any(word => word is "type" or "types") && !SpeakOfMask(name);

    /// <summary>Numbers of a vocabulary and nothing else.</summary>
    public static bool SpeakOfTokenIds(string name) => SpeakOfTokens(name) && Words(name).Any(word => word is "ids" or "tokens");

    public static bool SpeakOfMask(string name) => Words(name).Any(Masks.Contains);

    /// <summary>Zeros and ones that tell tokens from padding; not how much of something there is.</summary>
    public static bool SpeakOfFlags(string name) => (SpeakOfMask(name) || SpeakOfPadding(name)) && !Words(name).Any(NoFlags.Contains);

    /// <summary>Which nodes of a graph see each other, not zero where they do; not how far they are apart, nor how many they are.</summary>
    public static bool SpeakOfNeighbours(string name) => Words(name) is var words && words.Any(Neighbours.Contains) && !words.Any(NoNeighbours.Contains);

    /// <summary>The attention_mask of transformers, which is 1 at tokens.</summary>
    public static bool SpeakOfAttentionMask(string name) => Words(name) is ["attention", "mask"];

    /// <summary>maskLogits, predMasks: numbers of which a threshold makes a mask.</summary>
    public static bool SpeakOfPredictedMasks(string name) =>
        Words(name) is var words && words.Any(word => word is "mask" or "masks") && words.Any(word => word is "logits" or "logit" or "pred" or "preds" or "predicted" or "predictions");

    public static bool SpeakOfPadding(string name) => Words(name).Any(Padding.Contains);

    /// <summary>The (batch, keys) mask of PyTorch's modules.</summary>
    public static bool SpeakOfKeyPadding(string name) => Words(name) is [.., "key", "padding", "mask"];

    /// <summary>Scores or weights: what is multiplied with the values.</summary>
    public static bool SpeakOfWeights(string name) => Words(name).Any(Weights.Contains);

    /// <summary>By the name of a tensor; of what a module gives, by the name of what it was given: wQuery.call(x) are no weights.</summary>
    public static bool SpeakOfWeights(IOperation? tensor) => tensor is IInvocationOperation { Instance: not null, TargetMethod.Name: "call" or "forward" } module
        ? module.Arguments.Any(argument => SpeakOfWeights(argument.Value)) : SpeakOfWeights(Of(tensor));

    /// <summary>Scores, or what they are the products of.</summary>
    public static bool SpeakOfFloats(string name) =>
        Words(name) is ["scores" or "logits" or "energy" or "attn" or "q" or "query" or "queries" or "k" or "keys" or "v" or "values"] or [_, "scores" or "logits"];

    /// <summary>What stands for a whole sentence: its first token, or the last state.</summary>
    public static bool SpeakOfSummary(string name) => Words(name).Any(word => word is "cls" or "pooled" or "summary" or "sentence" or "first" or "last" or "token");

    /// <summary>A table of positions: pe, posTable, positional.</summary>
    public static bool SpeakOfPositions(string name) => Words(name).Any(word => word is "pe" or "pos" || word.StartsWith("position", StringComparison.Ordinal));

    /// <summary>Parts of one whole, which may be a sequence: frames, patches.</summary>
    public static bool SpeakOfParts(string name) => Words(name).Any(word => Parts.Contains(word) || word.EndsWith("s", StringComparison.Ordinal) && Parts.Contains(word.Substring(0, word.Length - 1)));

    /// <summary>b, bsz, batchSize.</summary>
    public static bool SpeakOfBatch(string name) => Words(name).Any(Batches.Contains);

    /// <summary>How long sequences are; not how much padding they have, nor a difference.</summary>
    public static bool SpeakOfLengths(string name) => Words(name).Any(Lengths.Contains) && !SpeakOfPadding(name) && !name.Contains(" - ");

    /// <summary>The greatest length that there may be: blockSize, maxSeqLen. A context length may be the only one.</summary>
    public static bool SpeakOfLongest(string name) => Words(name).Any(word => word is "max" or "maximum" or "block" or "longest");

    /// <summary>How far a query sees.</summary>
    public static bool SpeakOfWindow(string name) => Words(name).Any(word => word is "window" or "width" or "bandwidth" or "radius" or "span" or "reach" or "lookback");

    /// <summary>Where the tokens of sequences start that are padded on the left: also how much padding there is before them.</summary>
    public static bool SpeakOfStarts(string name) =>
        Words(name).Any(word => word is "start" or "starts" or "offset" or "offsets") && !SpeakOfLengths(name) || SpeakOfPadding(name) && !name.Contains(" - ");

    /// <summary>Padding that stands before the tokens: leftPad, padLeft.</summary>
    public static bool SpeakOfLeftPadding(string name) =>
        Words(name) is var words && words.Any(word => word is "left" or "leftpad" or "padleft") && words.Any(word => Padding.Contains(word) || word is "leftpad" or "padleft")
        && !words.Any(word => word is "right" or "false" or "not" or "no");

    /// <summary>The token that ends a text, with which prompts are padded too.</summary>
    public static bool SpeakOfEnd(string name) => Words(name).Any(word => word is "eos" or "end" or "endoftext");

    /// <summary>Sequences of which several are packed into one row.</summary>
    public static bool SpeakOfDocuments(string name) => Words(name).Any(Documents.Contains);

    /// <summary>What stands in front of a sequence and every token may see.</summary>
    public static bool SpeakOfPrefix(string name) => Words(name).Any(word => Prefixes.Contains(word) || word is "source" or "src");

    /// <summary>Keys that everybody may see, whatever else hides: a prefix, global tokens.</summary>
    public static bool SpeakOfShared(string name) => Words(name).Any(Shared.Contains);

    /// <summary>The variable that an expression is a part of the value of.</summary>
    public static string OfVariable(SyntaxNode expression) => expression.FirstAncestorOrSelf<EqualsValueClauseSyntax>()?.Parent is VariableDeclaratorSyntax variable ? variable.Identifier.ValueText : "";

    /// <summary>Rows of scores: queryMask, padded_rows.</summary>
    public static bool SpeakOfQueries(string name) => Words(name).Any(word => word is "q" or "query" or "queries" or "row" or "rows");

    /// <summary>How many there are of something, as far as no word says that they are to be passed over, or only tell a position.</summary>
    public static bool MaySpeakOfCounts(string name) => !Words(name).Any(word => NoCounts.Contains(word) || NoCountStems.Any(stem => word.StartsWith(stem, StringComparison.Ordinal)));

    /// <summary>k, keyStates, past_key.</summary>
    public static bool IsOfKeys(string name) => Words(name).Any(Keys.Contains) && !Words(name).Any(Values.Contains);

    /// <summary>v, valueStates, past_value.</summary>
    public static bool IsOfValues(string name) => Words(name).Any(Values.Contains) && !Words(name).Any(Keys.Contains);

    /// <summary>A word for the sequence that a decoder looks at.</summary>
    public static bool IsOfSource(string word) => word is "src" or "source" or "memory" or "encoder" or "encoded" or "enc";

    /// <summary>A word for the sequence that a decoder makes.</summary>
    public static bool IsOfTarget(string word) => word is "tgt" or "target" or "decoder" or "decoded" or "dec" or "trg";

    /// <summary>The variable or member that an expression is a view, a part or the negation of: of isPad[.., None], ~isPad and isPad.unsqueeze(1) isPad.</summary>
    public static string OfBase(SyntaxNode expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        ElementAccessExpressionSyntax part => OfBase(part.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } => OfBase(called.Expression),
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        PrefixUnaryExpressionSyntax negated => OfBase(negated.Operand),
        PostfixUnaryExpressionSyntax notNull => OfBase(notNull.Operand),
        ParenthesizedExpressionSyntax inner => OfBase(inner.Expression),
        _ => "",
    };

    /// <summary>How the code calls an expression: its last name.</summary>
    public static string Of(IOperation? operation) => operation?.Syntax.ToString() ?? "";
}

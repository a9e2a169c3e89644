using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>Batch-first data in a sequence-first module, as a comment, its positions or a later mean over the steps tell: SHAPE1301.</summary>
internal sealed class BatchFirst : IAttentionRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.BatchFirst];

    public IEnumerable<string> Operations => ["mean", "sum", "amax", "this[]", "index", "select"];

    /// <summary>Who asks, who is looked at, and what is given for it: each expression once.</summary>
    public void Check(Attention attention, Report report)
    {
        if (attention.IsFused)
            return;
        var seen = new HashSet<string>();
        foreach (var input in new[] { attention.Query, attention.Key, attention.Value })
        {
            if (input?.Value is TensorValue tensor && seen.Add(input.Operation.Syntax.ToString())
                && !IsMaskedSequenceFirst(tensor, input == attention.Query ? -2 : -1, attention) && Evidence(tensor, attention, report) is { } evidence)
                Add(report, input.Operation.Syntax, attention.Name, evidence, Layouts.InputsLike(attention, input), tensor.Encoded?.Call.Operation.Syntax);
        }
    }

    private static string? Evidence(TensorValue query, Attention attention, Report report)
    {
        // What has one of everything on its second axis is one sequence: the samples look at each other.
        if (query.Shape.Rank == 3 && query.Shape[1].IsOne)
            return null;
        if (query.Encoded is { Batch: 0 } steps)
            return $"{steps.Module} ({report.Wording.At(steps.Call.Operation.Syntax)}) was made with batchFirst: true";
        if (query is { IsEmbedded: true, Root.Source: IParameterSymbol ids } && LayoutComment.SaysBatchFirst(ids))
            return $"{ids.Name} is (batch, sequence) by its comment";
        if (query is { IsEmbedded: true, Root: { } tokens, Shape.IsOpen: true } && IsUnmasked(attention)
            && IsBatch(Dim.Of(new SizeSymbol(tokens, 0)), report.Wording) && report.Wording.Names.ContainsKey(new SizeSymbol(tokens, 1)) && !IsBatch(Dim.Of(new SizeSymbol(tokens, 1)), report.Wording))
            return $"the first axis of its ids is {report.Wording.Size(Dim.Of(new SizeSymbol(tokens, 0)))}";
        if (query is { StepsAxis: -2, Exchanged: null } && !MaskTells(attention))
            return "positions were added along its second axis";
        if (query.Shape.Rank != 3)
            return null;
        var first = query.Shape[0];
        if (query.Root is { Source: IParameterSymbol input } && first.Symbol is SizeSymbol { Axis: 0 } axis && axis.Tensor.Equals(query.Root) && LayoutComment.SaysBatchFirst(input))
            return $"{input.Name} is (batch, sequence, ..) by its comment";
        if (query.Batch is { } batch && Dim.Same(batch, first) && !IsSequence(batch, report.Wording))
            return $"its first axis, {report.Wording.Size(first)}, is the batch of a convolution";
        return IsUnmasked(attention) && IsBatch(first, report.Wording) && !IsBatch(query.Shape[1], report.Wording)
            ? $"its first axis is {report.Wording.Size(first)}" : null;
    }

    /// <summary>With masks their sizes tell.</summary>
    private static bool IsUnmasked(Attention attention) => attention is { MaskTensor: null, PaddingTensor: null };

    /// <summary>A mask of known sizes is what other rules speak of.</summary>
    private static bool MaskTells(Attention attention) => attention is { MaskTensor.Shape.IsOpen: false } or { PaddingTensor.Shape.IsOpen: false };

    /// <summary>The masks have the sizes that go with the sequence first.</summary>
    /// <param name="axis">The axis of a mask that goes with the input.</param>
    private static bool IsMaskedSequenceFirst(TensorValue input, int axis, Attention attention)
    {
        var (first, second) = (input.Shape[0], input.Shape[1]);
        return !Dim.Same(first, second)
            && (attention.MaskTensor is { Shape: { IsOpen: false, Rank: >= 2 } mask } && Dim.Same(mask[axis], first)
                || attention.PaddingTensor is { Shape: { Rank: 2 } padding } && Dim.Same(padding[0], second) && Dim.Same(padding[1], first));
    }

    /// <summary>A size that the code calls b or batch.</summary>
    private static bool IsBatch(Dim size, Wording wording) =>
        (size.Symbol is { } symbol && wording.Names.TryGetValue(symbol, out var name) ? name : (size.Symbol as NumberSymbol)?.Number.Name) is { } called && Names.SpeakOfBatch(called);

    /// <summary>What a convolution takes one by one, and its result may be a sequence of: the frames of a video, the patches of an image.</summary>
    private static bool IsSequence(Dim batch, Wording wording) =>
        batch.Symbols.Any(symbol => Names.SpeakOfParts(wording.Names.TryGetValue(symbol, out var name) ? name : "")
            || symbol is SizeSymbol { Tensor.Name: { } tensor } && Names.SpeakOfParts(tensor));

    /// <summary>What the module returned is averaged over axis 1, which would be the batch; or its first place is taken for the sentence.</summary>
    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self is not { Encoded: { Batch: 1 } encoding } self)
            return;
        if (call.Bound.Name is not ("mean" or "sum" or "amax"))
            CheckPicked(call, self, encoding, report);
        else if (call.Numbers(0) is [1])
            Add(encoding, call, report, $"{call.Bound.Name} over dimension 1 ({report.Wording.At(call.Syntax)}) would join the samples of the batch");
    }

    /// <summary>One of axis 1 is taken of every one of axis 0: the first token of each sample, if it were batch-first.</summary>
    private static void CheckPicked(TensorCall call, TensorValue self, Encoding encoding, Report report)
    {
        if (self.Shape.Rank == 3 ? self.Shape[1].IsOne : !self.IsOfIds)
            return;
        ImmutableArray<Value> entries = call.Others is [{ Value: ElementsValue list }] ? list.Elements : [.. call.Others.Select(argument => argument.Value)];
        var isPicked = call.Bound.Name == "select" ? call.Number(0) == 1 && call.Number(1) is 0 or -1
            : entries is [IndexValue { Kind: IndexKind.All } or RangeValue { Start: null, End: null }, IntegerValue { Dim.Constant: 0 or -1 } or FromEndValue { Distance: IntegerValue { Dim.Constant: 1 } }, ..];
        if (isPicked && (self.IsOfIds || StandsForSentence(call.Syntax)))
            Add(encoding, call, report, $"{Wording.Expression(call.Bound.Operation, "what is taken")} ({report.Wording.At(call.Syntax)}) would be one sample of the batch, not one token of each");
    }

    /// <summary>It is called the first or last token, or goes into a module.</summary>
    private static bool StandsForSentence(SyntaxNode taken) =>
        taken.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } } ? Names.SpeakOfSummary(name)
        : taken.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "call" or "forward" } } };

    private static void Add(Encoding encoding, TensorCall call, Report report, string evidence)
    {
        if (Attention.Of(encoding.Call).FirstOrDefault() is { } attention)
            Add(report, attention.Query.Operation.Syntax, attention.Name, evidence, Layouts.InputsLike(attention, attention.Query), call.Syntax);
    }

    private static void Add(Report report, SyntaxNode input, string module, string evidence, string parameter, SyntaxNode? other) =>
        report.Add(
            Descriptors.BatchFirst, input,
            $"{input} is batch-first, as it seems: {evidence}, but {module} reads (sequence, batch, embedding) and mixes the samples. Pass {input}.transpose(0, 1).",
            [other], (FixFacts.Transpose, "0,1"), (FixFacts.Arguments, parameter));
}

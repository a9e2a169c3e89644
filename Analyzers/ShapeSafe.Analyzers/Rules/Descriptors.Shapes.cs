using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Rules;

// SHAPE1xxx: shapes, ranks, layouts, broadcasting, splitting and merging heads.
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor ModuleMaskRank = Definite("SHAPE1101", "attn_mask of a module must have two dimensions");
    public static readonly DiagnosticDescriptor MaskSize = Definite("SHAPE1102", "attn_mask does not fit the lengths of queries and keys");
    public static readonly DiagnosticDescriptor PaddingSize = Definite("SHAPE1103", "key_padding_mask is not (batch, keys)");
    public static readonly DiagnosticDescriptor AttentionMaskRank = Definite("SHAPE1104", "The mask of scaled_dot_product_attention has a rank that cannot be broadcast");
    public static readonly DiagnosticDescriptor AttentionMaskBroadcast = Definite("SHAPE1105", "The mask does not broadcast to (..., queries, keys)");
    public static readonly DiagnosticDescriptor MaskMeetsTensor = Definite("SHAPE1106", "The mask does not fit the tensor that it masks");
    public static readonly DiagnosticDescriptor CachedMask = Likely("SHAPE1107", "A mask that is built once keeps the first length");
    public static readonly DiagnosticDescriptor QueriesMasked = Likely("SHAPE1108", "The mask covers queries and no key");
    public static readonly DiagnosticDescriptor ExpandedWrite = Definite("SHAPE1109", "What expand made one memory is changed in place");
    public static readonly DiagnosticDescriptor KeyValueLength = Definite("SHAPE1201", "Keys and values differ in length");
    public static readonly DiagnosticDescriptor FeatureSize = Definite("SHAPE1202", "The feature size is not the one that the attention was built for");
    public static readonly DiagnosticDescriptor HeadCount = Definite("SHAPE1203", "Queries and keys differ in heads, and none has one");
    public static readonly DiagnosticDescriptor MatrixProduct = Definite("SHAPE1204", "The operands of a matrix product do not fit");
    public static readonly DiagnosticDescriptor ModuleInputRank = Definite("SHAPE1205", "The module reads (sequence, batch, embedding) only");
    public static readonly DiagnosticDescriptor KeyValueFeatures = Definite("SHAPE1206", "kdim and vdim must be equal");
    public static readonly DiagnosticDescriptor HeadsDivideFeatures = Definite("SHAPE1207", "The embedding is not divisible by the heads");
    public static readonly DiagnosticDescriptor BatchSize = Definite("SHAPE1208", "Queries and keys differ in batch");
    public static readonly DiagnosticDescriptor BatchFirst = Likely("SHAPE1301", "Batch-first data goes into a sequence-first module");
    public static readonly DiagnosticDescriptor HeadsInPlaceOfSequence = Definite("SHAPE1302", "Heads stand where the sequence is expected");
    public static readonly DiagnosticDescriptor HeadSplit = Definite("SHAPE1401", "The view cuts heads across time steps");
    public static readonly DiagnosticDescriptor HeadMerge = Definite("SHAPE1402", "Heads are merged without being moved back");
    public static readonly DiagnosticDescriptor HeadRepeat = Likely("SHAPE1403", "repeat orders heads differently from repeat_interleave");
    public static readonly DiagnosticDescriptor ViewCount = Definite("SHAPE1404", "A view has another number of elements");
    public static readonly DiagnosticDescriptor MovedAxis = Definite("SHAPE1405", "A view does not move an axis");
    public static readonly DiagnosticDescriptor ExpandedSize = Definite("SHAPE1406", "expand names a size that the axis does not have");
    public static readonly DiagnosticDescriptor ExpandedView = Definite("SHAPE1407", "A view joins an axis that expand repeated");
    public static readonly DiagnosticDescriptor AxisTakenForType = Definite("SHAPE1408", "The axis 0 is read as a type");
    public static readonly DiagnosticDescriptor ArgumentContract = Definite("SHAPE1601", "An argument does not have the shape that its parameter declares");
    public static readonly DiagnosticDescriptor ResultContract = Definite("SHAPE1602", "What is returned or assigned does not have the declared shape");
    public static readonly DiagnosticDescriptor AxisExists = Definite("SHAPE1603", "An axis is read that the tensor does not have");
    public static readonly DiagnosticDescriptor ContractText = Definite("SHAPE1604", "A contract cannot be read");
}

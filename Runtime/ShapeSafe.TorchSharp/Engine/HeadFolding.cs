using System;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>How keys and values with fewer heads than the query reach a kernel that wants as many.</summary>
internal enum HeadFolding
{
    /// <summary>They have as many.</summary>
    None,

    /// <summary>One head serves all: a view in which the heads share their memory.</summary>
    Shared,

    /// <summary>Groups are folded into the batch, [B x G, H / G, L, D], where each batch has one head to share: views alone.</summary>
    Folded,

    /// <summary>Batch and groups are no view of one dimension: each head gets a copy.</summary>
    Copied,
}

/// <summary>Does and undoes it.</summary>
internal static class HeadFoldings
{
    extension(HeadFolding folding)
    {
        /// <summary>What a call needs.</summary>
        public static HeadFolding Of(in TorchCall call) =>
            call.HeadsPerGroup == 1 ? HeadFolding.None
            : call.Groups == 1 ? HeadFolding.Shared
            : CanFold(call.Query, call.Sizes.Heads) && CanFold(call.Key, call.Groups) && CanFold(call.Value, call.Groups) ? HeadFolding.Folded
            : HeadFolding.Copied;

        /// <summary>The operands as the kernel takes them.</summary>
        /// <param name="call">The call.</param>
        /// <param name="query">Its query, scaled.</param>
        public (Tensor Query, Tensor Key, Tensor Value) Fold(in TorchCall call, Tensor query)
        {
            var (batch, perGroup) = (call.Sizes.Batch, call.HeadsPerGroup);
            var groups = call.Groups;
            return folding switch
            {
                HeadFolding.None => (query, call.Key, call.Value),
                HeadFolding.Shared => (query, call.Key.expand(-1, perGroup, -1, -1), call.Value.expand(-1, perGroup, -1, -1)),
                HeadFolding.Folded => (query.reshape(batch * groups, perGroup, call.Sizes.Queries, call.HeadDim), FoldedHead(call.Key), FoldedHead(call.Value)),
                _ => (query, call.Key.repeat_interleave(perGroup, 1), call.Value.repeat_interleave(perGroup, 1)),
            };

            Tensor FoldedHead(Tensor tensor) =>
                tensor.reshape(batch * groups, 1, tensor.size(2), tensor.size(3)).expand(-1, perGroup, -1, -1);
        }

        /// <summary>The output as the call wants it.</summary>
        public Tensor Unfold(in TorchCall call, Tensor output) => folding == HeadFolding.Folded
            ? output.reshape(call.Sizes.Batch, call.Sizes.Heads, call.Sizes.Queries, call.ValueDim)
            : output;
    }

    /// <summary>Whether batch and heads are neighbours in memory, so that both together are one dimension.</summary>
    private static bool CanFold(Tensor tensor, int heads) => tensor.size(0) == 1 || tensor.stride(0) == heads * tensor.stride(1);
}

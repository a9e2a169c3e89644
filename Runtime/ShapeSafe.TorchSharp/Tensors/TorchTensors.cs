using System;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>Raw TorchSharp tensors in and out of named dimensions: nothing is copied, and who disposes of a tensor stays the same.</summary>
public static class TorchTensors
{
    extension<TFirst, TSecond, TThird>(Shaped<TFirst, TSecond, TThird> shaped)
        where TFirst : struct, IDimension
        where TSecond : struct, IDimension
        where TThird : struct, IDimension
    {
        /// <summary>Names the dimensions of <paramref name="tensor"/>: its rank, the fixed sizes and the element type are checked here, once.</summary>
        /// <param name="tensor">The raw tensor, <typeparamref name="TFirst"/> x <typeparamref name="TSecond"/> x <typeparamref name="TThird"/>; not copied.</param>
        /// <param name="origin">Who asks, for messages.</param>
        /// <exception cref="ArgumentException">The rank, a fixed size or the element type is wrong.</exception>
        public static Shaped<TFirst, TSecond, TThird> From(Tensor tensor, string? origin = null)
        {
            TorchShape.Check(
                tensor,
                origin ?? "Shaped",
                Shaped<TFirst, TSecond, TThird>.Dimensions,
                [(TFirst.Name, TFirst.Size), (TSecond.Name, TSecond.Size), (TThird.Name, TThird.Size)]);
            return Shaped<TFirst, TSecond, TThird>.OfEngine(tensor);
        }

        /// <summary>The raw tensor, as it came in.</summary>
        /// <exception cref="InvalidOperationException">This is <c>default</c>, or the tensor of another engine.</exception>
        public Tensor AsTorch() =>
            shaped.Raw as Tensor ?? throw DimensionText.NotOfThisEngine(shaped.Raw, Shaped<TFirst, TSecond, TThird>.Dimensions, "AsTorch");
    }

    extension<TFirst, TSecond, TThird, TFourth>(Shaped<TFirst, TSecond, TThird, TFourth> shaped)
        where TFirst : struct, IDimension
        where TSecond : struct, IDimension
        where TThird : struct, IDimension
        where TFourth : struct, IDimension
    {
        /// <summary>Names the dimensions of <paramref name="tensor"/>: its rank, the fixed sizes and the element type are checked here, once.</summary>
        /// <param name="tensor">The raw tensor, <typeparamref name="TFirst"/> x <typeparamref name="TSecond"/> x <typeparamref name="TThird"/> x <typeparamref name="TFourth"/>; not copied.</param>
        /// <param name="origin">Who asks, for messages.</param>
        /// <exception cref="ArgumentException">The rank, a fixed size or the element type is wrong.</exception>
        public static Shaped<TFirst, TSecond, TThird, TFourth> From(Tensor tensor, string? origin = null)
        {
            TorchShape.Check(
                tensor,
                origin ?? "Shaped",
                Shaped<TFirst, TSecond, TThird, TFourth>.Dimensions,
                [(TFirst.Name, TFirst.Size), (TSecond.Name, TSecond.Size), (TThird.Name, TThird.Size), (TFourth.Name, TFourth.Size)]);
            return Shaped<TFirst, TSecond, TThird, TFourth>.OfEngine(tensor);
        }

        /// <summary>The raw tensor, as it came in.</summary>
        /// <exception cref="InvalidOperationException">This is <c>default</c>, or the tensor of another engine.</exception>
        public Tensor AsTorch() =>
            shaped.Raw as Tensor ?? throw DimensionText.NotOfThisEngine(shaped.Raw, Shaped<TFirst, TSecond, TThird, TFourth>.Dimensions, "AsTorch");
    }
}

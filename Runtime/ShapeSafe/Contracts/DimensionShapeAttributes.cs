using System;

namespace ShapeSafe;

/// <summary>Says that a tensor has one dimension, each declared as a type: <c>[Shape&lt;Batch&gt;]</c>.</summary>
/// <typeparam name="TDimension">The dimension.</typeparam>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ShapeAttribute<TDimension> : Attribute
    where TDimension : struct, IDimension;

/// <summary>Says that a tensor has two dimensions, each declared as a type: <c>[Shape&lt;Batch, Sequence&gt;]</c>.</summary>
/// <typeparam name="TDimension1">The first dimension.</typeparam>
/// <typeparam name="TDimension2">The second dimension.</typeparam>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ShapeAttribute<TDimension1, TDimension2> : Attribute
    where TDimension1 : struct, IDimension
    where TDimension2 : struct, IDimension;

/// <summary>Says that a tensor has three dimensions, each declared as a type: <c>[Shape&lt;Batch, Sequence, Model&gt;]</c>.</summary>
/// <typeparam name="TDimension1">The first dimension.</typeparam>
/// <typeparam name="TDimension2">The second dimension.</typeparam>
/// <typeparam name="TDimension3">The third dimension.</typeparam>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ShapeAttribute<TDimension1, TDimension2, TDimension3> : Attribute
    where TDimension1 : struct, IDimension
    where TDimension2 : struct, IDimension
    where TDimension3 : struct, IDimension;

/// <summary>Says that a tensor has four dimensions, each declared as a type: <c>[Shape&lt;Batch, Heads, Sequence, Channel&gt;]</c>.</summary>
/// <typeparam name="TDimension1">The first dimension.</typeparam>
/// <typeparam name="TDimension2">The second dimension.</typeparam>
/// <typeparam name="TDimension3">The third dimension.</typeparam>
/// <typeparam name="TDimension4">The fourth dimension.</typeparam>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ShapeAttribute<TDimension1, TDimension2, TDimension3, TDimension4> : Attribute
    where TDimension1 : struct, IDimension
    where TDimension2 : struct, IDimension
    where TDimension3 : struct, IDimension
    where TDimension4 : struct, IDimension;

/// <summary>Says that a tensor has five dimensions, each declared as a type.</summary>
/// <typeparam name="TDimension1">The first dimension.</typeparam>
/// <typeparam name="TDimension2">The second dimension.</typeparam>
/// <typeparam name="TDimension3">The third dimension.</typeparam>
/// <typeparam name="TDimension4">The fourth dimension.</typeparam>
/// <typeparam name="TDimension5">The fifth dimension.</typeparam>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ShapeAttribute<TDimension1, TDimension2, TDimension3, TDimension4, TDimension5> : Attribute
    where TDimension1 : struct, IDimension
    where TDimension2 : struct, IDimension
    where TDimension3 : struct, IDimension
    where TDimension4 : struct, IDimension
    where TDimension5 : struct, IDimension;

/// <summary>Says that a tensor has six dimensions, each declared as a type.</summary>
/// <typeparam name="TDimension1">The first dimension.</typeparam>
/// <typeparam name="TDimension2">The second dimension.</typeparam>
/// <typeparam name="TDimension3">The third dimension.</typeparam>
/// <typeparam name="TDimension4">The fourth dimension.</typeparam>
/// <typeparam name="TDimension5">The fifth dimension.</typeparam>
/// <typeparam name="TDimension6">The sixth dimension.</typeparam>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ShapeAttribute<TDimension1, TDimension2, TDimension3, TDimension4, TDimension5, TDimension6> : Attribute
    where TDimension1 : struct, IDimension
    where TDimension2 : struct, IDimension
    where TDimension3 : struct, IDimension
    where TDimension4 : struct, IDimension
    where TDimension5 : struct, IDimension
    where TDimension6 : struct, IDimension;

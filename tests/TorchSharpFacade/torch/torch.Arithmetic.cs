using System;
using System.Collections.Generic;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor abs(Tensor input) => throw Facade.NotExecutable();
    public static Tensor abs_(Tensor input) => throw Facade.NotExecutable();
    public static Tensor absolute(Tensor input) => throw Facade.NotExecutable();
    public static Tensor absolute_(Tensor input) => throw Facade.NotExecutable();
    public static Tensor add(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor add(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor add(Tensor left, Tensor right, Scalar alpha) => throw Facade.NotExecutable();
    public static Tensor add(Tensor left, Scalar right, Scalar alpha) => throw Facade.NotExecutable();
    public static Tensor add_(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor add_(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor add_(Tensor left, Tensor right, Scalar alpha) => throw Facade.NotExecutable();
    public static Tensor add_(Tensor left, Scalar right, Scalar alpha) => throw Facade.NotExecutable();
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => throw Facade.NotExecutable();
    public static Tensor addcdiv_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => throw Facade.NotExecutable();
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => throw Facade.NotExecutable();
    public static Tensor addcmul_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => throw Facade.NotExecutable();
    public static Tensor ceil(Tensor input) => throw Facade.NotExecutable();
    public static Tensor ceil_(Tensor input) => throw Facade.NotExecutable();
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => throw Facade.NotExecutable();
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => throw Facade.NotExecutable();
    public static Tensor clamp_(Tensor input, Scalar? min = null, Scalar? max = null) => throw Facade.NotExecutable();
    public static Tensor clamp_(Tensor input, Tensor? min = null, Tensor? max = null) => throw Facade.NotExecutable();
    public static Tensor clamp_max(Tensor input, Scalar max) => throw Facade.NotExecutable();
    public static Tensor clamp_max_(Tensor input, Scalar max) => throw Facade.NotExecutable();
    public static Tensor clamp_min(Tensor input, Scalar min) => throw Facade.NotExecutable();
    public static Tensor clamp_min_(Tensor input, Scalar min) => throw Facade.NotExecutable();
    public static Tensor clip(Tensor input, Scalar? min = null, Scalar? max = null) => throw Facade.NotExecutable();
    public static (Tensor values, Tensor indices) cummax(Tensor input, long dim) => throw Facade.NotExecutable();
    public static (Tensor values, Tensor indices) cummin(Tensor input, long dim) => throw Facade.NotExecutable();
    public static Tensor cumprod(Tensor input, long dim, ScalarType? dtype = null) => throw Facade.NotExecutable();
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => throw Facade.NotExecutable();
    public static Tensor diff(Tensor input, long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null)
        => throw Facade.NotExecutable();
    public static Tensor div(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => throw Facade.NotExecutable();
    public static Tensor div(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => throw Facade.NotExecutable();
    public static Tensor div_(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => throw Facade.NotExecutable();
    public static Tensor div_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => throw Facade.NotExecutable();
    public static Tensor divide(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None)
        => throw Facade.NotExecutable();
    public static Tensor divide(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None)
        => throw Facade.NotExecutable();
    public static Tensor divide_(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor divide_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None)
        => throw Facade.NotExecutable();
    public static Tensor fix(Tensor input) => throw Facade.NotExecutable();
    public static Tensor fix_(Tensor input) => throw Facade.NotExecutable();
    public static Tensor floor(Tensor input) => throw Facade.NotExecutable();
    public static Tensor floor_(Tensor input) => throw Facade.NotExecutable();
    public static Tensor floor_divide(Tensor input, Tensor other) => throw Facade.NotExecutable();
    public static Tensor floor_divide_(Tensor input, Tensor other) => throw Facade.NotExecutable();
    public static Tensor fmod(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor fmod(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor fmod_(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor fmod_(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor frac(Tensor input) => throw Facade.NotExecutable();
    public static Tensor frac_(Tensor input) => throw Facade.NotExecutable();
    [Obsolete("Obsolete in TorchSharp.", true)]
    public static ICollection<Tensor> gradient(Tensor input, int spacing = 1, long? dim = null, int edge_order = 1)
        => throw Facade.NotExecutable();
    [Obsolete("Obsolete in TorchSharp.", true)]
    public static ICollection<Tensor> gradient(Tensor input, int spacing = 1, long[]? dims = null, int edge_order = 1)
        => throw Facade.NotExecutable();
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => throw Facade.NotExecutable();
    public static Tensor logcumsumexp(Tensor input, long dim) => throw Facade.NotExecutable();
    public static Tensor mul(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor mul(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor mul_(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor mul_(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor multiply(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor multiply(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor multiply_(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor multiply_(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor nan_to_num(Tensor input, double nan = 0.0, double? posinf = null, double? neginf = null)
        => throw Facade.NotExecutable();
    public static Tensor nan_to_num_(Tensor input, double nan = 0.0, double? posinf = null, double? neginf = null)
        => throw Facade.NotExecutable();
    public static Tensor neg(Tensor input) => throw Facade.NotExecutable();
    public static Tensor neg_(Tensor input) => throw Facade.NotExecutable();
    public static Tensor negative(Tensor input) => throw Facade.NotExecutable();
    public static Tensor negative_(Tensor input) => throw Facade.NotExecutable();
    public static Tensor positive(Tensor input) => throw Facade.NotExecutable();
    public static Tensor pow(Tensor left, Tensor exponent) => throw Facade.NotExecutable();
    public static Tensor pow(Tensor left, Scalar exponent) => throw Facade.NotExecutable();
    public static Tensor pow_(Tensor left, Tensor exponent) => throw Facade.NotExecutable();
    public static Tensor pow_(Tensor left, Scalar exponent) => throw Facade.NotExecutable();
    public static Tensor reciprocal(Tensor input) => throw Facade.NotExecutable();
    public static Tensor reciprocal_(Tensor input) => throw Facade.NotExecutable();
    public static Tensor remainder(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor remainder(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor remainder_(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor remainder_(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor round(Tensor input, long decimals = 0) => throw Facade.NotExecutable();
    public static Tensor round_(Tensor input, long decimals = 0) => throw Facade.NotExecutable();
    public static Tensor rsqrt(Tensor input) => throw Facade.NotExecutable();
    public static Tensor rsqrt_(Tensor input) => throw Facade.NotExecutable();
    public static Tensor sgn(Tensor input) => throw Facade.NotExecutable();
    public static Tensor sgn_(Tensor input) => throw Facade.NotExecutable();
    public static Tensor sign(Tensor input) => throw Facade.NotExecutable();
    public static Tensor sign_(Tensor input) => throw Facade.NotExecutable();
    public static Tensor sqrt(Tensor input) => throw Facade.NotExecutable();
    public static Tensor sqrt_(Tensor input) => throw Facade.NotExecutable();
    public static Tensor square(Tensor input) => throw Facade.NotExecutable();
    public static Tensor sub(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor sub(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor sub_(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor sub_(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor subtract(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor subtract(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor subtract_(Tensor left, Tensor right) => throw Facade.NotExecutable();
    public static Tensor subtract_(Tensor left, Scalar right) => throw Facade.NotExecutable();
    public static Tensor true_divide(Tensor dividend, Tensor divisor) => throw Facade.NotExecutable();
    public static Tensor true_divide_(Tensor dividend, Tensor divisor) => throw Facade.NotExecutable();
    public static Tensor trunc(Tensor input) => throw Facade.NotExecutable();
    public static Tensor trunc_(Tensor input) => throw Facade.NotExecutable();

    #nullable disable
    public static Tensor fmax(Tensor input, Tensor other) => throw Facade.NotExecutable();
    public static Tensor fmin(Tensor input, Tensor other) => throw Facade.NotExecutable();
    public static Tensor maximum(Tensor input, Tensor other) => throw Facade.NotExecutable();
    public static Tensor minimum(Tensor input, Tensor other) => throw Facade.NotExecutable();
}

using System;
using System.Collections.Generic;
using System.Numerics;

namespace TorchSharp;

// New tensors from sizes and ranges.
public static partial class torch
{
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        => throw Facade.NotExecutable();
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        => throw Facade.NotExecutable();
    public static Tensor arange(
        Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(IList<bool> rawArray, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(bool[] rawArray, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(IList<byte> rawArray, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(byte[] rawArray, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null)
        => throw Facade.NotExecutable();
    public static Tensor as_tensor(sbyte[] rawArray, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(IList<short> rawArray, ScalarType? dtype = null, Device? device = null)
        => throw Facade.NotExecutable();
    public static Tensor as_tensor(short[] rawArray, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(IList<int> rawArray, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(IList<long> rawArray, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(IList<float> rawArray, ScalarType? dtype = null, Device? device = null)
        => throw Facade.NotExecutable();
    public static Tensor as_tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(IList<double> rawArray, ScalarType? dtype = null, Device? device = null)
        => throw Facade.NotExecutable();
    public static Tensor as_tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(IList<(float, float)> rawArray, ScalarType? dtype = null, Device? device = null)
        => throw Facade.NotExecutable();
    public static Tensor as_tensor((float, float)[] rawArray, ScalarType? dtype = null, Device? device = null)
        => throw Facade.NotExecutable();
    public static Tensor as_tensor(IList<Complex> rawArray, ScalarType? dtype = null, Device? device = null)
        => throw Facade.NotExecutable();
    public static Tensor as_tensor(Complex[] rawArray, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(IList<BFloat16> rawArray, ScalarType? dtype = null, Device? device = null)
        => throw Facade.NotExecutable();
    public static Tensor as_tensor(BFloat16[] rawArray, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor complex(Tensor real, Tensor imag) => throw Facade.NotExecutable();
    public static Tensor empty(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor empty(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor empty(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor empty(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor empty(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor empty(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor empty(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor empty(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor empty(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor empty(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor empty_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor empty_strided(
        long[] size, long[] strides, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor eye(
        long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor from_array(Array rawArray, Device? device = null) => throw Facade.NotExecutable();
    public static Tensor from_array(
        Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
        => throw Facade.NotExecutable();
    public static Tensor full(
        long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor full(
        ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor full(
        long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor full(
        int size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor full(
        long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor full(
        int rows, int columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor full(
        long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor full(
        int dim0, int dim1, int dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor full(
        long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor full(
        int dim0, int dim1, int dim2, int dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor full_like(
        Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor linspace(
        double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => throw Facade.NotExecutable();
    public static Tensor logspace(
        double start, double end, long steps, double @base = 10.0, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) => throw Facade.NotExecutable();
    public static Tensor ones(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor ones(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor ones(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor ones(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor ones(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor ones(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor ones(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor ones(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor ones(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor ones(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor ones_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor polar(Tensor abs, Tensor angle) => throw Facade.NotExecutable();
    public static Tensor zeros(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor zeros(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor zeros(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor zeros(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor zeros(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor zeros(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor zeros(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor zeros(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
    public static Tensor zeros(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor zeros(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => throw Facade.NotExecutable();
    public static Tensor zeros_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
            => throw Facade.NotExecutable();
}

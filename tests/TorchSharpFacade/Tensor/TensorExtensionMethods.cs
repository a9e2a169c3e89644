using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    public static Modules.Parameter AsParameter(this Tensor tensor) => throw Facade.NotExecutable();
    public static string cstr(
        this Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null)
            => throw Facade.NotExecutable();
    public static int ElementSize(this ScalarType type) => throw Facade.NotExecutable();
    public static ReadOnlySpan<int> IntShape(this Tensor tensor) => throw Facade.NotExecutable();
    public static string jlstr(
        this Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null)
            => throw Facade.NotExecutable();
    public static Tensor Load(BinaryReader reader, bool skip = false) => throw Facade.NotExecutable();
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false) => throw Facade.NotExecutable();
    public static void Load(ref Tensor? tensor, BinaryReader reader, bool skip = false) => throw Facade.NotExecutable();
    public static string npstr(
        this Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null)
            => throw Facade.NotExecutable();
    public static Tensor print(
        this Tensor t, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null,
        TensorStringStyle style = TensorStringStyle.Default) => throw Facade.NotExecutable();
    public static void Save(this Tensor tensor, BinaryWriter writer) => throw Facade.NotExecutable();
    public static void Save(this Tensor tensor, Stream stream) => throw Facade.NotExecutable();
    public static void Save(this Tensor tensor, string location) => throw Facade.NotExecutable();
    public static string str(
        this Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null,
        TensorStringStyle style = TensorStringStyle.Default) => throw Facade.NotExecutable();
    public static bool ToBoolean(this Tensor value) => throw Facade.NotExecutable();
    public static byte ToByte(this Tensor value) => throw Facade.NotExecutable();
    public static (float Real, float Imaginary) ToComplexFloat32(this Tensor value) => throw Facade.NotExecutable();
    public static Complex ToComplexFloat64(this Tensor value) => throw Facade.NotExecutable();
    public static double ToDouble(this Tensor value) => throw Facade.NotExecutable();
    public static Half ToHalf(this Tensor value) => throw Facade.NotExecutable();
    public static short ToInt16(this Tensor value) => throw Facade.NotExecutable();
    public static int ToInt32(this Tensor value) => throw Facade.NotExecutable();
    public static long ToInt64(this Tensor value) => throw Facade.NotExecutable();
    public static float ToSingle(this Tensor value) => throw Facade.NotExecutable();
    public static long TotalSize(this IEnumerable<long> shape) => throw Facade.NotExecutable();
    public static Tensor ToTensor<T>(this T scalar, Device? device = null, bool requires_grad = false) where T : struct
        => throw Facade.NotExecutable();
    public static Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool doCopy = false, bool requires_grad = false)
        => throw Facade.NotExecutable();
}

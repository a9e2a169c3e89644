using System;
using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp;

public sealed class Scalar : IDisposable
{
    internal Scalar() => throw Facade.NotExecutable();
    public ScalarType Type => throw Facade.NotExecutable();
    public void Dispose() => throw Facade.NotExecutable();
    public static implicit operator Scalar(byte value) => throw Facade.NotExecutable();
    public static implicit operator Scalar(sbyte value) => throw Facade.NotExecutable();
    public static implicit operator Scalar(short value) => throw Facade.NotExecutable();
    public static implicit operator Scalar(int value) => throw Facade.NotExecutable();
    public static implicit operator Scalar(long value) => throw Facade.NotExecutable();
    public static implicit operator Scalar(Half value) => throw Facade.NotExecutable();
    public static implicit operator Scalar(BFloat16 value) => throw Facade.NotExecutable();
    public static implicit operator Scalar(float value) => throw Facade.NotExecutable();
    public static implicit operator Scalar(double value) => throw Facade.NotExecutable();
    public static implicit operator Scalar(bool value) => throw Facade.NotExecutable();
    public static implicit operator Scalar((float, float) value) => throw Facade.NotExecutable();
    public static implicit operator Scalar(Complex value) => throw Facade.NotExecutable();
}

public static partial class ScalarExtensionMethods
{
    public static bool ToBoolean(this Scalar value) => throw Facade.NotExecutable();
    public static byte ToByte(this Scalar value) => throw Facade.NotExecutable();
    public static (float Real, float Imaginary) ToComplexFloat32(this Scalar value) => throw Facade.NotExecutable();
    public static Complex ToComplexFloat64(this Scalar value) => throw Facade.NotExecutable();
    public static double ToDouble(this Scalar value) => throw Facade.NotExecutable();
    public static Half ToHalf(this Scalar value) => throw Facade.NotExecutable();
    public static short ToInt16(this Scalar value) => throw Facade.NotExecutable();
    public static int ToInt32(this Scalar value) => throw Facade.NotExecutable();
    public static long ToInt64(this Scalar value) => throw Facade.NotExecutable();
    public static Scalar ToScalar(this byte value) => throw Facade.NotExecutable();
    public static Scalar ToScalar(this sbyte value) => throw Facade.NotExecutable();
    public static Scalar ToScalar(this short value) => throw Facade.NotExecutable();
    public static Scalar ToScalar(this int value) => throw Facade.NotExecutable();
    public static Scalar ToScalar(this long value) => throw Facade.NotExecutable();
    public static Scalar ToScalar(this float value) => throw Facade.NotExecutable();
    public static Scalar ToScalar(this double value) => throw Facade.NotExecutable();
    public static Scalar ToScalar(this (float, float) value) => throw Facade.NotExecutable();
    public static Scalar ToScalar(this Complex value) => throw Facade.NotExecutable();
    public static Scalar ToScalar(this bool value) => throw Facade.NotExecutable();
    public static Scalar ToScalar(this Half value) => throw Facade.NotExecutable();
    public static Scalar ToScalar(this BFloat16 value) => throw Facade.NotExecutable();
    public static float ToSingle(this Scalar value) => throw Facade.NotExecutable();
}

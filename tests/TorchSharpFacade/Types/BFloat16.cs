using System;

namespace TorchSharp;

public readonly struct BFloat16 : IComparable<BFloat16>, IEquatable<BFloat16>, IComparable, IFormattable
{
    public BFloat16(float f) => throw Facade.NotExecutable();
    public static readonly BFloat16 Epsilon = default;
    public static readonly BFloat16 MaxValue = default;
    public static readonly BFloat16 MinValue = default;
    public static readonly BFloat16 NaN = default;
    public static readonly BFloat16 NegativeInfinity = default;
    public static readonly BFloat16 One = default;
    public static readonly BFloat16 PositiveInfinity = default;
    public static readonly BFloat16 Zero = default;
    public int CompareTo(BFloat16 other) => throw Facade.NotExecutable();
    public int CompareTo(object? obj) => throw Facade.NotExecutable();
    public bool Equals(BFloat16 other) => throw Facade.NotExecutable();
    public override bool Equals(object? obj) => throw Facade.NotExecutable();
    public override int GetHashCode() => throw Facade.NotExecutable();
    public static bool IsInfinity(BFloat16 bf) => throw Facade.NotExecutable();
    public static bool IsNaN(BFloat16 bf) => throw Facade.NotExecutable();
    public float ToSingle() => throw Facade.NotExecutable();
    public override string ToString() => throw Facade.NotExecutable();
    public string ToString(string? format, IFormatProvider? formatProvider) => throw Facade.NotExecutable();
    public static BFloat16 operator +(BFloat16 a, BFloat16 b) => throw Facade.NotExecutable();
    public static BFloat16 operator /(BFloat16 a, BFloat16 b) => throw Facade.NotExecutable();
    public static bool operator ==(BFloat16 a, BFloat16 b) => throw Facade.NotExecutable();
    public static bool operator >(BFloat16 a, BFloat16 b) => throw Facade.NotExecutable();
    public static bool operator >=(BFloat16 a, BFloat16 b) => throw Facade.NotExecutable();
    public static bool operator !=(BFloat16 a, BFloat16 b) => throw Facade.NotExecutable();
    public static bool operator <(BFloat16 a, BFloat16 b) => throw Facade.NotExecutable();
    public static bool operator <=(BFloat16 a, BFloat16 b) => throw Facade.NotExecutable();
    public static BFloat16 operator %(BFloat16 a, BFloat16 b) => throw Facade.NotExecutable();
    public static BFloat16 operator *(BFloat16 a, BFloat16 b) => throw Facade.NotExecutable();
    public static BFloat16 operator -(BFloat16 a, BFloat16 b) => throw Facade.NotExecutable();
    public static BFloat16 operator -(BFloat16 a) => throw Facade.NotExecutable();
    public static explicit operator float(BFloat16 bf) => throw Facade.NotExecutable();
    public static explicit operator double(BFloat16 bf) => throw Facade.NotExecutable();
    public static explicit operator BFloat16(float f) => throw Facade.NotExecutable();
    public static explicit operator BFloat16(double d) => throw Facade.NotExecutable();
}

using System;
using System.Runtime.Intrinsics;

namespace ShapeSafe.Engine.Lanes;

/// <summary>One float at a time: for processors, or settings, without vectors.</summary>
internal readonly unsafe struct LanesScalar : ILanes<float>
{
    public static int Count => 1;

    public static bool HasManyRegisters => false;

    public static float Iota => 0;

    public static float Load(float* address) => *address;

    public static void Store(float vector, float* address) => *address = vector;

    public static float Broadcast(float number) => number;

    public static float Add(float left, float right) => left + right;

    public static float Subtract(float left, float right) => left - right;

    public static float Multiply(float left, float right) => left * right;

    public static float Divide(float left, float right) => left / right;

    public static float MultiplyAdd(float left, float right, float addend) => (left * right) + addend;

    public static float Max(float left, float right) => left > right ? left : right;

    public static float Abs(float vector) => MathF.Abs(vector);

    public static float Exp2(float vector) => float.Exp2(vector);

    public static bool AnyGreater(float left, float right) => left > right;

    public static float SelectLess(float left, float right, float whenLess, float otherwise) => left < right ? whenLess : otherwise;

    public static float KeepRun(float vector, int first, int start, int end) => first >= start && first < end ? vector : float.NegativeInfinity;

    public static float KeepFlagged(float vector, byte* flags) => *flags != 0 ? vector : float.NegativeInfinity;

    public static float Sum(float vector) => vector;

    public static Vector128<float> Sums(float first, float second, float third, float fourth) => Vector128.Create(first, second, third, fourth);

    public static float Largest(float vector) => vector;
}

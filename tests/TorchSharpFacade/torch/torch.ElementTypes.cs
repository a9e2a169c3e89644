namespace TorchSharp;

// The element types by their short names.
public static partial class torch
{
    public static ScalarType bfloat16;
    public static ScalarType @bool;
    public static ScalarType cdouble;
    public static ScalarType cfloat;
    public static ScalarType complex128;
    public static ScalarType complex64;
    public static ScalarType @double;
    public static ScalarType @float;
    public static ScalarType float16;
    public static ScalarType float32;
    public static ScalarType float64;
    public static ScalarType half;
    public static ScalarType @int;
    public static ScalarType int16;
    public static ScalarType int32;
    public static ScalarType int64;
    public static ScalarType int8;
    public static ScalarType @long;
    public static ScalarType @short;
    public static ScalarType uint8;
}

using System.Runtime.Intrinsics;

namespace ShapeSafe.Engine.Lanes;

/// <summary>Something to do with vectors of whatever width the processor has.</summary>
internal interface IOnLanes
{
    /// <summary>Does it.</summary>
    void Run<TVector, TLanes>()
        where TVector : unmanaged
        where TLanes : struct, ILanes<TVector>;
}

/// <summary>Chooses the widest vectors that the processor has.</summary>
internal static class LanesChoice
{
    /// <summary>What the widest vectors are, for people to read.</summary>
    public static string Name =>
        Lanes512.IsSupported ? "16 floats (AVX-512)" : Lanes256.IsSupported ? "8 floats (AVX2)" : Lanes128.IsSupported ? "4 floats" : "1 float";

    /// <summary>Does something with them.</summary>
    public static void Run<TAction>(ref TAction action)
        where TAction : struct, IOnLanes
    {
        if (Lanes512.IsSupported)
        {
            action.Run<Vector512<float>, Lanes512>();
        }
        else if (Lanes256.IsSupported)
        {
            action.Run<Vector256<float>, Lanes256>();
        }
        else if (Lanes128.IsSupported)
        {
            action.Run<Vector128<float>, Lanes128>();
        }
        else
        {
            action.Run<float, LanesScalar>();
        }
    }
}

using TorchSharp;
using static TorchSharp.torch;

namespace MaskHelpers;

// A file that speaks of no attention, but for the name of a method: what is wrong there is said there, once.
public sealed class Alibi
{
    public static Tensor DistanceMask(long keys, long heads, bool full)
    {
        var distance = arange(1 - keys, 1);
        if (full)
        {
            distance = distance.view(1, keys) - distance.view(keys, 1);
            distance.view(1, keys, keys); // SHAPE4106
        }
        return distance * pow(2, arange(1, heads + 1)).view(heads, 1, 1);
    }

    public Tensor Make(long keys, bool full) => DistanceMask(keys, 8, full);
}

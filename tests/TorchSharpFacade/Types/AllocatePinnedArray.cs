using System;

namespace TorchSharp;

public delegate IntPtr AllocatePinnedArray(IntPtr length);

using System;
using System.Globalization;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe.Benchmarks;

/// <summary>The engine over TorchSharp against TorchSharp itself, as ratios of one run, in Markdown: [rounds].</summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
        using var ungraded = no_grad();
        Console.WriteLine($"TorchSharp {typeof(torch).Assembly.GetName().Version}, {RuntimeInformation.FrameworkDescription}, {get_num_threads()} threads, {rounds} rounds, medians.");
        TypedCallTable.Print(rounds * 20);
        MaskTable.Print(rounds);
        MultiHeadTable.Print(rounds);
        EnginesTable.Print(rounds);
    }
}

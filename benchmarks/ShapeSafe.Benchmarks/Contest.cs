using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace ShapeSafe.Benchmarks;

/// <summary>Measures several things in turn, round after round, so that a machine that slows down slows all of them.</summary>
internal sealed class Contest
{
    private readonly List<(string Name, Action Run, List<double> Seconds)> entries = [];

    /// <summary>Adds something to measure.</summary>
    public void Add(string name, Action run) => entries.Add((name, run, []));

    /// <summary>Measures everything in each round.</summary>
    public void Run(int rounds)
    {
        const int WarmUps = 3;
        for (var round = -WarmUps; round < rounds; round++)
        {
            foreach (var (_, run, seconds) in entries)
            {
                var start = Stopwatch.GetTimestamp();
                run();
                if (round >= 0)
                {
                    seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
                }
            }
        }
    }

    /// <summary>The median time of an entry, in seconds.</summary>
    public double Median(string name) => Median(entries.Single(entry => entry.Name == name).Seconds);

    /// <summary>The median over the rounds of one entry's time divided by another's of the same round.</summary>
    public double Ratio(string name, string other) => Median(Ratios(name, other));

    /// <summary>The quartiles of what <see cref="Ratio"/> is the median of: its spread.</summary>
    public (double Lower, double Upper) Spread(string name, string other)
    {
        var sorted = Ratios(name, other).Order().ToArray();
        return (sorted[sorted.Length / 4], sorted[sorted.Length * 3 / 4]);
    }

    private static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private IEnumerable<double> Ratios(string name, string other) =>
        entries.Single(entry => entry.Name == name).Seconds.Zip(entries.Single(entry => entry.Name == other).Seconds, (one, two) => one / two);
}

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace ShapeSafe.Benchmarks;

/// <summary>
/// Our side of benchmarks/pytorch/compare.py, which tells on standard input what to run and when, so that both sides take turns:
/// "attention FOLDER MASK H L S D" and "multihead FOLDER MASK H L E" make a call of the numbers in a folder, "run THREADS TIMES" answers with
/// the seconds of the last call, "save" writes its output next to its inputs.
/// </summary>
internal static class Counterpart
{
    /// <summary>Answers until the input ends.</summary>
    public static void Serve(TextReader commands, TextWriter answers)
    {
        CounterpartCall? call = null;
        while (commands.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            var answer = "done";
            switch (words)
            {
                case ["attention", var folder, var mask, .. var sizes]:
                    call = CounterpartCall.Attention(folder, mask, Numbers(sizes));
                    break;
                case ["multihead", var folder, var mask, .. var sizes]:
                    call = CounterpartCall.MultiHead(folder, mask, Numbers(sizes));
                    break;
                case ["run", var threads, var times] when call is not null:
                    answer = Seconds(call, Number(threads), Number(times)).ToString("R", CultureInfo.InvariantCulture);
                    break;
                case ["save"] when call is not null:
                    File.WriteAllBytes(Path.Combine(call.Folder, "output"), MemoryMarshal.AsBytes(call.Output.AsSpan()));
                    break;
                default:
                    throw new InvalidDataException($"'{line}' is no command, or there is no call yet.");
            }

            answers.WriteLine(answer);
            answers.Flush();
        }
    }

    /// <summary>What a call takes on average, when it is called once more before.</summary>
    private static double Seconds(CounterpartCall call, int threads, int times)
    {
        call.Run(threads);
        var start = Stopwatch.GetTimestamp();
        for (var time = 0; time < times; time++)
        {
            call.Run(threads);
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds / times;
    }

    private static int[] Numbers(IEnumerable<string> words) => [.. words.Select(Number)];

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}

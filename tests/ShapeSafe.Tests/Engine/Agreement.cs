using System;
using System.Collections.Generic;
using Xunit;

namespace ShapeSafe.Tests.Engine;

/// <summary>Compares results with what they should be.</summary>
internal static class Agreement
{
    /// <summary>Every number is within <paramref name="tolerance"/>, absolute plus relative, of the expected one; NaN and infinities only where they are expected.</summary>
    public static void Within(double tolerance, IReadOnlyList<double> expected, ReadOnlySpan<float> actual, string what)
    {
        Assert.Equal(expected.Count, actual.Length);
        for (var i = 0; i < actual.Length; i++)
        {
            var agrees = !double.IsFinite(expected[i])
                ? expected[i].Equals(actual[i])
                : Math.Abs(expected[i] - actual[i]) <= tolerance + (tolerance * Math.Abs(expected[i]));
            Assert.True(agrees, $"{what}: element {i} is {actual[i]}, expected {expected[i]}");
        }
    }
}

namespace ShapeSafe.Tests.Harness;

/// <summary>The frame around the few lines that a test is about.</summary>
internal static class Source
{
    /// <summary>These statements as the body of a method with these parameters, in a file that uses TorchSharp as most do.</summary>
    public static string Body(string statements, string parameters = "")
        => $$"""
            using System;
            using TorchSharp;
            using TorchSharp.Modules;
            using static TorchSharp.torch;

            public static class Sample
            {
                public static void Run({{parameters}})
                {
            {{Indent(statements)}}
                }
            }

            """;

    private static string Indent(string statements)
    {
        const string Margin = "        ";
        return Margin + statements.Trim('\n').Replace("\n", "\n" + Margin);
    }
}

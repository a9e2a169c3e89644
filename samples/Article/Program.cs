using System;
using System.IO;
using Article;

var output = Console.Out;
output.WriteLine("BEFORE: what the compiler says of Before.cs, plain TorchSharp without one annotation");
output.WriteLine();
var count = Findings.Show(output, Path.Combine(AppContext.BaseDirectory, "findings.sarif"));
output.WriteLine($"{count} findings. Without ShapeSafe both examples compile, and throw when they run.");
output.WriteLine();
output.WriteLine("AFTER: the same attention, declared (Model.cs), on the embedded engine");
output.WriteLine();
After.Run(output);
return 0;

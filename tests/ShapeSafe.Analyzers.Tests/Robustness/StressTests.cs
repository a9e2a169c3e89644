using System;
using System.Linq;
using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Robustness;

/// <summary>Code that nobody writes and machines do: very long, very deep, turning in circles. No rule throws or hangs on it.</summary>
public sealed class StressTests
{
    private static readonly string Attend = AttendWith("mask");

    public static TheoryData<string, string> Bodies { get; } = new()
    {
        {
            "a method of 5,000 lines",
            Lines(2500, i => $"var m{i} = ones(5, 5, dtype: ScalarType.Bool).tril({i % 2});\n{AttendWith($"m{i}")}")
        },
        { "5,000 reassignments", Lines(5000, i => $"x = x.transpose({i % 3}, {(i + 1) % 3});") + Attend },
        { "500 branches", Lines(500, i => $"if (flags[{i}]) mask = mask.triu({i}); else mask = x;") + Attend },
        { "200 branches in each other", Nested(200, i => $"if (flags[{i}]) {{ mask = mask.tril({i});", "}", Attend) },
        {
            "40 loops in each other",
            Nested(40, i => $"for (var i{i} = 0; i{i} < n; i{i}++) {{ x = cat(new[] {{ x, mask }}, 1);", "}", Attend)
        },
        { "a chain of 2,000 calls", $"var y = x{Repeat(2000, i => $".unsqueeze({i % 2})")};{Attend}" },
        { "400 calls in each other", $"var y = {Nested(400, _ => "x.matmul(", ")", "x")};{Attend}" },
        { "a sum of 2,000", $"var y = x{Repeat(2000, i => $" + {i}")};{Attend}" },
        { "a size of 1,000 factors", $"var y = x.view(-1, n{Repeat(1000, _ => " * n")});{Attend}" },
        { "300 parentheses", $"var y = {Nested(300, _ => "(", ")", "x")};{Attend}" },
        { "100 lambdas in each other", $"object y = {Nested(100, i => $"(Func<int, object>)(a{i} => ", ")", "x.matmul(mask)")};{Attend}" },
        {
            "60 local functions in each other",
            Nested(60, i => $"Tensor f{i}(Tensor a{i}) {{", "return x; }", "x = x.matmul(mask);") + Attend
        },
        { "an array of 10,000", $"var y = x.view(new long[] {{ 1{Repeat(10_000, _ => ", 1")} }});{Attend}" },
        { "a tuple of 200", $"var y = (x{Repeat(200, _ => ", x")});{Attend}" },
        { "300 conditional expressions", $"var y = {Repeat(300, i => $"n == {i} ? x : ")}mask;{Attend}" },
        { "60 try statements in each other", Nested(60, _ => "try { x = x.matmul(mask);", $"}} finally {{ {Attend} }}", Attend) },
        { "a switch of 1,000", $"switch (n) {{{Repeat(1000, i => $"case {i}: x = x.unsqueeze({i % 3}); break;")}}}{Attend}" },
        { "1,000 guards", Lines(1000, i => $"if (x.shape[0] != {i + 5} || x.dim() == {i}) throw new Exception();") + Attend },
        {
            "400 variables that a loop each changes",
            Lines(400, i => $"var a{i} = x.transpose(0, {i % 3}); for (var i{i} = 0; i{i} < n; i{i}++) a{i} = a{i} + mask;") + Attend
        },
        {
            "400 variables that a branch each changes",
            Lines(400, i => $"var a{i} = x.transpose(0, {i % 3}); if (flags[{i}]) a{i} = a{i} + 1;") + Attend
        },
        { "300 blocks in each other", Nested(300, _ => "{ x = x.matmul(mask);", "}", Attend) },
        { "a switch expression of 500", $"x = n switch {{ {Repeat(500, i => $"{i} => x.unsqueeze({i % 3}), ")} _ => x }};{Attend}" },
        {
            "lambdas that call each other",
            "Func<Tensor, Tensor> f = null!; Func<Tensor, Tensor> g = a => f(a).matmul(mask); f = a => g(a.unsqueeze(0)); x = f(x);" + Attend
        },
        {
            "jumps into loops and out of them",
            Repeat(20, i => $"while (flags[{i}]) {{ x = x.matmul(mask); if (flags[{i + 1}]) goto l{i}; mask = mask.triu({i}); }} l{i}: if (flags[0]) goto l{i / 2};") + Attend
        },
        {
            "jumps in circles",
            "start: x = x.matmul(mask); if (flags[0]) goto start; again: x = x.unsqueeze(0); if (flags[1]) goto again;"
                + $"if (flags[2]) goto start; {Attend}"
        },
    };

    public static TheoryData<string, string> Types { get; } = new()
    {
        { "a method that calls itself", $"static Tensor F(Tensor x, Tensor mask) {{ x = F(x.unsqueeze(0), mask); {Attend} return x; }}" },
        {
            "two that call each other",
            $"static Tensor F(Tensor x) => G(x.unsqueeze(0)); static Tensor G(Tensor x) => F(x.matmul(x)); {Run("x = F(x);")}"
        },
        {
            "helpers that call two helpers each, 40 deep",
            Repeat(40, i => $"static Tensor F{i}(Tensor x) => F{i + 1}(x).matmul(F{i + 1}(x));\n")
                + $"static Tensor F40(Tensor x) => x; {Run("x = F0(x);")}"
        },
        { "a field that is made of itself", $"static Tensor a = b, b = a; {Run("x = a.matmul(b);")}" },
        { "a property that reads itself", $"static Tensor A => A.matmul(A); {Run("x = A;")}" },
        {
            "types that ask for each other's fields",
            $"static class A {{ public static readonly Tensor x = B.y.matmul(B.y); }} static class B {{ public static readonly Tensor y = A.x; }} {Run("x = A.x.matmul(B.y);")}"
        },
        {
            "three helpers in a circle, with branches",
            "static Tensor F(Tensor x, int n) => n > 0 ? G(x.unsqueeze(0), n - 1) : H(x, n); static Tensor G(Tensor x, int n) => n > 1 ? H(x, n) : F(x, n);"
                + $"static Tensor H(Tensor x, int n) => n > 2 ? F(x, n) : G(x, n); {Run("x = F(x, 3);")}"
        },
        {
            "an iterator and an async method",
            $"static IEnumerable<Tensor> Each(Tensor x, Tensor mask) {{ yield return {Attend} }}"
                + $"static async Task Go(Tensor x, Tensor mask) {{ await Task.Yield(); {Attend} }}"
        },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task A_body(string what, string statements)
        => Survives(what, Source.Body(statements, "Tensor x, Tensor mask, bool[] flags, int n"));

    [Theory]
    [MemberData(nameof(Types))]
    public Task A_type(string what, string members)
        => Survives(what, $$"""
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using static TorchSharp.torch;
            static class Sample
            {
            {{members}}
            }
            """);

    [Theory]
    [InlineData("")]
    [InlineData("using static TorchSharp.torch;")]
    [InlineData("class C { void M() { nn.functional.scaled_dot_product_attention(")]
    [InlineData("using static TorchSharp.torch.nn.functional; class C { object M() => scaled_dot_product_attention(x, , attn_mask: ); }")]
    [InlineData("using TorchSharp; torch.nn.functional.scaled_dot_product_attention(x: 1);")]
    [InlineData("using static TorchSharp.torch; class A : B { Tensor x = nn.functional.softmax(y, 1); } class B : A { Tensor y = x; Tensor M() => x.softmax(-1).matmul(y); }")]
    [InlineData("using static TorchSharp.torch; class A { Tensor M(Tensor x) => x.softmax(1); Tensor M(Tensor x) => x.masked_fill(x, 0); } class A { Tensor x, x; }")]
    [InlineData("using static TorchSharp.torch; record R(Tensor mask, Tensor mask) { Tensor y = mask.softmax( ; } record struct S(Tensor x) : Missing(x.tril(0)), R(x);")]
    [InlineData("using static TorchSharp.torch; static class E { extension(Tensor x) { public Tensor Weights(Tensor mask) => x.masked_fill(mask, 0).softmax(-1); public Tensor Mask => x.tril(; } }")]
    [InlineData("using static TorchSharp.torch; static class E { extension<T>(T x) where T : Tensor { public static Tensor operator +(T a, T mask) => a.masked_fill(mask, 0).softmax(1); } }")]
    [InlineData("using static TorchSharp.torch; var x = rand(2, 3); Tensor[] all = [x, .. all, x.softmax( ]; long[] sizes = [1, .. ]; x.view(sizes).masked_fill(all[^0], 0); return x.tril(")]
    [InlineData("using static TorchSharp.torch; class M(Tensor mask) : nn.Module<Tensor, Tensor>(\"m\") { Tensor kept = mask.tril(); Tensor P { get => field ??= mask; set => field = value.softmax(-1); } public override Tensor forward(Tensor x) => forward(P.matmul(kept)); }")]
    [InlineData("using static TorchSharp.torch; class C { async System.Threading.Tasks.Task<Tensor> M(Tensor x) { await foreach (var mask in ) { lock (x) { yield return x.masked_fill(mask, } using (x.softmax(1)) fixed (long* p = x.shape) { goto L; } checked { L: try { throw x; } catch when (x.tril(0)) { } finally { goto L; } } } }")]
    [InlineData("namespace TorchSharp { class torch { public class Tensor { public Tensor softmax(Missing x) => this; public Tensor masked_fill() => null; } public class nn { } } } class C { object M(TorchSharp.torch.Tensor x, TorchSharp.torch.Tensor mask) => x.masked_fill().softmax(1).matmul(mask); }")]
    public async Task Code_without_its_references_or_its_end(string text)
    {
        await Fuzz.Survives(Check.Product with { ReferencesTorch = false }, [text]);
        await Fuzz.Survives(Check.Product, [text]);
    }

    private static async Task Survives(string what, string source)
    {
        await TestSolution.MustCompile(TestSolution.Project([source]), what);
        await Fuzz.Survives(Check.Product, [source]);
    }

    private static string AttendWith(string mask) => $"nn.functional.scaled_dot_product_attention(x, x, x, {mask});";

    private static string Run(string statement) => $"static void Run(Tensor x, Tensor mask) {{ {statement} {Attend} }}";

    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Lines(int count, Func<int, string> line) => Repeat(count, i => line(i) + "\n");

    private static string Nested(int depth, Func<int, string> open, string close, string inner)
        => Repeat(depth, open) + inner + Repeat(depth, _ => close);
}

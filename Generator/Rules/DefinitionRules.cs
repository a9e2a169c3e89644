using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ShapeSafe.Generator.Rules;

/// <summary>SHAPE0xxx: what is wrong with a declaration. Reported beside the compiler's own errors.</summary>
internal static class DefinitionRules
{
    public static readonly DiagnosticDescriptor NotPartial = Rule(
        "SHAPE0001", "A declaration is not partial", "'{0}' is not partial, so nothing can be added to it: write '{1}'");

    public static readonly DiagnosticDescriptor ContainerNotPartial = Rule(
        "SHAPE0002", "A type around a declaration is not partial", "'{0}' is declared inside '{1}', which is not partial, so nothing can be added to it: write '{2}'");

    public static readonly DiagnosticDescriptor NotStatic = Rule(
        "SHAPE0003", "An attention is not a static class", "'{0}' declares an attention, which has no instances: write 'static partial class {0}'");

    public static readonly DiagnosticDescriptor UnsupportedForm = Rule(
        "SHAPE0004", "A declaration has a form that cannot be completed", "'{0}' {1}: {2}");

    public static readonly DiagnosticDescriptor TwoRoles = Rule(
        "SHAPE0005", "A dimension has two roles", "'{0}' is declared both [{1}] and [{2}], but a dimension counts one thing: keep one, and declare another struct for the other");

    public static readonly DiagnosticDescriptor SizeNotPossible = Rule(
        "SHAPE0006", "A size is not possible", "The size of '{0}' is {1}, but a size is from 1 to 2147483647: correct it, or write [{2}] if it is known only at run time");

    public static readonly DiagnosticDescriptor WrongDimension = Rule(
        "SHAPE0007", "A dimension of the wrong kind", "'{0}' expects {1} here, but '{2}' {3}: {4}");

    public static readonly DiagnosticDescriptor DimensionCount = Rule(
        "SHAPE0008", "An attention names too few or too many dimensions", "'{0}' names {1}, but an attention has five, in this order: batch, heads, query's sequence, key's sequence, channels of a head{2}");

    public static readonly DiagnosticDescriptor HeadsNotDivided = Rule(
        "SHAPE0009", "Key-value heads do not divide the heads", "'{0}' has {1} heads ('{2}') and {3} key-value heads ('{4}'), but every key-value head serves the same number of heads: choose a divisor of {1}");

    public static readonly DiagnosticDescriptor WithoutAttention = Rule(
        "SHAPE0010", "A refinement without an attention", "[{0}] refines an attention, but '{1}' declares none: add [Attention<...>] to it, or remove [{0}]");

    public static readonly DiagnosticDescriptor NumberOutOfRange = Rule(
        "SHAPE0011", "A scale or a soft cap is not a positive number", "The {0} of '{1}' is {2}, but it must be a finite number above 0: correct it, or leave it out for {3}");

    public static readonly DiagnosticDescriptor LessVisible = Rule(
        "SHAPE0012", "A dimension is less visible than its attention", "'{0}' is visible where its dimension '{1}' is not, so its members could not name '{1}' there: make '{1}' as visible as '{0}', or '{0}' less visible");

    public static readonly DiagnosticDescriptor MemberTaken = Rule(
        "SHAPE0013", "A member has the name of a generated one", "{0}, which is also generated for [{1}]: rename it");

    public static readonly DiagnosticDescriptor LanguageTooOld = Rule(
        "SHAPE0014", "The language version is too old", "Declared attention needs C# 14, and this project is compiled as C# {0}: set <LangVersion>14</LangVersion> in the project file; no attention is generated until then");

    public static readonly DiagnosticDescriptor NoEngine = Rule(
        "SHAPE0015", "An engine that is none", "'{0}' is no engine: write Engine<ManagedEngine> for the one that is built in, or Engine<TorchSharpEngine> for that of the package ShapeSafe.TorchSharp");

    public static readonly DiagnosticDescriptor NothingToGuard = Rule(
        "SHAPE0016", "Nothing to guard", "'{0}' is marked [Guarded], but no parameter has a [Shape] that can be compared: add one, or remove [Guarded]");

    /// <summary>All rules, in the order of their IDs.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(DefinitionRules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .OrderBy(rule => rule.Id, System.StringComparer.Ordinal),
    ];

    private static DiagnosticDescriptor Rule(string id, string title, string message) =>
        new(id, title, message, "ShapeSafe.Declarations", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.For(id));
}

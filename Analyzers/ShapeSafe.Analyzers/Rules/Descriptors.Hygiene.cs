using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Rules;

// SHAPE4xxx: cost and hygiene.
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor FactoryDevice = Likely("SHAPE4101", "The mask is made on another device");
    public static readonly DiagnosticDescriptor DropoutInEvaluation = Likely("SHAPE4102", "Attention dropout also applies in evaluation");
    public static readonly DiagnosticDescriptor FunctionalDropout = Likely("SHAPE4103", "Functional dropout also applies in evaluation");
    public static readonly DiagnosticDescriptor WeightsNotComputed = Likely("SHAPE4104", "The weights are empty with need_weights: false");
    public static readonly DiagnosticDescriptor FreshDropout = Likely("SHAPE4105", "A dropout module is made for every call");
    public static readonly DiagnosticDescriptor ResultThrownAway = Definite("SHAPE4106", "The result of an operation is thrown away");
}

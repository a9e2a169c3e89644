using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>What the values mean: asked for every value that the code makes. It never throws; what it does not know is unknown.</summary>
internal interface IDomain
{
    /// <summary>The value of a constant; null is not asked for.</summary>
    /// <param name="type">Its type: an enum's name tells more than its number.</param>
    Value Constant(object value, ITypeSymbol? type);

    /// <summary>A value of which only its name and type are known: a parameter, a field, the result of an unknown call.</summary>
    Value Symbolic(Identity identity, ITypeSymbol? type);

    /// <summary>The value as another type.</summary>
    Value Convert(Value value, ITypeSymbol target);

    /// <summary>A built-in operator on one operand.</summary>
    Value Unary(UnaryOperatorKind kind, Value operand, Identity at);

    /// <summary>A built-in operator on two operands.</summary>
    Value Binary(BinaryOperatorKind kind, Value left, Value right, Identity at);

    /// <summary>The test whether the value is null.</summary>
    Value IsNull(Value value, Identity at);

    /// <summary>Whether a condition is known to hold.</summary>
    bool? Truth(Value condition);

    /// <summary>A condition with its outcome, in a form in which equal tests are equal; null when it cannot be told apart from others.</summary>
    PathCondition? Test(Value condition, bool outcome, string text);

    /// <summary>What the values are where a condition has this outcome.</summary>
    Environment Learn(Value condition, bool outcome, Environment way);

    /// <summary>An element of an array or list; its index may be a <see cref="FromEndValue"/> or a <see cref="RangeValue"/>.</summary>
    Value Element(Value array, ImmutableArray<Value> indices, Identity at);

    /// <summary>A value as a constant index, if it is one.</summary>
    int? Index(Value value);

    /// <summary>A call of a method, a constructor, a user-defined operator, a property or an indexer.</summary>
    /// <returns>What it gives, or null when the domain does not know it.</returns>
    CallResult? Call(BoundCall call);

    /// <summary>A call of a method that may have a contract: what is passed is compared with it, and what it promises is added to the result.</summary>
    /// <param name="run">Runs the method's body, if that can be followed.</param>
    Value Keep(BoundCall call, Func<Value> run);

    /// <summary>What a constructor left in a field or property, which may have a contract that tells more.</summary>
    Value Believe(ISymbol member, Value value);

    /// <summary>What is known of a field or property that some method of its type has filled, whenever that was.</summary>
    /// <param name="stored">What the methods store there.</param>
    Value? Recall(ISymbol member, Value stored);

    /// <summary>A value is returned from a method, or assigned to a field or property, which may have a contract.</summary>
    void Given(ISymbol declared, Value value, BoundCall way);

    /// <summary>Values with names go to places with names.</summary>
    void Placed(IEnumerable<NamedPlace> places, BoundCall way);

    /// <summary>An element of an array is read.</summary>
    void Read(Value array, Value index, BoundCall way);

    /// <summary>The method of this project that a call runs although it names another, such as a module's forward behind <c>call</c>; null when it is not known.</summary>
    IMethodSymbol? Behind(BoundCall call);

    /// <summary>What another variable holds after <paramref name="before"/> was changed in place: they may share memory.</summary>
    Value Shared(Value other, Value before);

    /// <summary>A variable got its value: for names in messages.</summary>
    /// <param name="isHelper">The variable is one of a helper: what has a name keeps it.</param>
    void Named(Value value, string name, bool isHelper);

    /// <summary>A field of the object got a value.</summary>
    void Kept(ISymbol field, Value value, BoundCall assignment);

    /// <summary>Whether it matters how a property of this type is computed.</summary>
    bool IsComputed(ITypeSymbol type);

    /// <summary>Whether a value of this type is worth following through fields and helpers.</summary>
    bool IsOfInterest(ITypeSymbol type);
}

/// <summary>What a call gives.</summary>
/// <param name="Value">Its result.</param>
/// <param name="Before">A value that the call changes in place, if it does.</param>
/// <param name="After">What that value has become.</param>
internal readonly record struct CallResult(Value Value, Value? Before = null, Value? After = null)
{
    /// <summary>A result, or none.</summary>
    public static CallResult? Of(Value? value) => value is null ? null : new CallResult(value);
}

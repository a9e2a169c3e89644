using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ShapeSafe.Tests.Facade;

/// <summary>
/// Where a facade differs from the assembly it stands for. All it declares must be there, to the letter; and of what it
/// declares it must declare every overload and every abstract member, or calls would bind, and classes derive, otherwise.
/// </summary>
internal static class Comparison
{
    public static IEnumerable<string> Differences(Surface facade, Surface real)
    {
        foreach (var type in facade.Types)
        {
            if (real.Find(type) is not { } realType)
            {
                yield return $"{type}: the real assembly has no such type.";
                continue;
            }

            if (Signature.OfType(type) != Signature.OfType(realType))
                yield return Text(type, Signature.OfType(type), [Signature.OfType(realType)]);
            foreach (var difference in Interfaces(type, realType).Concat(Declared(type, realType)).Concat(Left(type, realType, facade)))
                yield return difference;
        }
    }

    private static IEnumerable<string> Interfaces(INamedTypeSymbol type, INamedTypeSymbol realType) =>
        type.AllInterfaces.Select(Signature.OfInterface).Except(realType.AllInterfaces.Select(Signature.OfInterface))
            .Select(name => $"{type}: the real type does not implement {name}.");

    /// <summary>What the facade declares and the real type does not, or not so.</summary>
    private static IEnumerable<string> Declared(INamedTypeSymbol type, INamedTypeSymbol realType)
    {
        var realMembers = Surface.Members(realType).ToLookup(member => member.Name, Signature.Of);
        return Surface.Members(type).Where(member => !realMembers[member.Name].Contains(Signature.Of(member)))
            .Select(member => Text(type, Signature.Of(member), realMembers[member.Name]));
    }

    /// <summary>Overloads and abstract members that the facade leaves out. Those that speak of types it leaves out do not count.</summary>
    private static IEnumerable<string> Left(INamedTypeSymbol type, INamedTypeSymbol realType, Surface facade)
    {
        var members = Surface.Members(type).ToLookup(member => member.Name, Signature.Of);
        return Surface.Members(realType)
            .Where(real => members.Contains(real.Name) || real.IsAbstract)
            .Where(real => !members[real.Name].Contains(Signature.Of(real)))
            .Where(real => SpokenTypes(real).All(spoken => IsDeclared(spoken, realType, facade)))
            .Select(real => $"{type}: the facade leaves out\n    {Signature.Of(real)}");
    }

    private static bool IsDeclared(ITypeSymbol spoken, INamedTypeSymbol realType, Surface facade) => spoken switch
    {
        IArrayTypeSymbol array => IsDeclared(array.ElementType, realType, facade),
        IPointerTypeSymbol => false,
        INamedTypeSymbol named => named.TypeArguments.All(argument => IsDeclared(argument, realType, facade))
            && (!SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, realType.ContainingAssembly)
                || facade.Find(named.OriginalDefinition) is not null),
        _ => true,
    };

    private static IEnumerable<ITypeSymbol> SpokenTypes(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType),
        IPropertySymbol property => property.Parameters.Select(parameter => parameter.Type).Append(property.Type),
        _ => [],
    };

    private static string Text(INamedTypeSymbol type, string facade, IEnumerable<string> real)
    {
        var found = real.DefaultIfEmpty("nothing of this name");
        return $"{type}: the facade declares\n    {facade}\n  the real assembly has\n    {string.Join("\n    ", found)}";
    }
}

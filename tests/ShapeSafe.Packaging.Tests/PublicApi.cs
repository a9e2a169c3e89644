using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeSafe.Tests.Packaging;

/// <summary>
/// What an assembly offers, as C# that a person can review: a line for each member, in an order that does not depend on the
/// source. The compiler's own view of the assembly: nothing of it is lost, as it would be with reflection's names.
/// </summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat memberFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The public API of the assembly of this name, whose references are those of this process.</summary>
    public static string Of(string name, byte[] assembly)
    {
        var image = MetadataReference.CreateFromImage(assembly);
        var others = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) != name)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Reader", references: [image, .. others]);
        var text = new StringBuilder();
        foreach (var type in Types(((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(image)!).GlobalNamespace)
            .OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal))
        {
            Append(text, type, "");
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Where(IsVisible).Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static void Append(StringBuilder text, INamedTypeSymbol type, string indent)
    {
        text.Append(indent).Append(Heading(type)).Append('\n');
        foreach (var member in type.GetMembers().Where(IsVisible).Where(IsWritten).Order(ByKindAndText.Instance))
        {
            if (member is INamedTypeSymbol nested)
                Append(text, nested, indent + "    ");
            else
                text.Append(indent).Append("    ").Append(Line(member)).Append('\n');
        }
    }

    private static string Heading(INamedTypeSymbol type)
    {
        if (type.IsExtension)
            return $"extension{TypeParameters(type)}({type.ExtensionParameter!.ToDisplayString(memberFormat)}){Constraints(type)}";
        var space = type.ContainingType is null ? type.ContainingNamespace.ToDisplayString() + "." : "";
        if (type is { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } call })
            return $"public delegate {call.ReturnType.ToDisplayString(memberFormat)} {space}{type.ToDisplayString(memberFormat)}({string.Join(", ", call.Parameters.Select(parameter => parameter.ToDisplayString(memberFormat)))})";
        var bases = (type.BaseType is { SpecialType: SpecialType.None } parent ? [parent] : Array.Empty<INamedTypeSymbol>())
            .Concat(type.Interfaces.Where(one => !(type.IsRecord && one.Name == nameof(IEquatable<>))).OrderBy(one => one.ToDisplayString(memberFormat), StringComparer.Ordinal))
            .Select(one => one.ToDisplayString(memberFormat)).ToArray();
        var words = new[]
        {
            "public",
            type.IsStatic ? "static" : "",
            type is { IsAbstract: true, TypeKind: TypeKind.Class, IsStatic: false } ? "abstract" : "",
            type is { IsSealed: true, TypeKind: TypeKind.Class, IsStatic: false } ? "sealed" : "",
            type is { IsReadOnly: true, TypeKind: TypeKind.Struct } ? "readonly" : "",
            type.IsRefLikeType ? "ref" : "",
            type.IsRecord ? "record" : "",
            type.TypeKind switch { TypeKind.Struct => "struct", TypeKind.Interface => "interface", TypeKind.Enum => "enum", _ => "class" },
        };
        return $"{string.Join(' ', words.Where(word => word.Length > 0))} {space}{type.Name}{TypeParameters(type)}"
            + (bases.Length > 0 ? " : " + string.Join(", ", bases) : "") + Constraints(type);
    }

    private static string TypeParameters(INamedTypeSymbol type) =>
        type.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", type.TypeParameters.Select(parameter => parameter.Name))}>";

    /// <summary>As the compiler writes them behind a type's name.</summary>
    private static string Constraints(INamedTypeSymbol type)
    {
        var written = type.ToDisplayString(memberFormat);
        var start = written.IndexOf(" where ", StringComparison.Ordinal);
        return start < 0 ? "" : written[start..];
    }

    private static string Line(ISymbol member)
    {
        var line = member.ToDisplayString(memberFormat);
        return member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? line.Replace("void ", "", StringComparison.Ordinal) : line;
    }

    private static bool IsVisible(ISymbol symbol) => symbol is INamedTypeSymbol { IsExtension: true }
        || symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    /// <summary>Not an accessor, and nothing that every record, every struct or every object has.</summary>
    private static bool IsWritten(ISymbol member) => member switch
    {
        INamedTypeSymbol => true,
        _ when member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute") => false,
        IMethodSymbol { IsOverride: true, Name: nameof(Equals) or nameof(GetHashCode) or nameof(ToString) } => false,
        IMethodSymbol method => method.AssociatedSymbol is null && !method.IsExtensionImplementation()
            && !(method is { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true }),
        _ => true,
    };

    /// <summary>An extension member is also a static method of the class around it; the block says it better.</summary>
    private static bool IsExtensionImplementation(this IMethodSymbol method) => method is { IsStatic: true, ContainingType.IsExtension: false }
        && method.ContainingType.GetTypeMembers().Where(type => type.IsExtension)
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Any(member => SymbolEqualityComparer.Default.Equals(member.AssociatedExtensionImplementation?.OriginalDefinition, method));

    private sealed class ByKindAndText : IComparer<ISymbol>
    {
        public static readonly ByKindAndText Instance = new();

        public int Compare(ISymbol? left, ISymbol? right)
        {
            var kinds = Kind(left!).CompareTo(Kind(right!));
            return kinds != 0 ? kinds : string.CompareOrdinal(Text(left!), Text(right!));
        }

        private static string Text(ISymbol symbol) => symbol is INamedTypeSymbol type ? Heading(type) : symbol.Name + Line(symbol);

        private static int Kind(ISymbol symbol) => symbol switch
        {
            IFieldSymbol => 0,
            IMethodSymbol { MethodKind: MethodKind.Constructor } => 1,
            IPropertySymbol => 2,
            IEventSymbol => 3,
            IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => 5,
            IMethodSymbol => 4,
            _ => 6,
        };
    }
}

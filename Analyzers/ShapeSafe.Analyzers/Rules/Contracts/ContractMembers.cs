using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Torch.Contracts;

namespace ShapeSafe.Analyzers.Rules.Contracts;

/// <summary>
/// The names of all members with contracts, so that a look at the names in a body tells whether it may meet one. Each file and each
/// referenced assembly is read once for as long as it lives.
/// </summary>
internal sealed class ContractMembers
{
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> OfFiles = new();
    private static readonly ConditionalWeakTable<IAssemblySymbol, string[]> OfAssemblies = new();

    private readonly HashSet<string> names = [];

    private ContractMembers(IEnumerable<string> names)
    {
        this.names = [.. names];
        // module.call(x) calls the forward that is declared.
        if (this.names.Contains("forward"))
            this.names.Add("call");
    }

    public static ContractMembers None { get; } = new([]);

    public static ContractMembers Of(Compilation compilation, ContractBook contracts, CancellationToken cancellation) => !ContractBook.AreIn(compilation) ? None : new(
        compilation.SyntaxTrees.SelectMany(tree => OfFiles.GetValue(tree, file => [.. InFile(file, cancellation)]))
            .Concat(compilation.SourceModule.ReferencedAssemblySymbols.Where(MayHaveContracts)
                .SelectMany(assembly => OfAssemblies.GetValue(assembly, read => [.. InNamespace(read.GlobalNamespace, contracts)]))));

    public IEnumerable<string> Names => names;

    public bool Contains(string name) => names.Contains(name);

    /// <summary>Whether some of them, indexers and delegates, are used without a name.</summary>
    public bool AreUsedWithoutName => names.Contains("this[]") || names.Contains("Invoke");

    /// <summary>How the attributes of contracts are spelled.</summary>
    public static readonly string[] Attributes = ["Shape", "MaskKind", ContractBook.ShapeAttribute, ContractBook.KindAttribute];

    /// <summary>Whether the attribute is spelled like one of a contract.</summary>
    public static bool IsContract(AttributeSyntax attribute)
    {
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax qualified => qualified.Name,
            var plain => plain as SimpleNameSyntax,
        };
        return name is not null && Attributes.Contains(name.Identifier.ValueText);
    }

    private static IEnumerable<string> InFile(SyntaxTree tree, CancellationToken cancellation)
    {
        // Attributes stand in declarations: bodies are not looked into.
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax)))
        {
            if (node is not AttributeSyntax attribute || !IsContract(attribute))
                continue;
            foreach (var name in NamesOf(attribute.FirstAncestorOrSelf<MemberDeclarationSyntax>()))
                yield return name;
        }
    }

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax? member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        ConstructorDeclarationSyntax constructor => [constructor.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        IndexerDeclarationSyntax => ["this[]"],
        DelegateDeclarationSyntax => ["Invoke"],
        TypeDeclarationSyntax type => [type.Identifier.ValueText, .. type.ParameterList?.Parameters.Select(parameter => parameter.Identifier.ValueText) ?? []],
        _ => [],
    };

    /// <summary>Only an assembly that knows the attributes uses them.</summary>
    private static bool MayHaveContracts(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == "ShapeSafe"))
        || assembly.Name != "ShapeSafe" && assembly.GetTypeByMetadataName("ShapeSafe." + ContractBook.ShapeAttribute) is not null
        || assembly.Name != "ShapeSafe" && assembly.GetTypeByMetadataName("ShapeSafe." + ContractBook.KindAttribute) is not null;

    private static IEnumerable<string> InNamespace(INamespaceOrTypeSymbol container, ContractBook contracts)
    {
        foreach (var member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner:
                    foreach (var name in InNamespace(inner, contracts))
                        yield return name;
                    break;
                case IMethodSymbol method when contracts.Has(method):
                    yield return method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name;
                    break;
                case IFieldSymbol or IPropertySymbol when contracts.Of(member) is not null:
                    yield return member.Name;
                    break;
            }
        }
    }
}

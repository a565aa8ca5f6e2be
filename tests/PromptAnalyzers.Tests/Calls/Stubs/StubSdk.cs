using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Stubs;

/// <summary>
/// SDKs that no package is at hand for: their members, known by documentation id, are declared in C# and compiled into an assembly of the
/// SDK's name. A stub proves that the catalogue's file is read as meant, not that the real package still has the members.
/// </summary>
internal static class StubSdk
{
    private const string Folder = "tests/PromptAnalyzers.Tests/Calls/Stubs";

    private static readonly ConcurrentDictionary<string, Lazy<MetadataReference>> Assemblies = new();

    /// <summary>The catalogue files that are tested on stubs.</summary>
    public static IReadOnlySet<string> Names { get; } =
        Directory.GetFiles(RepositoryFiles.PathOf(Folder), "*.stub.txt").Select(p => Path.GetFileName(p)[..^".stub.txt".Length]).ToHashSet(StringComparer.Ordinal);

    /// <summary>The newest real packages, without one of the stub's own name, and the stub.</summary>
    public static ImmutableArray<MetadataReference> References(string name) =>
    [
        .. SdkReferences.Latest.Where(r => Path.GetFileNameWithoutExtension(r.Display) != AssemblyOf(name)),
        Assemblies.GetOrAdd(name, n => new Lazy<MetadataReference>(() => Compile(n))).Value,
    ];

    /// <summary>The declarations of a stub.</summary>
    public static string SourceOf(string name) => StubWriter.Write(RepositoryFiles.Read($"{Folder}/{name}.stub.txt"));

    private static string AssemblyOf(string name) => SdkFiles.Read(name).First(e => e.Kind == EntryKind.Assembly).DocumentationId[2..];

    private static MetadataReference Compile(string name)
    {
        var source = SourceOf(name);
        var compilation = CSharpCompilation.Create(
            AssemblyOf(name),
            [CSharpSyntaxTree.ParseText(source)],
            SdkReferences.Latest,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && d.Id.StartsWith("CS", StringComparison.Ordinal)).Take(5).ToList();
        Assert.True(errors.Count == 0, name + ": " + string.Join('\n', errors.Select(e => e + " | " + e.Location.SourceTree?.GetText().Lines[e.Location.GetLineSpan().StartLinePosition.Line])));

        // The namespaces of OpenAI-DotNet are those of the official package; code says which it means by an alias.
        return compilation.ToMetadataReference(aliases: name == "OpenAI-DotNet" ? ["dotnet"] : []);
    }
}

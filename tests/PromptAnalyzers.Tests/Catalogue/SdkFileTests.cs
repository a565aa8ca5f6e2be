using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Catalogue;

/// <summary>Every line of the catalogue names a member that is really there, in every version of the package that should have it.</summary>
public sealed class SdkFileTests
{
    /// <summary>Catalogue file, package version; an empty version is the newest.</summary>
    public static TheoryData<string, string> RealFiles => new()
    {
        { "Anthropic", "12.60.0" },
        { "Anthropic", "13.12.0" },
        { "Azure.AI.Inference", "1.0.0-beta.5" },
        { "Azure.AI.OpenAI", "2.1.0" },
        { "Azure.AI.OpenAI", "2.9.0-beta.1" },
        { "Azure.AI.OpenAI.Beta1", "1.0.0-beta.6" },
        { "Betalgo.Ranul.OpenAI", "9.2.6" },
        { "Microsoft.Agents.AI", "1.28.0" },
        { "Microsoft.Extensions.AI", "10.11.0" },
        { "Microsoft.SemanticKernel", "1.82.0" },
        { "ModelContextProtocol", "2.4.0" },
        { "OllamaSharp", "5.5.2" },
        { "OpenAI", "2.1.0" },
        { "OpenAI", "2.15.0" },
        { "OpenAI.OkGoDoIt", "1.11.0" },
    };

    [Theory]
    [MemberData(nameof(RealFiles))]
    public void Every_line_names_one_member(string file, string version)
    {
        var compilation = Understood.Compile([], ReferencesOf(file, version));
        var only = OnlyInVersion();
        var missing = new List<string>();
        var found = 0;
        var assemblies = SdkFiles.Read(file).Where(e => e.Kind == EntryKind.Assembly).Select(e => e.DocumentationId[2..]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var id in SdkFiles.Read(file).Where(e => e.Kind != EntryKind.Assembly).Select(e => e.DocumentationId).Distinct())
        {
            if (only.TryGetValue(id, out var only1) && only1 != version)
            {
                continue;
            }

            var symbols = DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation)
                .Where(s => s.GetDocumentationCommentId() == id && assemblies.Contains(s.ContainingAssembly.Name)).ToList();
            if (symbols.Count == 1)
            {
                found++;
            }
            else
            {
                missing.Add($"{file} {version}: {symbols.Count} members for {id}");
            }
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
        Assert.True(found > 0, $"{file} names no member.");
    }

    /// <summary>Files that name members of a real package without their parameters, as its versions differ in their overloads.</summary>
    private static readonly string[] RealFilesByName = ["LLamaSharp", "Microsoft.ML.OnnxRuntimeGenAI"];

    public static TheoryData<string> FilesByName => [.. Calls.Stubs.StubSdk.Names.Concat(RealFilesByName).Order(StringComparer.Ordinal)];

    /// <summary>A file that names members without their parameters names those of the package, or of the stub of one that is not at hand, and parameters that one of their overloads has.</summary>
    [Theory]
    [MemberData(nameof(FilesByName))]
    public void Every_line_names_a_member_and_its_parameters(string file)
    {
        var compilation = Understood.Compile([], RealFilesByName.Contains(file) ? SdkReferences.Latest : Calls.Stubs.StubSdk.References(file));
        var assembly = compilation.SourceModule.ReferencedAssemblySymbols.Single(a => SdkFiles.Read(file).Any(e => e.DocumentationId == "A:" + a.Name));
        var faults = new List<string>();
        foreach (var entry in SdkFiles.Read(file).Where(e => e.Kind != EntryKind.Assembly))
        {
            var path = entry.DocumentationId.Replace("(*)", string.Empty)[2..];
            var dot = path.LastIndexOf('.');
            var type = TypeIn(assembly, path[..dot]);
            var members = type?.GetMembers(path[(dot + 1)..] == "#ctor" ? ".ctor" : path[(dot + 1)..]) ?? [];
            if (members.IsEmpty)
            {
                faults.Add($"{file}: no member {entry.DocumentationId}");
            }

            var names = members.OfType<IMethodSymbol>().SelectMany(m => m.Parameters).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
            faults.AddRange(entry.Parameters.Where(p => !names.Contains(p.Name) && !entry.IsReturned).Select(p => $"{file}: no parameter {p.Name} of {entry.DocumentationId}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static INamedTypeSymbol? TypeIn(IAssemblySymbol assembly, string name)
    {
        for (var path = name; ; path = path[..path.LastIndexOf('.')] + "+" + path[(path.LastIndexOf('.') + 1)..])
        {
            if (assembly.GetTypeByMetadataName(path) is { } type)
            {
                return type;
            }

            if (!path.Contains('.'))
            {
                return null;
            }
        }
    }

    [Fact]
    public void Version_table_names_only_catalogued_members()
    {
        var ids = SdkFiles.Names.SelectMany(n => SdkFiles.Read(n)).Select(e => e.DocumentationId).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(OnlyInVersion().Keys, id => !ids.Contains(id));
    }

    [Fact]
    public void Every_file_is_tested()
    {
        // The prompts of the YAML package are files: FileReadingTests reads them.
        var real = RealFiles.Select(row => (string)row[0]).Concat(RealFilesByName).Append("Microsoft.SemanticKernel.Yaml").ToHashSet();
        Assert.DoesNotContain(SdkFiles.Names, name => !real.Contains(name) && !Calls.Stubs.StubSdk.Names.Contains(name));
    }

    [Fact]
    public void Every_line_can_be_read_and_has_a_known_shape()
    {
        var faults = new List<string>();
        foreach (var file in SdkFiles.Names)
        {
            var number = 0;
            foreach (var line in SdkFiles.ReadText(file).Split('\n'))
            {
                number++;
                var entry = CatalogueReader.ReadLine(line, out var error);
                if (error is not null)
                {
                    faults.Add($"{file}({number}): {error}: {line}");
                }
                else if (entry is { Kind: EntryKind.Prompt, Parameters.Length: 0 } && entry.DocumentationId[0] == 'M')
                {
                    faults.Add($"{file}({number}): a method that takes a prompt names no parameter: {line}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Assembly_lines_come_first()
    {
        foreach (var file in SdkFiles.Names)
        {
            var kinds = SdkFiles.Read(file).Select(e => e.Kind == EntryKind.Assembly).ToList();
            Assert.True(kinds.Count > 0 && kinds[0], file);
            Assert.True(kinds.SkipWhile(k => k).All(k => !k), file);
        }
    }

    private static ImmutableArray<MetadataReference> ReferencesOf(string file, string version) => (file, version) switch
    {
        ("OpenAI", "2.1.0") => SdkReferences.With(("OpenAI", version)),
        ("OpenAI.OkGoDoIt", _) => SdkReferences.With(("OpenAI", version)),
        ("Anthropic", "12.60.0") => SdkReferences.With(("Anthropic", version)),
        ("Azure.AI.OpenAI" or "Azure.AI.OpenAI.Beta1", not "2.9.0-beta.1") => SdkReferences.With(("Azure.AI.OpenAI", version)),
        _ => SdkReferences.Latest,
    };

    private static Dictionary<string, string> OnlyInVersion() =>
        RepositoryFiles.Read("tests/PromptAnalyzers.Tests/Catalogue/only-in-version.txt").ReplaceLineEndings("\n").Split('\n')
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
}

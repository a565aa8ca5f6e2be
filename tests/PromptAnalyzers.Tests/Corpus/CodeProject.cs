using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Corpus;

/// <summary>A marked place in the corpus: a prompt, or a text that only looks like one.</summary>
/// <param name="File">Path below the folder of the corpus.</param>
/// <param name="Line">Line of the first character of the expression, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Kind">How a prompt reaches the call (a key of <see cref="CodeProject.Arrivals"/>); what a look-alike is.</param>
/// <param name="Sdk">The SDK that sends a prompt; empty for look-alikes.</param>
/// <param name="MissedBecause">Why the reader is known not to find a prompt; null when it must.</param>
internal sealed record MarkedPlace(string File, int Line, int Column, string Kind, string Sdk, string? MissedBecause)
{
    /// <summary>What a prompt asks for, where whoever wrote the application said it: <c>task</c>, <c>maybe task</c>, <c>typed task</c>, <c>reasoned task</c> or <c>examples</c>; null for any other.</summary>
    public string? Asks { get; init; }

    public string Place => $"{File}({Line},{Column})";
}

/// <summary>
/// One application of the corpus under <c>Corpus/Code</c>: its files, and the places marked in them. A comment <c>/*prompt: local*/</c> stands before the
/// expression at which a finding is due, with <c>/*task*/</c> before it when it asks for a task and shows no examples; <c>/*no prompt: sql*/</c> before a text that is none; <c>project.txt</c> lists what stands in text files.
/// </summary>
internal sealed partial class CodeProject
{
    /// <summary>The ways in which a prompt reaches a call, and the share of each in a survey of 393 prompts in public code.</summary>
    public static readonly ImmutableArray<(string Key, string Name, int Percent)> Arrivals =
    [
        ("call", "in the call, message or options object", 31),
        ("local", "local", 25),
        ("wrapper", "handed to an own wrapper", 13),
        ("member", "const, field or property of the class", 9),
        ("elsewhere", "another file or settings", 7),
        ("file", "text file", 7),
        ("method", "returned by a method", 5),
        ("builder", "StringBuilder", 3),
    ];

    public static readonly string Folder = RepositoryFiles.PathOf("tests/PromptAnalyzers.Tests/Corpus/Code");

    private static readonly Lazy<ImmutableArray<CodeProject>> Projects = new(() =>
        [.. Directory.GetDirectories(Folder).Order(StringComparer.Ordinal).Select(folder => new CodeProject(folder))]);

    private readonly string _folder;
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _facts;
    private readonly Lazy<CSharpCompilation> _compilation;

    private CodeProject(string folder)
    {
        _folder = folder;
        Name = Path.GetFileName(folder);
        var lines = File.ReadAllLines(Path.Combine(folder, "project.txt"));
        About = lines[0].TrimStart('#', ' ');
        _facts = lines.Skip(1).Where(l => l.Contains('='))
            .Select(l => l.Split('=', 2, StringSplitOptions.TrimEntries))
            .GroupBy(p => p[0]).ToImmutableDictionary(g => g.Key, g => g.Select(p => p[1]).ToImmutableArray());
        Sources = [.. FilesBy(path => path.EndsWith(".cs", StringComparison.Ordinal))];
        AdditionalFiles = [.. FilesBy(IsAdditionalFile).Select(f => AnalyzerRun.File(f.Path, f.Text))];
        var marks = Sources.SelectMany(f => MarksIn(f.Path, f.Text)).ToImmutableArray();
        Prompts = [.. marks.Where(m => m.Sdk.Length > 0), .. Facts("prompt").Select(PromptInFile)];
        LookAlikes = [.. marks.Where(m => m.Sdk.Length == 0)];
        _compilation = new(() => Compile(Sources));
    }

    public static ImmutableArray<CodeProject> All => Projects.Value;

    public string Name { get; }

    /// <summary>What the application is.</summary>
    public string About { get; }

    public ImmutableArray<(string Path, string Text)> Sources { get; }

    /// <summary>What the package would hand to the analyzer, and <c>.resx</c> files, which a project can add.</summary>
    public ImmutableArray<AdditionalText> AdditionalFiles { get; }

    public ImmutableArray<MarkedPlace> Prompts { get; }

    public ImmutableArray<MarkedPlace> LookAlikes { get; }

    /// <summary>Whether each task among the prompts is marked as such.</summary>
    public bool HasTasksMarked => Prompts.Any(static p => p.Asks is not null);

    public CSharpCompilation Compilation => _compilation.Value;

    /// <summary>The same code as another compilation, of which nothing is known yet.</summary>
    /// <param name="reversed">Whether the files come in the opposite order.</param>
    public CSharpCompilation Recompile(bool reversed = false) => Compile(reversed ? [.. Sources.Reverse()] : Sources);

    private ImmutableArray<string> Facts(string key) => _facts.GetValueOrDefault(key, []);

    private IEnumerable<(string Path, string Text)> FilesBy(Func<string, bool> isWanted) =>
        Directory.GetFiles(_folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: Name + "/" + Path.GetRelativePath(_folder, path).Replace('\\', '/'), Full: path))
            .Where(f => isWanted(f.Path))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => (f.Path, File.ReadAllText(f.Full).ReplaceLineEndings("\n")));

    // The patterns of PromptAnalyzers.targets.
    private static bool IsAdditionalFile(string path)
    {
        var file = Path.GetFileName(path);
        return file == "skprompt.txt"
            || path.EndsWith(".resx", StringComparison.Ordinal)
            || path.EndsWith(".prompty", StringComparison.Ordinal)
            || PromptFileEnding().IsMatch(file)
            || (path.Contains("/Prompts/", StringComparison.OrdinalIgnoreCase) && (file.EndsWith(".txt", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal)));
    }

    private IEnumerable<MarkedPlace> MarksIn(string path, string text)
    {
        foreach (Match mark in Mark().Matches(text))
        {
            var start = mark.Index + mark.Length;
            var line = text.AsSpan(0, start).Count('\n') + 1;
            var column = start - text.LastIndexOf('\n', start - 1);
            var isPrompt = !mark.Groups["no"].Success;
            yield return new MarkedPlace(
                path,
                line,
                column,
                mark.Groups["kind"].Value,
                !isPrompt ? string.Empty : mark.Groups["sdk"] is { Success: true, Value: var sdk } ? sdk : Facts("sdk").Single(),
                mark.Groups["cause"] is { Success: true, Value: var cause } ? cause : null)
            {
                Asks = mark.Groups["asks"] is { Success: true, Value: var asks } ? asks : null,
            };
        }
    }

    // Prompts/guide.prompty:10:1
    private MarkedPlace PromptInFile(string fact)
    {
        var parts = fact.Split(':');
        return new MarkedPlace($"{Name}/{parts[0]}", int.Parse(parts[1]), int.Parse(parts[2]), "file", Facts("sdk").Single(), null);
    }

    private CSharpCompilation Compile(ImmutableArray<(string Path, string Text)> sources)
    {
        const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";
        // What the web SDK adds.
        const string WebUsings = "global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;";
        var usings = ImplicitUsings + (Facts("usings").Contains("web") ? WebUsings : string.Empty);
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var trees = sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, options, s.Path)).ToList();
        var isProgram = trees.Any(t => t.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());
        var references = Facts("references").Contains("none")
            ? SdkReferences.None
            : SdkReferences.With([.. Facts("packages").Select(p => (p.Split(' ')[0], p.Split(' ')[1]))]);
        return CSharpCompilation.Create(
            Name,
            trees.Append(CSharpSyntaxTree.ParseText(usings, options, Name + "/obj/" + Name + ".GlobalUsings.g.cs")),
            SdkReferences.AddWeb(references),
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    [GeneratedRegex(@"(/\*(?<asks>task|maybe task|typed task|reasoned task|examples)\*/\s*)?/\*(?<no>no )?prompt: (?<kind>[a-z ]+)(, (?!missed: )(?<sdk>[^,*]+))?(, missed: (?<cause>[^*]+))?\*/\s*")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\.prompt\.(txt|md|ya?ml)$")]
    private static partial Regex PromptFileEnding();
}

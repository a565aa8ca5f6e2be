using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace PromptAnalyzers.PackageTests;

/// <summary>What is in the package, and what is not.</summary>
[Collection(UsesPackage.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    private const string Analyzers = "analyzers/dotnet/roslyn4.8/cs/";

    // What the compiler and the IDE bring themselves.
    private static readonly string[] HostAssemblies =
    [
        "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces",
        "System.Collections.Immutable", "System.Reflection.Metadata", "System.Composition.AttributedModel", "System.Memory", "System.Buffers", "System.Runtime.CompilerServices.Unsafe",
    ];

    // What MSBuild brings to its tasks; the analyzer assembly lies in the package.
    private static readonly string[] TaskHostAssemblies = ["netstandard", "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "System.Text.Json", "System.Memory", "System.Collections.Immutable"];

    [Fact]
    public void Entries_are_exactly_these()
    {
        string[] expected =
        [
            "LICENSE", "PromptAnalyzers.nuspec", "README.md", "THIRD-PARTY-NOTICES.md", "[Content_Types].xml", "_rels/.rels",
            Analyzers + "PromptAnalyzers.CodeFixes.dll", Analyzers + "PromptAnalyzers.dll",
            "build/PromptAnalyzers.Baseline.targets", "build/PromptAnalyzers.Commands.targets", "build/PromptAnalyzers.CompilerLog.targets", "build/PromptAnalyzers.Report.targets",
            "build/PromptAnalyzers.Tasks.targets", "build/PromptAnalyzers.TrainingData.targets", "build/PromptAnalyzers.props", "build/PromptAnalyzers.targets",
            "build/config/Advisory.globalconfig", "build/config/None.globalconfig", "build/config/Report.globalconfig", "build/config/Strict.globalconfig",
            "build/decision-record.template.json",
            "buildMultiTargeting/PromptAnalyzers.targets", "buildTransitive/PromptAnalyzers.props", "buildTransitive/PromptAnalyzers.targets",
            "tasks/netstandard2.0/PromptAnalyzers.Build.dll",
            "icon.png", "schema/finetune-decision.schema.json", "schema/prompt-report.schema.json", "package/services/metadata/core-properties/nuget.psmdcp",
            .. DocsPages(),
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), Entries());
    }

    [Fact]
    public void Size_is_under_two_megabytes() => Assert.InRange(new FileInfo(package.PackageFile).Length, 10_000, 2_000_000);

    [Fact]
    public void Manifest_says_development_dependency_and_names_no_dependency()
    {
        using var zip = ZipFile.OpenRead(package.PackageFile);
        using var stream = zip.GetEntry("PromptAnalyzers.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;

        Assert.Equal("PromptAnalyzers", Value("id"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Null(Value("dependencies"));
        Assert.Null(Value("frameworkAssemblies"));
    }

    [Fact]
    public void Assemblies_need_only_what_the_compiler_or_the_build_brings_and_no_compiler_above_the_floor()
    {
        using var zip = ZipFile.OpenRead(package.PackageFile);
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var image = new PEReader(new MemoryStream(Bytes(entry)));
            var metadata = image.GetMetadataReader();
            var references = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
                .Select(r => (Name: metadata.GetString(r.Name), r.Version)).Where(r => r.Name != "PromptAnalyzers").ToArray();

            Assert.NotEmpty(references);
            Assert.All(references, r => Assert.Contains(r.Name, entry.FullName.StartsWith("tasks/", StringComparison.Ordinal) ? TaskHostAssemblies : HostAssemblies));
            Assert.All(references.Where(r => r.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)), r => Assert.Equal(new Version(4, 8, 0, 0), r.Version));
        }
    }

    [Fact]
    public void No_file_holds_a_path_of_the_machine_that_packed_it()
    {
        using var zip = ZipFile.OpenRead(package.PackageFile);
        var root = PackedPackage.RepositoryRoot.TrimEnd(Path.DirectorySeparatorChar);
        Assert.DoesNotContain(zip.Entries, e => Contains(Bytes(e), System.Text.Encoding.UTF8.GetBytes(root)) || Contains(Bytes(e), System.Text.Encoding.Unicode.GetBytes(root)));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var again = Directory.CreateDirectory(Path.Combine(package.Root, "again")).FullName;
        package.Pack(again, "--no-restore").AssertSucceeded();
        Assert.Equal(File.ReadAllBytes(package.PackageFile), File.ReadAllBytes(Assert.Single(Directory.GetFiles(again, "*.nupkg"))));
    }

    [Fact]
    public void A_release_package_is_refused_without_the_address_of_the_repository()
    {
        var run = package.Pack(Path.Combine(package.Root, "release"), "--no-restore", "--no-build", "-p:ReleasePack=true").AssertFailed();
        Assert.Contains("-p:RepositoryUrl=https://", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(package.Root, "release")) && Directory.GetFiles(Path.Combine(package.Root, "release")).Length > 0);
    }

    private IEnumerable<string> Entries()
    {
        using var zip = ZipFile.OpenRead(package.PackageFile);
        return [.. zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> DocsPages() =>
        new[] { "docs", "docs/rules" }.SelectMany(folder =>
            Directory.GetFiles(Path.Combine(PackedPackage.RepositoryRoot, folder), "*.md").Select(f => $"{folder}/{Path.GetFileName(f)}"))
        .Where(page => page is not ("docs/contributing.md" or "docs/public-code.md" or "docs/performance.md") && !page.EndsWith("-fit.md", StringComparison.Ordinal));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static bool Contains(byte[] bytes, byte[] part) => bytes.AsSpan().IndexOf(part) >= 0;
}

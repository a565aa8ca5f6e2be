using System.Reflection;

namespace PromptAnalyzers.PackageTests;

/// <summary>
/// The package, packed once for all tests into a folder feed of their own. Each run has a version of its own: NuGet would serve an older
/// package of the same version from its cache.
/// </summary>
public sealed class PackedPackage : IDisposable
{
    private readonly string _packageFolder;

    public PackedPackage()
    {
        // With a blank and a letter outside ASCII, as home folders have them.
        Root = Path.Combine(Path.GetTempPath(), $"PromptAnalyzers tests ö {Guid.NewGuid():N}");
        Version = $"0.1.0-test.{Guid.NewGuid().ToString("N")[..12]}";
        Feed = Directory.CreateDirectory(Path.Combine(Root, "feed")).FullName;
        _packageFolder = Path.Combine(Metadata("PackagesFolder"), "promptanalyzers", Version);
        Pack(Feed).AssertSucceeded();
        PackageFile = Assert.Single(Directory.GetFiles(Feed, "*.nupkg"));
    }

    /// <summary>The folder of everything that this run writes; deleted at its end.</summary>
    public string Root { get; }

    public string Version { get; }

    /// <summary>The folder that consumers restore from, beside the usual feeds.</summary>
    public string Feed { get; }

    public string PackageFile { get; }

    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    public static string OpenAIVersion { get; } = Metadata("OpenAIVersion");

    public static string ExtensionsAIVersion { get; } = Metadata("ExtensionsAIVersion");

    /// <summary>Packs the repository as it is.</summary>
    internal DotnetRun Pack(string folder, params string[] more) =>
        Dotnet.Run(
            RepositoryRoot,
            ["pack", "src/PromptAnalyzers.Package", "-c", "Release", "-v", "minimal", "-o", folder, $"-p:PackageVersion={Version}", $"-p:NuspecOutputPath={Path.Combine(Root, "nuspec")}", .. more]);

    public void Dispose()
    {
        foreach (var folder in new[] { Root, _packageFolder }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Metadata(string key) =>
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

/// <summary>The tests share one package and run one after another: each starts builds that use all cores.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class UsesPackage : ICollectionFixture<PackedPackage>
{
    public const string Name = "uses the package";
}

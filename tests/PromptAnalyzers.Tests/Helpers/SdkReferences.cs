using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Tests.Helpers;

/// <summary>
/// The real SDK assemblies that code under test compiles against: restored by this project, listed at build time.
/// Nothing is downloaded while tests run.
/// </summary>
internal static class SdkReferences
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, MetadataReference> References = new();

    private static readonly Lazy<(string PackageRoot, ImmutableArray<(string Package, string Version, string Path)> Files)> List = new(ReadList);

    private static readonly Lazy<ImmutableArray<MetadataReference>> LatestSdks = new(() =>
        [.. List.Value.Files.Where(f => IsSdkFile(f.Package)).Select(f => Reference(f.Path))]);

    /// <summary>.NET 10 itself, no SDK.</summary>
    public static ImmutableArray<MetadataReference> None { get; } = [.. FrameworkFiles().Select(Reference)];

    /// <summary>.NET 10 with the newest version of every SDK, which fit together as one application would have them.</summary>
    public static ImmutableArray<MetadataReference> Latest => [.. None, .. LatestSdks.Value];

    /// <summary>.NET 10 with other versions of some packages; all else as in <see cref="Latest"/>.</summary>
    /// <param name="packages">Package id and version, restored by a PackageDownload item of this project.</param>
    public static ImmutableArray<MetadataReference> With(params (string Package, string Version)[] packages)
    {
        var replaced = packages.Select(p => p.Package).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. None,
            .. List.Value.Files.Where(f => IsSdkFile(f.Package) && !replaced.Contains(f.Package)).Select(f => Reference(f.Path)),
            .. packages.SelectMany(p => FilesOf(p.Package, p.Version)).Select(Reference),
        ];
    }

    /// <summary>.NET 10 with only the named packages of <see cref="Latest"/> and nothing they depend on.</summary>
    public static ImmutableArray<MetadataReference> Only(params string[] packages) =>
        [.. None, .. List.Value.Files.Where(f => packages.Contains(f.Package, StringComparer.OrdinalIgnoreCase)).Select(f => Reference(f.Path))];

    /// <summary>The version of a package in <see cref="Latest"/>.</summary>
    public static string VersionOf(string package) =>
        List.Value.Files.First(f => string.Equals(f.Package, package, StringComparison.OrdinalIgnoreCase)).Version;

    /// <summary>The assemblies of one restored package in the best folder for .NET 10.</summary>
    public static ImmutableArray<string> FilesOf(string package, string version)
    {
        var lib = Path.Combine(List.Value.PackageRoot, package.ToLowerInvariant(), version, "lib");
        string[] preference = ["net10.0", "net9.0", "net8.0", "net6.0", "netstandard2.1", "netstandard2.0"];
        var folder = preference.Select(f => Path.Combine(lib, f)).FirstOrDefault(Directory.Exists)
            ?? throw new DirectoryNotFoundException($"{package} {version} is not restored: {lib}");
        return [.. Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal)];
    }

    /// <summary>The same references and ASP.NET Core: what a web project has. Of an assembly that both bring, the newer is taken, as the SDK does.</summary>
    public static ImmutableArray<MetadataReference> AddWeb(ImmutableArray<MetadataReference> references)
    {
        IEnumerable<string> files = [.. references.Select(r => r.Display!), .. PackFiles("Microsoft.AspNetCore.App.Ref")];
        return
        [
            .. files.GroupBy(f => Path.GetFileName(f), StringComparer.OrdinalIgnoreCase)
                .Select(same => Reference(same.Count() == 1 ? same.First() : same.MaxBy(f => AssemblyName.GetAssemblyName(f).Version)!)),
        ];
    }

    private static IEnumerable<string> FrameworkFiles() => PackFiles("Microsoft.NETCore.App.Ref");

    private static IEnumerable<string> PackFiles(string pack)
    {
        var packs = typeof(SdkReferences).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "TargetingPacks").Value!;
        var newest = Directory.GetDirectories(Path.Combine(packs, pack), "10.0.*").Order(StringComparer.Ordinal).Last();
        return Directory.GetFiles(Path.Combine(newest, "ref", "net10.0"), "*.dll").Order(StringComparer.Ordinal);
    }

    private static MetadataReference Reference(string path) => References.GetOrAdd(path, p => MetadataReference.CreateFromFile(p));

    // The test project's own tools are no part of the code under test.
    private static bool IsSdkFile(string package) =>
        !package.StartsWith("Microsoft.CodeAnalysis", StringComparison.OrdinalIgnoreCase)
        && !package.StartsWith("xunit", StringComparison.OrdinalIgnoreCase)
        && !package.StartsWith("Microsoft.ML.Tokenizers", StringComparison.OrdinalIgnoreCase)
        && !package.StartsWith("Microsoft.Test", StringComparison.OrdinalIgnoreCase)
        && !package.StartsWith("Microsoft.NET.Test", StringComparison.OrdinalIgnoreCase)
        && !package.StartsWith("Microsoft.VisualStudio", StringComparison.OrdinalIgnoreCase)
        && !package.StartsWith("NuGet.", StringComparison.OrdinalIgnoreCase)
        && !package.StartsWith("Newtonsoft", StringComparison.OrdinalIgnoreCase)
        && !package.StartsWith("NJsonSchema", StringComparison.OrdinalIgnoreCase)
        && !package.StartsWith("Namotion", StringComparison.OrdinalIgnoreCase)
        && !package.StartsWith("DiffPlex", StringComparison.OrdinalIgnoreCase)
        && !package.StartsWith("System.Composition", StringComparison.OrdinalIgnoreCase)
        && !package.StartsWith("Humanizer", StringComparison.OrdinalIgnoreCase);

    private static (string, ImmutableArray<(string, string, string)>) ReadList()
    {
        using var stream = typeof(SdkReferences).Assembly.GetManifestResourceStream("sdk-list.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (lines[0], [.. lines.Skip(1).Select(l => l.Split('|')).Select(p => (p[0], p[1], p[2])).Where(f => f.Item3.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))]);
    }
}

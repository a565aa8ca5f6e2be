using System.Text.Json;

namespace PromptAnalyzers.PackageTests;

/// <summary>A project outside the repository that installs the package as users do.</summary>
internal sealed class Consumer
{
    public const string TargetFramework = "net10.0";

    private Consumer(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>A console project with the package and the OpenAI SDK.</summary>
    /// <param name="package">What was packed.</param>
    /// <param name="name">Of the project and its folder; each test has its own.</param>
    /// <param name="properties">Lines for a PropertyGroup.</param>
    /// <param name="items">Lines for an ItemGroup.</param>
    /// <param name="packageAttributes">More attributes of the reference to the package.</param>
    /// <param name="framework">The element that names the target framework or frameworks.</param>
    /// <param name="withOpenAI">Whether to reference the OpenAI SDK.</param>
    /// <param name="sdk">The SDK that the project is built by.</param>
    public static Consumer Create(
        PackedPackage package,
        string name,
        string properties = "",
        string items = "",
        string packageAttributes = "PrivateAssets=\"all\"",
        string framework = $"<TargetFramework>{TargetFramework}</TargetFramework>",
        bool withOpenAI = true,
        string sdk = "Microsoft.NET.Sdk")
    {
        var consumer = new Consumer(Directory.CreateDirectory(Path.Combine(package.Root, name)).FullName);
        var openAI = withOpenAI ? $"""<PackageReference Include="OpenAI" Version="{PackedPackage.OpenAIVersion}" />""" : "";
        consumer.Write(
            name + ".csproj",
            $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Library</OutputType>
                {framework}
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <NoWarn>$(NoWarn);OPENAI001;NU1603</NoWarn>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PromptAnalyzers" Version="{package.Version}" {packageAttributes} />
                {openAI}
                {items}
              </ItemGroup>
            </Project>
            """);
        consumer.Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        consumer.Write(".editorconfig", "root = true\n");
        return consumer;
    }

    public string PathOf(string relativePath) => Path.Combine(Folder, relativePath);

    public Consumer Write(string relativePath, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relativePath))!);
        File.WriteAllText(PathOf(relativePath), text);
        return this;
    }

    public Consumer WriteBytes(string relativePath, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(relativePath), bytes);
        return this;
    }

    /// <summary>Builds all of it again, so that every finding is printed.</summary>
    public DotnetRun Build(params string[] more) => Dotnet.Run(Folder, ["build", "--no-incremental", "-v", "minimal", .. more]);

    /// <summary>Runs a target by name.</summary>
    public DotnetRun Target(string target, params string[] more) => Dotnet.Run(Folder, ["build", "--no-restore", $"-t:{target}", "-v", "minimal", .. more]);

    public Consumer Restore()
    {
        Dotnet.Run(Folder, "restore").AssertSucceeded();
        return this;
    }

    /// <summary>The value of a property, as a build would see it.</summary>
    public string Property(string name, params string[] more) =>
        Dotnet.Run(Folder, ["msbuild", $"-getProperty:{name}", .. more]).AssertSucceeded().Output.Trim();

    /// <summary>The additional files that a build would hand to the compiler: path relative to the project, a blank, and kind.</summary>
    public IReadOnlyList<string> AdditionalFiles(params string[] more) =>
        [.. Items("AdditionalFiles", more).Select(item => $"{Text(item, "Identity").Replace('\\', '/')} {Text(item, "PromptAnalyzersKind")}").Order(StringComparer.Ordinal)];

    /// <summary>The same, after a target has run.</summary>
    public IReadOnlyList<string> AdditionalFilesAfter(string target, params string[] more) => AdditionalFiles(["-t:" + target, .. more]);

    /// <summary>The names of the presets that a build would use.</summary>
    public IReadOnlyList<string> Presets(params string[] more) =>
        [.. Items("GlobalAnalyzerConfigFiles", more).Select(item => Text(item, "Filename") + Text(item, "Extension"))];

    private List<JsonElement> Items(string type, string[] more)
    {
        var run = Dotnet.Run(Folder, ["msbuild", $"-getItem:{type}", .. more]).AssertSucceeded();
        return [.. JsonDocument.Parse(run.Output[run.Output.IndexOf('{')..]).RootElement.GetProperty("Items").GetProperty(type).EnumerateArray()];
    }

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString()! : "";
}

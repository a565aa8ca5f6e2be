using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>
/// What the package costs a solution of many projects: packs it, writes the solution, and builds it by <c>dotnet build</c> without the package, with it, and with it
/// while analyzers are off; each once as a full build and once with nothing to do. Analyzers of the SDK are off, so that what differs is the package alone.
/// </summary>
internal static class LargeSolution
{
    public const string Command = "large-solution";

    /// <summary>One project in five calls an LLM, as in a large product.</summary>
    private const int LlmProjectEvery = 5;

    private const int FilesOfProject = 8;

    /// <summary>Arguments: numbers of projects.</summary>
    public static void Run(string[] args)
    {
        var counts = args.Length > 0 ? args.Select(static a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray() : [500];
        var root = Directory.CreateTempSubdirectory("large-solution-").FullName;
        try
        {
            var repository = BuildFacts.Get("RepositoryRoot");
            var version = $"0.1.0-large.{Guid.NewGuid().ToString("N")[..12]}";
            Dotnet(repository, "pack", "src/PromptAnalyzers.Package", "-c", "Release", "-o", Path.Combine(root, "feed"), $"-p:PackageVersion={version}", $"-p:NuspecOutputPath={Path.Combine(root, "nuspec")}", "-p:UseSharedCompilation=false");
            Console.WriteLine("| projects | build | processor time (s) | a project (ms) | wall time (s) | nothing to do: processor time (s) | wall time (s) | findings |\n|---:|---|---:|---:|---:|---:|---:|---:|");
            foreach (var count in counts)
            {
                // Two copies, each restored once: a reference to a package cannot be left out after the restore.
                var without = Write(Path.Combine(root, $"{count}-without"), count, root, packageVersion: null);
                var with = Write(Path.Combine(root, $"{count}-with"), count, root, version);
                Measure(count, "without the package", without);
                Measure(count, "with it, analyzers off (`RunAnalyzers=false`)", with, "-p:RunAnalyzers=false");
                Measure(count, "with it", with);
            }
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Measure(int count, string name, string folder, params string[] more)
    {
        // A compiler server of its own, as the first build of a day has it: what it compiled of an analyzer serves all projects of this build and no other one.
        using var server = new CompilerServer();
        string[] build = ["build", "Large.slnx", "--no-restore", "-m:1", "-p:UseSharedCompilation=true", $"-p:SharedCompilationId={server.Id}", .. more];
        var (full, output) = Timed(folder, server, [.. build, "--no-incremental"]);
        var (idle, _) = Timed(folder, server, build);
        var findings = output.Split('\n').TakeWhile(static l => !l.StartsWith("Build succeeded", StringComparison.Ordinal)).Count(static l => l.Contains(": warning PA", StringComparison.Ordinal));
        Console.WriteLine(FormattableString.Invariant(
            $"| {count} | {name} | {full.Processor:F1} | {full.Processor * 1000 / count:F0} | {full.Wall:F1} | {idle.Processor:F1} | {idle.Wall:F1} | {findings} |"));
    }

    /// <summary>Writes and restores a solution. Each project references one with an eighth of its number, so that there is a graph to follow.</summary>
    private static string Write(string folder, int count, string root, string? packageVersion)
    {
        var projects = Enumerable.Range(0, count).Select(static i => $"P{i:000}").ToArray();
        Save(folder, "Large.slnx", $"<Solution>{string.Concat(projects.Select(static p => $"<Project Path=\"{p}/{p}.csproj\" />"))}</Solution>");
        Save(folder, ".editorconfig", "root = true\n");
        Save(folder, "nuget.config", $"<configuration><packageSources><add key=\"packed\" value=\"{Path.Combine(root, "feed")}\" /></packageSources></configuration>");
        Save(folder, "Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <NuGetAudit>false</NuGetAudit>
                <NoWarn>$(NoWarn);NU1603;OPENAI001</NoWarn>
              </PropertyGroup>
              {(packageVersion is null ? "" : $"<ItemGroup><PackageReference Include=\"PromptAnalyzers\" Version=\"{packageVersion}\" PrivateAssets=\"all\" /></ItemGroup>")}
            </Project>
            """);
        Save(folder, "Directory.Build.targets", "<Project />");
        for (var i = 0; i < count; i++)
        {
            var isLlm = i % LlmProjectEvery == 1;
            Save(folder, $"{projects[i]}/{projects[i]}.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <ItemGroup>
                    {(i == 0 ? "" : $"<ProjectReference Include=\"../{projects[i / 8]}/{projects[i / 8]}.csproj\" />")}
                    {(isLlm ? $"<PackageReference Include=\"OpenAI\" Version=\"{BuildFacts.Get("OpenAIVersion")}\" />" : "")}
                  </ItemGroup>
                </Project>
                """);
            for (var file = 0; file < FilesOfProject; file++)
            {
                Save(folder, $"{projects[i]}/Part{file}.cs", isLlm && file == 0 ? LlmCode(projects[i]) : Code(projects[i], file));
            }
        }

        Dotnet(folder, "restore", "Large.slnx");
        return folder;
    }

    private static string Code(string project, int file)
    {
        var code = new StringBuilder($"namespace {project};\n\npublic sealed class Part{file}(string name)\n{{\n    private readonly Dictionary<string, int> _counts = new();\n\n");
        for (var i = 0; i < 20; i++)
        {
            code.Append(CultureInfo.InvariantCulture, $"    public string Describe{i}(IEnumerable<string> items)\n    {{\n        foreach (var item in items.Where(x => x.Length > {i}))\n        {{\n            _counts[item] = _counts.TryGetValue(item, out var seen) ? seen + 1 : 1;\n        }}\n\n        return $\"{{name}}: {{_counts.Count}} kinds of part {i}\";\n    }}\n\n");
        }

        return code.Append("}\n").ToString();
    }

    private static string LlmCode(string project) => $$"""
        using OpenAI.Chat;

        namespace {{project}};

        public sealed class Desk(ChatClient client)
        {
            public string Classify(string ticket) => client.CompleteChat(
                new SystemChatMessage("Classify the ticket into one of: billing, shipping, other. Answer with one word."), new UserChatMessage(ticket)).Value.Content[0].Text;

            public string Reply(string ticket) => client.CompleteChat(
                new SystemChatMessage("You write to customers in the house style: short, warm, no jargon."), new UserChatMessage(ticket)).Value.Content[0].Text;
        }

        """;

    private static void Save(string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private static ((double Wall, double Processor) Seconds, string Output) Timed(string folder, CompilerServer server, string[] arguments)
    {
        var before = server.ProcessorSeconds();
        var clock = Stopwatch.StartNew();
        var output = Dotnet(folder, arguments);
        return ((clock.Elapsed.TotalSeconds, server.ProcessorSeconds() - before), output);
    }

    private static string Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}\n{output}");
    }

    /// <summary>The compiler server that builds with one id share; ended with this object. Processor times are known on Linux alone.</summary>
    private sealed class CompilerServer : IDisposable
    {
        // Times in /proc are in units of 1/100 s on every usual kernel.
        private const double TicksPerSecond = 100;

        public string Id { get; } = "large-solution-" + Guid.NewGuid().ToString("N");

        /// <summary>What the server, and all child processes of this one that have ended, have used so far; NaN where that is not known.</summary>
        public double ProcessorSeconds() => OperatingSystem.IsLinux() ? (Ticks("self", 16, 17) + Processes().Sum(static p => Ticks(p, 14, 15))) / TicksPerSecond : double.NaN;

        public void Dispose()
        {
            foreach (var id in OperatingSystem.IsLinux() ? Processes() : [])
            {
                using var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
                process.Kill();
                process.WaitForExit();
            }
        }

        private string[] Processes() =>
            [.. Directory.GetDirectories("/proc").Select(static d => Path.GetFileName(d)!).Where(id => id.All(char.IsAsciiDigit) && Read($"/proc/{id}/cmdline") is var line
                && line.Contains("VBCSCompiler", StringComparison.Ordinal) && line.Contains(Id, StringComparison.Ordinal))];

        // The fields behind the name of the program, which may hold blanks; proc(5) counts them from 1.
        private static double Ticks(string process, params int[] fields)
        {
            var stat = Read($"/proc/{process}/stat");
            var values = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return stat.Length == 0 ? 0 : fields.Sum(f => long.Parse(values[f - 3], CultureInfo.InvariantCulture));
        }

        private static string Read(string path)
        {
            try
            {
                return File.ReadAllText(path);
            }
            catch (IOException)
            {
                return "";
            }
        }
    }
}

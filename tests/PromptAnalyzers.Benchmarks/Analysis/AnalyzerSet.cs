using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Rules;

namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>The analyzers of one package, or the analyzer that does nothing.</summary>
public enum AnalyzerSet
{
    /// <summary>One analyzer that is called for each file and looks at nothing.</summary>
    Empty,

    /// <summary>One analyzer that reports one finding in each file: what the compiler's driver takes for the first finding, whoever reports it.</summary>
    OneFinding,

    /// <summary>All rules of this project.</summary>
    PromptAnalyzers,

    /// <summary>Meziantou.Analyzer.</summary>
    Meziantou,

    /// <summary>Roslynator.Analyzers.</summary>
    Roslynator,

    /// <summary>xunit.analyzers.</summary>
    Xunit,
}

/// <summary>Makes analyzers: those of other packages from their restored files.</summary>
internal static class AnalyzerSets
{
    private static readonly Dictionary<AnalyzerSet, ImmutableArray<DiagnosticAnalyzer>> Loaded = [];

    public static ImmutableArray<DiagnosticAnalyzer> Load(AnalyzerSet set)
    {
        lock (Loaded)
        {
            return Loaded.TryGetValue(set, out var known) ? known : Loaded[set] = set switch
            {
                AnalyzerSet.Empty => [new EmptyAnalyzer()],
                AnalyzerSet.OneFinding => [new OneFindingAnalyzer()],
                AnalyzerSet.PromptAnalyzers => In(typeof(PromptRule).Assembly),
                AnalyzerSet.Meziantou => InPackage("Meziantou.Analyzer", "Meziantou.Analyzer.dll"),
                AnalyzerSet.Roslynator => InPackage("Roslynator.Analyzers", "Roslynator.CSharp.Analyzers.dll"),
                _ => InPackage("xunit.analyzers", "xunit.analyzers.dll"),
            };
        }
    }

    private static ImmutableArray<DiagnosticAnalyzer> InPackage(string package, string file)
    {
        var folder = BuildFacts.Get(package);
        var context = new AssemblyLoadContext(package);
        context.Resolving += (_, name) => Path.Combine(folder, name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        return In(context.LoadFromAssemblyPath(Path.Combine(folder, file)));
    }

    private static ImmutableArray<DiagnosticAnalyzer> In(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}

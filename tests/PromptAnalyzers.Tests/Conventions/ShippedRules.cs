using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Rules;

namespace PromptAnalyzers.Tests.Conventions;

/// <summary>Every rule and code fix that the package exports, found by reflection, so that docs, presets and tables follow when one is added.</summary>
internal static class ShippedRules
{
    /// <summary>Every exported analyzer.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. Exported<DiagnosticAnalyzer>(typeof(PromptRule).Assembly, typeof(DiagnosticAnalyzerAttribute)).Where(a => a is not DiagnosticSuppressor)];

    /// <summary>Every exported code fix.</summary>
    public static ImmutableArray<CodeFixProvider> CodeFixes { get; } =
        Exported<CodeFixProvider>(System.Reflection.Assembly.Load("PromptAnalyzers.CodeFixes"), typeof(ExportCodeFixProviderAttribute));

    /// <summary>Every descriptor, once, by id. An id with two different descriptors is caught by <see cref="RuleConventionTests"/>.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [.. Analyzers.SelectMany(a => a.SupportedDiagnostics).DistinctBy(d => d.Id).OrderBy(d => d.Id, StringComparer.Ordinal)];

    /// <summary>How docs call a severity: as in .editorconfig, but for <c>suggestion</c>, which builds call info.</summary>
    public static string SeverityWord(DiagnosticDescriptor rule) => rule.DefaultSeverity.ToString().ToLowerInvariant();

    private static ImmutableArray<T> Exported<T>(System.Reflection.Assembly assembly, Type attribute) =>
        [.. assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(T)) && t.IsDefined(attribute, inherit: false))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (T)Activator.CreateInstance(t)!)];
}

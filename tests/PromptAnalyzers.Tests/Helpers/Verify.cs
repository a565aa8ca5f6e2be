using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace PromptAnalyzers.Tests.Helpers;

/// <summary>What surrounds the code under test. Everything has a usual value, so that a test names only what it is about.</summary>
internal sealed record TestSetup
{
    public static readonly TestSetup Default = new();

    /// <summary>References; the newest SDKs by default.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = SdkReferences.Latest;

    /// <summary>Keys of a <c>[*]</c> section of .editorconfig, for example <c>prompt_analyzers.max_prompt_tokens = 1</c>.</summary>
    public ImmutableArray<string> EditorConfig { get; init; } = [];

    /// <summary>Keys of a .globalconfig, for example <c>build_property.IsTestProject = true</c>.</summary>
    public ImmutableArray<string> GlobalConfig { get; init; } = [];

    /// <summary>Additional files by path.</summary>
    public ImmutableArray<(string Path, string Text)> AdditionalFiles { get; init; } = [];

    /// <summary>More source files beside the first; markup is allowed.</summary>
    public ImmutableArray<(string Path, string Text)> MoreSources { get; init; } = [];

    /// <summary>What a fix makes of <see cref="MoreSources"/>; empty when it leaves them as they are.</summary>
    public ImmutableArray<(string Path, string Text)> MoreFixedSources { get; init; } = [];

    /// <summary>Rules that are off by default.</summary>
    public ImmutableArray<string> Enable { get; init; } = [];

    /// <summary>Findings written out, where markup is not enough (messages, additional files).</summary>
    public ImmutableArray<DiagnosticResult> Expected { get; init; } = [];

    /// <summary>Whether the code may have compile errors.</summary>
    public bool AllowErrors { get; init; }

    /// <summary>The version of C#; the newest of the compiler by default.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.Preview;

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public void ApplyTo(AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(References);
        test.TestState.OutputKind = OutputKind;
        test.CompilerDiagnostics = AllowErrors ? CompilerDiagnostics.None : CompilerDiagnostics.Errors;
        if (EditorConfig.Length > 0)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\n" + string.Join('\n', EditorConfig) + "\n"));
        }

        var global = GlobalConfig.AddRange(Enable.Select(id => $"dotnet_diagnostic.{id}.severity = warning"));
        if (global.Length > 0)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + string.Join('\n', global) + "\n"));
        }

        foreach (var (path, text) in AdditionalFiles)
        {
            test.TestState.AdditionalFiles.Add((path, text));
        }

        foreach (var (path, text) in MoreSources)
        {
            test.TestState.Sources.Add((path, text));
        }

        test.TestState.ExpectedDiagnostics.AddRange(Expected);
    }

    public Solution UseLanguage(Solution solution, ProjectId id)
    {
        var project = solution.GetProject(id)!;
        return solution
            .WithProjectParseOptions(id, ((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(Language))
            .WithProjectCompilationOptions(id, ((CSharpCompilationOptions)project.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable));
    }
}

/// <summary>Runs one rule over a piece of code. Findings are marked <c>[|…|]</c> or <c>{|PA1001:…|}</c>; no marks: none expected.</summary>
internal static class Verify<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public static Task Diagnoses(string source, TestSetup? setup = null)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> { TestCode = source };
        setup ??= TestSetup.Default;
        setup.ApplyTo(test);
        test.SolutionTransforms.Add(setup.UseLanguage);
        return test.RunAsync();
    }
}

/// <summary>Runs one rule and one fix over a piece of code.</summary>
internal static class Verify<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <param name="source">Code with markup.</param>
    /// <param name="fixedSource">The code after the fix; markup for findings that stay.</param>
    /// <param name="equivalenceKey">Which action to take.</param>
    /// <param name="setup">What surrounds the code.</param>
    public static Task Fixes(string source, string fixedSource, string equivalenceKey, TestSetup? setup = null)
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
        {
            TestCode = source,
            FixedCode = fixedSource,
            CodeActionEquivalenceKey = equivalenceKey,

            // Fix All in document and in project are run; in solution no fix of ours does anything (FixProviderTests).
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
        };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.BatchFixedState.MarkupHandling = MarkupMode.Allow;
        setup ??= TestSetup.Default;
        setup.ApplyTo(test);
        foreach (var (path, text) in setup.MoreFixedSources.IsEmpty ? setup.MoreSources : setup.MoreFixedSources)
        {
            test.FixedState.Sources.Add((path, text));
        }

        test.SolutionTransforms.Add(setup.UseLanguage);
        return test.RunAsync();
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Settings;

namespace PromptAnalyzers.Rules.Settings;

/// <summary>PA9001: a setting has a value, or a name, that nothing can be done with; its default is used.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA9001InvalidSetting : PromptRule
{
    public const string Id = "PA9001";

    /// <summary>A key or value longer than this is cut in the message.</summary>
    private const int MaxShown = 60;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Setting has an invalid value",
        "Setting '{0}' has the value '{1}'; allowed is {2}",
        RuleArea.Settings,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The default is used in place of a value that cannot be read.",
        WellKnownDiagnosticTags.CompilationEnd);

    public PA9001InvalidSetting()
        : base(Rule)
    {
    }

    // The base has the only Initialize, so the end action needs the start action.
#pragma warning disable RS1013
    private protected override void Start(CompilationStartAnalysisContext context) =>
#pragma warning restore RS1013
        context.RegisterCompilationEndAction(static end =>
        {
            var provider = end.Options.AnalyzerConfigOptionsProvider;
            var seen = new HashSet<(string Key, string Value)>();
            Check(provider.GlobalOptions, seen, end);
            var last = provider.GlobalOptions;
            foreach (var tree in end.Compilation.SyntaxTrees)
            {
                end.CancellationToken.ThrowIfCancellationRequested();
                if (provider.GetOptions(tree) is var options && !ReferenceEquals(options, last))
                {
                    Check(last = options, seen, end);
                }
            }

            foreach (var file in end.Options.AdditionalFiles)
            {
                Check(provider.GetOptions(file), seen, end);
            }
        });

    private static void Check(AnalyzerConfigOptions options, HashSet<(string Key, string Value)> seen, CompilationAnalysisContext context)
    {
        foreach (var key in options.Keys)
        {
            if (IsOurs(key) && options.TryGetValue(key, out var value) && seen.Add((key, value)) && ProblemOf(key, value) is { } allowed)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, Shorten(key), Shorten(value), allowed));
            }
        }
    }

    private static bool IsOurs(string key) =>
        key.StartsWith(Setting.Prefix, StringComparison.OrdinalIgnoreCase)
        || key.StartsWith("build_property.PromptAnalyzers", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is allowed, when the value is not; null when all is well.</summary>
    private static string? ProblemOf(string key, string value)
    {
        if (!key.StartsWith(Setting.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return BuildPropertyProblem(key.Substring("build_property.".Length), value.Trim());
        }

        var name = key.Substring(Setting.Prefix.Length);
        if (name.Length > 7 && name.StartsWith("pa", StringComparison.OrdinalIgnoreCase) && name[6] == '.')
        {
            name = name.Substring(7);
        }

        var setting = PromptSettings.All.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase));
        return setting is null
            ? "no setting of that name; the settings page lists all"
            : setting.IsValid(value) ? null : setting.Allowed;
    }

    private static string? BuildPropertyProblem(string property, string value)
    {
        if (value.Length == 0)
        {
            return null;
        }

        return property.ToUpperInvariant() switch
        {
            "PROMPTANALYZERSDATE" => DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? null
                : "a date such as 2026-11-24",
            "PROMPTANALYZERSMODE" => value.ToUpperInvariant() is "NONE" or "DEFAULT" or "ADVISORY" or "STRICT"
                ? null
                : "None, Default, Advisory or Strict",
            _ => null,
        };
    }

    private static string Shorten(string text) => text.Length <= MaxShown ? text : text.Substring(0, MaxShown) + "…";
}

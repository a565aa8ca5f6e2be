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

    private const string BuildPropertyPrefix = "build_property.";

    /// <summary>The MSBuild properties of the package that have a form.</summary>
    private static readonly (string Name, string Allowed, Func<string, bool> IsValid)[] BuildProperties =
    [
        ("PromptAnalyzersDate", "a date such as 2026-11-24", static value => DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)),
        ("PromptAnalyzersMode", "None, Default, Advisory or Strict", static value => value.ToUpperInvariant() is "NONE" or "DEFAULT" or "ADVISORY" or "STRICT"),
        ("PromptAnalyzersWriteBaseline", "true or false", static value => bool.TryParse(value, out _)),
    ];

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Setting has an invalid value",
        "Setting '{0}' has the value '{1}'; {2}",
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
            Check(provider.GlobalOptions, provider.GlobalOptions, seen, end);
            var last = provider.GlobalOptions;
            foreach (var tree in end.Compilation.SyntaxTrees)
            {
                end.CancellationToken.ThrowIfCancellationRequested();
                if (provider.GetOptions(tree) is var options && !ReferenceEquals(options, last))
                {
                    Check(last = options, provider.GlobalOptions, seen, end);
                }
            }

            foreach (var file in end.Options.AdditionalFiles)
            {
                Check(provider.GetOptions(file), provider.GlobalOptions, seen, end);
            }
        });

    private static void Check(AnalyzerConfigOptions options, AnalyzerConfigOptions global, HashSet<(string Key, string Value)> seen, CompilationAnalysisContext context)
    {
        if (!IsWanted(options, global, Id))
        {
            return;
        }

        foreach (var key in options.Keys)
        {
            if (IsOurs(key) && options.TryGetValue(key, out var value) && seen.Add((key, value)) && ProblemOf(key, value) is { } problem)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, Shorten(Shown(key)), Shorten(value), problem));
            }
        }
    }

    private static bool IsOurs(string key) =>
        key.StartsWith(Setting.Prefix, StringComparison.OrdinalIgnoreCase)
        || key.StartsWith(BuildPropertyPrefix + "PromptAnalyzers", StringComparison.OrdinalIgnoreCase);

    /// <summary>The key as the user wrote it: an MSBuild property reaches the analyzer under another name.</summary>
    private static string Shown(string key)
    {
        var property = BuildProperties.FirstOrDefault(p => string.Equals(BuildPropertyPrefix + p.Name, key, StringComparison.OrdinalIgnoreCase)).Name;
        return property ?? key;
    }

    /// <summary>What is wrong with a key or its value; null when all is well.</summary>
    private static string? ProblemOf(string key, string value)
    {
        if (!key.StartsWith(Setting.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            var property = BuildProperties.FirstOrDefault(p => string.Equals(BuildPropertyPrefix + p.Name, key, StringComparison.OrdinalIgnoreCase));
            return property.Name is null || value.Trim().Length == 0 || property.IsValid(value.Trim()) ? null : "allowed is " + property.Allowed;
        }

        var name = key.Substring(Setting.Prefix.Length);
        string? rule = null;
        if (HasRuleId(name))
        {
            // Keys come in lower case.
            rule = name.Substring(0, 6).ToUpperInvariant();
            name = name.Substring(7);
        }

        var setting = PromptSettings.All.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase));
        if (setting is null)
        {
            return "no setting has that name";
        }

        if (rule is not null && (!RuleIds.All.Contains(rule) || (!setting.Rules.IsEmpty && !setting.Rules.Contains(rule))))
        {
            return RuleIds.All.Contains(rule) ? rule + " does not read it; those that do are " + string.Join(", ", setting.Rules) : "no rule has the id " + rule;
        }

        return setting.IsValid(value) ? null : "allowed is " + setting.Allowed;
    }

    /// <summary>Whether a name starts with a rule id and a point: <c>PA1001.max_prompt_tokens</c>.</summary>
    private static bool HasRuleId(string name) =>
        name.Length > 7 && name.StartsWith("pa", StringComparison.OrdinalIgnoreCase) && name[6] == '.' && name.Skip(2).Take(4).All(static c => c is >= '0' and <= '9');

    private static string Shorten(string text) => text.Length <= MaxShown ? text : text.Substring(0, MaxShown) + "…";
}

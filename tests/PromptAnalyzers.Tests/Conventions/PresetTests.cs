using System.Text;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Conventions;

/// <summary>The files behind <c>PromptAnalyzersMode</c>, written from the rules themselves.</summary>
public sealed class PresetTests
{
    private const string Folder = "src/PromptAnalyzers.Package/build/config/";

    // What a team that asks for "strict" will not let pass: unread length, and a training job whose decision does not hold. A date alone never fails a build (PA3011).
    private static readonly string[] StrictErrors = ["PA1001", "PA3001", "PA3002", "PA3003", "PA3004", "PA3005", "PA3007", "PA3012"];

    [Fact]
    public void None_switches_every_rule_off() =>
        AssertPreset("None", "every rule is off", rule => "none");

    [Fact]
    public void Advisory_makes_every_rule_that_is_on_a_suggestion() =>
        AssertPreset("Advisory", "nothing above a suggestion; rules that are off stay off", rule => rule.IsEnabledByDefault ? "suggestion" : null);

    [Fact]
    public void Strict_makes_errors_of_the_core_rules_only() =>
        AssertPreset("Strict", "the core rules fail the build, all else stays", rule => StrictErrors.Contains(rule.Id) ? "error" : null);

    private static void AssertPreset(string mode, string meaning, Func<DiagnosticDescriptor, string?> severityOf)
    {
        var text = new StringBuilder()
            .Append("# PromptAnalyzersMode = ").Append(mode).Append(": ").Append(meaning).Append(".\n")
            .Append("# Written by PresetTests from the rules. The low level lets every line of a project's own configuration win.\n")
            .Append("is_global = true\nglobal_level = -100\n\n");
        foreach (var rule in ShippedRules.Descriptors)
        {
            if (severityOf(rule) is { } severity)
            {
                text.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = ").Append(severity).Append('\n');
            }
        }

        RepositoryFiles.AssertGenerated(Folder + mode + ".globalconfig", text.ToString());
    }
}

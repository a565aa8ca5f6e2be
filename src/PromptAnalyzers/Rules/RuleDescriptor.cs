using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Rules;

/// <summary>The only place that makes descriptors, so that every help link derives from the rule's id.</summary>
internal static class RuleDescriptor
{
    /// <summary>Makes the descriptor of one rule.</summary>
    /// <param name="id">The rule id, for example <c>PA1001</c>; never reused.</param>
    /// <param name="title">The title exactly as on the rule's page.</param>
    /// <param name="messageFormat">One sentence with the figures, without the help link: builds print that themselves.</param>
    /// <param name="category">One of <see cref="RuleArea"/>.</param>
    /// <param name="defaultSeverity">Warning or Info, never Error.</param>
    /// <param name="isEnabledByDefault">False for rules that users switch on.</param>
    /// <param name="description">Why the finding matters, one or two sentences.</param>
    /// <param name="customTags">Tags such as <see cref="WellKnownDiagnosticTags.CompilationEnd"/>.</param>
    public static DiagnosticDescriptor Create(
        string id,
        string title,
        string messageFormat,
        string category,
        DiagnosticSeverity defaultSeverity,
        bool isEnabledByDefault,
        string description,
        params string[] customTags) =>
        new(id, title, messageFormat, category, defaultSeverity, isEnabledByDefault, description, HelpLink(id), customTags);

    /// <summary>The address of a rule's page.</summary>
    public static string HelpLink(string id) => $"{DocsAddress.Root}/rules/{id}.md";
}

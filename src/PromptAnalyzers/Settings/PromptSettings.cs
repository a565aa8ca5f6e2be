using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Settings;

/// <summary>Every key of the package. The settings table in the docs is checked against <see cref="All"/>.</summary>
internal static class PromptSettings
{
    /// <summary>The rules that count tokens. First, since the settings below are made in this order.</summary>
    private static readonly string[] CountingRules = ["PA0001", "PA1001", "PA1002", "PA1003", "PA1004", "PA2001", "PA2002", "PA3008"];

    /// <summary>The rules whose fixes link to a criterion.</summary>
    private static readonly string[] LinkingRules =
        ["PA1001", "PA1002", "PA1003", "PA1004", "PA2001", "PA2002", "PA2003", "PA2004", "PA2005", "PA2006", "PA3001", "PA3008", "PA3009", "PA3010"];

    public static readonly Setting<int> MaxPromptTokens = WholeNumber(
        "max_prompt_tokens", 2000, 1, 10_000_000, "Most tokens a prompt, or all prompts of a call, may have.", "PA1001", "PA1002");

    public static readonly Setting<TokenEncoding> Tokenizer = Choice(
        "tokenizer",
        TokenEncoding.O200kBase,
        "Encoding used where the model is unknown.",
        [(TokenEncodings.O200kBaseName, TokenEncoding.O200kBase), (TokenEncodings.Cl100kBaseName, TokenEncoding.Cl100kBase)],
        CountingRules);

    public static readonly Setting<double> TokenScale = new(
        "token_scale",
        1.0,
        "1.0",
        "a number from 0.1 to 10",
        "Multiplies counts, for models with another tokenizer.",
        static (string text, out double value) =>
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value is >= 0.1 and <= 10,
        CountingRules);

    public static readonly Setting<int> CacheablePrefixTokens = WholeNumber(
        "cacheable_prefix_tokens", 1024, 1, 10_000_000, "Shortest prefix that providers cache.", "PA1003");

    public static readonly Setting<bool> HotPathHandlers = Choice(
        "hot_paths", false, "Where a long constant prompt counts as sent often.", [("loops", false), ("loops, handlers", true), ("loops,handlers", true)], "PA1004");

    public static readonly Setting<int> MinTaskPromptTokens = WholeNumber(
        "min_task_prompt_tokens", 10, 1, 100_000, "Shorter prompts are not judged as tasks.", "PA2001", "PA2002");

    public static readonly Setting<int> MinExamples = WholeNumber(
        "min_examples", 3, 1, 1_000, "Fewest demonstrations a task prompt with examples should have.", "PA2002");

    public static readonly Setting<bool> ReportUnknownModel = Choice(
        "unknown_model", true, "What the rule does when the model cannot be seen.", [("report", true), ("silent", false)], "PA2001");

    public static readonly Setting<ImmutableArray<string>> ReasoningModels = new(
        "reasoning_models",
        ImmutableArray<string>.Empty,
        "built-in table",
        "model name patterns, comma-separated, * for any text",
        "More models that reason by themselves.",
        static (string text, out ImmutableArray<string> value) =>
        {
            value = text.Split(',').Select(static part => part.Trim()).Where(static part => part.Length > 0).ToImmutableArray();
            return value.Length > 0 && value.All(static part => part.Trim('*').Length > 0);
        },
        "PA2001", "PA2002", "PA2005", "PA2006", "PA3005");

    public static readonly Setting<int> MinLabelledExamples = WholeNumber(
        "min_labelled_examples", 2000, 10, 100_000_000, "Fewest labelled examples a fine-tuning decision needs without other evidence.", "PA3006");

    public static readonly Setting<int> DecisionMaxAgeDays = WholeNumber(
        "decision_max_age_days", 180, 1, 3_650, "Days after which a decision without a review date is reviewed.", "PA3011");

    public static readonly Setting<string> CriteriaUrl = new(
        "criteria_url",
        DocsAddress.Root + "/criteria.md",
        "project docs",
        "an https address, or a path in the repository",
        "Where code fixes link to; the criterion's anchor is appended.",
        static (string text, out string value) =>
        {
            value = text;
            return IsLink(text);
        },
        LinkingRules);

    public static readonly Setting<bool> ReportTestProjects = Choice(
        "test_projects", false, "Whether test projects are analyzed.", [("silent", false), ("report", true)]);

    public static readonly Setting<bool> IncludePromptText = Choice(
        "include_prompt_text", false, "Whether messages and SARIF properties may hold prompt text.", [("true", true), ("false", false)], "PA0001");

    public static readonly Setting<bool> Enabled = Choice(
        "enabled", true, "Per rule and file, for files whose severity the compiler cannot set.", [("true", true), ("false", false)]);

    /// <summary>All keys, in the order of the docs.</summary>
    public static readonly ImmutableArray<Setting> All = ImmutableArray.Create<Setting>(
        MaxPromptTokens, Tokenizer, TokenScale, CacheablePrefixTokens, HotPathHandlers, MinTaskPromptTokens, MinExamples,
        ReportUnknownModel, ReasoningModels, MinLabelledExamples, DecisionMaxAgeDays, CriteriaUrl, ReportTestProjects, IncludePromptText, Enabled);

    private static Setting<int> WholeNumber(string name, int defaultValue, int min, int max, string description, params string[] rules) =>
        new(
            name,
            defaultValue,
            defaultValue.ToString(CultureInfo.InvariantCulture),
            $"a whole number from {min.ToString(CultureInfo.InvariantCulture)} to {max.ToString(CultureInfo.InvariantCulture)}",
            description,
            (string text, out int value) =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= min && value <= max,
            rules);

    private static Setting<T> Choice<T>(string name, T defaultValue, string description, (string Word, T Value)[] words, params string[] rules)
    {
        // Loops: the same by queries would be compiled anew for each type of value, in each process that first reads a setting.
        var defaultText = string.Empty;
        var allowed = new List<string>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var known = false;
            for (var j = 0; j < i; j++)
            {
                known |= Equals(words[j].Value, words[i].Value);
            }

            if (known)
            {
                continue;
            }

            allowed.Add($"'{words[i].Word}'");
            if (Equals(words[i].Value, defaultValue))
            {
                defaultText = words[i].Word;
            }
        }

        return new(
            name,
            defaultValue,
            defaultText,
            string.Join(" or ", allowed),
            description,
            (string text, out T value) =>
            {
                foreach (var (word, meaning) in words)
                {
                    if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
                    {
                        value = meaning;
                        return true;
                    }
                }

                value = defaultValue;
                return false;
            },
            rules);
    }

    private static bool IsLink(string text)
    {
        if (text.IndexOf("://", StringComparison.Ordinal) >= 0)
        {
            return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
        }

        // Links are written into comments and attributes: no line break, quote or control character may come in by a setting, and no other scheme or drive.
        return text.All(static c => !char.IsControl(c) && c is not ('"' or '<' or '>' or '|' or '*' or ':')) && !text.StartsWith("//", StringComparison.Ordinal);
    }
}

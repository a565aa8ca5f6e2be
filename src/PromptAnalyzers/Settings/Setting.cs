using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PromptAnalyzers.Settings;

/// <summary>One key that users set in .editorconfig or .globalconfig. Known to the docs and to PA9001 without its type.</summary>
internal abstract class Setting
{
    /// <summary>The start of every key.</summary>
    public const string Prefix = "prompt_analyzers.";

    // Asked for by each rule for each prompt.
    private readonly ConcurrentDictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Func<string, string> _makeKey;

    private protected Setting(string name, string defaultText, string allowed, string description, string[] rules)
    {
        Name = name;
        _makeKey = ruleId => $"{Prefix}{ruleId}.{name}";
        DefaultText = defaultText;
        Allowed = allowed;
        Description = description;
        Rules = ImmutableArray.Create(rules);
        GeneralKey = Prefix + name;
    }

    /// <summary>The key without its prefix, for example <c>max_prompt_tokens</c>.</summary>
    public string Name { get; }

    /// <summary>The default as a user would write it.</summary>
    public string DefaultText { get; }

    /// <summary>What values are allowed, as PA9001 says it: "a whole number from 1 to 10000000".</summary>
    public string Allowed { get; }

    /// <summary>One line for the settings table in the docs.</summary>
    public string Description { get; }

    /// <summary>The rules that read the key; empty when all do.</summary>
    public ImmutableArray<string> Rules { get; }

    /// <summary>The key for all rules.</summary>
    public string GeneralKey { get; }

    /// <summary>The key for one rule, which wins over the general one.</summary>
    public string KeyFor(string ruleId) => _keys.GetOrAdd(ruleId, _makeKey);

    /// <summary>Whether a written value can be used; PA9001 reports those that cannot.</summary>
    public abstract bool IsValid(string text);
}

/// <summary>A <see cref="Setting"/> with a typed value.</summary>
internal sealed class Setting<T>(
    string name,
    T defaultValue,
    string defaultText,
    string allowed,
    string description,
    Setting<T>.Parser parser,
    params string[] rules) : Setting(name, defaultText, allowed, description, rules)
{
    /// <summary>Reads a trimmed, non-empty value; false when it is not allowed.</summary>
    public delegate bool Parser(string text, out T value);

    /// <summary>The value used when nothing, or nothing usable, is written.</summary>
    public T Default { get; } = defaultValue;

    public override bool IsValid(string text) => text.Trim().Length == 0 || parser(text.Trim(), out _);

    /// <summary>The value for one file and rule: per-rule key, general key, default. A bad value counts as not written.</summary>
    public T Read(AnalyzerConfigOptions options, string ruleId)
    {
        if (TryRead(options, KeyFor(ruleId), out var value) || TryRead(options, GeneralKey, out value))
        {
            return value;
        }

        return Default;
    }

    private bool TryRead(AnalyzerConfigOptions options, string key, out T value)
    {
        if (options.TryGetValue(key, out var text) && text.Trim() is { Length: > 0 } trimmed && parser(trimmed, out value))
        {
            return true;
        }

        value = Default;
        return false;
    }
}

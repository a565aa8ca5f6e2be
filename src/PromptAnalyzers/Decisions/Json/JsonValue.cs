using System.Collections.Immutable;

namespace PromptAnalyzers.Decisions.Json;

/// <summary>The kinds of JSON value.</summary>
internal enum JsonKind
{
    Object,
    Array,
    Text,
    Number,
    True,
    False,
    Null,
}

/// <summary>One JSON value and where it stands. What does not belong to its kind is empty.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Range">From its first to behind its last character, quotes and brackets included.</param>
/// <param name="Text">The decoded text of a string; a number as written.</param>
/// <param name="Number">The value of a number; NaN when it is too large, which is a problem of its own.</param>
/// <param name="Properties">The properties of an object in their order, duplicates included.</param>
/// <param name="Items">The items of an array.</param>
internal sealed record JsonValue(
    JsonKind Kind,
    TextRange Range,
    string Text,
    double Number,
    ImmutableArray<JsonProperty> Properties,
    ImmutableArray<JsonValue> Items);

/// <summary>A property of an object; <see cref="NameRange"/> includes the quotes.</summary>
internal sealed record JsonProperty(string Name, TextRange NameRange, JsonValue Value);

/// <summary>
/// The outcome of reading. <see cref="Root"/> is null when the text is no JSON (one problem says why);
/// otherwise the problems are duplicate keys and numbers out of range.
/// </summary>
internal sealed record JsonDocument(JsonValue? Root, ImmutableArray<TextFinding> Problems);

namespace PromptAnalyzers.Examples;

/// <summary>What a label's words say it is.</summary>
internal enum LabelKind
{
    /// <summary>A word of nobody's list.</summary>
    Other,

    /// <summary>The input half of a demonstration.</summary>
    Input,

    /// <summary>The output half of a demonstration.</summary>
    Output,

    /// <summary>A field of a record or a definition.</summary>
    Record,

    /// <summary>Structure of the instruction: note, step, rule.</summary>
    Aside,
}

/// <summary>A label with its value: <c>Input: text</c>, a heading "Input" with text under it, an element.</summary>
/// <param name="Key">The label without number, marks and example word, in lower case.</param>
/// <param name="Kind">What its words say.</param>
/// <param name="HasExampleWord">Whether the label itself holds an example word.</param>
/// <param name="Start">First character of the label.</param>
/// <param name="ValueStart">First character behind the label.</param>
/// <param name="ValueEnd">Behind the value.</param>
/// <param name="Value">The value, trimmed.</param>
/// <param name="IsFilled">Whether the value shows something.</param>
internal readonly record struct Label(string Key, LabelKind Kind, bool HasExampleWord, int Start, int ValueStart, int ValueEnd, string Value, bool IsFilled);

namespace PromptAnalyzers.Examples;

/// <summary>The steps that look for few-shot examples, in the order in which they are tried.</summary>
internal enum ExampleStep
{
    /// <summary>A constant user message followed by a constant assistant message.</summary>
    Messages = 1,

    /// <summary>Elements such as <c>&lt;example&gt;…&lt;/example&gt;</c>.</summary>
    Tags,

    /// <summary>Two labels that alternate, each with a value: <c>Input: … Output: …</c>, at least twice.</summary>
    AlternatingLabels,

    /// <summary>One input with its output after an example word.</summary>
    LabelledPair,

    /// <summary>Headings "Example 1", "Example 2".</summary>
    NumberedHeadings,

    /// <summary>Lines <c>input -> output</c>.</summary>
    Arrows,

    /// <summary>A hole or template placeholder that is filled with examples at run time.</summary>
    Dynamic,

    /// <summary>JSON objects that hold an input and its output.</summary>
    JsonPairs,

    /// <summary>A heading "Examples:" with text under it.</summary>
    ExampleHeading,

    /// <summary>A single sample of an output, or an example told in running text.</summary>
    OutputSample,
}

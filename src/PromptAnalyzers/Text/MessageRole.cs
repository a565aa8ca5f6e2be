namespace PromptAnalyzers.Text;

/// <summary>Who speaks in a message, in the field's terms.</summary>
internal enum MessageRole
{
    /// <summary>The role cannot be seen.</summary>
    Unknown,

    /// <summary>Rules for the model: system message.</summary>
    System,

    /// <summary>Rules for the model, in the newer OpenAI role name.</summary>
    Developer,

    /// <summary>System-level text of an agent, assistant or options object.</summary>
    Instructions,

    /// <summary>The request.</summary>
    User,

    /// <summary>The model's turn; a constant one shows how to answer.</summary>
    Assistant,

    /// <summary>Output of a tool or function.</summary>
    Tool,

    /// <summary>A prompt template with placeholders.</summary>
    Template,

    /// <summary>The whole text of a completion API without roles.</summary>
    Completion,
}

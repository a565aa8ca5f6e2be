using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <summary>One message of a call.</summary>
/// <param name="Role">Who speaks.</param>
/// <param name="Texts">Its possible texts; never empty.</param>
/// <param name="Site">The expression that makes the message.</param>
internal sealed record PromptMessage(MessageRole Role, TextValue Texts, SyntaxNode Site)
{
    /// <summary>The longest of the possible texts.</summary>
    public PromptText Text => Texts.Longest;

    /// <summary>Whether some text of it is constant and was handed over by the caller of a wrapper.</summary>
    public bool HasConstantArgument => Texts.Alternatives.Any(static t => t.Argument is { HasConstant: true });
}

/// <summary>What a call asks for beside its messages, as far as it can be seen.</summary>
internal sealed record PromptOptions
{
    public static readonly PromptOptions None = new();

    /// <summary>The model id; null when it cannot be seen.</summary>
    public string? ModelId { get; init; }

    /// <summary>The models that the call can go to as well, where the code chooses between several.</summary>
    public IReadOnlyList<string> OtherModelIds { get; init; } = [];

    /// <summary>Whether a schema or type binds the answer.</summary>
    public bool HasStructuredOutput { get; init; }

    /// <summary>Whether any form of answer is asked for: a schema, a type, JSON.</summary>
    public bool HasResponseFormat { get; init; }

    /// <summary>Whether a reasoning effort or budget is set.</summary>
    public bool HasReasoningEffort { get; init; }

    /// <summary>Whether tools are handed over.</summary>
    public bool HasTools { get; init; }

    /// <summary>Whether the model's sampling is set: temperature and the like.</summary>
    public bool HasSampling { get; init; }

    /// <summary>Whether an explicit prompt cache is in use.</summary>
    public bool HasPromptCache { get; init; }
}

using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <summary>How a call was found.</summary>
internal enum PromptCallKind
{
    /// <summary>The request itself.</summary>
    Direct,

    /// <summary>A call of a method of this compilation whose argument ends up in a request.</summary>
    Wrapper,

    /// <summary>A call of a base class in another file, to which a type gives the text by an override.</summary>
    Override,

    /// <summary>Prompt text on its way to a request that cannot be seen from here.</summary>
    Loose,
}

/// <summary>What was understood of one LLM call. Immutable.</summary>
/// <param name="Kind">How the call was found.</param>
/// <param name="Syntax">The call in the file under analysis.</param>
/// <param name="Api">The documentation id of the member that sends, or carries, the prompt.</param>
/// <param name="Messages">The messages in order, as far as they are seen.</param>
/// <param name="Options">What the call asks for beside its messages.</param>
/// <param name="Unseen">What could not be seen, in words; empty for a complete call.</param>
internal sealed record PromptCall(
    PromptCallKind Kind,
    SyntaxNode Syntax,
    string Api,
    ImmutableArray<PromptMessage> Messages,
    PromptOptions Options,
    ImmutableArray<string> Unseen)
{
    /// <summary>What is not seen of a loose call.</summary>
    public const string Sender = "the call that sends it";

    /// <summary>Whether the SDK of the call has a way to ask for structured output.</summary>
    public bool CanRequestStructuredOutput { get; init; }

    /// <summary>Whether a call stands at <see cref="Syntax"/>: rules about calls speak only then.</summary>
    public bool IsAtCall => Kind is PromptCallKind.Direct or PromptCallKind.Wrapper;

    /// <summary>Whether the whole conversation is seen. Rules that need the absence of something speak only then.</summary>
    public bool IsComplete => Unseen.IsEmpty && Kind != PromptCallKind.Loose;

    /// <summary>Whether all is seen but the call that sends it: an agent made in one file and run in another.</summary>
    public bool LacksOnlySender => Kind == PromptCallKind.Loose && Unseen.All(static unseen => unseen == Sender);

    /// <summary>The conversation as plain text, each message with its longest text.</summary>
    public ImmutableArray<ConversationMessage> ToConversation() => Messages.Select(static m => m.Text.ToMessage(m.Role)).ToImmutableArray();
}

/// <summary>What was understood of one call that creates a fine-tuning job. Immutable.</summary>
/// <param name="Syntax">The call in the file under analysis.</param>
/// <param name="Api">The documentation id of the member that creates the job, or the address for raw HTTP.</param>
/// <param name="Platform">The platform in the words of the decision record, for example <c>azure-openai</c>; null when it cannot be seen.</param>
/// <param name="BaseModel">The base model; null when it cannot be seen.</param>
/// <param name="HasValidationData">Null when it cannot be seen.</param>
internal sealed record FineTuningCall(SyntaxNode Syntax, string Api, string? Platform, string? BaseModel, bool? HasValidationData)
{
    /// <summary>What the call sets about the training, as far as it is known; what it leaves to the provider is absent.</summary>
    public ImmutableArray<Hyperparameter> Hyperparameters { get; init; } = ImmutableArray<Hyperparameter>.Empty;
}

namespace LlmKit;

public sealed record Turn(string Role, string Text);

/// <summary>Provider independent description of a request. Immutable, every method gives a copy.</summary>
public sealed record Prompt
{
    public string? SystemText { get; init; }
    public IReadOnlyList<Turn> Turns { get; init; } = [];
    public double Temperature { get; init; } = 0.7;
    public int MaxTokens { get; init; } = 800;
    public bool Json { get; init; }

    public static Prompt Ask(string user) => new Prompt().User(user);
    public Prompt System(string text) => this with { SystemText = text };
    public Prompt User(string text) => this with { Turns = [.. Turns, new Turn("user", text)] };
    public Prompt Shot(string user, string assistant) => this with { Turns = [.. Turns, new Turn("user", user), new Turn("assistant", assistant)] };
    public Prompt Cold() => this with { Temperature = 0 };
    public Prompt AsJson() => this with { Json = true };

    public void Validate()
    {
        if (Turns.Count == 0)
            throw new InvalidOperationException(/*no prompt: exception*/ "A prompt needs at least one user message. Add one with User(\"…\") before you send it to the model.");
    }
}

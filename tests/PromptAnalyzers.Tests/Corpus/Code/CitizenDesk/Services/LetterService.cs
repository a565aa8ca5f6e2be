using Azure.AI.Inference;

namespace CitizenDesk.Services;

public enum LetterKind
{
    Reminder,
    Approval,
    Refusal,
}

public class LetterService
{
    private readonly ChatCompletionsClient _client;

    public LetterService(ChatCompletionsClient client) => _client = client;

    public async Task<string> SimplifyAsync(string letter, bool veryEasy)
    {
        var messages = new ChatRequestMessage[]
        {
            new ChatRequestSystemMessage(veryEasy ? /*prompt: call*/ "Rewrite the letter in easy language: sentences of at most 8 words, no foreign words." : /*prompt: call*/ "Rewrite the letter in plain language (level B1). Keep deadlines and legal remedies word for word."),
            new ChatRequestUserMessage(letter),
        };
        var answer = await _client.CompleteAsync(new ChatCompletionsOptions(messages));
        return answer.Value.Content;
    }

    public async Task<string> DraftAsync(LetterKind kind, string name, string subject, DateOnly? deadline)
    {
        var tone = kind switch
        {
            LetterKind.Reminder => "friendly but clear",
            LetterKind.Refusal => "respectful, with the reason first",
            _ => "friendly",
        };

        var prompt = /*prompt: local*/ "Draft a letter to {NAME} about {SUBJECT}. Tone: {TONE}."
            .Replace("{NAME}", name)
            .Replace("{SUBJECT}", subject)
            .Replace("{TONE}", tone);
        if (deadline is { } d)
            prompt += $" Name the deadline {d:dd.MM.yyyy} in bold.";

        var options = new ChatCompletionsOptions();
        options.Messages.Add(new ChatRequestSystemMessage(/*prompt: call*/ """
            You draft letters for the town hall of Neustadt.
            Use the formal address. End with "Your town administration".
            The clerk will check and sign the letter, so mark doubts with [?].
            """));
        options.Messages.Add(new ChatRequestUserMessage(prompt));
        options.Temperature = 0.5f;
        return (await _client.CompleteAsync(options)).Value.Content;
    }

    public async Task<float[]> IndexAsync(EmbeddingsClient embeddings, string letter)
    {
        var result = await embeddings.EmbedAsync(new EmbeddingsOptions(new[] { /*no prompt: embedding*/ "Letter of the town hall: " + letter }));
        return result.Value.Data[0].Embedding.ToObjectFromJson<float[]>()!;
    }
}


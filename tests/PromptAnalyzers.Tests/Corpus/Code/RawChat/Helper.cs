using RawChat.Gateways;

namespace RawChat;

public sealed class WritingHelper(OpenAIGateway openAI)
{
    private const string Shorten = /*prompt: member*/ "Shorten this text by half and keep its tone:\n";

    public Task<string> ShortenAsync(string text) => openAI.CompleteAsync(Shorten + text);

    public Task<string> ToneAsync(string text, string tone) => openAI.CompleteAsync(/*prompt: wrapper*/ $"Rewrite the text so that it sounds {tone}:\n{text}", temperature: 0.9);

    public async Task<string> OutlineAsync(string topic)
    {
        var prompt = /*prompt: local*/ string.Join('\n', "Write an outline with five headings.", "Each heading has three bullet points.", $"Topic: {topic}");
        return await openAI.CompleteAsync(prompt);
    }
}

using Azure;
using Azure.AI.Inference;

namespace Recruiting;

public sealed class Rejection
{
    private readonly ChatCompletionsClient _client = new(new Uri("https://models.example.com"), new AzureKeyCredential("key"));

    private static string BuildSystem(string language) => language.ToLowerInvariant() switch
    {
        "pl" => /*prompt: method*/ "Napisz uprzejmą odmowę dla kandydata. Podziękuj za rozmowę i nie podawaj powodu.",
        _ => /*prompt: method*/ "Write a kind rejection for a candidate. Thank them for the talk and give no reason.",
    };

    public async Task<string> WriteAsync(string name, string language)
    {
        ChatRequestMessage[] messages = [new ChatRequestSystemMessage(BuildSystem(language)), new ChatRequestUserMessage(name)];
        var response = await _client.CompleteAsync(new ChatCompletionsOptions(messages) { MaxTokens = 300 });
        return response.Value.Content;
    }

    public Dictionary<string, string> MailHeaders(string name) => new()
    {
        ["Subject"] = /*no prompt: mail*/ "Your application at Contoso",
        ["X-Content"] = /*no prompt: mail*/ $"Dear {name}, thank you for your time",
    };
}

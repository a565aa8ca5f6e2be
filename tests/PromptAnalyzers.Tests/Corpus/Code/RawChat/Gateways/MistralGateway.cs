using System.Net.Http.Json;

namespace RawChat.Gateways;

public sealed class MistralGateway
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri("https://api.mistral.ai/") };

    public async Task<string> ExtractAsync(string invoice)
    {
        var request = new ChatRequest
        {
            Messages =
            [
                new ChatTurn("system", /*prompt: call*/ "Extract number, date and total of the invoice. Answer as JSON."),
                new ChatTurn("user", invoice),
            ],
        };
        return await SendAsync(request);
    }

    public async Task<string> CorrectAsync(string text)
    {
        var request = new ChatRequest { Temperature = 0.1 };
        request.Messages.Add(new ChatTurn("system", /*prompt: call*/ "Correct the spelling. Change nothing else."));
        request.Messages.Add(new ChatTurn("user", text));
        return await SendAsync(request);
    }

    private async Task<string> SendAsync(ChatRequest request)
    {
        var response = await _client.PostAsJsonAsync("v1/chat/completions", request);
        return await response.Content.ReadAsStringAsync();
    }
}

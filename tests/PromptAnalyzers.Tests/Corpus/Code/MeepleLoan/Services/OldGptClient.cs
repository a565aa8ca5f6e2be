using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace MeepleLoan.Services;

public class RequestMessage
{
    [JsonPropertyName("role")] public string Role { get; set; } = "user";
    [JsonPropertyName("content")] public string Content { get; set; } = "";
}

public class CompletionRequest
{
    [JsonPropertyName("model")] public string Model { get; set; } = "gpt-3.5-turbo";
    [JsonPropertyName("messages")] public List<RequestMessage> Messages { get; set; } = new();
    [JsonPropertyName("temperature")] public decimal Temperature { get; set; } = 1.0m;
}

public record CompletionChoice([property: JsonPropertyName("message")] RequestMessage Message);
public record CompletionResponse([property: JsonPropertyName("choices")] List<CompletionChoice> Choices);

/// <summary>From before we had IChatClient. The newsletter and the gift cards still need it.</summary>
public class OldGptClient(HttpClient httpClient, IConfiguration configuration)
{
    public Task<string> GiftCardVerseAsync(string name, string game) => CompleteAsync(new CompletionRequest
    {
        Messages = new List<RequestMessage>()
            { new RequestMessage() {
                Content = /*prompt: call, raw HTTP*/ @$"
            Write a birthday verse of four lines for {name}, who gets the board game {game} for a week.
            It has to rhyme.
            Without the word 'play'.
            Write just the verse please."
                } }
    });

    public Task<string> GuessGenderlessSalutationAsync(string signature)
    {
        var request = new CompletionRequest { Model = "gpt-4o-mini", Temperature = 0 };
        request.Messages.Add(new RequestMessage { Role = "system", Content = /*examples*/ /*prompt: call, raw HTTP*/ "Take the name out of the signature of a mail and make a salutation of it.\nSignature: 'Grtz, Joke V.' => Hello Joke\nSignature: 'M. Peeters | Accountancy' => Hello M. Peeters\nSignature: 'Sent from my phone' => Hello there" });
        request.Messages.Add(new RequestMessage { Content = signature });
        return CompleteAsync(request);
    }

    private async Task<string> CompleteAsync(CompletionRequest request, int attempt = 1)
    {
        httpClient.DefaultRequestHeaders.Authorization = new("Bearer", configuration["OpenAI:Key"]);
        var response = await httpClient.PostAsJsonAsync("chat/completions", request);
        if (response.IsSuccessStatusCode)
        {
            var result = await response.Content.ReadFromJsonAsync<CompletionResponse>()
                ?? throw new HttpRequestException(/*no prompt: exception*/ "Error fetching data from the OpenAI API, the answer was empty");
            return result.Choices[0].Message.Content;
        }
        await Task.Delay(1000);
        if (attempt == 1) return await CompleteAsync(request, 2);
        throw new HttpRequestException($"OpenAI: {response.StatusCode}");
    }
}

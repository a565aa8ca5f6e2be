using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Hubwerk.PaternosterOps.Infrastructure.Ai;

/// <summary>
/// Old gateway from before the SDK was allowed in the network segment of the plant. Still used by the fax and letter scan import.
/// </summary>
public class LegacyCompletionGateway
{
    private readonly HttpClient _http;
    private readonly HubwerkAiOptions _options;

    public LegacyCompletionGateway(HttpClient http, IOptions<HubwerkAiOptions> options)
    {
        _http = http;
        _options = options.Value;
        _http.DefaultRequestHeaders.Add("api-key", _options.ApiKey);
    }

    private string Url => $"{_options.Endpoint.TrimEnd('/')}/openai/deployments/{_options.ChatDeployment}/chat/completions?api-version=2024-06-01";

    /// <summary>Reads the terms of a scanned maintenance contract.</summary>
    public async Task<string> ReadContractTermsAsync(string scannedText)
    {
        var body = new
        {
            messages = new object[]
            {
                new
                {
                    role = "system",
                    content = /*task*/ /*prompt: call, raw HTTP*/ "Extract the terms from the maintenance contract of a lift. Write them as key=value, one per line, with the keys " +
                              "contract_no, owner, lifts, visits_per_year, notice_months, price_per_year, currency. Numbers without thousands separator. " +
                              "If a term is missing put n/a as its value. Do not add other keys."
                },
                new { role = "user", content = scannedText }
            },
            temperature = 0.0,
            max_tokens = 300
        };

        var response = await _http.PostAsJsonAsync(Url, body);
        return await ReadAsync(response);
    }

    /// <summary>Answers the question of a house owner on a scanned letter.</summary>
    public async Task<string> AnswerOwnerAsync(string letter, string contractText)
    {
        string prompt = /*prompt: local, raw HTTP*/ $@"A house owner has written the letter below. Answer his question on the ground of the contract only.
If the contract says nothing about it, tell him that somebody from the sales office will call back.

CONTRACT
{contractText}

LETTER
{letter}";

        var payload = new { messages = new[] { new { role = "user", content = prompt } }, temperature = 0.4 };
        var response = await _http.PostAsJsonAsync(Url, payload);
        return await ReadAsync(response);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException(/*no prompt: exception*/ $"The completion endpoint answered with status {(int)response.StatusCode}. Check the deployment name and the firewall rule of the plant segment.");

        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
    }
}

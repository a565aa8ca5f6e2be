using System.Text.Json;
using OpenAI.Chat;

namespace HarborDesk.Services;

public interface ILlmGateway
{
    Task<string> AskAsync(string systemPrompt, string userPrompt, float temperature = 0f, CancellationToken ct = default);
    Task<bool> YesNoAsync(string question, CancellationToken ct = default);
    T? ParseJson<T>(string raw) where T : class;
}

/// <summary>Thin layer above the OpenAI client, everything that needs one answer goes through here.</summary>
public class LlmGateway : ILlmGateway
{
    private readonly ChatClient _chat;
    private readonly ILogger<LlmGateway> _logger;

    private static readonly JsonSerializerOptions JsonOptions = new() { PropertyNameCaseInsensitive = true };

    public LlmGateway(ChatClient chat, ILogger<LlmGateway> logger)
    {
        _chat = chat;
        _logger = logger;
    }

    public async Task<string> AskAsync(string systemPrompt, string userPrompt, float temperature = 0f, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(systemPrompt),
            new UserChatMessage(userPrompt)
        };

        var options = new ChatCompletionOptions
        {
            Temperature = temperature,
            MaxOutputTokenCount = 1200
        };

        try
        {
            ChatCompletion completion = await _chat.CompleteChatAsync(messages, options, ct);
            _logger.LogDebug("LLM call used {In}/{Out} tokens", completion.Usage.InputTokenCount, completion.Usage.OutputTokenCount);
            return completion.Content.Count > 0 ? completion.Content[0].Text.Trim() : string.Empty;
        }
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            _logger.LogError(ex, /*no prompt: log*/ "The request to the language model failed, the caller gets an empty answer and should fall back to the manual queue");
            return string.Empty;
        }
    }

    public async Task<bool> YesNoAsync(string question, CancellationToken ct = default)
    {
        ChatCompletion completion = await _chat.CompleteChatAsync(
            [
                new SystemChatMessage(/*task*//*prompt: call*/ "You answer questions about texts from a harbour office. Your whole answer is either YES or NO, in capitals, no dot, no explanation. If you are not sure say NO."),
                new UserChatMessage(question)
            ],
            new ChatCompletionOptions { Temperature = 0f, MaxOutputTokenCount = 3 },
            ct);

        return completion.Content[0].Text.StartsWith("YES", StringComparison.OrdinalIgnoreCase);
    }

    public T? ParseJson<T>(string raw) where T : class
    {
        var start = raw.IndexOf('{');
        var end = raw.LastIndexOf('}');
        if (start < 0 || end <= start)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(raw.Substring(start, end - start + 1), JsonOptions);
        }
        catch (JsonException ex)
        {
            _logger.LogWarning(ex, "Model did not return usable JSON: {Raw}", raw);
            return null;
        }
    }
}

/// <summary>Longer texts that are shared or that the office wanted to review.</summary>
public static class PromptTexts
{
    public const string LiabilitySplit = @"You are an experienced loss adjuster for pleasure craft.
Below is the report of a collision or of damage at a berth, written by the people involved. Decide how the liability is to be split between the two parties and the marina.

Work through it in this order:
1. Who was under way and who was moored?
2. Were the lines and fenders of the moored boat ok according to the report?
3. Did the marina have a duty here (broken cleat, missing light, wrong berth assigned)?
4. Wind: above 7 Bft nobody gets less than 10 percent unless they did everything right.

The three numbers must be whole and add up to 100. Do not write your considerations down, the last line and only line of your answer is:
A=<percent>;B=<percent>;MARINA=<percent>

Report:
{report}";

    // {0} = supplier, {1} = line of the invoice
    public const string AccountCode = @"Assign the invoice line of a marina to exactly one account of our chart of accounts and answer with the four digit number only.

4100 fuel and oil
4150 electricity, water, waste
4200 maintenance of jetties and buoys
4300 maintenance of buildings
4400 office, IT, telephone
4500 goods for the shop
4900 everything else

Supplier: Nordtank KG
Line: 2.000 l diesel EN590
Account: 4100

Supplier: Seil & Kette
Line: 12x shackle 10mm galvanised, mounting at pontoon C
Account: 4200

Supplier: Bäckerei Thomsen
Line: rolls for resale august
Account: 4500

Supplier: {0}
Line: {1}
Account:";

    public const string FooterText = "HarborDesk is a product for marinas. You are receiving this mail because you have a berth with us.";
}

public class ConciergeOptions
{
    public float Temperature { get; set; } = 0.5f;

    public string SystemPrompt { get; set; } = """
        You are Skip, the concierge of the marina. You talk with guests who are lying in our harbour or who are on their way.
        You know the town, the bakery that delivers to the jetty, the sail maker and the slipway times.

        Style: short, warm, a bit salty. No emojis. Answer in the language of the guest.
        Rules
        * for wind and water level always call the tool, never guess it
        * you can't book or cancel, send people to the office or to the booking form for that
        * emergencies: channel 16 or 112 FIRST, then anything else
        * no medical or legal advise
        """;
}

using System.Globalization;
using System.Text.Json;
using OpenAI.Chat;
using PropertyListings.Data;
using ChatMessage = OpenAI.Chat.ChatMessage;

namespace PropertyListings.Services;

public class Valuation
{
    public decimal Low { get; set; }

    public decimal High { get; set; }

    public string Reason { get; set; } = "";
}

public class ValuationService
{
    private readonly ChatClient _chat;
    private readonly ListingRepository _repository;
    private readonly ITextGenerator _generator;

    private readonly string _role = /*prompt: member*/ "You are a certified property valuer. Use the comparison listings to estimate a price range. Call get_comparables first. Answer as JSON with low, high and reason.";

    private static readonly ChatTool Comparables = ChatTool.CreateFunctionTool(
        "get_comparables",
        /*no prompt: tool*/ "Gets listings of the same size that were sold in the same city during the last two years.",
        BinaryData.FromString(/*no prompt: json*/ """{"type":"object","properties":{"city":{"type":"string","description":"the name of the city"},"area":{"type":"number"}},"required":["city","area"]}"""));

    public ValuationService(ChatClient chat, ListingRepository repository, ITextGenerator generator)
    {
        _chat = chat;
        _repository = repository;
        _generator = generator;
    }

    public async Task<Valuation?> EstimateAsync(PropertyFacts facts)
    {
        var conversation = new List<ChatMessage>
        {
            new SystemChatMessage(_role),
            new UserChatMessage(string.Format(CultureInfo.InvariantCulture, /*prompt: call*/ "Property: {0}. The owner wants {1} EUR.", facts, facts.Price)),
        };
        var options = new ChatCompletionOptions { Tools = { Comparables }, ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat() };

        for (var round = 0; round < 5; round++)
        {
            ChatCompletion completion = await _chat.CompleteChatAsync(conversation, options);
            if (completion.FinishReason != ChatFinishReason.ToolCalls)
                return JsonSerializer.Deserialize<Valuation>(completion.Content[0].Text, JsonSerializerOptions.Web);

            conversation.Add(new AssistantChatMessage(completion));
            foreach (var call in completion.ToolCalls)
            {
                using var arguments = JsonDocument.Parse(call.FunctionArguments);
                var city = arguments.RootElement.GetProperty("city").GetString()!;
                var area = arguments.RootElement.GetProperty("area").GetDouble();
                conversation.Add(new ToolChatMessage(call.Id, JsonSerializer.Serialize(_repository.Comparables(city, area))));
            }
        }

        throw new InvalidOperationException(/*no prompt: exception*/ "The valuation did not come to an end. Please try it again later.");
    }

    public async Task<string> ExplainAsync(Valuation valuation, bool forSeller)
    {
        string instruction;
        if (forSeller)
            instruction = /*prompt: wrapper*/ "Explain the estimate to the owner. Mind that they probably hoped for more.";
        else
            instruction = /*prompt: wrapper*/ "Explain the estimate to a buyer, in plain words.";
        return await _generator.GenerateAsync(instruction, /*prompt: wrapper*/ $"{valuation.Low:N0} to {valuation.High:N0} EUR because {valuation.Reason}");
    }
}

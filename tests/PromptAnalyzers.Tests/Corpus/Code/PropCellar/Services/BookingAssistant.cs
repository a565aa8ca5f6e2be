using System.Text.Json;
using Azure.AI.OpenAI;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace PropCellar.Services;

public interface IBookingStore
{
    Task<string> AvailabilityAsync(string propId, DateOnly from, DateOnly to);
    Task<string> ReserveAsync(string propId, DateOnly from, DateOnly to, string production);
}

public class BookingAssistant
{
    private static readonly ChatTool AvailabilityTool = ChatTool.CreateFunctionTool(
        "check_availability",
        /*no prompt: tool description*/ "Checks whether a prop can be rented in the given period. Returns the free quantity and the next return date when the prop is out.",
        BinaryData.FromString("""{"type":"object","properties":{"propId":{"type":"string"},"from":{"type":"string","format":"date"},"to":{"type":"string","format":"date"}},"required":["propId","from","to"]}"""));

    private static readonly ChatTool ReserveTool = ChatTool.CreateFunctionTool(
        "reserve_prop",
        /*no prompt: tool description*/ "Reserves a prop for a production. Only call this after the customer has confirmed the period and the price in the chat.",
        BinaryData.FromString("""{"type":"object","properties":{"propId":{"type":"string"},"from":{"type":"string","format":"date"},"to":{"type":"string","format":"date"},"production":{"type":"string"}},"required":["propId","from","to","production"]}"""));

    private readonly string _systemPrompt;
    private readonly ChatClient _chat;
    private readonly IBookingStore _store;

    public BookingAssistant(AzureOpenAIClient azure, IOptions<RagOptions> options, IBookingStore store)
    {
        _chat = azure.GetChatClient(options.Value.ChatDeployment);
        _store = store;
        _systemPrompt = /*prompt: member*/
            "You handle bookings for PropCellar.\n" +
            "1. Find out which prop (id starts with P-), the first rehearsal day and the day after the last show.\n" +
            "2. Call check_availability. Never promise anything before.\n" +
            "3. Repeat period and weekly price, wait for a clear yes.\n" +
            "4. Call reserve_prop with the name of the production.\n" +
            "If the customer asks about transport, say that everything that fits through a 90 cm door can be picked up at the desk and bigger things go by van (45 EUR inside the city ring).\n" +
            "Dates: the customers write things like 'from wednesday two weeks', in that case ask for the exact date.";
    }

    public async Task<string> ContinueAsync(List<ChatMessage> conversation, string userText, CancellationToken ct)
    {
        if (conversation.Count == 0)
        {
            conversation.Add(new SystemChatMessage(_systemPrompt));
            conversation.Add(new AssistantChatMessage(/*prompt: call*/ "Hello, this is the booking desk. Which prop would you like and for which production?"));
        }
        conversation.Add(new UserChatMessage(userText));

        var options = new ChatCompletionOptions { Tools = { AvailabilityTool, ReserveTool } };
        for (var round = 0; round < 5; round++)
        {
            ChatCompletion completion = await _chat.CompleteChatAsync(conversation, options, ct);
            if (completion.FinishReason != ChatFinishReason.ToolCalls)
            {
                conversation.Add(new AssistantChatMessage(completion));
                return completion.Content[0].Text;
            }

            conversation.Add(new AssistantChatMessage(completion));
            foreach (var call in completion.ToolCalls)
                conversation.Add(new ToolChatMessage(call.Id, await RunToolAsync(call)));
        }

        return /*no prompt: UI text*/ "Sorry, that took too long. Please call the desk under extension 21 and we will do the booking together on the phone.";
    }

    private async Task<string> RunToolAsync(ChatToolCall call)
    {
        using var args = JsonDocument.Parse(call.FunctionArguments);
        var root = args.RootElement;
        var id = root.GetProperty("propId").GetString()!;
        var from = DateOnly.Parse(root.GetProperty("from").GetString()!);
        var to = DateOnly.Parse(root.GetProperty("to").GetString()!);
        return call.FunctionName switch
        {
            "check_availability" => await _store.AvailabilityAsync(id, from, to),
            "reserve_prop" => await _store.ReserveAsync(id, from, to, root.GetProperty("production").GetString()!),
            _ => "unknown tool"
        };
    }
}

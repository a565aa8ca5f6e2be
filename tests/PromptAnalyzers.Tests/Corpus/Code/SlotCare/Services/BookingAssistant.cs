using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace SlotCare.Services;

public interface ISlotStore
{
    Task<IReadOnlyList<string>> FindAsync(string specialty, string window);
    Task<bool> BookAsync(string slotId, string patientId);
}

public class BookingAssistant
{
    private readonly ChatClient _client;
    private readonly ISlotStore _slots;
    private readonly ClinicSettings _settings;
    private readonly List<ChatMessage> _messages = new();

    private static readonly ChatTool FindSlots = ChatTool.CreateFunctionTool(
        functionName: "find_slots",
        functionDescription: /*no prompt: tool description*/ "Finds free appointment slots. Call it before you offer a time to the patient, never offer a time that was not returned by this function.",
        functionParameters: BinaryData.FromString("""
            {
              "type": "object",
              "properties": {
                "specialty": { "type": "string", "description": "three letter code" },
                "window": { "type": "string", "description": "ISO 8601 interval" }
              },
              "required": ["specialty", "window"]
            }
            """));

    private static readonly ChatTool BookSlot = ChatTool.CreateFunctionTool(
        "book_slot", "Books a slot for the patient in the conversation",
        BinaryData.FromObjectAsJson(new { type = "object", properties = new { slotId = new { type = "string" } }, required = new[] { "slotId" } }));

    public BookingAssistant(IAzureChat chat, ISlotStore slots, IOptions<ClinicSettings> settings)
    {
        _client = chat.Client;
        _slots = slots;
        _settings = settings.Value;
        _messages.Add(new SystemChatMessage(/*prompt: elsewhere*/ _settings.ReceptionPersona));
        _messages.Add(new SystemChatMessage(/*prompt: call*/ $"You work for {_settings.ClinicName}. Todays date is {DateTime.Now:dddd, yyyy-MM-dd HH:mm}. Always check with find_slots before you promise something and repeat day, time and doctor before you call book_slot."));
    }

    public async Task<string> SendAsync(string patientId, string text)
    {
        _messages.Add(new UserChatMessage(text));
        var options = new ChatCompletionOptions { Tools = { FindSlots, BookSlot }, Temperature = 0.4f };

        while (true)
        {
            ChatCompletion completion = await _client.CompleteChatAsync(_messages, options);
            if (completion.FinishReason != ChatFinishReason.ToolCalls)
            {
                _messages.Add(new AssistantChatMessage(completion));
                return completion.Content[0].Text;
            }

            _messages.Add(new AssistantChatMessage(completion));
            foreach (var call in completion.ToolCalls)
            {
                using var args = JsonDocument.Parse(call.FunctionArguments);
                var result = call.FunctionName switch
                {
                    "find_slots" => JsonSerializer.Serialize(await _slots.FindAsync(
                        args.RootElement.GetProperty("specialty").GetString()!, args.RootElement.GetProperty("window").GetString()!)),
                    "book_slot" => await _slots.BookAsync(args.RootElement.GetProperty("slotId").GetString()!, patientId) ? "booked" : "slot is gone",
                    _ => "unknown function"
                };
                _messages.Add(new ToolChatMessage(call.Id, result));
            }
        }
    }

    /// <summary>Called by a timer if the patient stopped answering in the middle of a booking.</summary>
    public async Task<string> NudgeAsync()
    {
        _messages.Add(new UserChatMessage(/*prompt: call*/ "(The patient has not answered for ten minutes. Write one friendly sentence asking whether the slot should be kept, without pressure.)"));
        var completion = await _client.CompleteChatAsync(_messages);
        return completion.Value.Content[0].Text;
    }
}

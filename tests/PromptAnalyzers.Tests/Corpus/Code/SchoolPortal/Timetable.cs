using System.Globalization;
using OpenAI.Chat;

namespace SchoolPortal;

/// <summary>A loop with a tool, as in the samples of the SDK.</summary>
public static class Timetable
{
    private static readonly ChatTool FindRoom = ChatTool.CreateFunctionTool(
        functionName: "find_room",
        functionDescription: /*no prompt: tool*/ "Finds a free room for a class at a given time",
        functionParameters: BinaryData.FromString(/*no prompt: json*/ """{"type":"object","properties":{"time":{"type":"string"}},"required":["time"]}"""));

    public static async Task<string> ArrangeAsync(ChatClient client, IReadOnlyList<string> rooms, string wish)
    {
        const string system = /*prompt: local*/ "You arrange rooms and hours. Call the tool before you promise anything.";
        var dayText = DateTime.Today.ToString("dddd", CultureInfo.InvariantCulture);
        var request = /*prompt: local*/ $"Today is {dayText}. {wish}";
        List<ChatMessage> messages = [new SystemChatMessage(system), new UserChatMessage(request)];
        ChatCompletionOptions options = new() { Tools = { FindRoom } };
        while (true)
        {
            ChatCompletion completion = await client.CompleteChatAsync(messages, options);
            messages.Add(new AssistantChatMessage(completion));
            if (completion.FinishReason != ChatFinishReason.ToolCalls)
            {
                return completion.Content[0].Text;
            }

            foreach (var call in completion.ToolCalls)
            {
                messages.Add(new ToolChatMessage(call.Id, FreeRoom(rooms, call.FunctionArguments)));
            }
        }
    }

    private static string FreeRoom(IReadOnlyList<string> rooms, BinaryData arguments) => rooms[arguments.ToString().Length % rooms.Count];
}

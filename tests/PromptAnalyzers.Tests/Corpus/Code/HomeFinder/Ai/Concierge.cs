#pragma warning disable OPENAI001
using System.Text.Json;
using OpenAI.Assistants;

namespace HomeFinder.Ai;

/// <summary>The chat in the corner of the site. Still on assistants because of the stored threads.</summary>
public class Concierge(AssistantClient client)
{
    private static readonly SemaphoreSlim Gate = new(1);
    private string? _assistantId;

    private async Task<string> GetAssistantAsync()
    {
        await Gate.WaitAsync();
        try
        {
            if (_assistantId is not null)
                return _assistantId;

            var viewing = new FunctionToolDefinition("book_viewing")
            {
                Description = /*no prompt: tool*/ "Books a viewing of a flat for the visitor",
                Parameters = BinaryData.FromString(/*no prompt: tool*/ """{"type":"object","properties":{"listing":{"type":"string"},"day":{"type":"string","description":"Day in the form yyyy-MM-dd"}}}"""),
            };

            Assistant assistant = await client.CreateAssistantAsync("gpt-4o", new AssistantCreationOptions
            {
                Name = "Clara",
                Instructions = /*prompt: call, OpenAI assistants*/ "You are Clara, the concierge of an estate agency in Porto. Help visitors to find a flat and to book a viewing. " +
                               "Ask for at most one thing at a time. You can't negotiate prices.",
                Tools = { viewing, new FileSearchToolDefinition() },
                Temperature = 0.3f,
            });
            return _assistantId = assistant.Id;
        }
        finally
        {
            Gate.Release();
        }
    }

    public async IAsyncEnumerable<string> AnswerAsync(string threadId, string text)
    {
        var hour = DateTime.Now.Hour;
        var office = hour is >= 9 and < 18
            ? /*prompt: local, OpenAI assistants*/ "The office is open. Offer a call with an agent."
            : /*prompt: local, OpenAI assistants*/ "The office is closed now, viewings can be booked nevertheless.";

        await client.CreateMessageAsync(threadId, MessageRole.User, [text]);
        var run = new RunCreationOptions { AdditionalInstructions = office };

        await foreach (var update in await client.CreateRunStreamingAsync(threadId, await GetAssistantAsync(), run))
        {
            if (update is MessageContentUpdate m)
            {
                yield return m.Text;
            }
            else if (update is RequiredActionUpdate action)
            {
                var day = JsonDocument.Parse(action.FunctionArguments).RootElement.GetProperty("day").GetString();
                var output = new ToolOutput(action.ToolCallId, /*no prompt: tool*/ $"The viewing is booked for {day} at 17:00.");
                await foreach (var next in await client.SubmitToolOutputsToRunStreamingAsync(action.Value.ThreadId, action.Value.Id, [output]))
                {
                    if (next is MessageContentUpdate c)
                        yield return c.Text;
                }
            }
        }
    }

    public async Task<string> StartAsync(Listing? seen)
    {
        var options = new ThreadCreationOptions();
        if (seen != null)
        {
            options.InitialMessages.Add(new ThreadInitializationMessage(MessageRole.User, [/*prompt: call, OpenAI assistants*/ $"I just looked at listing {seen.Id} in {seen.City}."]));
        }

        AssistantThread thread = await client.CreateThreadAsync(options);
        return thread.Id;
    }
}

#pragma warning disable OPENAI001
using OpenAI.Assistants;

namespace ResearchDesk.Assistants;

public sealed class LibraryAssistant(AssistantClient client)
{
    public async Task<string> CreateAsync()
    {
        var options = new AssistantCreationOptions
        {
            Name = "Library",
            Description = /*no prompt: tool*/ "Finds books and papers",
            Instructions = /*prompt: call, OpenAI assistants*/ """
                You help visitors of a university library.
                Search the catalogue before you answer. Give the shelf mark.
                """,
            Tools = { new FileSearchToolDefinition() },
        };
        Assistant assistant = await client.CreateAssistantAsync("gpt-4o", options);
        return assistant.Id;
    }

    public async Task AskAsync(string assistantId, string question)
    {
        AssistantThread thread = await client.CreateThreadAsync(new ThreadCreationOptions
        {
            InitialMessages = { new ThreadInitializationMessage(MessageRole.User, [/*prompt: call, OpenAI assistants*/ $"A visitor asks: {question}"]) },
        });
        var run = new RunCreationOptions();
        run.AdditionalInstructions = /*prompt: call, OpenAI assistants*/ "The visitor is a first-year student.";
        await foreach (var update in await client.CreateRunStreamingAsync(thread.Id, assistantId, run))
        {
            if (update is MessageContentUpdate content)
            {
                Console.Write(content.Text);
            }
        }
    }

    public async Task RemindAsync(string threadId)
    {
        var text = /*prompt: local, OpenAI assistants*/ "Remind me of the books that I wanted to return this week.";
        await client.CreateMessageAsync(threadId, MessageRole.User, [text]);
    }
}

using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using Pretzel.Infra;

namespace Pretzel;

public class ChatHistoryTests : TestBase
{
    [Fact]
    public async Task RemembersTheName()
    {
        var history = new ChatHistory(/*prompt: call*/ "You are the receptionist of a small hotel in Bavaria. You remember every guest by name and you answer in one or two sentences.");
        await DialogAsync(NewKernel(), history,
            /*prompt: wrapper*/ "Hi, my name is Tomasz and I booked a double room from friday on. Is breakfast included?",
            /*prompt: wrapper*/ "One more thing: what was my name again, and on which day do I arrive?");
        Verify.Contains("Tomasz", history[^1].Content);
    }

    [Fact]
    public async Task FewShotInHistory()
    {
        var history = new ChatHistory();
        history.AddSystemMessage(/*examples*/ /*prompt: call*/ "You normalise product names from supplier price lists. Output: brand / product / size in g or ml.");
        history.AddUserMessage(/*prompt: call*/ "BRZL LAUGEN 10ST A 80G DITSCH TK");
        history.AddAssistantMessage(/*prompt: call*/ "Ditsch / Laugenbrezel, frozen, 10 pcs / 80 g");
        history.AddUserMessage(File.ReadLines("data/pricelist.csv").First(l => l.Contains("AURORA")));
        var answer = await NewKernel().GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(history);
        Verify.Contains("Aurora / ", answer.Content);
    }
}

public class StreamingTests : TestBase
{
    [Fact]
    public async Task StreamsInChunks()
    {
        var chat = NewKernel().GetRequiredService<IChatCompletionService>();
        var h = new ChatHistory();
        h.AddUserMessage(BedtimeStory("Liesl", 7));
        var buffer = new StringBuilder();
        buffer.AppendLine(/*no prompt: console header*/ "Story mode: you are listening to a bedtime story. Write 'stop' to end it.");
        await foreach (var chunk in chat.GetStreamingChatMessageContentsAsync(h)) buffer.Append(chunk.Content);
        Console.WriteLine(buffer);
    }

    static string BedtimeStory(string child, int age)
    {
        var words = age < 6 ? 150 : 300;
        return /*prompt: method*/ $"Erzähle {child} ({age} Jahre) eine Gutenachtgeschichte über einen Bäcker, der nachts mit seinem Backofen spricht. Ungefähr {words} Wörter, keine gruseligen Stellen, am Ende schlafen alle ein.";
    }
}

public class SystemPromptInSettingsTests : TestBase
{
    [Fact]
    public async Task Pirate()
    {
        var settings = new OpenAIPromptExecutionSettings
        {
            ChatSystemPrompt = /*prompt: call*/ "Answer every question like a grumpy pirate who secretly loves baking. Never break character, even if asked to.",
            Temperature = 1.1,
        };
        var question = /*prompt: local*/ "Can you tell me how long a sourdough starter survives in the fridge without feeding it?";
        var r = await NewKernel().GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(question, settings);
        Verify.True(r.Content!.Length > 0, "empty");
    }
}

using OpenAI.Chat;
using OpenAiCookbook.Shared;

namespace OpenAiCookbook.Chat;

public partial class ChatExamples
{
    [Example("One question, one answer")]
    public void Example01_SimpleChat()
    {
        ChatClient client = Clients.Chat();
        ChatCompletion completion = client.CompleteChat(/*prompt: call*/ "Name three reasons why bread dough does not rise, and for each of them what a home baker can do.");
        Console.WriteLine($"[ASSISTANT]: {completion.Content[0].Text}");
    }

    [Example("Streaming with a persona")]
    public async Task Example02_Streaming()
    {
        var client = Clients.Chat();
        var lang = Environment.GetEnvironmentVariable("COOKBOOK_LANG") ?? "pl";
        var question = lang switch
        {
            "es" => /*prompt: local*/ "¿Dónde puedo desayunar cerca de la catedral sin gastar más de diez euros?",
            _ => /*prompt: local*/ "Dlaczego Rzeczpospolita zniknęła z mapy? Wytłumacz mi to tak, jakbym był w szóstej klasie.",
        };
        List<ChatMessage> messages = [new SystemChatMessage(/*prompt: elsewhere*/ Personas.ByLanguage[lang]), new UserChatMessage(question)];
        await foreach (StreamingChatCompletionUpdate update in client.CompleteChatStreamingAsync(messages))
        {
            if (update.ContentUpdate.Count > 0) Console.Write(update.ContentUpdate[0].Text);
        }
    }

    [Example("A tutor with a trimmed history")]
    public async Task Example03_Tutor()
    {
        var client = Clients.Chat("gpt-4.1");
        var history = new List<ChatMessage> { ChatMessage.CreateSystemMessage(/*prompt: call*/ "You are a physics tutor who never gives away the result. Ask one small question at a time until the student finds it alone.") };
        Console.WriteLine(/*no prompt: help text*/ Personas.TutorHelp);
        string? line;
        while (!string.IsNullOrWhiteSpace(line = Console.ReadLine()))
        {
            history.Add(ChatMessage.CreateUserMessage(line));
            while (history.Count > 9) history.RemoveAt(1);
            var c = (await client.CompleteChatAsync(history)).Value;
            history.Add(new AssistantChatMessage(c));
            Console.WriteLine(c.Content[0].Text);
        }
    }

    [Example("Mail triage, the prompt comes from a text file")]
    public async Task Example04_Triage()
    {
        var client = Clients.Chat();
        var system = new SystemChatMessage(/*task*/ /*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "triage.txt")));
        foreach (var mail in Directory.EnumerateFiles("inbox", "*.eml"))
        {
            ChatCompletion c = await client.CompleteChatAsync([system, new UserChatMessage(await File.ReadAllTextAsync(mail))], new ChatCompletionOptions { Temperature = 0 });
            Console.WriteLine($"{Path.GetFileName(mail)} -> {c.Content[0].Text}");
        }
    }
}

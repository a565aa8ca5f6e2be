using System.ClientModel;
using OpenAI.Chat;

namespace ChatGallery.Demos;

public class SimpleAskDemo : DemoBase
{
    public SimpleAskDemo(ChatClient client) : base(client) { }
    public override string Title => "Simple";
    public override string Description => /*no prompt: ui text*/ "Ask one question and print the answer.";

    public override async Task RunAsync()
    {
        ChatCompletion completion = await Client.CompleteChatAsync(/*prompt: call*/ "Explain the difference between a mutex and a semaphore to a junior developer. Use one comparison from everyday live.");
        Show(completion.Content[0].Text);
    }
}

public class StreamingDemo : DemoBase
{
    public StreamingDemo(ChatClient client) : base(client) { }
    public override string Title => "Streaming";
    public override string Description => "Tokens as they arrive.";

    public override async Task RunAsync()
    {
        Console.Write("Topic for the story: ");
        var topic = Console.ReadLine();

        AsyncCollectionResult<StreamingChatCompletionUpdate> updates = Client.CompleteChatStreamingAsync(
            new SystemChatMessage(/*prompt: call*/ "You write bedtime stories for children between 4 and 6. No violence, no sad endings, short sentences."),
            new UserChatMessage(/*prompt: call*/ $"Please tell me a story of about 200 words about {(string.IsNullOrWhiteSpace(topic) ? "a snail" : topic)}."));

        await foreach (var update in updates)
        {
            if (update.ContentUpdate.Count > 0) Console.Write(update.ContentUpdate[0].Text);
        }
    }
}

public class TravelGuideDemo : DemoBase
{
    public TravelGuideDemo(ChatClient client) : base(client) { }
    public override string Title => "Conversation";
    public override string Description => "History is kept between the questions.";

    public override async Task RunAsync()
    {
        var history = new List<ChatMessage> { ChatMessage.CreateSystemMessage(/*prompt: elsewhere*/ SharedTexts.Guide) };
        string[] questions =
        {
            /*prompt: local*/ "I have four hours and it's raining. What should I do?",
            Console.ReadLine() ?? "",
        };

        foreach (var q in questions)
        {
            Console.WriteLine("> " + q);
            history.Add(new UserChatMessage(q));
            ChatCompletion answer = await Client.CompleteChatAsync(history);
            history.Add(new AssistantChatMessage(answer));
            Show(answer.Content[0].Text);
        }
    }
}

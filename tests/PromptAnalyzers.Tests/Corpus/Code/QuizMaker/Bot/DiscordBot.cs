using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace QuizMaker.Bot;

public interface IChannel
{
    Task SendMessageAsync(string text);

    Task ModifyAsync(ulong message, Action<MessageProperties> change);
}

public sealed class MessageProperties
{
    public string? Content { get; set; }

    public string? Role { get; set; }
}

public sealed class DiscordBot(IOpenAIService openAi, IChannel channel)
{
    public async Task OnMessageAsync(string author, string text)
    {
        if (text is "!help")
        {
            await channel.SendMessageAsync(/*no prompt: chat ui*/ "Write `!quiz <topic>` and I will ask you five questions about it.");
            return;
        }

        var systemMessage = /*prompt: local*/ "You are a quiz master in a chat room. Be quick and funny, never rude.";
        var request = BuildRequest(systemMessage, text);
        await foreach (var part in openAi.ChatCompletion.CreateCompletionAsStream(request))
        {
            await channel.ModifyAsync(1, m => m.Content = part.Choices.FirstOrDefault()?.Message.Content ?? /*no prompt: chat ui*/ "_still thinking_");
        }

        await channel.SendMessageAsync(/*no prompt: chat ui*/ $"Well done, {author}! You have a new badge.");
    }

    private static ChatCompletionCreateRequest BuildRequest(string system, string user) => new()
    {
        Messages = [ChatMessage.FromSystem(system), ChatMessage.FromUser(/*prompt: call*/ $"The player wrote: {user}")],
        Model = "gpt-4o-mini",
    };
}

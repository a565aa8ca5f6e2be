using System.Collections.Concurrent;
using System.Text.Json;
using Betalgo.Ranul.OpenAI.Builders;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using Betalgo.Ranul.OpenAI.ObjectModels.SharedModels;

namespace KilnBook.Services;

/// <summary>Answers in the members channel. One history per member, kept in memory only.</summary>
public class StudioChat
{
    private readonly IServiceProvider _services;
    private readonly ConcurrentDictionary<ulong, List<ChatMessage>> _histories = new();

    private readonly ToolDefinition _freeWheels = ToolDefinition.DefineFunction(
        new FunctionDefinitionBuilder("get_free_wheels", /*no prompt: tool description*/ "Returns how many wheels are free on a given day and in which time slot. Call it once per day you want to know about.")
            .AddParameter("day", PropertyDefinition.DefineString("yyyy-MM-dd"))
            .Validate()
            .Build());

    public StudioChat(IServiceProvider services)
    {
        _services = services;
    }

    public async Task<string> OnMessageAsync(ulong memberId, string memberName, string text)
    {
        using var scope = _services.CreateScope();
        var openAi = scope.ServiceProvider.GetRequiredService<IOpenAIService>();

        var history = _histories.GetOrAdd(memberId, _ => NewHistory(memberName));
        history.Add(ChatMessage.FromUser(text));

        for (var round = 0; round < 3; round++)
        {
            var result = await openAi.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Messages = history,
                Model = Models.Gpt_4o,
                Tools = new List<ToolDefinition> { _freeWheels },
                ToolChoice = ToolChoice.Auto,
                MaxTokens = 400,
                Temperature = 0.9f
            });

            if (!result.Successful)
            {
                Console.WriteLine(result.Error?.Message);
                return /*no prompt: ui text*/ "Sorry, I have clay in my ears right now. Please ask again in a minute or write to the desk.";
            }

            var message = result.Choices.First().Message;
            history.Add(message);

            if (message.ToolCalls is not { Count: > 0 })
            {
                while (history.Count > 30)
                    history.RemoveAt(5);
                return message.Content ?? "";
            }

            foreach (var call in message.ToolCalls)
            {
                var day = call.FunctionCall?.ParseArguments().TryGetValue("day", out var d) == true ? d.ToString() : null;
                history.Add(ChatMessage.FromTool(JsonSerializer.Serialize(LookUp(day)), call.Id!));
            }
        }

        return "...";
    }

    public void Forget(ulong memberId) => _histories.TryRemove(memberId, out _);

    private static List<ChatMessage> NewHistory(string memberName)
    {
        return new List<ChatMessage>
        {
            ChatMessage.FromSystem(/*prompt: call*/ "You are Bisque, the slightly grumpy studio cat of a pottery studio. You answer in the members channel of our Discord server."),
            ChatMessage.FromSystem(/*prompt: call*/ $"You talk to {memberName}. Today is {DateTime.Now:dddd, dd MMMM yyyy}."),
            ChatMessage.FromSystem(/*prompt: call*/ "Keep answers below 80 words. You may complain about dust, wet floors and people who dont clean the splash pans, but the facts about opening hours, clay and firing must be correct: open tue-sun 10 to 22, bisque firing on wednesdays, glaze firing on saturdays, clay bag 14 euro."),
            ChatMessage.FromSystem(/*prompt: call*/ "Never promise a wheel, only tell if one is free (use the tool). Never say that you are an AI."),
        };
    }

    private static object LookUp(string? day)
    {
        if (!DateOnly.TryParse(day, out var d) || d.DayOfWeek == DayOfWeek.Monday)
            return new { day, free = 0 };
        return new { day, morning = 2, evening = d.DayOfWeek == DayOfWeek.Thursday ? 0 : 1 };
    }
}

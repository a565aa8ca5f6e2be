using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace FitnessCoach.Coaching;

internal static class KernelAsk
{
    public static async Task<string> AskAsync(this Kernel kernel, string text, string language)
    {
        var history = new ChatHistory();
        if (language == "es")
            history.AddSystemMessage(/*prompt: call*/ "Responde siempre en español y tutea al usuario.");
        history.AddUserMessage(text);
        var reply = await kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(history);
        return reply.Content ?? string.Empty;
    }
}

public class Motivation(Kernel kernel)
{
    private string Quote { get; } = /*prompt: member*/ "Give me a motivating quote by an athlete. Real quotes only";

    public Task<string> QuoteAsync(string language) => kernel.AskAsync(Quote, language);

    public Task<string> MissedAsync(string name, int days, string language)
    {
        return language == "es"
            ? kernel.AskAsync(/*prompt: wrapper*/ $"{name} lleva {days} días sin entrenar. Escríbele un mensaje corto y simpático para que vuelva hoy.", language)
            : kernel.AskAsync(/*prompt: wrapper*/ $"{name} hasn't trained for {days} days. Write a short, funny message to get them back today.", language);
    }

    public async Task<string> CelebrateAsync(string name, string record)
    {
        var config = new PromptTemplateConfig
        {
            Name = "Celebrate",
            Template = BuildTemplate(record.Length > 40),
            InputVariables = [new() { Name = "name" }, new() { Name = "record" }],
        };
        var function = kernel.CreateFunctionFromPrompt(config);
        return (await kernel.InvokeAsync(function, new KernelArguments { ["name"] = name, ["record"] = record })).ToString();
    }

    private static string BuildTemplate(bool isLong)
    {
        if (isLong)
            return /*prompt: method*/ "Congratulate {{$name}} on this record, and shorten the record to a few words: {{$record}}";
        return /*prompt: method*/ "Congratulate {{$name}} on this record: {{$record}}";
    }

    public async Task<string> WeeklyMailAsync(string facts)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Prompts", "weekly-mail.txt");
        string prompt = /*prompt: file*/ File.ReadAllText(path);
        var body = await kernel.InvokePromptAsync<string>(prompt, new() { ["facts"] = facts });
        return /*no prompt: mail*/ "Hi there,\n\nhere is your week at a glance. Reply to this mail if you have questions.\n\n" + body;
    }

    public async Task<string> GoalCheckAsync(string goal, DateTime until)
    {
        ChatMessageContent message;
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        var system = /*prompt: local*/ "Is this goal SMART (specific, measurable, achievable, relevant, time-bound)? Start with YES or NO, then one sentence.";
        var user = /*prompt: local*/ $"Goal: {goal} (until {until:d})";
        message = await chat.GetChatMessageContentAsync(new ChatHistory { new(AuthorRole.System, system), new(AuthorRole.User, user) });
        return message.Content!;
    }
}

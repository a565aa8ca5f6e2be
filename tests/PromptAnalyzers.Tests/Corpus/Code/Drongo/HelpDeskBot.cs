#pragma warning disable SKEXP0001, SKEXP0010
using System.Collections.Concurrent;
using Drongo.Flows;
using Drongo.Teams;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Drongo;

public class HelpDeskBot : TeamsActivityHandler
{
    private static readonly ConcurrentDictionary<string, ChatHistory> Conversations = new();
    private readonly Kernel _kernel;
    private readonly Triage _triage;
    private readonly IChatCompletionService _chat;
    private readonly IChatHistoryReducer _reducer;
    private readonly ChannelTranscript _transcript = new();

    public HelpDeskBot(Kernel kernel)
    {
        _kernel = kernel;
        _triage = new Triage(kernel);
        _chat = kernel.GetRequiredService<IChatCompletionService>();
        _reducer = new ChatHistorySummarizationReducer(_chat, targetCount: 6, thresholdCount: 10)
        {
            SummarizationInstructions = /*prompt: call*/ "Summarize the conversation between the employee and the help desk so far. Keep device names, error codes, ticket numbers and every step that was already tried. Max 8 sentences, no opinions."
        };
    }

    public override Task OnMembersAddedAsync(ITurnContext turn, CancellationToken ct) =>
        turn.SendActivityAsync(/*no prompt: greeting*/ Texts.Welcome(turn.Activity.FromName), ct);

    public override async Task OnMessageActivityAsync(ITurnContext turn, CancellationToken ct)
    {
        var a = turn.Activity;
        _transcript.AddUserMessage(a.Text);
        var history = Conversations.GetOrAdd(a.ConversationId, _ => Start(a.Locale));

        var queue = await _triage.RouteAsync(a.Text);
        _transcript.AddSystemMessage(/*no prompt: transcript*/ $"You are now in the queue {queue}. Please wait, an assistant will help you step by step.");

        switch (queue)
        {
            case "SECURITY":
                await turn.SendActivityAsync(/*no prompt: chat message*/ "This looks like a security incident. Please do not click on anything, disconnect the cable and write down what you saw. A colleague will call you within 10 minutes.", ct);
                await turn.SendActivityAsync(await EscalateAsync(history, a.Text), ct);
                return;
            case "CHITCHAT":
                var small = await _kernel.InvokePromptAsync(/*prompt: call*/ $"An employee wrote to the IT bot: '{a.Text}'. Answer with one friendly sentence and ask if there is something with the computer you can help with.", cancellationToken: ct);
                await turn.SendActivityAsync(small.ToString(), ct);
                return;
            case "NETWORK":
                var plan = await NetworkPlanAsync(a.Text);
                history.AddUserMessage(/*prompt: call*/ "I describe a network problem below. The network team prepared this checklist, go through it with me one step at a time and wait for my result after every step.\n\n" + plan + "\n\nMy problem: " + a.Text);
                break;
            default:
                history.AddUserMessage(a.Text);
                break;
        }

        var mood = await _triage.MoodAsync(a.Text);
        var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
        if (mood.Contains("furious"))
            history.Add(new ChatMessageContent(AuthorRole.Developer, /*prompt: call*/ "The employee is very annoyed. Skip every pleasantry, go straight to the fix and offer a call from a human."));

        if (await _reducer.ReduceAsync(history, ct) is { } fewer)
            Conversations[a.ConversationId] = history = new ChatHistory(fewer);

        var reply = "";
        await foreach (var part in _chat.GetStreamingChatMessageContentsAsync(history, settings, _kernel, ct))
            reply += part.Content;
        history.AddAssistantMessage(reply);
        await turn.SendActivityAsync(reply, ct);
    }

    private static ChatHistory Start(string locale)
    {
        string persona;
        if (locale.StartsWith("de"))
            persona = /*prompt: local*/ "Du bist der IT-Helpdesk von Fjordline Logistics. Du duzt die Kollegen, erklärst ohne Fachchinesisch und gibst immer nur einen Schritt auf einmal. Passwörter fragst du niemals ab. Wenn du nicht weiterweißt, biete ein Ticket an.";
        else if (locale.StartsWith("pl"))
            persona = /*prompt: local*/ "Jesteś asystentem działu IT w firmie Fjordline Logistics. Odpowiadaj krótko i uprzejmie, po jednym kroku naraz. Nigdy nie proś o hasło. Jeśli problemu nie da się rozwiązać, zaproponuj założenie zgłoszenia.";
        else
            persona = /*prompt: local*/ """
                You are the first level IT help desk of Fjordline Logistics. Collegues write to you in Teams, most of them from a warehouse with a shared PC or a handheld scanner.
                Rules:
                * one step at a time, wait for the result
                * never ask for a password or a one time code, and tell people not to post them
                * don't recommend registry edits, BIOS settings or reinstalling Windows
                * offer to create a ticket with the create_ticket function after three failed steps, and only call it when the person said yes
                * answers are shown in a small chat window, so 80 words is the maximum and no tables
                If somebody asks about payroll, holidays or the canteen say politely that you only know computers.
                """;
        return new ChatHistory(persona);
    }

    private Task<string> NetworkPlanAsync(string text) => StepChain.On(_kernel)
        .Then("facts", /*task*/ /*prompt: wrapper*/ "List the facts in this network complaint as bullet points: place, device, wired or wifi, since when, error text. Write 'unknown' for anything not mentioned.\n{{$input}}")
        .Then("causes", /*maybe task*/ /*prompt: wrapper*/ "Based on these facts name the three most likely causes, most likely first, one line for each with the reason.\n\nFacts:\n{{$input}}",
            /*no prompt: function description*/ "Guesses the likely causes of the network problem from the facts")
        .Then("steps", /*prompt: wrapper*/ @"Turn the causes below into a checklist which a person without admin rights can do alone.
No more than 5 steps, every step begins with a verb. Causes:
{{$input}}")
        .RunAsync(text, s => Console.WriteLine(/*no prompt: log*/ $"Running step {s} of the network plan, please wait for the answer of the model"));

    private async Task<string> EscalateAsync(ChatHistory history, string last)
    {
        var copy = new ChatHistory(history);
        copy.AddSystemMessage(/*prompt: elsewhere*/ Texts.Escalation);
        copy.AddUserMessage(last);
        var note = await _chat.GetChatMessageContentAsync(copy);

        var article = await _kernel.InvokePromptAsync(/*maybe task*/ /*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "kb-article.txt")), new() { ["note"] = note.Content });
        File.AppendAllText("kb-drafts.md", article + "\n\n");
        return note.Content ?? /*no prompt: chat message*/ "I could not write the note, please call 4-4000.";
    }
}

public static class Program
{
    public static async Task Main()
    {
        var b = Kernel.CreateBuilder();
        b.AddOpenAIChatCompletion("gpt-4o", Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "");
        b.Plugins.AddFromType<Plugins.TicketPlugin>("tickets");
        var bot = new HelpDeskBot(b.Build());
        await bot.OnMembersAddedAsync(new ConsoleTurn(new("c1", "Ingrid", "")), default);
        while (Console.ReadLine() is { Length: > 0 } line)
            await bot.OnMessageActivityAsync(new ConsoleTurn(new("c1", "Ingrid", line)), default);
    }
}

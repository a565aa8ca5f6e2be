using System.ClientModel;
using Azure.AI.OpenAI;
using ChatOpsHub.Abstractions;
using ChatOpsHub.Handlers;
using ChatOpsHub.Infrastructure;
using Microsoft.Extensions.AI;

namespace ChatOpsHub;

public enum Intent { Summary, Ticket, Deploy, Postmortem, SmallTalk }
public record IntentResult(Intent Intent, double Confidence);

public static class Program
{
    public static async Task Main()
    {
        var azure = new AzureOpenAIClient(
            new Uri(Environment.GetEnvironmentVariable("AOAI_ENDPOINT") ?? "https://example.openai.azure.com"),
            new ApiKeyCredential(Environment.GetEnvironmentVariable("AOAI_KEY") ?? "none"));
        var raw = azure.GetChatClient("gpt-4o");
        IChatClient chat = new ChatClientBuilder(azure.GetChatClient("gpt-4o-mini").AsIChatClient()).UseFunctionInvocation().Build();
        var gateway = new LlmGateway(raw);

        var mediator = new Mediator()
            .Register(new SummarizeChannelHandler(raw) as IRequestHandler<SummarizeChannel, string>)
            .Register(new OpenTicketHandler(gateway) as IRequestHandler<OpenTicket, string>)
            .Register(new PostmortemHandler(gateway) as IRequestHandler<DraftPostmortem, string>)
            .Register(new WeeklyDigestHandler(raw) as IRequestHandler<WeeklyDigest, string>)
            .Register(new ScoreChangeHandler(raw) as IRequestHandler<ScoreChange, string>)
            .Register(new TagComponentsHandler(raw) as IRequestHandler<TagComponents, string>);

        var bot = new Bot(new ConsoleChannel(), chat, mediator);
        await bot.StartAsync();
        while (Console.ReadLine() is { Length: > 0 } line) await bot.OnMessageAsync("console", line);
    }
}

public sealed class Bot(IBotChannel channel, IChatClient chat, Mediator mediator)
{
    private readonly List<ChatMessage> _smallTalk = new() { new ChatMessage(ChatRole.System, /*prompt: elsewhere, Microsoft.Extensions.AI*/ SystemTexts.OnCallBuddy) };
    private readonly List<string> _log = new();

    public Task StartAsync() => channel.SendMessageAsync(/*no prompt: greeting*/ "Hi, I am Bosun, your on-call assistant. Ask me to summarize this channel, or describe a problem and I will open a ticket for you.");

    public async Task OnMessageAsync(string user, string text, CancellationToken ct = default)
    {
        _log.Add($"{user}: {text}");
        var intent = (await chat.GetResponseAsync<IntentResult>(
            /*typed task*/ /*prompt: call, Microsoft.Extensions.AI*/ $"Decide which intent the following chat message has. Use SmallTalk if nothing else fits, and give a confidence between 0 and 1. Message: {text}",
            cancellationToken: ct)).Result;

        Func<Task<string>> run = intent switch
        {
            { Confidence: < 0.4 } => () => Task.FromResult(/*no prompt: ui message*/ "Sorry, I am not sure what you want me to do. Please rephrase your question or type /help."),
            { Intent: Intent.Summary } => () => mediator.Send(new SummarizeChannel("ops", _log, "eng"), ct),
            { Intent: Intent.Ticket } => () => mediator.Send(new OpenTicket(user, text), ct),
            { Intent: Intent.Postmortem } => () => mediator.Send(new DraftPostmortem(string.Join('\n', _log)), ct),
            { Intent: Intent.Deploy } => () => ParseDeployAsync(text, ct),
            _ => () => SmallTalkAsync(text, ct),
        };
        var answer = await run();
        await channel.SendMessageAsync(answer);
        if (user.EndsWith(".pl")) await channel.PostCardAsync("PL", await ToPolishAsync(answer, ct));
    }

    private async Task<string> ParseDeployAsync(string text, CancellationToken ct)
    {
        var system = /*examples*/ /*prompt: local, Microsoft.Extensions.AI*/ "Turn the deploy request of the user into a single command line for our `nv` tool. If the environment is missing use staging.";
        ChatMessage[] turns =
        [
            new(ChatRole.System, system),
            new(ChatRole.User, /*prompt: call, Microsoft.Extensions.AI*/ "can somebody push billing 4.2.1 to prod please"),
            new(ChatRole.Assistant, /*prompt: call, Microsoft.Extensions.AI*/ "nv deploy --service billing --version 4.2.1 --env prod"),
            new(ChatRole.User, text),
        ];
        return (await chat.GetResponseAsync(turns, cancellationToken: ct)).Text;
    }

    private async Task<string> ToPolishAsync(string answer, CancellationToken ct)
    {
        string glossary = string.Join(", ", "outage = awaria", "rollback = wycofanie zmian");
        var p = /*maybe task*/ /*prompt: local, Microsoft.Extensions.AI*/ "Przetłumacz poniższą wiadomość na język polski. Nazwy usług i polecenia pozostaw bez zmian, zwróć tylko tłumaczenie. Słowniczek: " + glossary + "\n\n" + answer;
        return (await chat.GetResponseAsync(p, cancellationToken: ct)).Text;
    }

    private async Task<string> SmallTalkAsync(string text, CancellationToken ct)
    {
        _smallTalk.Add(new ChatMessage(ChatRole.User, text));
        if (_smallTalk.Count > 20) _smallTalk.RemoveRange(1, 2);
        var options = new ChatOptions
        {
            Instructions = /*prompt: call, Microsoft.Extensions.AI*/ $"Today is {DateTime.UtcNow:dddd, d MMMM}. When somebody asks who is on call, always use the rota tool and never answer from memory.",
            Tools = [AIFunctionFactory.Create((string team) => team == "wms" ? "Ingrid" : "Tomasz", "get_rota", /*no prompt: tool description*/ "Returns the name of the person who is on call for the given team right now.")],
        };
        var response = await chat.GetResponseAsync(_smallTalk, options, ct);
        _smallTalk.AddRange(response.Messages);
        return response.Text;
    }
}

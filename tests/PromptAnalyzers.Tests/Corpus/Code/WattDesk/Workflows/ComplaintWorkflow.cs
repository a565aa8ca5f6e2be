using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using WattDesk.Tools;

namespace WattDesk.Workflows;

public sealed class ComplaintFacts
{
    public string CustomerNo { get; set; } = "";
    public string Topic { get; set; } = "";
    public decimal? AmountInDispute { get; set; }
    public List<string> Claims { get; set; } = [];
    public string? DeadlineSetByCustomer { get; set; }
    [JsonIgnore] public string Original { get; set; } = "";
    [JsonIgnore] public string Severity { get; set; } = "";
}

public sealed class ReplyReview
{
    [JsonPropertyName("ok")] public bool Ok { get; set; }
    [JsonPropertyName("problems")] public List<string> Problems { get; set; } = [];
    [JsonIgnore] public string Draft { get; set; } = "";
    [JsonIgnore] public ComplaintFacts? Facts { get; set; }
}

public sealed record ReplyDraft(ComplaintFacts Facts, string Text);

/// <summary>mail -> facts -> severity -> draft -> review (-> draft again, once)</summary>
internal sealed class IntakeExecutor(IChatClient client) : Executor<string, ComplaintFacts>("Intake")
{
    private const string Instructions = /*typed task*/ /*prompt: member*/
        "Pull the facts out of a complaint to an energy supplier: what it is about (bill, price, meter, outage, service, advertising call), " +
        "the disputed amount in euro, every single claim in the words of the customer, and a deadline if one is set. " +
        "Do not judge who is right. Leave empty what is not said.";

    private readonly AIAgent _agent = client.AsAIAgent(instructions: Instructions, name: "intake");

    public override async ValueTask<ComplaintFacts> HandleAsync(string message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var response = await _agent.RunAsync<ComplaintFacts>(message, cancellationToken: cancellationToken);
        var facts = response.Result;
        facts.Original = message;
        return facts;
    }
}

internal sealed class SeverityExecutor(AIAgent decisionAgent, ILogger logger) : Executor<ComplaintFacts, ComplaintFacts>("Severity")
{
    private sealed record SeverityAnswer(string Stufe, string Grund);

    public override async ValueTask<ComplaintFacts> HandleAsync(ComplaintFacts facts, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        logger.LogInformation("[Severity] {Topic}, {Count} claims", facts.Topic, facts.Claims.Count);

        var prompt = /*task*/ /*prompt: local*/ $@"Du arbeitest im Beschwerdemanagement eines Energieversorgers.

FAKTEN:
{JsonSerializer.Serialize(facts)}

ORIGINAL:
""{facts.Original}""

DEINE AUFGABE:
Bestimme die Eskalationsstufe.
- 'gruen': normale Unzufriedenheit, Standardantwort reicht
- 'gelb': Betrag über 500 EUR, wiederholte Beschwerde oder Frist kürzer als 7 Tage
- 'rot': Anwalt, Schlichtungsstelle, Bundesnetzagentur, Presse oder Social Media wird erwähnt, ebenso Sperrung trotz Kindern oder Kranken im Haushalt
Im Zweifel die höhere Stufe. Ironie beachten, nicht wörtlich nehmen.

Antworte ausschließlich mit JSON im Format {{""stufe"": ""..."", ""grund"": ""ein Satz""}}";

        var response = await decisionAgent.RunAsync(prompt, cancellationToken: cancellationToken);
        try
        {
            facts.Severity = JsonSerializer.Deserialize<SeverityAnswer>(response.Text, JsonSerializerOptions.Web)?.Stufe ?? "gelb";
        }
        catch (JsonException)
        {
            logger.LogWarning(/*no prompt: log*/ "[Severity] Antwort konnte nicht gelesen werden, die Beschwerde wird vorsichtshalber als gelb eingestuft. Rohtext: {Raw}", response.Text);
            facts.Severity = "gelb";
        }
        await context.QueueStateUpdateAsync("severity", facts.Severity, scopeName: "complaint", cancellationToken: cancellationToken);
        return facts;
    }
}

internal sealed class ReplyWriterExecutor : Executor<ComplaintFacts, ReplyDraft>
{
    private readonly AIAgent _writer;

    public ReplyWriterExecutor(IChatClient chatClient) : base("ReplyWriter")
    {
        _writer = new ChatClientAgent(
            chatClient,
            name: "reply-writer",
            instructions: /*prompt: call*/ """
                Du schreibst Antworten auf Beschwerden für die Lahnwatt GmbH.
                Ton: höflich, auf Augenhöhe, kein Behördendeutsch, keine Floskeln wie "wir bedauern etwaige Unannehmlichkeiten".
                Aufbau: Dank und Anlass in einem Satz, dann zu jedem Vorwurf ein Absatz, zum Schluss was als Nächstes passiert.
                Keine Schuldeingeständnisse, keine Gutschriften zusagen. Anrede mit Namen, falls bekannt, sonst "Guten Tag".
                Höchstens eine Seite.
                """);
    }

    public override async ValueTask<ReplyDraft> HandleAsync(ComplaintFacts facts, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var result = await _writer.RunAsync(facts.Original, cancellationToken: cancellationToken);
        return new ReplyDraft(facts, result.Text);
    }

    public async Task<string> ReviseAsync(ReplyReview review, CancellationToken ct)
    {
        string prompt = /*prompt: local*/ "Überarbeite deinen Entwurf. Behebe nur die genannten Mängel und lass den Rest stehen.\n\n" +
                        $"Mängel:\n{string.Join("\n", review.Problems)}\n\n" +
                        $"Entwurf:\n{review.Draft}";
        var result = await _writer.RunAsync(new ChatMessage(ChatRole.User, prompt), cancellationToken: ct);
        return result.Text;
    }
}

internal sealed class ReplyCriticExecutor : Executor<ReplyDraft, ReplyReview>
{
    private readonly AIAgent _agent;

    public ReplyCriticExecutor(IChatClient chatClient) : base("ReplyCritic")
    {
        _agent = new ChatClientAgent(chatClient, new ChatClientAgentOptions
        {
            Name = "reply-critic",
            ChatOptions = new()
            {
                Instructions = /*typed task*/ /*prompt: call*/ """
                    Du prüfst Antwortschreiben, bevor sie an Kunden gehen.
                    ok ist nur dann true, wenn alle Punkte erfüllt sind:
                    - jeder Vorwurf des Kunden wird angesprochen
                    - keine Zusage von Geld oder Terminen
                    - keine Namen von Mitarbeitern
                    - keine Paragrafen, die nicht schon der Kunde genannt hat
                    Sonst ok = false und unter problems je Mangel ein kurzer Satz.
                    """,
                ResponseFormat = ChatResponseFormat.ForJsonSchema<ReplyReview>(),
            },
        });
    }

    public override async ValueTask<ReplyReview> HandleAsync(ReplyDraft draft, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var response = await _agent.RunAsync(draft.Text, cancellationToken: cancellationToken);
        var review = JsonSerializer.Deserialize<ReplyReview>(response.Text, JsonSerializerOptions.Web) ?? new ReplyReview { Ok = true };
        review.Draft = draft.Text;
        review.Facts = draft.Facts;
        await context.YieldOutputAsync(review, cancellationToken);
        return review;
    }
}

public sealed class ComplaintWorkflow(IChatClient client, CustomerDb db, ILogger<ComplaintWorkflow> logger)
{
    public async Task<string> RunAsync(string customerNo, string complaint, CancellationToken ct)
    {
        var writer = new ReplyWriterExecutor(client);
        var intake = new IntakeExecutor(client);
        var severity = new SeverityExecutor(client.AsAIAgent(name: "decision"), logger);
        var critic = new ReplyCriticExecutor(client);

        var workflow = new WorkflowBuilder(intake)
            .AddEdge(intake, severity)
            .AddEdge(severity, writer)
            .AddEdge(writer, critic)
            .WithOutputFrom(critic)
            .Build();

        ReplyReview? review = null;
        await using var run = await InProcessExecution.RunStreamingAsync(workflow, complaint, cancellationToken: ct);
        await foreach (var evt in run.WatchStreamAsync(ct))
        {
            switch (evt)
            {
                case WorkflowOutputEvent { Data: ReplyReview r }:
                    review = r;
                    break;
                case WorkflowErrorEvent err:
                    throw new InvalidOperationException("Der Beschwerde-Workflow ist abgebrochen. Bitte den Vorgang von Hand bearbeiten und die IT informieren.", err.Exception);
            }
        }

        var text = review is null ? "" : review.Ok ? review.Draft : await writer.ReviseAsync(review, ct);
        await db.SaveDraftAsync(customerNo, text);
        return text;
    }
}

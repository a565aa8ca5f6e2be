using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;

namespace Turntable.Workflows;

internal sealed record LabelRequest(string Vehicle, string Facts, int MaxWords);

internal sealed record LabelDraft(string Text, LabelRequest Request, int Round, string? Feedback = null);

internal sealed class LabelReview
{
    [JsonPropertyName("approved")]
    [Description("true if the label can be printed as it is")]
    public bool Approved { get; set; }

    [JsonPropertyName("problems")]
    [Description(/*no prompt: schema description*/ "Concrete problems the writer must fix, each in one sentence. Return an empty list if you approved the label.")]
    public List<string> Problems { get; set; } = [];
}

internal sealed class LabelWriterExecutor : Executor<LabelDraft, LabelDraft>
{
    private readonly AIAgent _agent;

    public LabelWriterExecutor(IChatClient chatClient) : base("LabelWriter")
    {
        _agent = new ChatClientAgent(
            chatClient,
            name: "LabelWriter",
            instructions: /*prompt: call*/ """
                You write the labels that stand beside the vehicles in the museum.
                The first sentence says why this vehicle is worth a stop. Then who built it, what it did all day and how it came to us.
                A twelve year old has to understand it. No superlatives ("unique", "legendary"), no technical tables, no exclamation marks.
                Keep to the given facts and to the word limit.
                """);
    }

    public override async ValueTask<LabelDraft> HandleAsync(LabelDraft draft, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        string prompt;
        if (draft.Feedback is null)
        {
            prompt = /*prompt: local*/ $"Write the label for: {draft.Request.Vehicle}\nLimit: {draft.Request.MaxWords} words\nFacts:\n{draft.Request.Facts}";
        }
        else
        {
            prompt = /*prompt: local*/ "Revise the label. Fix these problems and leave the rest alone:\n" +
                     $"{draft.Feedback}\n\n" +
                     $"Label:\n{draft.Text}";
        }

        var response = await _agent.RunAsync(prompt, cancellationToken: cancellationToken);
        return draft with { Text = response.Text, Round = draft.Round + 1, Feedback = null };
    }
}

internal sealed class LabelCriticExecutor : Executor<LabelDraft, LabelDraft>
{
    private const int MaxRounds = 3;
    private readonly AIAgent _agent;

    public LabelCriticExecutor(IChatClient chatClient) : base("LabelCritic")
    {
        _agent = new ChatClientAgent(chatClient, new ChatClientAgentOptions
        {
            Name = "LabelCritic",
            ChatOptions = new()
            {
                Instructions = /*typed task*//*prompt: call*/ """
                    You check museum labels before they go to the printer.
                    Approve only if all of this is true: every fact is in the fact sheet, the word limit is kept, there is no jargon without
                    explanation (Heusinger, bogie, tare), and the text starts with something a visitor can see from where he stands.
                    List every problem you find, do not rewrite the label yourself.
                    """,
                ResponseFormat = ChatResponseFormat.ForJsonSchema<LabelReview>()
            }
        });
    }

    public override async ValueTask<LabelDraft> HandleAsync(LabelDraft draft, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var response = await _agent.RunAsync(/*prompt: call*/ $"Fact sheet:\n{draft.Request.Facts}\n\nWord limit: {draft.Request.MaxWords}\n\nLabel to check:\n{draft.Text}", cancellationToken: cancellationToken);
        var review = JsonSerializer.Deserialize<LabelReview>(response.Text, JsonSerializerOptions.Web);

        if (review is null || review.Approved || draft.Round >= MaxRounds)
            return draft with { Feedback = null };

        return draft with { Feedback = string.Join("\n", review.Problems.Select(p => "- " + p)) };
    }
}

internal sealed class LabelTranslatorExecutor(IChatClient chatClient, params string[] languages) : Executor<LabelDraft, Dictionary<string, string>>("LabelTranslator")
{
    public override async ValueTask<Dictionary<string, string>> HandleAsync(LabelDraft draft, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var result = new Dictionary<string, string> { ["en"] = draft.Text };
        foreach (var language in languages)
        {
            AIAgent translator = new ChatClientAgent(chatClient, /*maybe task*//*prompt: call*/ $"You translate museum labels into {language}. Keep class designations (01.10, Crocodile, V 200) as they are. Output the translation only.", "Translator-" + language);
            result[language] = (await translator.RunAsync(draft.Text, cancellationToken: cancellationToken)).Text;
        }
        return result;
    }
}

internal static class LabelWorkflow
{
    public static Workflow Build(IChatClient client)
    {
        var writer = new LabelWriterExecutor(client);
        var critic = new LabelCriticExecutor(client);
        var translator = new LabelTranslatorExecutor(client, "German", "French", "Czech");

        return new WorkflowBuilder(writer)
            .AddEdge(writer, critic)
            .AddSwitch(critic, sw => sw
                .AddCase<LabelDraft>(d => d?.Feedback != null, new ExecutorBinding[] { writer })
                .WithDefault(new ExecutorBinding[] { translator }))
            .WithOutputFrom(translator)
            .Build();
    }
}

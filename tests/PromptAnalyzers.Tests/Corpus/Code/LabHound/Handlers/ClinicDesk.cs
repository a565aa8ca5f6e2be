using System.Text.Json;
using LabHound.Infrastructure;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace LabHound.Handlers;

public sealed record DeskTurn(string Role, string Text);

public sealed record OrderForm(string Clinic, string Species, string[] Tests, bool Stat);

/// <summary>Chat and paper work for the clinics. Talks to the SDK directly because it needs history, tools and schemas.</summary>
public sealed class ClinicDesk(ChatClient chat, OpenAIClient openAi, IOptions<AssistantOptions> options, IHandbook handbook, IPortalChats portal)
{
    private static readonly BinaryData OrderSchema = BinaryData.FromString(/*no prompt: json schema*/ """
        {
          "type": "object",
          "properties": {
            "clinic":  { "type": "string", "description": "name of the clinic as printed in the head of the form" },
            "species": { "type": "string", "enum": ["dog", "cat", "horse", "rabbit", "bird", "reptile", "other"] },
            "tests":   { "type": "array", "items": { "type": "string" } },
            "stat":    { "type": "boolean" }
          },
          "required": ["clinic", "species", "tests", "stat"],
          "additionalProperties": false
        }
        """);

    private static readonly ChatTool LookupTool = ChatTool.CreateFunctionTool(
        "lookup_accession",
        /*no prompt: tool description*/ "Looks up the state of a sample by its accession number. Returns received, running, validated or rejected together with the time of the last change.",
        BinaryData.FromString("""{"type":"object","properties":{"accession":{"type":"string"}},"required":["accession"]}"""));

    public async Task<string> ReplyAsync(string clinic, string locale, IReadOnlyList<DeskTurn> history, string question, CancellationToken ct)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*prompt: call*/ $"""
                You are Hedda, the service desk of the veterinary laboratory LabHound. You chat with staff of the clinic "{clinic}".

                - Always answer in the language of the locale {locale}, whatever language the question is in.
                - You know: sample state (use the tool lookup_accession), opening hours (Mon-Sat 6-22), courier times (every two hours).
                - You don't know: prices, contracts, results. For results point to the portal, for prices to sales@.
                - Never interpret values. If they insist, offer a call with the pathologist on duty.
                - Two or three sentences. Clinics are busy.
                """),
            new AssistantChatMessage(/*prompt: call*/ "Hello, Hedda from the lab here. Do you have an accession number for me?"),
        };
        foreach (var turn in history.TakeLast(12))
        {
            messages.Add(turn.Role switch
            {
                "assistant" => new AssistantChatMessage(turn.Text),
                _ => new UserChatMessage(turn.Text),
            });
        }
        messages.Add(new UserChatMessage(question));

        var chatOptions = new ChatCompletionOptions { Temperature = 0.4f, Tools = { LookupTool } };
        ChatCompletion completion = await chat.CompleteChatAsync(messages, chatOptions, ct);
        if (completion.FinishReason == ChatFinishReason.ToolCalls)
        {
            messages.Add(new AssistantChatMessage(completion));
            foreach (var call in completion.ToolCalls)
                messages.Add(new ToolChatMessage(call.Id, portal.StateOf(call.FunctionArguments.ToString())));
            completion = await chat.CompleteChatAsync(messages, chatOptions, ct);
        }

        if (question.Contains("thank", StringComparison.OrdinalIgnoreCase))
            await portal.CompleteChatAsync(/*no prompt: ui text*/ "This conversation was closed. You can open a new one at any time from the menu Service > Ask the lab.", ct);

        return completion.Content.Count > 0 ? completion.Content[0].Text : "";
    }

    public async Task<OrderForm?> ReadOrderFormAsync(Uri scan, CancellationToken ct)
    {
        var message = new UserChatMessage(
            ChatMessageContentPart.CreateTextPart(/*typed task*//*prompt: call*/ "This is a scanned order form of a vet clinic. Read clinic, species, all ticked tests and whether STAT is ticked. A box with a dot or a cross counts as ticked, a struck out box does not."),
            ChatMessageContentPart.CreateImagePart(scan));
        var chatOptions = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("order_form", OrderSchema, jsonSchemaIsStrict: true),
        };
        ChatCompletion completion = await chat.CompleteChatAsync(new ChatMessage[] { message }, chatOptions, ct);
        return JsonSerializer.Deserialize<OrderForm>(completion.Content[0].Text, JsonSerializerOptions.Web);
    }

    public async Task<string> CondenseCytologyAsync(string report)
    {
        ChatCompletion c = await chat.CompleteChatAsync(new ChatMessage[]
        {
            new SystemChatMessage(/*prompt: call*/ "You condense cytology reports for the clinic's screen. Two sentences: what was seen, what it means. No hedging words, no recommendations."),
            new UserChatMessage(report),
        });
        return c.Content[0].Text;
    }

    public async Task<string[]> RankDifferentialsAsync(string findings, string[] candidates)
    {
        var reasoner = openAi.GetChatClient(options.Value.ReasoningModel);
        var prompt = /*reasoned task*//*prompt: local*/ $"""
            Findings: {findings}

            Candidate diagnoses: {string.Join("; ", candidates)}

            Rank the candidates from most to least likely given the findings. Return the ranked names one per line, spelled
            exactly as above, no numbers, no explanation. Drop candidates which the findings rule out.
            """;
        var result = await reasoner.CompleteChatAsync(prompt);
        return result.Value.Content[0].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public async Task<string> AskHandbookAsync(string question)
    {
        var embedder = openAi.GetEmbeddingClient("text-embedding-3-small");
        OpenAIEmbedding vector = await embedder.GenerateEmbeddingAsync(/*no prompt: embedding input*/ $"Sampling handbook of a veterinary laboratory. Question of a nurse: {question}");
        var excerpts = handbook.Nearest(vector.ToFloats(), 4);

        var instructions = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "reference-advice.txt"));
        ChatCompletion c = await chat.CompleteChatAsync(
            new SystemChatMessage(instructions + "\n\n" + string.Join("\n---\n", excerpts)),
            new UserChatMessage(question));
        return c.Content[0].Text;
    }

    public async Task<string> TranslateCommentAsync(string comment, string language)
    {
        ChatCompletion c = await chat.CompleteChatAsync(/*maybe task*//*prompt: call*/ $"Translate this pathologist's comment into {language}. Keep abbreviations of analytes and all numbers as they are, output the translation only.\n\n{comment}");
        return c.Content[0].Text;
    }
}

public interface IHandbook
{
    IEnumerable<string> Nearest(ReadOnlyMemory<float> vector, int count);
}

/// <summary>Live chat windows of the clinic portal (humans on both sides).</summary>
public interface IPortalChats
{
    string StateOf(string argumentsJson);
    Task CompleteChatAsync(string closingText, CancellationToken ct);
}

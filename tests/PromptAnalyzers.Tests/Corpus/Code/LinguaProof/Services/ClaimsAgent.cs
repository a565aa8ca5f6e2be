using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;
using LinguaProof.Llm;

namespace LinguaProof.Services;

public interface IJobTools
{
    Task<object> FindJobAsync(string number);
    Task<object> GetSegmentsAsync(string number, string words);
}

/// <summary>Answers client claims ("the translation is bad") with the job data at hand.</summary>
public class ClaimsAgent(AnthropicClient anthropic, IJobTools tools, ILogger<ClaimsAgent> logger)
{
    private const int MaxToolIterations = 5;

    public async Task<string> ClassifyClaimAsync(string claim)
    {
        var response = await anthropic.Messages.Create(new MessageCreateParams
        {
            Model = "claude-haiku-4-5",
            MaxTokens = 20,
            System = /*examples*//*prompt: call*/ "Label client claims about translations: terminology, mistranslation, layout, late, preference. Only the label.",
            Messages = new List<MessageParam>
            {
                new UserMessageParam { Content = /*prompt: call*/ "In our company a Schraubendreher is always called Schraubenzieher!" },
                new AssistantMessageParam { Content = /*prompt: call*/ "terminology" },
                new UserMessageParam { Content = /*prompt: call*/ "My wife, who is from Lyon, would have put it in a more elegant way." },
                new AssistantMessageParam { Content = /*prompt: call*/ "preference" },
                new UserMessageParam { Content = claim },
            },
        });
        return ClaudeClient.ExtractText(response.Content);
    }

    public async Task<string> AnswerAsync(string client, List<MessageParam> messages)
    {
        for (var i = 0; i < MaxToolIterations; i++)
        {
            var response = await anthropic.Messages.Create(new MessageCreateParams
            {
                Model = "claude-sonnet-4-5",
                MaxTokens = 1500,
                System = BuildSystemPrompt(client),
                Messages = messages,
                Tools = BuildTools(),
            });

            if (response.StopReason != "tool_use")
                return ClaudeClient.ExtractText(response.Content);

            List<ContentBlockParam> assistant = [];
            List<ContentBlockParam> results = [];
            foreach (var block in response.Content)
            {
                if (block.TryPickText(out TextBlock? text))
                {
                    assistant.Add(new TextBlockParam { Text = text.Text });
                }
                else if (block.TryPickToolUse(out ToolUseBlock? use))
                {
                    assistant.Add(new ToolUseBlockParam { ID = use.ID, Name = use.Name, Input = use.Input });
                    object data = use.Name switch
                    {
                        "find_job" => await tools.FindJobAsync(use.Input["number"].GetString() ?? ""),
                        "get_segments" => await tools.GetSegmentsAsync(use.Input["number"].GetString() ?? "", use.Input["words"].GetString() ?? ""),
                        _ => new { error = "unknown tool" },
                    };
                    results.Add(new ToolResultBlockParam { ToolUseID = use.ID, Content = JsonSerializer.Serialize(data) });
                }
            }
            messages.Add(new AssistantMessageParam { Content = assistant });
            messages.Add(new UserMessageParam { Content = results });
        }

        logger.LogWarning("Claim of {Client} hit the tool limit", client);
        return "Thank you for your message. A project manager will come back to you today.";
    }

    private static string BuildSystemPrompt(string client)
    {
        var vip = client is "Medivex" or "Kanton Uri" ? "\n\nThis is a key account: always end with the direct line of the account manager, +41 44 555 01 20." : "";
        return /*prompt: method*/ $"""
            You answer claims of the client {client} about delivered translations.

            - Look up the job with find_job before you say anything about it. Ask for the number if the client did not give one.
            - With get_segments you find the passages the client quotes. Judge them yourself: is it an error or a matter of taste?
            - If it is an error: admit it plainly, offer the corrected wording and delivery within one working day.
            - If it is taste: explain in two sentences why the translator may have decided so, offer to put the client's wish into the style guide.
            - Never name the translator, never discuss discounts, never blame the CAT tool.

            Reply in the language of the client.{vip}
            """;
    }

    private static List<ToolUnion> BuildTools() =>
    [
        new Tool
        {
            Name = "find_job",
            Description = /*no prompt: tool description*/ "Find a translation job by its number (format 24-01234). Returns client, languages, delivery date and the reviser. Always use this before talking about a job.",
            InputSchema = new()
            {
                Properties = new Dictionary<string, JsonElement> { ["number"] = JsonSerializer.SerializeToElement(new { type = "string" }) },
                Required = ["number"],
            },
        },
        new Tool
        {
            Name = "get_segments",
            Description = "Get source and target segments of a job which contain the given words.",
            InputSchema = new()
            {
                Properties = new Dictionary<string, JsonElement>
                {
                    ["number"] = JsonSerializer.SerializeToElement(new { type = "string" }),
                    ["words"] = JsonSerializer.SerializeToElement(new { type = "string" }),
                },
                Required = ["number", "words"],
            },
        },
    ];
}

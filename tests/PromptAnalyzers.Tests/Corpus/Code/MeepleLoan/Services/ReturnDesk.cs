using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace MeepleLoan.Services;

public class ReturnDesk(IServiceScopeFactory scopeFactory)
{
    private static readonly JsonSerializerOptions SerializerOptions = new(JsonSerializerDefaults.Web);

    public void UpdateSummary(int returnId, Game game, IReadOnlyList<DeskMessage> messages)
    {
        _ = UpdateSummaryAsync(returnId, game, messages);
    }

    private async Task UpdateSummaryAsync(int returnId, Game game, IReadOnlyList<DeskMessage> messages)
    {
        await using var scope = scopeFactory.CreateAsyncScope();
        var logger = scope.ServiceProvider.GetRequiredService<ILogger<ReturnDesk>>();
        try
        {
            var chatClient = scope.ServiceProvider.GetRequiredService<IChatClient>();

            // words instead of numbers, otherwise the scores are random
            string[] conditions = ["LikeNew", "Used", "Worn", "Incomplete", "Ruined"];

            var prompt = /*maybe task*/ /*prompt: local*/ $$"""
                You are part of the return desk of a board game rental. You write down what was agreed about a returned game,
                so that the colleague who puts the box back on the shelf does not have to read the whole conversation.

                Game: {{game.Title}}

                The messages so far are:

                {{FormatMessages(messages)}}

                Write:

                1. A summary up to 25 words long. Do NOT repeat the title. ALWAYS name the pieces that are missing or broken, with
                   their number and colour. SAY WHO PAYS, if that was settled.

                2. What the CUSTOMER said about the box, ten words. Then, based ONLY on these ten words, the condition
                   as one of: {{string.Join(", ", conditions)}}.

                Respond as JSON in the following form: {
                  "summary": "string",
                  "tenWordsOfTheCustomer": "string",
                  "condition": "string"
                }
                """;

            var response = await chatClient.GetResponseAsync(prompt, new ChatOptions { ResponseFormat = ChatResponseFormat.Json });
            var parsed = JsonSerializer.Deserialize<Response>(response.Text, SerializerOptions)!;
            if (Array.IndexOf(conditions, parsed.Condition ?? string.Empty) >= 3)
            {
                var parts = await chatClient.GetResponseAsync(
                    [new ChatMessage(ChatRole.User, /*task*/ /*prompt: call*/ $"List the missing pieces as '<number>x <piece>, <colour>', one on each line, nothing else. Note of the return desk: {parsed.Summary}")],
                    new ChatOptions { Temperature = 0 });
                logger.LogInformation("order for {Id}: {Parts}", returnId, parts.Text);
            }
        }
        catch (Exception ex)
        {
            logger.LogError(ex, /*no prompt: log*/ "An error occurred while summarising the return, the note stays empty until the next message");
        }
    }

    private static string FormatMessages(IReadOnlyList<DeskMessage> messages)
    {
        var sb = new StringBuilder();
        foreach (var message in messages)
        {
            sb.AppendLine($"<message role=\"{(message.IsCustomerMessage ? "customer" : "desk")}\">{message.Text}</message>");
        }
        return sb.ToString();
    }

    private class Response
    {
        public required string Summary { get; set; }
        public string? Condition { get; set; }
    }
}

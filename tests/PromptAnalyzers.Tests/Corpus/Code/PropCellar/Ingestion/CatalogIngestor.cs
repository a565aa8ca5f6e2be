using System.Text;
using System.Text.Json;
using Azure.AI.OpenAI;
using OpenAI.Chat;
using PropCellar.Prompts;

namespace PropCellar.Ingestion;

public sealed record PropRecord(string Id, string Name, string Material, string Text, byte[]? Photo, List<string> Protocols);

public sealed class CatalogIngestor(AzureOpenAIClient azure, ISqlRunner sql, ILogger<CatalogIngestor> logger)
{
    private readonly ChatClient _mini = azure.GetChatClient("gpt-4o-mini");
    private readonly string _faqPrompt = /*maybe task*//*prompt: file*/ File.ReadAllText("Prompts/catalog_faq.txt");

    public async Task IngestAsync(PropRecord prop, CancellationToken ct)
    {
        var era = await AskAsync(/*task*//*prompt: elsewhere*/ PromptLibrary.EraPrompt(prop.Name, prop.Material), ct);
        var weapon = await AskAsync(PromptLibraryWithEntry(/*task*//*prompt: elsewhere*/ PromptLibrary.WeaponCheck, prop), ct);
        var faq = await AskAsync(_faqPrompt.Replace("{{entry}}", prop.Text), ct);
        var tags = await TagAsync(prop, ct);
        var alt = prop.Photo is null ? null : await DescribePhotoAsync(prop.Photo, ct);
        var condition = await SummarizeConditionAsync(prop, ct);

        await sql.ExecuteAsync(/*no prompt: sql*/ @"
            UPDATE props
               SET era = @era, needs_armourer = @weapon, faq = @faq, tags = @tags, alt_text = @alt, condition_text = @condition, ingested_at = SYSUTCDATETIME()
             WHERE id = @id;
            DELETE FROM prop_chunks WHERE prop_id = @id;",
            new { id = prop.Id, era, weapon = weapon.StartsWith("yes", StringComparison.OrdinalIgnoreCase), faq, tags = string.Join(';', tags), alt, condition }, ct);

        logger.LogInformation("Ingested {Id} ({Era}, weapon: {Weapon})", prop.Id, era, weapon);
    }

    private static string PromptLibraryWithEntry(string prompt, PropRecord prop) => prompt + "\n" + prop.Name + "\n" + prop.Text;

    private async Task<string> AskAsync(string prompt, CancellationToken ct)
    {
        ChatCompletion completion = await _mini.CompleteChatAsync([new UserChatMessage(prompt)], new ChatCompletionOptions { Temperature = 0 }, ct);
        return completion.Content[0].Text.Trim();
    }

    private async Task<string[]> TagAsync(PropRecord prop, CancellationToken ct)
    {
        var instructions = /*typed task*//*prompt: local*/ "Extract search tags from the props catalogue entry: object type, style, colour, material, typical plays or genres, and rooms it belongs to. Singular, lower case, English, no brand names. At least 5 and at most 15 tags.";

        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                "prop_tags",
                BinaryData.FromString("""{"type":"object","properties":{"tags":{"type":"array","items":{"type":"string"}}},"required":["tags"],"additionalProperties":false}"""),
                jsonSchemaIsStrict: true)
        };
        ChatCompletion completion = await _mini.CompleteChatAsync([new SystemChatMessage(instructions), new UserChatMessage(prop.Text)], options, ct);
        using var doc = JsonDocument.Parse(completion.Content[0].Text);
        return doc.RootElement.GetProperty("tags").EnumerateArray().Select(t => t.GetString()!).ToArray();
    }

    private async Task<string> DescribePhotoAsync(byte[] photo, CancellationToken ct)
    {
        var message = new UserChatMessage(
            ChatMessageContentPart.CreateTextPart(/*prompt: call*/ "Describe the object in the photo for a blind props master. Shape, size if there is something to compare with, colours, visible damage. Ignore the shelf and the label. Two sentences."),
            ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(photo), "image/jpeg", ChatImageDetailLevel.Low));
        ChatCompletion completion = await _mini.CompleteChatAsync([message], cancellationToken: ct);
        return completion.Content[0].Text;
    }

    private async Task<string?> SummarizeConditionAsync(PropRecord prop, CancellationToken ct)
    {
        if (prop.Protocols.Count == 0) return null;

        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Protokolle, neuestes zuerst:");
        foreach (var protocol in prop.Protocols)
            sb.Append("* ").AppendLine(protocol);

        ChatCompletion completion = await _mini.CompleteChatAsync(
            [new SystemChatMessage(/*prompt: call*/ "Fasse die Zustandsprotokolle einer Requisite zu höchstens drei Sätzen zusammen. Der aktuelle Zustand zuerst, dann was sich wiederholt (z. B. immer derselbe Fuß locker). Keine Namen von Mitarbeitern."), new UserChatMessage(sb.ToString())], cancellationToken: ct);
        return completion.Content[0].Text;
    }
}

public interface ISqlRunner
{
    Task ExecuteAsync(string sql, object parameters, CancellationToken ct);
}

using System.Text.Json;
using CommitSmith.Core;
using OpenAI.Chat;

namespace CommitSmith.Commands;

public record ReviewComment(string File, int Line, string Severity, string Comment);
public record ReviewResult(ReviewComment[] Comments);

public class ReviewCommand(ChatClient chat, Settings settings)
{
    private static readonly BinaryData Schema = BinaryData.FromString(/*no prompt: json schema*/ """
        { "type": "object", "additionalProperties": false, "required": ["comments"],
          "properties": { "comments": { "type": "array", "items": { "type": "object", "additionalProperties": false,
            "required": ["file", "line", "severity", "comment"],
            "properties": { "file": { "type": "string" }, "line": { "type": "integer" },
              "severity": { "type": "string", "enum": ["blocker", "major", "minor", "question"] },
              "comment": { "type": "string", "description": "What is wrong and what to do instead, in two sentences" } } } } } }
        """);

    public async Task<ReviewComment[]> RunAsync(bool strict)
    {
        var diff = Git.Run("diff", "main...HEAD").Clip();
        var role = /*prompt: elsewhere*/ settings.ReviewerRole;
        if (strict)
        {
            var options = new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("review", Schema, jsonSchemaIsStrict: true) };
            var json = await chat.AskAsync(role,
                /*typed task*/ /*prompt: wrapper*/ "Review this diff. Report every problem with file, line in the new version, severity and comment:\n" + diff, options);
            return JsonSerializer.Deserialize<ReviewResult>(json, JsonSerializerOptions.Web)!.Comments;
        }

        var ask = /*task*/ /*prompt: local*/ @"List up to five problems in the diff below as a JSON object of this shape:
{ ""comments"": [ { ""file"": ""<path>"", ""line"": <number>, ""severity"": ""blocker|major|minor|question"", ""comment"": ""<text>"" } ] }
Use an empty array when the diff is fine. Line numbers refer to the new file.

" + diff;
        ChatCompletion loose = await chat.CompleteChatAsync(
            [new SystemChatMessage(role), new UserChatMessage(ask)],
            new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat() });
        return JsonSerializer.Deserialize<ReviewResult>(loose.Content[0].Text, JsonSerializerOptions.Web)!.Comments;
    }
}

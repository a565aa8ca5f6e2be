using System.Text.Json;
using OpenAI.Chat;

namespace SchoolPortal.Lessons;

internal sealed class EssayFeedback
{
    private static readonly BinaryData Schema = BinaryData.FromString(/*no prompt: json*/ """
        {
          "type": "object",
          "properties": { "grade": { "type": "string", "description": "The grade you should give" }, "advice": { "type": "string" } },
          "required": ["grade", "advice"],
          "additionalProperties": false
        }
        """);

    private readonly ChatClient _chat = new("gpt-4o-2024-08-06", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));

    private readonly string _rubric;

    public EssayFeedback(string subject)
    {
        _rubric = /*prompt: member*/ $"You grade essays in {subject}. Content counts twice, language once. Praise before you criticise.";
    }

    public async Task<(string Grade, string Advice)> GradeAsync(string essay, CancellationToken ct)
    {
        var intro = /*prompt: local*/ "Essay of the pupil, between the lines:\n-----\n" + essay + "\n-----";
        var options = new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("feedback", Schema, jsonSchemaIsStrict: true) };
        ChatCompletion completion = await _chat.CompleteChatAsync([new SystemChatMessage(_rubric), new UserChatMessage(intro)], options, ct);
        using var json = JsonDocument.Parse(completion.Content[0].Text);
        return (json.RootElement.GetProperty("grade").GetString()!, json.RootElement.GetProperty("advice").GetString()!);
    }

    public async Task<string> EncourageAsync(string grade)
    {
        var message = /*prompt: local*/ $"The pupil got {grade}. Write one sentence that encourages.";
        if (grade == "A")
        {
            message = /*prompt: local*/ "The pupil got the best grade. Congratulate in one sentence.";
        }

        var completion = await _chat.CompleteChatAsync(message);
        return completion.Value.Content[0].Text;
    }
}

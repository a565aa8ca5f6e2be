using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace PodaCerta.Services;

public class CitizenReplyService(Kernel kernel)
{
    private readonly IChatCompletionService _chat = kernel.GetRequiredService<IChatCompletionService>();

    public string? District { get; set; }

    public async Task<string> ReplyAsync(string citizenText, string urgency, IEnumerable<string> rules, CancellationToken ct = default)
    {
        var history = new ChatHistory(/*prompt: call*/ "You answer letters to the parks department. You are friendly, you never promise a date and you sign with 'Your parks department'.");

        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Answer the letter below in the language in which it is written.");
        if (urgency is "IMEDIATA" or "ALTA")
            sb.AppendLine("Tell the writer to keep away from the tree until the crew has been there.");
        if (District != null)
            sb.AppendLine($"The tree stands in the district {District}.");
        sb.AppendLine();
        sb.AppendLine("Rules of the department:");
        foreach (var r in rules)
            sb.AppendLine("* " + r);
        sb.AppendLine().AppendLine("Letter:").AppendLine(citizenText);

        history.AddUserMessage(sb.ToString());
        var answer = await _chat.GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings { Temperature = 0.6 }, kernel, ct);
        return answer.Content ?? "";
    }

    // a handful of examples works better than a page of rules
    public async Task<string> SubjectCodeAsync(string letter)
    {
        var history = new ChatHistory();
        history.AddSystemMessage(/*examples*/ /*prompt: call*/ "Give each letter a subject code: ROOT, CROWN, TRUNK, ANIMAL or OTHER. One code, no sentence.");
        history.AddUserMessage(/*examples*/ /*prompt: call*/ "The pavement in front of my garage has been lifted by a fig tree.");
        history.AddAssistantMessage("ROOT");
        history.AddUserMessage(/*examples*/ /*prompt: call*/ "There are bees in the old plane tree at the school.");
        history.AddAssistantMessage(/*prompt: call*/ "ANIMAL");
        history.AddUserMessage(letter);

        var r = await _chat.GetChatMessageContentAsync(history, kernel: kernel);
        return r.Content!.Trim();
    }

    public string ToHtml(string reply) =>
        /*no prompt: html*/ $"<html><body><p>Dear citizen,</p><p>{reply}</p><p><i>You are receiving this mail because you wrote to the parks department.</i></p></body></html>";
}

using System.Text;
using Havarie.Endpoints;
using OpenAI.Chat;

namespace Havarie.Services;

public class LetterService
{
    private static readonly ChatTool ClauseTool = ChatTool.CreateFunctionTool(
        "find_clause",
        /*no prompt: tool description*/ "Find the clause of the general terms that fits a claim. Give the line of business and two or three keywords; you get the wording of the clause.",
        BinaryData.FromString("""{"type":"object","properties":{"line":{"type":"string"},"keywords":{"type":"string"}},"required":["line","keywords"]}"""));

    private readonly ChatClient _chat;
    public LetterService(ChatClient chat) { _chat = chat; }

    public async Task<string> WriteAsync(Claim claim, string tone)
    {
        var house = await /*prompt: file*/ File.ReadAllTextAsync("Prompts/house_style.txt");
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write the first letter to the customer about the claim below.");
        sb.Append("Line of business: ").AppendLine(claim.Line);
        sb.AppendLine($"Policy: {claim.PolicyNo}");
        if (claim.Urgency >= 4)
            sb.AppendLine("Begin with a sentence of sympathy, because people might be hurt.");
        sb.AppendLine("Cite one clause, use the tool find_clause for it. Never write a clause from memory.");
        sb.AppendLine().AppendLine(claim.Description);

        var messages = new List<ChatMessage> { new SystemChatMessage(house), new SystemChatMessage(ToneOf(tone)), new UserChatMessage(sb.ToString()) };
        var options = new ChatCompletionOptions { Tools = { ClauseTool } };

        ChatCompletion c;
        do
        {
            c = await _chat.CompleteChatAsync(messages, options);
            if (c.FinishReason != ChatFinishReason.ToolCalls) break;
            messages.Add(new AssistantChatMessage(c));
            foreach (var call in c.ToolCalls)
                messages.Add(new ToolChatMessage(call.Id, Clauses.Find(call.FunctionArguments.ToString())));
        } while (true);

        var letter = c.Content[0].Text;
        // second look: does the letter promise money?
        ChatCompletion check = await _chat.CompleteChatAsync(new UserChatMessage(/*task*/ /*prompt: call*/ $"""
            Does the following letter admit liability or promise a payment? Answer YES or NO, in capital letters, no other words.

            {letter}
            """));
        if (!check.Content[0].Text.StartsWith("YES")) return letter;

        messages.Add(new AssistantChatMessage(letter));
        messages.Add(new UserChatMessage(/*prompt: call*/ "Your letter sounds as if we had already accepted the claim. Write it again without any promise, keep the lenght."));
        ChatCompletion again = await _chat.CompleteChatAsync(messages);
        return again.Content[0].Text;
    }

    private static string ToneOf(string tone) => tone == "warm"
        ? /*prompt: method*/ "Write warmly, like a neighbour who works at an insurance company. Short sentences, no legal latin."
        : /*prompt: method*/ "Write in a neutral business tone. No exclamation marks and no small talk.";
}

static class Clauses
{
    public static string Find(string args) => args.Contains("motor") ? "A.2.3 Collision damage ..." : "§ 4 Tap water ...";
}

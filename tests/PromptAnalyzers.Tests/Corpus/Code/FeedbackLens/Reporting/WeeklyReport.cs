using System.Text;
using FeedbackLens.Llm;
using OpenAI.Chat;

namespace FeedbackLens.Reporting;

public sealed class WeeklyReport(ICompletionGateway gateway, ChatClient chat)
{
    private static readonly string[] Questions =
    {
        /*prompt: member*/ "Which problem of this week is likely to make customers leave for good, and which comments make you think so?",
        /*prompt: member*/ "Is there something customers praise that we do not advertise at all? Give two or three quotes.",
    };

    public async Task<string> ComposeAsync(IReadOnlyList<(Feedback Item, Scored Score, string Team)> rows, IDictionary<int, string> themes)
    {
        var table = string.Join("\n", themes.Values.GroupBy(t => t).OrderByDescending(g => g.Count()).Select(g => $"{g.Key}\t{g.Count()}"));
        var html = new StringBuilder(/*no prompt: html*/ "<h1>What did our customers tell us?</h1><p>Summarised automatically from all channels. Please check the quotes before you use them in a presentation.</p>");

        html.Append(await gateway.AskAsync(await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine("Prompts", "exec_summary.txt")), table));

        var thread = new List<ChatMessage> { ChatMessage.CreateSystemMessage(/*prompt: call*/ "You are a sober data analyst who looks at customer feedback of a grocery delivery. You only state what the comments support and you say it when the sample is too small."), ChatMessage.CreateUserMessage(string.Join("\n", rows.Select(r => r.Item.Text))) };
        foreach (var q in Questions)
        {
            thread.Add(ChatMessage.CreateUserMessage(q));
            ChatCompletion reply = await chat.CompleteChatAsync(thread);
            thread.Add(new AssistantChatMessage(reply));
            html.Append("<h2>").Append(q).Append("</h2>").Append(reply.Content[0].Text);
        }

        html.Append(await HeadlineAsync(rows.Where(r => r.Score.Sentiment.StartsWith("very")).Select(r => r.Item)));
        return html.ToString();
    }

    private async Task<string> HeadlineAsync(IEnumerable<Feedback> loud)
    {
        var p = new StringBuilder();
        p.AppendLine(/*maybe task*/ /*prompt: builder*/ "Pick the three comments from the list that best show how the week was and write for each a headline of max. eight words.");
        p.AppendLine("Headlines are for an internal wallboard in the warehouse, so no irony and no blaming of single drivers.");
        p.AppendLine();
        foreach (var f in loud.Take(40)) p.Append("- ").AppendLine(f.Text);
        ChatCompletion c = await chat.CompleteChatAsync(new UserChatMessage(p.ToString()));
        return c.Content[0].Text;
    }
}

using System.ClientModel;
using System.Text;
using OpenAI.Chat;

class Judge
{
    readonly ChatClient client;
    readonly string rubric = /*task*/ /*prompt: member*/ @"You are a strict but fair evaluator of annotation quality.
Given a text, a label and a rationale, grade the RATIONALE on a 1-5 scale:
5 = refers to concrete words of the text and fully justifies the label
4 = justifies the label, but one relevant cue is missing
3 = plausible, but generic
2 = contradicts the text in part
1 = contradicts the label or is empty
Do not grade the label itself, even if you think it is wrong. Your last line must be 'Grade: N'.";

    public Judge(ChatClient client) => this.client = client;

    public async Task<int> Grade(string text, string label, string rationale)
    {
        ChatMessage[] messages =
        {
            new SystemChatMessage(rubric),
            new UserChatMessage(/*prompt: call*/ $"TEXT: {text}\nLABEL: {label}\nRATIONALE: {rationale}"),
        };
        ClientResult<ChatCompletion> r = await client.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0 });
        var last = r.Value.Content[0].Text.Trim().Split('\n')[^1];
        return last.Length > 0 && char.IsDigit(last[^1]) ? last[^1] - '0' : 0;
    }

    public async Task<string> Pairwise(string question, string a, string b)
    {
        var prompt = /*task*/ /*prompt: file*/ File.ReadAllText("Prompts/judge_pairwise.txt") + $"Question: {question}\n\n[A]\n{a}\n\n[B]\n{b}";
        var r = await client.CompleteChatAsync(new UserChatMessage(prompt));
        return r.Value.Content[0].Text;
    }

    // error analysis for the paper, one paragraph
    public async Task<string> Explain(IEnumerable<(string Text, string Gold, string Pred)> errors)
    {
        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "The following items were mislabeled by a classifier. Describe in one paragraph which kinds of errors are frequent and what they have in common, for the error analysis section of a paper.\n\n");
        foreach (var e in errors.Take(40)) sb.Append($"- \"{e.Text}\" gold={e.Gold} predicted={e.Pred}\n");
        var msgs = new List<ChatMessage> { ChatMessage.CreateUserMessage(sb.ToString()) };
        var r = await client.CompleteChatAsync(msgs);
        return r.Value.Content[0].Text;
    }
}

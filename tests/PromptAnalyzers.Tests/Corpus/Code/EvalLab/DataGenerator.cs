using System.Text;
using Microsoft.Extensions.AI;

namespace EvalLab;

public sealed class DataGenerator(IChatClient client, string language = "English")
{
    private int _made;

    public async IAsyncEnumerable<string> QuestionsAsync(string document, int count)
    {
        var asked = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var prompt = new StringBuilder()
                .AppendLine(/*prompt: builder*/ "Ask one question that the document answers.")
                .Append("Language: ").AppendLine(language)
                .AppendLine("Do not repeat these questions:")
                .Append(asked)
                .AppendLine("Document:")
                .Append(document)
                .ToString();
            var response = await client.GetResponseAsync(prompt);
            asked.AppendLine(response.Text);
            _made++;
            yield return response.Text;
        }
    }

    public async Task<string> DistractorAsync(string question, string rightAnswer)
    {
        var systemPrompt = /*prompt: local*/ "You write wrong answers that sound right.";
        var messages = new List<ChatMessage>();
        messages.Add(new ChatMessage(ChatRole.System, systemPrompt));
        messages.Add(new ChatMessage { Role = ChatRole.User, Contents = [new TextContent(/*prompt: call*/ $"Question: {question}"), new TextContent($"Right answer: {rightAnswer}")] });
        return (await client.GetResponseAsync(messages)).Text;
    }

    public override string ToString() => /*no prompt: log*/ $"{_made} questions were made";
}

using OpenAI.Chat;

namespace SchoolPortal;

public sealed class Tutor
{
    private readonly ChatClient _client;
    private readonly IReadOnlyList<ChatMessage> _start;

    public Tutor(ChatClient client, string subject)
    {
        _client = client;
        _start =
        [
            new SystemChatMessage(/*prompt: call*/ $"You are a patient tutor of {subject}. Never give the answer, give the next hint."),
            new UserChatMessage(/*prompt: call*/ "I do not understand fractions."),
            new AssistantChatMessage(/*prompt: call*/ "Let us cut a pizza. Into how many pieces do you want to cut it?"),
        ];
    }

    public async Task<string> AnswerAsync(IEnumerable<ChatMessage> turns, string question)
    {
        ChatMessage[] messages = [.. _start, .. turns, new UserChatMessage(question)];
        var result = await _client.CompleteChatAsync(messages);
        return result.Value.Content[0].Text;
    }

    public async Task<string> QuizAsync(string topic, int number)
    {
        async Task<string> Once(string hint)
        {
            var prompt = /*prompt: local*/ $"Ask question {number} about {topic}. {hint}";
            ChatCompletion completion = await _client.CompleteChatAsync(prompt);
            return completion.Content[0].Text;
        }

        var first = await Once(string.Empty);
        return first.Length < 400 ? first : await Once(/*prompt: wrapper*/ "Be brief.");
    }
}

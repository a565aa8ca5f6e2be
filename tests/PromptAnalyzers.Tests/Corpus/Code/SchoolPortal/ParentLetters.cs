using OpenAI.Chat;

namespace SchoolPortal;

public enum Letter
{
    Trip,
    Absence,
    Praise,
}

public sealed class ParentLetters(ChatClient chat)
{
    private static readonly Dictionary<Letter, string> Prompts = new()
    {
        [Letter.Trip] = /*prompt: member*/ "Write a letter to parents about a school trip. Ask for consent and for the money by Friday.",
        [Letter.Absence] = /*prompt: member*/ "Write a friendly letter that asks parents for the reason of an absence.",
        [Letter.Praise] = /*prompt: member*/ "Write a short letter that praises a pupil. Name what was done well.",
    };

    private static readonly string[] Rules = ["Write simply.", "No abbreviations.", "Sign as 'Your school'."];

    public async Task<string> WriteAsync(Letter kind, string facts)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(Prompts[kind]),
            new SystemChatMessage(/*prompt: local*/ string.Join(" ", Rules)),
            new UserChatMessage(facts),
        };
        ChatCompletion completion = await chat.CompleteChatAsync(messages);
        return completion.Content[0].Text;
    }

    public async Task<string> TranslateAsync(string letter, string language)
    {
        var prompt = /*prompt: local*/ "Translate the letter into {language}. Keep dates and amounts as they are.".Replace("{language}", language);
        ChatCompletion completion = await chat.CompleteChatAsync(new SystemChatMessage(prompt), new UserChatMessage(letter));
        return completion.Content[0].Text;
    }
}

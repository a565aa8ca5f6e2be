using Brevduva.Models;
using Brevduva.Prompts;
using OpenAI.Chat;

namespace Brevduva.Services;

public class ReplyService(IAzureChatService chat, IMailPromptBuilder prompts)
{
    private readonly List<ChatMessage> _boardHistory = new();

    public async Task<string> DraftAsync(ReplyRequest request)
    {
        var prompt = /*prompt: local*/ $@"Write a {request.Tone} reply in {request.Language} to the following e-mail of {request.RecipientName ?? "a resident"}:

        Original e-mail:
        {request.Original.Body}

        Key requirements:
        - Answer every question that is asked, in the order of the mail
        - Work in these facts where they fit: {request.Keywords ?? "none"}
        - No legal language and no reference to paragraphs
        - At most 150 words

        Only the text of the e-mail, without a subject line.";

        var body = await chat.AskAsync(/*prompt: elsewhere*/ LocalizedPrompts.Persona(request.Original.Culture), prompt, 0.6f);
        return body + "\n\n" + LocalizedPrompts.Footer(request.Original.Culture);
    }

    public async Task<string> FormalizeAsync(ReplyRequest request)
    {
        var prompt = /*maybe task*/ /*prompt: local*/ $@"Rewrite the following note of a caretaker in {request.Language} so that it can be put up in the stairwell:

            {request.Original.Body}

            Key requirements:
            - More {request.Tone}, no reproaches
            - Correct spelling and grammar
            - Keep dates, times and floor numbers
            - Keep the meaning

            Return only the rewritten note.";
        ChatCompletion result = await chat.ClientFor("gpt-4o-mini").CompleteChatAsync(prompt);
        return result.Content[0].Text;
    }

    public Task<string> FeedbackAsync(IncomingMail draft, bool reminder) =>
        chat.AskAsync(/*prompt: wrapper*/ "Du är en språkvårdare som har arbetat många år med klarspråk i myndigheter. Du är uppmuntrande men ärlig.",
            /*prompt: method*/ LocalizedPrompts.FeedbackPrompt(draft, reminder), 0.4f);

    public async Task<string> AskBinderAsync(string association, string question, IEnumerable<string> pages)
    {
        if (_boardHistory.Count == 0)
        {
            _boardHistory.Add(prompts.CreateAssistantMessage(association, Channel.Portal));
            _boardHistory.Add(new AssistantChatMessage(/*prompt: call*/ "Hej! I have the binder of your association in front of me. What do you want to know?"));
        }

        _boardHistory.Add(new UserChatMessage(/*prompt: call*/ $"Pages from the binder:\n{string.Join("\n---\n", pages)}\n\nMy question: {question}"));
        var answer = await chat.CompleteAsync(_boardHistory);
        _boardHistory.Add(new AssistantChatMessage(answer));
        return answer;
    }

    public Task<string> PostEditAsync(string source, string target, string language) =>
        chat.CompleteAsync(new List<ChatMessage> { new UserChatMessage(/*maybe task*/ /*prompt: elsewhere*/ PromptTemplates.GetPostEdit("Swedish", language, source, target, null)) });
}

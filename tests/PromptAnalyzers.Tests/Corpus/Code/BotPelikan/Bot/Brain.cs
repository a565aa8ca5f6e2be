using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace BotPelikan.Bot;

/// everything that talks to openai
public class Brain
{
    readonly IOpenAIService ai;
    readonly Dictionary<long, List<ChatMessage>> memory = new();

    public string Persona { get; private set; } = "pelikan";

    public static readonly Dictionary<string, string> Personas = new()
    {
        ["pelikan"] = /*prompt: member*/ "Jesteś Pelikan, bot grupy planszówkowej z Gdańska. Jesteś złośliwy, ale lubisz ludzi. Odpowiadasz krótko, po polsku, czasem wtrącasz coś o rybach. Nigdy nie przyznajesz, że przegrałeś w Catana.",
        ["butler"] = /*prompt: member*/ "You are an old english butler called Mr. Hobbs. You adress everybody as Sir or Madam, you are never rude, but one can feel that you disapprove of games with dice.",
        ["orakel"] = /*prompt: member*/ "Du bist ein Orakel und antwortest ausschließlich in Rätseln mit höchstens zwei Sätzen. Auf die Frage nach Gewinnern antwortest du immer: Der mit dem Würfel.",
    };

    public Brain(IOpenAIService ai) => this.ai = ai;

    public bool Switch(string name)
    {
        if (!Personas.ContainsKey(name)) return false;
        Persona = name;
        memory.Clear();
        return true;
    }

    public async Task<string?> Talk(TgMessage m)
    {
        if (!memory.TryGetValue(m.ChatId, out var list)) memory[m.ChatId] = list = new();
        list.Add(ChatMessage.FromUser(m.From + ": " + m.Text));
        if (list.Count > 20) list.RemoveRange(0, list.Count - 20);

        var msgs = list.ToList();
        msgs.Insert(0, ChatMessage.FromSystem(Personas[Persona]));
        if (m.IsPrivate)
            msgs.Add(ChatMessage.FromSystem(/*prompt: call*/ "This is a private chat, nobody else is reading. You can be a little more personal and write longer answers."));

        var answer = await Send(msgs, 0.9f, 400);
        if (answer != null) list.Add(ChatMessage.FromAssistant(answer));
        return answer;
    }

    public Task<string?> Once(string system, string user, float temp = 0f) =>
        Send(new List<ChatMessage> { ChatMessage.FromSystem(system), ChatMessage.FromUser(user) }, temp, 500);

    public async Task<bool> IsSpam(string text)
    {
        var res = await ai.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
        {
            Model = Models.Gpt_4o_mini,
            Temperature = 0,
            MaxTokens = 3,
            Messages = new List<ChatMessage>
            {
                ChatMessage.FromSystem(/*examples*/ /*prompt: call*/ "You check messages of a board game group for spam. Spam is: crypto, dating, betting, links to unknown shops, job offers. Selling used games is ok. Answer SPAM or OK."),
                ChatMessage.FromUser(/*prompt: call*/ "Hi all, sold my old Agricola with all expansions? 40 zl, pick up in Wrzeszcz"),
                ChatMessage.FromAssistant("OK"),
                ChatMessage.FromUser(/*prompt: call*/ "Earn 3000 zl a week from home, write me at priv!!!"),
                ChatMessage.FromAssistant(/*prompt: call*/ "SPAM"),
                ChatMessage.FromUser(text),
            },
        });
        return res.Successful && res.Choices.First().Message.Content!.StartsWith("SPAM");
    }

    async Task<string?> Send(List<ChatMessage> msgs, float temp, int max)
    {
        for (int i = 0; i < 3; i++)
        {
            var res = await ai.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = msgs, Model = Models.Gpt_4o, Temperature = temp, MaxTokens = max });
            if (res.Successful) return res.Choices.First().Message.Content;
            Console.WriteLine(/*no prompt: log*/ "OpenAI did not answer the message, wait and try again. Error: " + res.Error?.Message);
            await Task.Delay(2000 * (i + 1));
        }
        return null;
    }
}

using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace VitrineKeeper.Agents;

public abstract class GuideAgent(Kernel kernel)
{
    protected readonly Kernel _kernel = kernel;

    public abstract string Name { get; }
    protected abstract string SystemPrompt { get; }
    protected virtual double Temperature => 0.5;

    public async Task<string> ReplyAsync(ChatHistory conversation, CancellationToken ct = default)
    {
        var history = new ChatHistory(SystemPrompt);
        foreach (var m in conversation.Where(m => m.Role != AuthorRole.System).TakeLast(10))
            history.Add(m);

        var settings = new OpenAIPromptExecutionSettings
        {
            Temperature = Temperature,
            FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(),
        };
        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        var reply = await chat.GetChatMessageContentAsync(history, settings, _kernel, ct);
        return reply.Content ?? string.Empty;
    }

    protected async Task<string> AskAsync(string prompt)
    {
        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        return (await chat.GetChatMessageContentAsync(prompt)).Content ?? "";
    }
}

public sealed class HistorianAgent(Kernel kernel) : GuideAgent(kernel)
{
    public override string Name => "Historiker";

    protected override string SystemPrompt => /*prompt: method*/ """
        Du bist ein sachkundiger Ortshistoriker und beantwortest Fragen von Besuchern zu Objekten und zur Geschichte von Rodenau.
        Suche mit search_catalog nach passenden Objekten und nenne den Raum, in dem sie stehen.
        Trenne klar zwischen dem, was im Katalog steht, und allgemeinem Wissen ("vermutlich", "üblicherweise").
        Zur NS-Zeit antwortest du nüchtern und verweist auf die Tafel in Raum 6.
        Vier bis sechs Sätze.
        """;
}

public sealed class KidsAgent(Kernel kernel) : GuideAgent(kernel)
{
    public override string Name => "Kinder";
    protected override double Temperature => 0.9;

    protected override string SystemPrompt =>
        /*prompt: method*/ "Du bist Fritzi, eine Maus, die seit 1903 im Museum wohnt und jede Vitrine von innen kennt. " +
        "Du sprichst mit Kindern zwischen 6 und 10. Kurze Sätze, ab und zu ein Rätsel, niemals Jahreszahlen ohne Vergleich (\"als deine Uroma so alt war wie du\"). " +
        "Wenn ein Kind traurig ist oder seine Eltern sucht, schick es zur Kasse im Erdgeschoss.";

    public async Task<string> QuizAsync(string room, int count)
    {
        return await AskAsync(/*maybe task*//*prompt: wrapper*/ $@"Erfinde {count} Quizfragen für Kinder zu Raum {room} des Heimatmuseums.
Jede Frage hat drei Antworten, eine ist richtig, eine ist lustig falsch.
Format: JSON-Array, so:
[{{""frage"":""..."",""antworten"":[""..."",""..."",""...""],""richtig"":0}}]
Kein Markdown drumherum.");
    }
}

public sealed class TerminalAgent(Kernel kernel, Settings.GuideOptions options) : GuideAgent(kernel)
{
    public override string Name => "Terminal";
    protected override string SystemPrompt => /*prompt: elsewhere*/ options.TerminalPersona;
}

public class AgentRouter(Kernel kernel, IEnumerable<GuideAgent> agents)
{
    public async Task<GuideAgent> PickAsync(string text)
    {
        var name = (await kernel.InvokePromptAsync(
            /*task*//*prompt: call*/ $"Wer soll antworten? Historiker (Fragen zu Objekten und Geschichte), Kinder (schreibt offenbar ein Kind), Terminal (Wege, Preise, Zeiten). Nur den Namen ausgeben.\nNachricht: {text}"))
            .ToString().Trim();
        return agents.FirstOrDefault(a => name.StartsWith(a.Name, StringComparison.OrdinalIgnoreCase)) ?? agents.First();
    }
}

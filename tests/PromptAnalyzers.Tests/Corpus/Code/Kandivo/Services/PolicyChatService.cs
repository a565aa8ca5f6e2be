using System.Text;
using Kandivo.Data;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Kandivo.Services;

/// <summary>Chat for employees: questions about the HR handbook (German)</summary>
public class PolicyChatService
{
    private readonly Kernel _kernel;
    private readonly ApplicationStore _store;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _embeddings;
    private readonly ChatHistory _history = new();

    public PolicyChatService(Kernel kernel, ApplicationStore store, IEmbeddingGenerator<string, Embedding<float>> embeddings)
    {
        _kernel = kernel;
        _store = store;
        _embeddings = embeddings;
    }

    public async Task WarmUpAsync()
    {
        await _embeddings.GenerateAsync(/*no prompt: embedding input*/ "Urlaubsantrag Resturlaub Sonderurlaub Umzug Hochzeit Geburt Todesfall Freistellung Pflege Elternzeit");
    }

    public async IAsyncEnumerable<string> AskAsync(string question)
    {
        var vector = await _embeddings.GenerateAsync(question);
        var chunks = await _store.SearchHandbookAsync(vector.Vector, 6);

        var chatService = _kernel.GetRequiredService<IChatCompletionService>();
        if (_history.Count == 0)
            _history.AddSystemMessage(/*prompt: call*/ """
                Du bist Kandi, die Assistentin der Personalabteilung. Mitarbeitende stellen dir Fragen zum Personalhandbuch.

                Regeln:
                - Antworte ausschließlich mit Hilfe der mitgelieferten Auszüge aus dem Handbuch.
                - Steht die Antwort nicht in den Auszügen, sage das und verweise auf personal@kandivo.example. Nichts erfinden!
                - Nenne am Ende in Klammern den Abschnitt, aus dem die Auskunft stammt, z.B. (Abschnitt 4.2).
                - Duze die Leute, bleib freundlich und knapp. Keine Gesetzestexte zitieren, keine Rechtsberatung.
                - Bei Themen wie Kündigung, Abmahnung, Mobbing, Krankheit oder Schwangerschaft: sei besonders behutsam und biete an,
                  einen vertraulichen Termin mit der Personalabteilung zu vereinbaren.
                - Gib niemals Auskunft über andere Personen, auch nicht über deren Gehalt, Urlaub oder Krankheitstage.
                """);

        _history.AddUserMessage(BuildUserPrompt(question, chunks));

        var full = new StringBuilder();
        await foreach (var part in chatService.GetStreamingChatMessageContentsAsync(_history))
        {
            if (string.IsNullOrEmpty(part.Content)) continue;
            full.Append(part.Content);
            yield return part.Content;
        }
        _history.AddAssistantMessage(full.ToString());
    }

    public async Task<string> GetTitleAsync()
    {
        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        var copy = new ChatHistory(_history);
        copy.AddUserMessage(/*prompt: call*/ "Gib dieser Unterhaltung eine Überschrift mit höchstens fünf Wörtern, ohne Anführungszeichen und ohne Punkt am Ende.");
        var title = await chat.GetChatMessageContentAsync(copy, new OpenAIPromptExecutionSettings { MaxTokens = 20 });
        return title.Content ?? "Neue Unterhaltung";
    }

    private static string BuildUserPrompt(string question, IReadOnlyList<HandbookChunk> chunks)
    {
        var builder = new StringBuilder();
        builder.AppendLine(/*prompt: builder*/ "AUSZÜGE AUS DEM HANDBUCH:");
        builder.AppendLine();
        for (var i = 0; i < chunks.Count; i++)
        {
            builder.AppendLine($"[{chunks[i].Section}] {chunks[i].Text}");
            builder.AppendLine("---");
        }
        builder.AppendLine();
        builder.AppendLine("FRAGE:");
        builder.AppendLine(question);
        builder.AppendLine();
        builder.Append("Beantworte die Frage nur mit den Auszügen oben.");
        return builder.ToString();
    }
}

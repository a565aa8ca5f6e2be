using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Foliant;

/// <summary>Everything the visitors of the reading room's web page can do with the model.</summary>
public sealed class ReadingRoom
{
    private static readonly Dictionary<string, string> Explainers = new()
    {
        ["coin"] = /*prompt: member*/ "Explain to a hobby genealogist what the sum of money in the following line was worth at the time: compare with a mason's daily wage and the price of a sheep. Three sentences. Line: {{$input}}",
        ["script"] = /*prompt: member*/ "Erkläre einer Anfängerin, woran man in dieser Abschrift die Hand (Kurrent, Kanzlei, Fraktur) und typische Abkürzungen erkennt. Abschrift: {{$input}}",
        ["latin"] = /*maybe task*//*prompt: member*/ "Übersetze die lateinische Stelle ins Deutsche. Wörtlich, Ergänzungen in eckigen Klammern, nichts weglassen.\n\n{{$input}}",
    };

    private readonly Kernel _kernel;
    private readonly IChatCompletionService _chat;
    private readonly Dictionary<Guid, ChatHistory> _sessions = new();
    private readonly HttpClient _http;

    public ReadingRoom(Kernel kernel, HttpClient http)
    {
        _kernel = kernel;
        _chat = kernel.GetRequiredService<IChatCompletionService>();
        _http = http;
    }

    public async Task<string> ChatAsync(Guid session, string message, CancellationToken ct)
    {
        if (!_sessions.TryGetValue(session, out var history))
        {
            history = new ChatHistory();
            history.AddSystemMessage(/*prompt: call*/ """
                Du bist die Lesesaalaufsicht des Stadtarchivs Hohenvörde. Du hilfst Besucherinnen und Besuchern, Archivalien zu finden.

                - Suche mit search_records, bevor du sagst, dass es etwas nicht gibt.
                - Nenne immer die Signatur, denn ohne sie kann niemand bestellen.
                - Gesperrte Akten erwähnst du nicht, auch nicht ihre Existenz.
                - Keine Stammbäume erraten. Keine Auskünfte über Lebende.
                - Antworte in der Sprache der Frage, sonst Deutsch.
                """);
            history.AddAssistantMessage(/*prompt: call*/ "Guten Tag! Wonach suchen Sie, und aus welcher Zeit ungefähr?");
            _sessions[session] = history;
        }

        history.AddUserMessage(message);
        if (history.Count > 30)
            await ShrinkAsync(history, ct);

        var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(), Temperature = 0.3 };
        var reply = await _chat.GetChatMessageContentAsync(history, settings, _kernel, ct);
        history.Add(reply);
        return reply.Content ?? "";
    }

    private async Task ShrinkAsync(ChatHistory history, CancellationToken ct)
    {
        var transcript = new StringBuilder();
        foreach (var m in history.Skip(1).Take(20))
            transcript.AppendLine($"{m.Role}: {m.Content}");

        var prompt = new StringBuilder();
        prompt.AppendLine(/*prompt: builder*/ "Summarise the conversation between a visitor and the reading room desk.");
        prompt.AppendLine("Keep all shelf marks, names and years. Drop greetings. Max 100 words.");
        prompt.AppendLine();
        prompt.Append(transcript);
        var summary = await _kernel.InvokePromptAsync(prompt.ToString(), cancellationToken: ct);

        history.RemoveRange(1, 20);
        history.Insert(1, new ChatMessageContent(AuthorRole.Assistant, summary.ToString()));
    }

    public Task<string> ExplainAsync(string topic, string passage) =>
        Explainers.TryGetValue(topic, out var template)
            ? _kernel.AskAsync(template, ("input", passage))
            : throw new KeyNotFoundException(/*no prompt: exception*/ $"There is no explanation for the topic '{topic}'. Known topics are coin, script and latin; the page must be rebuilt when the list changes.");

    public async Task<string> WriteIntroAsync(string fonds, int from, int to, double metres, string notes)
    {
        var config = new PromptTemplateConfig
        {
            Name = "FindingAidIntro",
            Template = /*prompt: elsewhere*/ ArchivePrompts.FindingAidIntro,
            InputVariables = new List<InputVariable> { new() { Name = "notes", AllowDangerouslySetContent = true } },
        };
        var function = _kernel.CreateFunctionFromPrompt(config);
        var result = await function.InvokeAsync(_kernel, new KernelArguments
        {
            ["fonds"] = fonds, ["from"] = from, ["to"] = to, ["metres"] = metres, ["notes"] = notes,
        });
        return result.GetValue<string>() ?? "";
    }

    /// <summary>Runs on the small box in the cellar, no data leaves the house.</summary>
    public async Task<bool> LooksPrivateAsync(string enquiry)
    {
        var body = new
        {
            model = "qwen3:4b",
            stream = false,
            prompt = /*reasoned task*//*prompt: call, raw HTTP*/ $"Contains this enquiry to an archive private data of the writer (birthday, phone, illness)? Only yes or no.\n\nEnquiry: {enquiry}\n",
        };
        using var response = await _http.PostAsJsonAsync("http://cellar:11434/api/generate", body);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("response").GetString()!.Contains("yes", StringComparison.OrdinalIgnoreCase);
    }

    public string OrderSlip(string mark, string reader) => /*no prompt: html*/ $"""
        <div class="slip"><h2>Bestellschein</h2>
        <p>Signatur: <b>{mark}</b><br>Leser/in: {reader}</p>
        <p>Bitte füllen Sie pro Archivale einen Schein aus und geben Sie ihn bis 15 Uhr an der Theke ab.</p></div>
        """;
}

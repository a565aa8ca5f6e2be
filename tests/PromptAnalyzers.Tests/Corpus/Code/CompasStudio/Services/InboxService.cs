using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CompasStudio.Agents;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace CompasStudio.Services;

public record Absence(string Student, string Course, DateOnly From, DateOnly To, bool WantsToMakeUp);

public record AbsenceList(List<Absence> Absences);

public record Feedback(int Stars, string Text, string Course);

/// <summary>Everything that happens with the mailbox of the school at night.</summary>
public class InboxService(IChatClient client, IHttpClientFactory http, ILogger<InboxService> logger)
{
    private async Task<string> AskOnceAsync(string instructions, string input, CancellationToken ct = default)
    {
        var agent = new ChatClientAgent(client, instructions);
        var response = await agent.RunAsync(input, cancellationToken: ct);
        return response.Text.Trim();
    }

    public async Task<bool> IsSpamAsync(string mail)
    {
        var verdict = await AskOnceAsync(/*task*//*prompt: wrapper*/ "Decide if a mail to a dance school is unwanted advertising (SEO offers, cheap costumes, guest posts, crypto). Agencies that ask for a workshop booking are NOT spam. Answer with the single word spam or ok.", mail);
        return verdict.StartsWith("spam", StringComparison.OrdinalIgnoreCase);
    }

    public async Task<string> ClassifyMailAsync(string subject, string body)
    {
        var instructions = /*examples*//*prompt: local*/ """
            Clasifica los correos de una escuela de baile. Etiquetas posibles: reserva, baja, factura, queja, elogio, profesor, otro.
            Responde con una sola etiqueta en minúsculas.

            Correo: "Buenas, este mes no me habéis pasado el recibo, ¿me lo podéis mandar?"
            Etiqueta: factura

            Correo: "Me mudo a Zaragoza así que a partir de mayo ya no vengo :("
            Etiqueta: baja

            Correo: "La música estaba altísima y el suelo resbalaba, la tercera vez que lo digo"
            Etiqueta: queja

            Correo: "Soy bailarina de swing y en septiembre me traslado a vuestra ciudad, buscáis a alguien?"
            Etiqueta: profesor
            """;
        var label = await AskOnceAsync(instructions, string.Join("\n", subject, body));
        logger.LogInformation(/*no prompt: log*/ "Mail with subject {Subject} was filed under {Label} and moved to the matching folder of the shared mailbox", subject, label);
        return label;
    }

    public async Task<List<Absence>> ReadAbsencesAsync(string mail, CancellationToken ct)
    {
        AIAgent agent = client.AsAIAgent(new ChatClientAgentOptions
        {
            Name = "AbsenceReader",
            ChatOptions = new ChatOptions
            {
                Instructions = /*typed task*//*prompt: call*/ $"Extract all announced absences from the mail of a student. Today is {DateTime.Today:yyyy-MM-dd}. Resolve expressions like 'next week' to dates. A single lesson has from = to. If nobody is absent return an empty list.",
                ResponseFormat = ChatResponseFormat.ForJsonSchema<AbsenceList>()
            }
        });
        var response = await agent.RunAsync(mail, cancellationToken: ct);
        return JsonSerializer.Deserialize<AbsenceList>(response.Text, new JsonSerializerOptions(JsonSerializerDefaults.Web))?.Absences ?? new();
    }

    public Task<string> DraftReplyAsync(string mail, string notes)
        => AskOnceAsync(/*prompt: elsewhere*/ AgentInstructions.ReplyWriter, mail + "\n---\n" + notes);

    public async Task<int> RateComplaintAsync(string complaint)
    {
        var agent = new ChatClientAgent(client, name: "Complaints");
        var turns = new List<ChatMessage>
        {
            new(ChatRole.System, /*examples*//*prompt: call*/ "Rate how serious a complaint of a student is: 0 = joke, 1 = small, 2 = should be answered today, 3 = call immediately. Reply with the digit."),
            new(ChatRole.User, /*prompt: call*/ "The teacher touched my daughter in a way she did not like."),
            new(ChatRole.Assistant, "3"),
            new(ChatRole.User, complaint)
        };
        var response = await agent.RunAsync(turns);
        return int.TryParse(response.Text.Trim(), out var n) ? n : 2;
    }

    public async Task<string> SummarizeFeedbackAsync(IEnumerable<Feedback> items)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*maybe task*//*prompt: builder*/ "Summarize the feedback of the course evaluation for the teachers' meeting.");
        sb.AppendLine("Three bullets 'keep', three bullets 'change', and one quote that should be read out. Don't name students.");
        sb.AppendLine();
        foreach (var group in items.GroupBy(i => i.Course))
        {
            sb.AppendLine($"## {group.Key} (average {group.Average(g => g.Stars):0.0})");
            foreach (var f in group.Where(f => f.Text.Length > 3))
                sb.AppendLine("- " + f.Text);
        }

        AIAgent agent = new ChatClientAgent(client, name: "Feedback");
        return (await agent.RunAsync(sb.ToString())).Text;
    }

    /// <summary>Small local model, the mails in other languages shall not cost anything.</summary>
    public async Task<string> DetectLanguageAsync(string text)
    {
        var body = new
        {
            model = "llama3.2:1b",
            prompt = /*task*//*prompt: call, raw HTTP*/ "Which language is this text written in? Answer with the ISO 639-1 code only, two letters.\n\n" + text[..Math.Min(400, text.Length)],
            stream = false
        };
        var response = await http.CreateClient().PostAsJsonAsync("http://localhost:11434/api/generate", body);
        response.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("response").GetString()?.Trim().ToLowerInvariant() ?? "es";
    }

    public async Task<float[]> EmbedQuestionAsync(IEmbeddingGenerator<string, Embedding<float>> embeddings)
    {
        var e = await embeddings.GenerateAsync(/*no prompt: embedding input*/ "What are the opening hours of the school, when are you closed in summer and on public holidays, until when can I come in the evening?");
        return e.Vector.ToArray();
    }
}

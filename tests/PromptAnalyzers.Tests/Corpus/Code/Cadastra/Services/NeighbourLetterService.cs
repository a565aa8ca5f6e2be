using System.Text;
using Cadastra.Claude;

namespace Cadastra.Services;

public record Neighbour(string Name, string Address, bool Absent, string[] History);

public class NeighbourLetterService(IClaudeClient claude)
{
    private static readonly string ScorePrompt = /*examples*//*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "conflict_score.txt"));

    public async Task<string> WriteInvitationAsync(Neighbour n, string parcel, DateTime date, CancellationToken ct)
    {
        var prompt = new LlmPrompt(
            System: /*prompt: wrapper*/ "Tu écris les convocations d'un géomètre aux voisins d'une parcelle. Neutre et rassurant : personne n'est accusé, un bornage protège les deux côtés. Une page au plus, formule de politesse sobre.",
            User: /*prompt: wrapper*/ $"Destinataire : {n.Name}, {n.Address}. Parcelle {parcel}. Visite le {date:dd/MM/yyyy à HH:mm}. {(n.Absent ? "Il habite à l'étranger, explique la procuration." : "")}",
            MaxTokens: 1200);

        return await claude.CompleteAsync(prompt, ct);
    }

    public async Task<int> ConflictScoreAsync(Neighbour n, CancellationToken ct)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Everything we have in the file about this neighbour:");
        foreach (var h in n.History) sb.AppendLine("- " + h);
        if (n.Absent) sb.AppendLine("- lives abroad, letters come back");

        var answer = await claude.CompleteAsync(new LlmPrompt(sb.ToString(), ScorePrompt, 20, Cheap: true), ct);
        return int.TryParse(answer, out var score) ? score : 50;
    }

    public async Task<bool> AgreesAsync(string reply, CancellationToken ct)
    {
        var instructionText = /*task*//*prompt: local*/ $"Un voisin répond à une convocation de bornage. Est-il d'accord avec les limites proposées, sans réserve ? Réponds uniquement OUI ou NON.\n\n{reply}";
        var answer = await claude.CompleteAsync(new LlmPrompt(instructionText, MaxTokens: 5), ct);
        return answer.StartsWith("OUI", StringComparison.OrdinalIgnoreCase);
    }

    public IAsyncEnumerable<string> DraftMinutesAsync(string notes, CancellationToken ct)
        => claude.StreamAsync(new LlmPrompt(/*prompt: wrapper*/ "Rédige le procès-verbal de bornage à partir des notes de terrain ci-dessous. Plan : présents, constats, bornes posées ou retrouvées, réserves, signatures. Ne mentionne que ce qui est dans les notes, laisse [à compléter] où il manque quelque chose.\n\n" + notes, MaxTokens: 4000), ct);

    public static string ReminderMail(Neighbour n) => /*no prompt: mail*/ $"Madame, Monsieur {n.Name},\n\nsauf erreur de notre part nous n'avons pas reçu votre réponse à notre courrier. Merci de nous renvoyer le talon signé dans les dix jours.\n\nLe secrétariat";
}

public class GlossaryTranslator(IClaudeClient claude)
{
    private readonly Dictionary<string, string> _terms = new() { ["mitoyenneté"] = "gemene muur", ["borne"] = "grenspaal" };

    public Task<string> ToDutchAsync(string text, CancellationToken ct) =>
        claude.CompleteAsync(new LlmPrompt(
            System: /*maybe task*//*prompt: elsewhere*/ PromptBuilder.BuildSystemPrompt(_terms),
            User: /*prompt: elsewhere*/ PromptBuilder.BuildUserMessage("Dutch", text),
            MaxTokens: 6000), ct);
}

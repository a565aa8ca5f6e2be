using Anthropic;
using Anthropic.Models.Messages;
using Cadastra.Claude;
using Microsoft.Extensions.Options;

namespace Cadastra.Services;

public enum DeedAction { Explain, Risks, Modernise, Timeline }

/// <summary>
/// Expert on old deeds: one stable system prompt (cached) plus one instruction for each button of the client.
/// </summary>
public sealed class DeedActionService(AnthropicClient client, IOptions<ClaudeOptions> options)
{
    private const string SystemBase = /*prompt: member*/ """
        Tu es paléographe et clerc de notaire, spécialisé dans les actes de vente et de partage belges de 1830 à 1980.
        Tu travailles dans un logiciel de géomètres. On te donne la transcription d'un acte, souvent avec des fautes de lecture.

        Règles valables pour toutes les tâches :
        - ne complète jamais un nom, une mesure ou un numéro de parcelle illisible, écris [illisible]
        - les mesures anciennes (verge, bonnier, perche) restent telles quelles, avec la conversion entre parenthèses si elle est sûre
        - cite la ligne de l'acte sur laquelle tu t'appuies
        - réponds en Markdown simple
        """;

    private static readonly Dictionary<DeedAction, string> ActionPrompts = new()
    {
        [DeedAction.Explain] = /*prompt: member*/ """
            Tâche : EXPLIQUER l'acte à un client qui n'a aucune formation. Qui vend, qui achète, quoi, à quelles conditions,
            et ce qui reste valable aujourd'hui. Termine par une phrase en gras qui résume l'ensemble.
            """,
        [DeedAction.Risks] = /*prompt: member*/ """
            Tâche : RELEVER LES POINTS À RISQUE pour un bornage. Passe en revue les servitudes (passage, vue, eau),
            les limites décrites par des éléments disparus (haie, chêne, ruisseau), les contenances « plus ou moins »,
            les renvois à un plan absent. Pour chaque point : l'extrait, pourquoi c'est un risque, quoi vérifier sur le terrain.
            Attention particulière :
            - une servitude « à titre précaire » ou « par tolérance » n'est pas une servitude, signale-la à part
            - les contenances d'avant 1868 sont souvent reprises d'un acte plus ancien sans mesurage, dis-le si l'acte le laisse voir
            - « haie mitoyenne » et « haie dépendant de » n'ont pas la même conséquence, ne les confonds pas
            - un ruisseau a pu être voûté ou déplacé : demande l'atlas des cours d'eau
            - un numéro de parcelle suivi d'une lettre minuscule est une division, cherche la parcelle mère dans l'acte
            Classe les points du plus grave au moins grave, sept au maximum, et termine par la liste des documents à demander
            (plans annexés, actes antérieurs, matrice cadastrale), sans expliquer à quoi ils servent.
            Si rien n'est à signaler, dis-le.
            """,
        [DeedAction.Modernise] = /*maybe task*//*prompt: member*/ "Tâche : RÉÉCRIRE l'acte en français actuel, paragraphe par paragraphe, sans rien résumer ni omettre. Les noms et les chiffres ne changent pas.",
        [DeedAction.Timeline] = /*reasoned task*//*prompt: member*/ """
            Tâche : EXTRAIRE LA CHRONOLOGIE des mutations mentionnées dans l'acte (origine de propriété).
            Réponds uniquement avec un CSV, séparateur point-virgule, colonnes : date;cédant;acquéreur;nature;parcelle.
            Dates au format AAAA-MM-JJ, mois ou jour inconnu = 00. Une ligne par mutation, la plus ancienne d'abord. Pas d'en-tête, pas de bloc de code.
            """,
    };

    public async Task<string> RunAsync(DeedAction action, string deed, string lang, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(deed))
            throw new InvalidOperationException(/*no prompt: exception*/ "Aucun texte à analyser. Collez la transcription de l'acte dans la fenêtre de gauche ou lancez d'abord la reconnaissance.");

        string langInstruction = lang.StartsWith("nl", StringComparison.OrdinalIgnoreCase)
            ? "Antwoord in het Nederlands, citaten uit de akte blijven in het Frans."
            : "Réponds en français.";

        var response = await client.Messages.Create(new MessageCreateParams
        {
            Model = options.Value.Model,
            MaxTokens = 8000,
            Thinking = new ThinkingConfigAdaptive(),
            System = new List<TextBlockParam>
            {
                new() { Text = SystemBase, CacheControl = new CacheControlEphemeral() },
                new() { Text = langInstruction },
            },
            Messages =
            [
                new UserMessageParam
                {
                    Content = new List<ContentBlockParam>
                    {
                        new TextBlockParam { Text = ActionPrompts[action] },
                        new TextBlockParam { Text = deed },
                    }
                }
            ],
        }, cancellationToken: ct);

        return string.Concat(response.Content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text));
    }
}

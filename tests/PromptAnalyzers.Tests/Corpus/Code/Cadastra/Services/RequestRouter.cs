using Anthropic;
using Anthropic.Models.Messages;
using Cadastra.Claude;
using Microsoft.Extensions.Options;

namespace Cadastra.Services;

public enum RequestKind { Bornage, Division, Mesurage, Expertise, Facture, Autre }

public class RequestRouter
{
    private readonly AnthropicClient _client;
    private readonly ClaudeOptions _options;

    private readonly string _routeInstruction = /*task*//*prompt: member*/ "Classify the following request to a land surveyor. BORNAGE (fix or restore boundary marks), DIVISION (split a parcel), MESURAGE (measure a building or area), " +
           "EXPERTISE (dispute, court, valuation), FACTURE (about an invoice), AUTRE." +
           " Respond with exactly one of these words.";

    public RequestRouter(AnthropicClient client, IOptions<ClaudeOptions> options)
    {
        _client = client;
        _options = options.Value;
    }

    public async Task<RequestKind> RouteAsync(string text, CancellationToken ct)
    {
        var parameters = new MessageCreateParams
        {
            Model = _options.CheapModel,
            MaxTokens = 10,
            System = _routeInstruction,
            Messages = [new UserMessageParam { Content = text }]
        };
        var answer = await DispatchAsync(parameters, ct);
        return Enum.TryParse<RequestKind>(answer.Trim(), ignoreCase: true, out var kind) ? kind : RequestKind.Autre;
    }

    public async Task<string?> SummariseAsync(string text, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return await DispatchAsync(new MessageCreateParams
        {
            Model = _options.CheapModel,
            MaxTokens = 400,
            System = /*examples*//*prompt: call*/ """
                Tu résumes les demandes de clients pour la liste du matin.

                Une seule phrase, moins de 14 mots : commune, objet, délai s'il est donné. Pas de politesse, pas de nom de personne.

                Exemple de demande : « Bonjour, mon voisin de la rue du Moulin à Sombreffe a coulé une dalle et je crois qu'elle est chez moi, il faudrait passer avant la fin du mois svp. »
                Réponse : Sombreffe, dalle du voisin à contrôler, avant fin du mois.
                """,
            OutputConfig = new OutputConfig { Effort = Effort.Low },
            Messages = [new UserMessageParam { Content = text }]
        }, ct);
    }

    private async Task<string> DispatchAsync(MessageCreateParams p, CancellationToken ct)
    {
        var r = await _client.Messages.Create(p, cancellationToken: ct);
        return string.Concat(r.Content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text));
    }
}

using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace MeepleLoan.Services;

public record RuleSheetDto(string Title, int MinPlayers, int MaxPlayers, int Minutes, string Setup, List<string> Components);

public class RuleSheetImporter(IChatClient chatClient, IHttpClientFactory httpClientFactory, ILogger<RuleSheetImporter> logger)
{
    private static readonly Regex TagPattern = new(@"<[^>]+>", RegexOptions.Compiled);

    public async Task<RuleSheetDto?> ImportAsync(string url, CancellationToken cancellationToken = default)
    {
        try
        {
            using var client = httpClientFactory.CreateClient("RuleSheets");
            client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (compatible; MeepleLoan/1.0)");
            var html = TagPattern.Replace(await client.GetStringAsync(url, cancellationToken), " ");

            var response = await chatClient.GetResponseAsync<RuleSheetDto>(
                [
                    new ChatMessage(ChatRole.System, /*typed task*/ /*prompt: call*/ """
                        Je haalt gegevens uit de tekst van een webpagina met spelregels. Bepaal:
                        - Title: de titel van het spel, zonder uitgever
                        - MinPlayers en MaxPlayers: het aantal spelers, 0 als het er niet staat
                        - Minutes: de speelduur, bij "45-60" het grootste getal
                        - Setup: de opbouw in genummerde stappen, als Markdown
                        - Components: elk onderdeel met zijn aantal
                        Schrijf in het Nederlands, ook als de pagina in een andere taal is. Verzin niets.
                        """),
                    new ChatMessage(ChatRole.User, html)
                ],
                cancellationToken: cancellationToken);
            return response.Result;
        }
        catch (Exception ex)
        {
            logger.LogWarning(ex, /*no prompt: log*/ "Kon de spelregels niet ophalen van {Url}. Controleer de link en probeer het later opnieuw.", url);
            return null;
        }
    }
}

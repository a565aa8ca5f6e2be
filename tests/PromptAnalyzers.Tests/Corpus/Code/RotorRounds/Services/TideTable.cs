using System.ComponentModel;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace RotorRounds.Services;

public sealed class TideTable
{
    private const string Sql = /*no prompt: sql*/ "SELECT harbour, note FROM harbour_notes WHERE valid_to IS NULL ORDER BY harbour";

    private readonly AIAgent _normaliser;
    private readonly HttpClient _http;

    public TideTable(IChatClient chatClient, HttpClient http)
    {
        _http = http;
        _normaliser = chatClient.AsAIAgent(/*task*/ /*prompt: elsewhere*/ DeskTexts.NormaliseWindow, "Windows");
    }

    public Task<IReadOnlyList<(string Harbour, string Note)>> LoadNotesAsync()
    {
        Console.WriteLine($"> {Sql}");
        return Task.FromResult<IReadOnlyList<(string, string)>>([("Esbjerg", "no departure two hours around low water"), ("Hvide Sande", "lock closed on Sundays")]);
    }

    [Description(/*no prompt: tool*/ "Gets the weather windows for rope work at a site within the next three days.")]
    public async Task<string> GetWindow(string site)
    {
        var forecast = await _http.GetStringAsync($"https://forecast.nordhede.example/text/{Uri.EscapeDataString(site)}");
        return (await _normaliser.RunAsync(forecast)).Text;
    }
}

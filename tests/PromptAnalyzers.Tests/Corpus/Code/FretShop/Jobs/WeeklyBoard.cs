using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FretShop.Models;

namespace FretShop.Jobs;

/// <summary>Sunday evening: what is on the bench next week. Runs on the old PC in the back with Ollama.</summary>
public class WeeklyBoard
{
    private const string Endpoint = "http://localhost:11434/api/generate";

    private const string Sql = /*no prompt: sql*/ "SELECT id, customer_name, instrument, intake FROM tickets WHERE done = 0 AND due <= @sunday ORDER BY due";

    public async Task<string> WriteAsync(List<RepairTicket> tickets)
    {
        var prompt = new StringBuilder();
        prompt.AppendLine(/*prompt: builder*/ "Below are the repair jobs of the coming week.");
        prompt.AppendLine("Write a cheerful note for the board in the workshop. Mention which instruments might take longer than planned and wish everybody a good week.");
        prompt.AppendLine();
        foreach (var t in tickets)
            prompt.AppendLine($"#{t.Id} {t.Instrument}: {string.Join(", ", t.Jobs)}");

        return await QueryAsync(prompt.ToString());
    }

    private async Task<string> QueryAsync(string prompt)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        var content = JsonContent.Create(new { model = "llama3", prompt, stream = false });
        using var response = await client.PostAsync(Endpoint, content);
        response.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("response").GetString() ?? throw new InvalidOperationException(/*no prompt: exception*/ "Ollama did not produce an answer");
    }
}

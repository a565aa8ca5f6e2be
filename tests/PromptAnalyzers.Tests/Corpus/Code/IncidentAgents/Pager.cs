using System.Net.Http.Json;

namespace IncidentAgents;

internal sealed class Pager(string address)
{
    private static readonly HttpClient Http = new();

    public async Task NotifyAsync(string message)
    {
        var body = new { service = "checkout", content = message, messages = new[] { new { role = "on-call", content = message } } };
        using var response = await Http.PostAsJsonAsync($"{address}/api/notify", body);
        response.EnsureSuccessStatusCode();
    }

    public Task AcknowledgeAsync(int id) =>
        Http.PostAsJsonAsync(address + "/api/ack", new { id, prompt = /*no prompt: http*/ "Acknowledged by the agent", input = /*no prompt: http*/ "web" });
}

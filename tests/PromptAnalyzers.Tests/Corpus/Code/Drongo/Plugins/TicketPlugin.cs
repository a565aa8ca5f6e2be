using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace Drongo.Plugins;

public class TicketPlugin
{
    private readonly Dictionary<int, string> _tickets = new();

    [KernelFunction("create_ticket")]
    [Description(/*no prompt: tool description*/ "Creates a new ticket in the service desk. Only use it after the user has agreed to it. Returns the ticket number.")]
    public int Create(
        [Description(/*no prompt: tool description*/ "One sentence that describes the problem of the user")] string title,
        string? device = null)
    {
        var id = 48000 + _tickets.Count;
        _tickets[id] = title + " / " + device;
        return id;
    }

    [KernelFunction("ticket_state")]
    public string? State(int id) => _tickets.GetValueOrDefault(id);
}

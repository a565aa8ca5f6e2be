using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace Crm;

public sealed class ChatHub(ILogger<ChatHub> logger) : Hub
{
    public async Task SendMessage(string user, string message)
    {
        logger.LogInformation(/*no prompt: log*/ "{User} wrote {Message}", user, message);
        await Clients.All.SendAsync("ReceiveMessage", user, message);
        await Clients.Caller.SendAsync("System", /*no prompt: chat ui*/ "Your message was sent to everybody in the room.");
    }

    public override async Task OnConnectedAsync()
    {
        await Clients.Caller.SendAsync("System", /*no prompt: chat ui*/ "Hello, how can I help you today?");
        await base.OnConnectedAsync();
    }
}

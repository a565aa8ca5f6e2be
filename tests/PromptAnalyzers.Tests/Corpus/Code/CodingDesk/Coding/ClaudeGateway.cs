using System.Text;
using Anthropic;
using Anthropic.Models.Messages;

namespace CodingDesk.Coding;

public abstract class ClaudeStep
{
    private readonly AnthropicClient _client;
    private readonly string _system;
    protected virtual int Limit => 1024;

    protected ClaudeStep(AnthropicClient client, string system)
    {
        _client = client;
        _system = system;
    }

    protected async Task<string> SendAsync(string user)
    {
        var message = await _client.Messages.Create(new MessageCreateParams
        {
            Model = "claude-sonnet-4-5",
            MaxTokens = Limit,
            System = _system,
            Messages = [new UserMessageParam { Content = user }]
        });
        return TextOf(message);
    }

    public static string TextOf(Message message)
    {
        var sb = new StringBuilder();
        foreach (var block in message.Content)
            if (block.TryPickText(out var t)) sb.Append(t.Text);
        return sb.ToString();
    }
}

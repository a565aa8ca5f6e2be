using Microsoft.Extensions.AI;

namespace Vademecum.Ai;

/// <summary>Fluent request; keeps the order system - context - question.</summary>
public sealed class ClinicalTask
{
    private readonly List<ChatMessage> _messages = [];
    private readonly ChatOptions _options = new() { Temperature = 0, Seed = 7 };
    private string? _auditTag;

    public static ClinicalTask New() => new();
    public ClinicalTask Strictly(string rules) { _messages.Add(new ChatMessage(ChatRole.System, rules)); return this; }
    public ClinicalTask Given(string label, string document) { _messages.Add(new ChatMessage(ChatRole.User, $"<{label}>\n{document}\n</{label}>")); return this; }
    public ClinicalTask Then(string question) { _messages.Add(new ChatMessage(ChatRole.User, question)); return this; }
    public ClinicalTask Tagged(string tag) { _auditTag = tag; return this; }

    public async Task<string> RunAsync(IChatClient client, CancellationToken ct = default)
    {
        _options.AdditionalProperties = new() { ["audit"] = _auditTag };
        var response = await client.GetResponseAsync(_messages, _options, ct);
        return response.Text;
    }
}

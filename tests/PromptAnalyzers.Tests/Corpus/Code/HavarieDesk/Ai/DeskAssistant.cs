using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace HavarieDesk.Ai;

/// <summary>The little chat at the right side of the desk UI.</summary>
public class DeskAssistant
{
    private const int MaxTurns = 24;

    private const string CompactPrompt = /*prompt: member*/ "Summarise the conversation so far for yourself, so that you can go on without the older messages. " +
        "Keep claim numbers, amounts, dates and everything the handler decided or asked you to remember. Leave out greetings. Not more than 150 words.";

    private readonly IChatClient _chat;
    private readonly IClaimStore _claims;
    private readonly CarrierEdiClient _edi;
    private readonly ConcurrentDictionary<string, List<ChatMessage>> _sessions = new();
    private readonly ChatOptions _options;

    public DeskAssistant(IChatClient chat, IClaimStore claims, CarrierEdiClient edi)
    {
        _chat = chat;
        _claims = claims;
        _edi = edi;
        _options = new ChatOptions
        {
            Temperature = 0.3f,
            Tools =
            [
                AIFunctionFactory.Create(GetClaimAsync),
                AIFunctionFactory.Create(TrackAsync, "track_container", /*no prompt: tool description*/ "Asks the carrier where a container is. Needs the full container number with the check digit. Returns the raw status message."),
            ]
        };
    }

    public async IAsyncEnumerable<string> StreamAsync(DeskMessage message, string locale, string? page, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var history = _sessions.GetOrAdd(message.SessionId, _ => [new ChatMessage(ChatRole.System, /*prompt: call*/ $"""
            You are Hanne, the assistant of the claims handlers at a cargo insurer in Hamburg. You have worked with bills of lading,
            survey reports and average adjusters for half your life and it shows, but you don't show off.

            How you talk
            - short and friendly, first name basis, a bit dry
            - in the language of the handler (their setting is {locale})
            - no lists unless asked for

            What you do
            - look up claims with get_claim before you say anything about a claim. Never from memory
            - track containers with track_container when somebody asks where the goods are
            - explain Incoterms, Institute Cargo Clauses and the usual conventions when asked
            - help to word letters

            What you don't do
            - you don't decide about cover or payment. If pushed, say that Marit from legal bites
            - no personal data of the insured beyond what the claim file shows
            - no talk about premiums

            The handler is looking at: {page ?? "the start page"}. Use it if "this claim" or "here" is mentioned. Today is {DateTime.Today:dddd, d MMMM yyyy}.
            """)]);
        if (history.Count > MaxTurns)
            await CompactAsync(history, ct);

        history.Add(new ChatMessage(ChatRole.User, message.Text));
        var updates = new List<ChatResponseUpdate>();
        await foreach (var u in _chat.GetStreamingResponseAsync(history, _options, ct))
        {
            updates.Add(u);
            if (!string.IsNullOrEmpty(u.Text))
                yield return u.Text;
        }
        history.AddMessages(updates);
    }

    private async Task CompactAsync(List<ChatMessage> history, CancellationToken ct)
    {
        var res = await _chat.GetResponseAsync([.. history, new(ChatRole.User, CompactPrompt)], cancellationToken: ct);
        var system = history[0];
        history.Clear();
        history.Add(system);
        history.Add(new ChatMessage(ChatRole.Assistant, res.Text));
    }

    [Description("Loads one claim with its notes. Use the claim id, not the policy number.")]
    private async Task<object> GetClaimAsync(int claimId)
        => await _claims.FindAsync(claimId) is { } c ? c : "no such claim";

    private Task<string> TrackAsync(string container) => _edi.RequestTrackingAsync(container);
}

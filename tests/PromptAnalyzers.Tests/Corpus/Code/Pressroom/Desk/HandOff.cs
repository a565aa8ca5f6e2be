using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace Pressroom.Desk;

// the handoff orchestration of the framework was too chatty for us, so it is done by hand
public class HandOff
{
    private const string TriageText = /*task*/ /*prompt: member*/ @"You sort the mail of a newspaper. Decide who gets it and answer with one lower-case word:
reporter - news, tips, press releases, police reports
letters  - opinions and complaints about articles
ads      - everything that has to do with advertisments, obituaries and invoices
trash    - chain letters, spam, insults without content
A press release which mainly praises a product goes to ads.";

    private readonly IChatClient _client;
    private readonly AIAgent _triage;
    private readonly List<ChatMessage> _log = new();

    public HandOff(IChatClient client)
    {
        _client = client;
        _triage = new ChatClientAgent(client, TriageText, "Triage");
    }

    public async Task<string> RouteAsync(string mail)
    {
        for (int i = 0; i < 3; i++)
        {
            var ask = new List<ChatMessage> { new(ChatRole.User, mail) };
            if (i > 0) ask.Add(new ChatMessage(ChatRole.User, /*prompt: call*/ "That was not one of the four words. Once more please, only the word."));
            var word = (await _triage.RunAsync(ask)).Text.Trim().TrimEnd('.').ToLowerInvariant();
            if (word is "reporter" or "letters" or "ads" or "trash") return word;
            Console.WriteLine(/*no prompt: log line*/ $"Triage answered '{word}', which is not allowed. Answer with one of the four words only!");
        }
        return "letters";
    }

    public async Task<string> AnswerAsync(string desk, string mail)
    {
        if (!StyleBook.Desks.ContainsKey(desk)) return /*no prompt: ui text*/ "Dear reader, we have got your mail but there is nothing we can answer to it.";
        var agent = new ChatClientAgent(_client, instructions: /*prompt: elsewhere*/ StyleBook.Desks[desk], name: desk);
        _log.Add(new ChatMessage(ChatRole.User, mail));
        var sb = new System.Text.StringBuilder();
        await foreach (var part in agent.RunStreamingAsync(_log)) sb.Append(part.Text);
        _log.Add(new ChatMessage(ChatRole.Assistant, sb.ToString()));
        return sb.ToString();
    }
}

using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace IntakeMill.Support;

public class OperatorChat
{
    private const string Persona = /*prompt: member*/ """
        You are Mila, the assistant in the IntakeMill workbench. You help clerks to find out why a document was routed to a place or why a field is empty.
        Use the tool find_job before you claim anything about a document. Answer in the language of the clerk, in short sentences.
        If somebody wants to change master data, refer them to the data stewards, you are not allowed to change anything.
        """;

    private readonly IChatClient _chat;
    private readonly List<ChatMessage> _messages;

    public OperatorChat(IChatClient chat)
    {
        _chat = chat;
        _messages = [new ChatMessage(ChatRole.System, Persona)];
    }

    public async Task<string> ReplyAsync(string text, CancellationToken ct)
    {
        _messages.Add(new ChatMessage(ChatRole.User, text));
        var options = new ChatOptions
        {
            Tools = [AIFunctionFactory.Create(FindJob, "find_job", /*no prompt: tool description*/ "Looks up an intake job by its number and returns kind, urgency, time stamps and the list of fields which could not be read. Returns 'unknown' for numbers that do not exist.")]
        };
        var reply = "";
        await foreach (var update in _chat.GetStreamingResponseAsync(_messages, options, ct))
            reply += update.Text;
        _messages.Add(new ChatMessage(ChatRole.Assistant, reply));
        return reply;
    }

    public async Task<string> DigestAsync(IEnumerable<string> problems, CancellationToken ct)
    {
        var response = await _chat.GetResponseAsync(/*prompt: call*/ $"Fasse die Probleme der letzten Schicht im Dokumenteneingang für die Teamleitung zusammen, höchstens acht Sätze, wichtigstes zuerst, keine Schuldzuweisungen:\n{string.Join("\n", problems)}", cancellationToken: ct);
        return response.Text;
    }

    private static string FindJob([Description("number on the cover sheet")] string number)
        => number.Length == 0 ? "unknown" : $"{number}: Invoice, urgency 4, missing: orderNumbers";
}

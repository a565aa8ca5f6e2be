using Anthropic;
using Anthropic.Models.Messages;
using System.Text.Json;

namespace CodingDesk.Coding;

static class Audit
{
    static readonly string Checklist = /*task*/ /*prompt: member*/ """
        Compare the codes chosen by the human coder with the documentation and mark each one of them:

        OK          the documentation supports the code
        UPCODED     the code claims more severity than documented
        UNDERCODED  a more specific code is supported
        MISSING_DOC nothing in the chart speaks about it

        Also check Excludes1 notes between the codes. Two codes which exclude each other get the mark CONFLICT, both.
        Reply as a table with the columns code, mark, reason (max 12 words). No text before or after the table.
        """;

    public static async Task<string> RunAsync(AnthropicClient client, string chart, string[] coded)
    {
        var p = new MessageCreateParams
        {
            Model = Model.ClaudeHaiku4_5,
            MaxTokens = 1500,
            System = Checklist,
            Messages = new List<MessageParam>
            {
                new UserMessageParam { Content = /*prompt: call*/ "Chart:\n" + chart + "\n\nCoded by human: " + string.Join(" ", coded) }
            }
        };
        try
        {
            return ClaudeStep.TextOf(await client.Messages.Create(p));
        }
        catch (Exception ex)
        {
            AuditLog.Create(new AuditMessage { Role = "system", Content = /*no prompt: audit log*/ $"The audit of this chart could not be done ({ex.GetType().Name}). Review the codes manually and sign the form." });
            throw;
        }
    }

    // which body side? coders forget this constantly
    public static async Task<string> LateralityAsync(AnthropicClient client, string sentence)
    {
        var msg = await client.Messages.Create(new MessageCreateParams
        {
            Model = Model.ClaudeHaiku4_5,
            MaxTokens = 10,
            System = /*examples*/ /*prompt: call*/ "Detect the body side in a sentence of a radiology report. Answer L, R, B (both) or N (not stated).",
            Messages =
            [
                new UserMessageParam { Content = /*prompt: call*/ "Fx of the left distal radius, dorsally angulated." },
                new AssistantMessageParam { Content = "L" },
                new UserMessageParam { Content = /*prompt: call*/ "No effusion in either knee joint." },
                new AssistantMessageParam { Content = "B" },
                new UserMessageParam { Content = sentence },
            ]
        });
        return ClaudeStep.TextOf(msg).Trim();
    }

    public static async Task<string> TriageQueueAsync(AnthropicClient client, IEnumerable<string> queries)
    {
        string prompt = /*task*/ /*prompt: local*/ "Below are open questions of coders to physicians. Sort them by urgency (billing deadline first, then patient safety, then the rest) and give each a number 1-5. JSON array of {\"id\":…, \"urgency\":…}, nothing else.\n";
        foreach (var q in queries) prompt += "\n* " + q;
        var r = await client.Messages.Create(new() { Model = Model.ClaudeHaiku4_5, MaxTokens = 700, Messages = [new UserMessageParam { Content = prompt }] });
        var json = ClaudeStep.TextOf(r);
        return json.Length == 0 ? /*no prompt: json sample*/ "[{\"id\":\"Q-1\",\"urgency\":3}]" : JsonSerializer.Serialize(JsonDocument.Parse(json));
    }
}

class AuditMessage { public string Role = ""; public string Content = ""; }
static class AuditLog { public static void Create(AuditMessage m) => File.AppendAllText("audit.log", m.Role + ": " + m.Content + "\n"); }

using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using WattDesk.Agents;
using WattDesk.Tools;

namespace WattDesk.Services;

/// <summary>Polls the mailbox of the accounts department.</summary>
public class InboxSorter
{
    private readonly AIAgent _sorter;
    private readonly AIAgent _privacy;
    private readonly CustomerDb _db;
    private readonly IEmbeddingGenerator<string, Embedding<float>>? _embeddings;

    public InboxSorter(IChatClient client, CustomerDb db, IServiceProvider sp)
    {
        _db = db;
        _embeddings = sp.GetService<IEmbeddingGenerator<string, Embedding<float>>>();
        _sorter = new ChatClientAgent(client, /*examples*/ /*prompt: elsewhere*/ AgentPrompts.DunningReply, "dunning");
        _privacy = client.AsAIAgent(new ChatClientAgentOptions
        {
            Name = "privacy-guard",
            ChatOptions = new()
            {
                Instructions = /*examples*/ /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "privacy-guard.md")),
                Temperature = 0,
            },
        });
    }

    public async Task ProcessAsync(IEnumerable<(string Id, string Text)> mails, CancellationToken ct)
    {
        foreach (var (id, text) in mails)
        {
            var found = await _privacy.RunAsync(text, cancellationToken: ct);
            var clean = found.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(l => l.Contains('|'))
                .Aggregate(text, (t, l) => t.Replace(l.Split('|')[1], "[" + l.Split('|')[0] + "]"));

            var box = (await _sorter.RunAsync(clean, cancellationToken: ct)).Text.Trim();
            await _db.MoveMailAsync(id, box);

            if (box == "OTHER" && _embeddings is not null)
            {
                // similar mails of the last years, helps the clerk
                var v = await _embeddings.GenerateVectorAsync(/*no prompt: embedding input*/ "Antwort eines Kunden auf eine Mahnung, die keiner bekannten Kategorie zugeordnet werden konnte: " + clean, cancellationToken: ct);
                await _db.SaveVectorAsync(id, v.ToArray());
            }
        }
    }
}

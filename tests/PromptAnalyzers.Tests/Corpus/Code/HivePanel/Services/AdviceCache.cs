using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace HivePanel.Services;

/// <summary>Answers that are the same for a whole month need not be asked twice.</summary>
public class AdviceCache(IChatClient client, IEmbeddingGenerator<string, Embedding<float>> embeddings)
{
    private readonly ConcurrentDictionary<string, (DateTime At, string Text)> _items = new();

    private static readonly string[] Evergreens =
    [
        /*prompt: member*/ "What should a beekeeper check at the hive entrance this month, without opening the hive? Five bullet points.",
        /*prompt: member*/ "Name the most common mistake beginners make this month and how to avoid it, in a friendly tone, three sentences.",
    ];

    public async Task WarmUpAsync(CancellationToken ct = default)
    {
        foreach (var question in Evergreens)
            await GetOrAskAsync($"{DateTime.Today:yyyyMM}", question, ct);
    }

    public async Task<string> GetOrAskAsync(string scope, string prompt, CancellationToken ct = default)
    {
        var key = scope + ":" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(prompt)))[..12];
        if (_items.TryGetValue(key, out var hit) && hit.At > DateTime.UtcNow.AddDays(-14)) return hit.Text;

        var response = await client.GetResponseAsync(prompt, cancellationToken: ct);
        _items[key] = (DateTime.UtcNow, response.Text);
        return response.Text;
    }

    public async Task<Embedding<float>[]> IndexHandbookAsync(CancellationToken ct = default)
    {
        string[] chapters =
        [
            /*no prompt: embedding input*/ "Uniting colonies. Unite in the evening over a sheet of newspaper. Check first that the weaker colony is healthy, and remove the older queen. Do not open the hive for a week.",
            "Feeding in autumn. Feed in large portions until the middle of September so that the summer bees do the work and the winter bees are spared.",
        ];
        var result = await embeddings.GenerateAsync(chapters, cancellationToken: ct);
        return result.ToArray();
    }
}

public record ColonyRow(int Id, string Name, int BroodFrames, double MitesPerDay, double FoodKg, int QueenYear, string Forage);

public class HiveDatabase
{
    public const string LatestRows = /*no prompt: sql*/ """
        SELECT c.id, c.name, i.brood_frames, i.mites_per_day, i.food_kg, c.queen_year, a.forage
        FROM colony c
        JOIN apiary a ON a.id = c.apiary_id
        LEFT JOIN inspection i ON i.id = (SELECT MAX(id) FROM inspection WHERE colony_id = c.id)
        WHERE c.dissolved_at IS NULL
        ORDER BY c.name
        """;

    public List<ColonyRow> Rows { get; } = [];
    public ColonyRow? Find(string name) => Rows.FirstOrDefault(r => r.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

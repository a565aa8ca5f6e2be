using System.Text.Json;
using CaveGlow.Ai;
using CaveGlow.Engine;
using RestSharp;

namespace CaveGlow.World;

public class CaveLevel
{
    public string title { get; set; } = "";
    public string[] rows { get; set; } = Array.Empty<string>();
    public List<LevelEnemy> enemies { get; set; } = new();
}

public class LevelEnemy { public string type { get; set; } = ""; public int x { get; set; } public int y { get; set; } }

public class LevelGenerator : GameBehaviour
{
    [ShowInInspector] private int width = 24;
    [ShowInInspector] private int height = 14;

    const string levelSystemPrompt = /*maybe task*//*prompt: member*/ @"You are a level designer for a 2D cave crawler. You generate levels as JSON.

Format:
{
  ""title"": ""short name of the cave"",
  ""rows"": [""########"", ""#..S...#"", ""#....E.#"", ""########""],
  ""enemies"": [ { ""type"": ""bat|slime|golem"", ""x"": 0, ""y"": 0 } ]
}

Legend: # rock, . floor, ~ water, S start, E exit, M glow mushroom, C chest.
Rules:
- exactly one S and exactly one E, the exit must be reachable on floor tiles
- the border is always rock
- every row has the same lenght
- not more than 3 chests, at least 5 mushrooms, otherwise it is too dark
- enemies stand on floor, never closer then 4 tiles to S
Output only the JSON. No comments, no markdown.";

    private readonly RestClient client = new("https://api.openai.com");
    private readonly string key = Environment.GetEnvironmentVariable("CAVEGLOW_KEY") ?? "";

    public async Task<CaveLevel?> Generate(string theme, int difficulty)
    {
        var request = new RestRequest("/v1/chat/completions", Method.Post);
        request.AddHeader("Authorization", $"Bearer {key}");
        request.AddJsonBody(new
        {
            model = "gpt-4o",
            temperature = 1.0,
            messages = new[]
            {
                new { role = "system", content = levelSystemPrompt },
                new { role = "user", content = CreateUserPrompt(theme, difficulty) }
            }
        });

        var response = await client.ExecuteAsync(request);
        if (!response.IsSuccessful || response.Content is null)
        {
            Log.Error($"Level generation failed with status {response.StatusCode}. Using the handmade level instead, check the api key and the quota.");
            return null;
        }

        using var doc = JsonDocument.Parse(response.Content);
        var text = doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";

        CaveLevel? level;
        try
        {
            level = JsonLite.FromJson<CaveLevel>(JsonLite.Cut(text));
        }
        catch (Exception ex)
        {
            Log.Info("broken level, try to repair: " + ex.Message);
            var order = /*task*//*prompt: local*/ "The user sends you broken JSON of a game level. Repair it so that it can be parsed: close brackets, remove comments and trailing commas, fix the quotes. Do not change any value. Return the repaired JSON and nothing else.";
            var repaired = await LlmClient.Instance.Ask(order, text);
            level = JsonLite.FromJson<CaveLevel>(JsonLite.Cut(repaired));
        }

        if (level != null && !await IsFair(level)) return null;
        return level;
    }

    private string CreateUserPrompt(string theme, int difficulty)
    {
        var hint = difficulty switch
        {
            <= 2 => "It is for beginners: wide corridors, only slimes, no water.",
            <= 5 => "Medium: some dead ends, two kinds of enemies.",
            _ => "Very hard: narrow, much water, at least two golems near the exit."
        };
        return /*maybe task*//*prompt: method*/ $"Create a level with the theme \"{theme}\", {width} columns and {height} rows.\n{hint}\nRespond with valid JSON in the given format.";
    }

    // gemini thinks better about paths
    private async Task<bool> IsFair(CaveLevel level)
    {
        var gemini = new RestClient("https://generativelanguage.googleapis.com");
        var req = new RestRequest("/v1beta/models/gemini-2.5-pro:generateContent", Method.Post);
        req.AddQueryParameter("key", Environment.GetEnvironmentVariable("GEMINI_KEY") ?? "");
        req.AddJsonBody(new
        {
            contents = new[]
            {
                new
                {
                    parts = new[]
                    {
                        new { text = /*reasoned task*//*prompt: call*/ $"Here is the map of a cave (# rock, ~ deep water, everything else can be walked on). Can the player get from S to E by moving up, down, left and right, without walking through water? Answer only YES or NO.\n\n{string.Join("\n", level.rows)}" }
                    }
                }
            }
        });
        var res = await gemini.ExecuteAsync(req);
        return res.Content?.Contains("YES") ?? false;
    }

    public async Task<string[]> LootNames(string biome, int count)
    {
        var answer = await LlmClient.Instance.Generate(new OllamaRequest
        {
            model = "mistral",
            prompt = /*maybe task*//*prompt: call*/ $"Invent {count} names for treasures a player could find in a {biome} cave. No swords, no gold. Give me only the names, seperated by commas, no numbering.",
            stream = false
        });
        return answer.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}

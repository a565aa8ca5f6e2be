using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SprechGarten.Services;

public enum SoundPosition { Initial, Medial, Final }
public record TargetWord(string Word, SoundPosition Position);
public record MinimalPair(string First, string Second, string Hint);
public record ExerciseRequest(string Sound, int Age, string Language, IReadOnlyList<string> Interests, int Count);

public class ExerciseGenerator(IChatClient chatClient, ILogger<ExerciseGenerator> logger)
{
    private const string SyllablePrompt = /*examples*//*prompt: member*/ @"Zerlege das Wort in Sprechsilben und trenne sie mit Bindestrichen.
Großschreibung bleibt nur bei der ersten Silbe.

Banane -> Ba-na-ne
Schmetterling -> Schmet-ter-ling
Ei -> Ei
Fahrradklingel -> Fahr-rad-klin-gel

Gib nur das zerlegte Wort zurück.";

    public async Task<List<MinimalPair>> MinimalPairsAsync(ExerciseRequest request, CancellationToken ct = default)
    {
        var prompt = new StringBuilder();
        prompt.AppendLine(/*maybe task*//*prompt: builder*/ $"Create {request.Count} minimal pairs for a child aged {request.Age} that practises the sound /{request.Sound}/.");
        prompt.AppendLine($"Language of the words: {request.Language}. Both words must be nouns you can draw.");
        if (request.Interests.Count > 0)
            prompt.AppendLine($"The child likes {string.Join(", ", request.Interests)}, use that if it fits but don't force it.");
        if (request.Age < 5)
            prompt.AppendLine("Only one or two syllables.");
        prompt.AppendLine("Return a JSON array with objects { \"first\": string, \"second\": string, \"hint\": string }. The hint is a short sentence that tells the child what the tongue does.");

        var response = await chatClient.GetResponseAsync(prompt.ToString(), new ChatOptions { Temperature = 0.9f }, ct);
        try
        {
            return JsonSerializer.Deserialize<List<MinimalPair>>(response.Text, JsonSerializerOptions.Web) ?? [];
        }
        catch (JsonException ex)
        {
            logger.LogWarning(ex, /*no prompt: log*/ "The model returned minimal pairs that could not be read, falling back to the built in list for sound {Sound}", request.Sound);
            return [];
        }
    }

    public Task<string> SplitSyllablesAsync(string word, CancellationToken ct = default)
        => chatClient.AskAsync(SyllablePrompt, word, ct: ct);

    public async Task<IReadOnlyList<TargetWord>> FindTargetWordsAsync(string story, string sound, CancellationToken ct = default)
    {
        var response = await chatClient.GetResponseAsync<List<TargetWord>>(
            /*typed task*//*prompt: call*/ $"""
            Find all words of the text that contain the sound /{sound}/ when they are spoken (not the letter!). Give the position of the sound in the word: Initial, Medial or Final.
            Each word once.

            {story}
            """, cancellationToken: ct);

        return response.Result.DistinctBy(w => w.Word).ToList();
    }

    public async Task<int> RateDifficultyAsync(string word, CancellationToken ct = default)
    {
        var text = await chatClient.AskAsync(
            /*task*//*prompt: wrapper*/ "Rate how difficult the word is to pronounce for children with articulation disorders. 1 is very easy, 10 is for words with consonant clusters over several syllables. Return one integer.",
            word, ct: ct);
        return int.TryParse(text, out var value) ? value : 5;
    }
}

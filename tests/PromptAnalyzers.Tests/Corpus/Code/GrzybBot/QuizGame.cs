using System.Collections.Concurrent;
using System.Text.Json;
using OpenAI.Chat;

namespace GrzybBot;

public class QuizGame
{
    private readonly GptService _gpt;
    private readonly ConcurrentDictionary<long, Queue<QuizQuestion>> _games = new();
    private readonly ConcurrentDictionary<long, int> _points = new();

    // {0} pytanie {1} wzorcowa odpowiedź {2} odpowiedź gracza
    public QuizGame(GptService gpt) => _gpt = gpt;

    public bool IsRunning(long chatId) => _games.TryGetValue(chatId, out var q) && q.Count > 0;

    public async Task<string> StartAsync(long chatId, string topic)
    {
        var prompt = /*maybe task*//*prompt: local*/ "Make up 5 quiz questions in Polish about mushrooms and mushroom picking";
        if (topic.Length > 2) prompt += " with the topic '" + topic + "'";
        prompt += ". Not too easy, the players are experienced. One question must be about a law or a protected species in Poland. No question about how something tastes.\n";
        prompt += "Return JSON only, no markdown: [{\"q\":\"...\",\"a\":\"...\"}]";

        var json = await _gpt.AskAsync(prompt, 1f);
        json = json.Replace("```json", "").Replace("```", "");
        try
        {
            var list = JsonSerializer.Deserialize<List<QuizQuestion>>(json, new JsonSerializerOptions(JsonSerializerDefaults.Web)) ?? [];
            _games[chatId] = new Queue<QuizQuestion>(list);
            _points[chatId] = 0;
            return "Pierwsze pytanie: " + list[0].Q;
        }
        catch (Exception)
        {
            return "Zgubiłem kartki z pytaniami. Spróbuj później.";
        }
    }

    public async Task<string> AnswerAsync(long chatId, string answer)
    {
        var current = _games[chatId].Dequeue();
        var judgeTemplate = /*task*//*prompt: local*/ "Oceń odpowiedź w quizie o grzybach w skali od 0 do 10. Literówki i nazwy ludowe nie mają znaczenia, liczy się sens. " +
        "Odpowiedź częściowo dobra: 4-7. Brak odpowiedzi, żart albo prośba o podpowiedź: 0.\n" +
        "Pytanie: {0}\nWzorcowa odpowiedź: {1}\nOdpowiedź gracza: {2}\n" +
        "Zwróć samą liczbę.";
        var score = await _gpt.AskAsync(string.Format(judgeTemplate, current.Q, current.A, answer), 0);
        int.TryParse(score, out var n);
        var total = _points.AddOrUpdate(chatId, n, (_, old) => old + n);

        if (_games[chatId].TryPeek(out var next))
            return $"{n}/10. Poprawnie: {current.A}\n\nNastępne: {next.Q}";
        return $"{n}/10. Koniec! Razem {total} punktów. {(total > 35 ? "No no, na brodę muchomora!" : "Wracaj do lasu się uczyć.")}";
    }

    public record QuizQuestion(string Q, string A);
}

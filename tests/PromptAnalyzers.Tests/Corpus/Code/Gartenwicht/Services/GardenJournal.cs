using System.Text;
using OllamaSharp;
using OllamaSharp.Models.Chat;

namespace Gartenwicht.Services;

public record JournalEntry(int Id, DateOnly Day, string Text, float[]? Vector = null);

/// <summary>The garden diary: search, tags, titles, the monthly look back.</summary>
public class GardenJournal(ILocalModel model, OllamaApiClient ollama, GnomeSettings settings)
{
    private const string SelectNear = /*no prompt: sql*/ """
        SELECT e.id, e.day, e.text FROM entry e
        JOIN entry_vec v ON v.rowid = e.id
        WHERE v.embedding MATCH $query AND k = 6
        ORDER BY v.distance
        """;

    private readonly List<JournalEntry> _entries = [];

    public async Task AddAsync(DateOnly day, string text)
    {
        var embedded = await ollama.EmbedAsync(/*no prompt: embedding input*/ $"Garden diary of {settings.ClubName}, entry of {day:D}: {text}");
        _entries.Add(new JournalEntry(_entries.Count + 1, day, text, embedded.Embeddings.FirstOrDefault()));
    }

    public async IAsyncEnumerable<string> AskAsync(string question, IReadOnlyList<JournalEntry> near)
    {
        var context = string.Join("\n", near.Select(e => $"[{e.Id}] {e.Day:yyyy-MM-dd} {e.Text}"));

        var request = new ChatRequest
        {
            Model = settings.ChatModel,
            Messages =
            [
                new Message(ChatRole.System,
                    /*prompt: call*/ "You answer questions about the garden from the gardener's own diary. Use only the entries below the line. " +
                    "Name the date when you refer to an entry and put its number in square brackets. If the diary has nothing about it say so " +
                    "and do not fall back on general gardening knowledge, the gardener can get that elsewhere.\n----\n" + context),
                new Message(ChatRole.User, question),
            ],
        };

        await foreach (var part in ollama.ChatAsync(request))
            if (part?.Message.Content is { Length: > 0 } text)
                yield return text;
    }

    public Task<string> TitleAsync(JournalEntry entry) =>
        model.AnswerAsync(/*prompt: wrapper*/ $"Invent a short poetic title for this diary entry of a gardener, at most five words:\n\n{entry.Text}");

    public async Task<string[]> TagsAsync(JournalEntry entry)
    {
        var answer = await model.AnswerAsync(
            entry.Text,
            /*task*/ /*prompt: wrapper*/ @"Extract tags from the diary entry.
Tags are taken from 4 groups:
  crop:<name>      every vegetable, fruit or herb that is mentioned, singular
  job:<verb>       what was done, not what should be done
  weather:<word>   sun, rain, frost, hail, storm, drought
  animal:<name>
Seperate them by a blank. No duplicates, lower case, max. 8 tags. If there is nothing to tag answer with a minus sign.");

        return answer.Trim() == "-" ? [] : answer.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    public async Task<string> SortHarvestAsync(string list)
    {
        var instructions = await /*examples*/ /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "harvest_sort.txt"));
        return await model.AnswerAsync(list, instructions);
    }

    public async Task<string> LookBackAsync(int year, int month)
    {
        var entries = _entries.Where(e => e.Day.Year == year && e.Day.Month == month).ToList();
        if (entries.Count == 0) return "";

        var prompt = new StringBuilder();
        prompt.Append(/*prompt: builder*/ "Write a look back on the month for the club magazine, in the first person, as if the gardener had written it. ")
              .Append("About 200 words. Start with the weather. Do not praise yourself, do not use the word \"bountiful\" and no rhetorical questions. ")
              .AppendLine("One thing that went wrong has to be in it. These are the diary entries:")
              .AppendLine();
        foreach (var e in entries)
            prompt.AppendLine($"{e.Day:d MMM}: {e.Text}");

        if (entries.Count < 4)
            prompt.AppendLine().AppendLine("There are few entries this month. Then write less, invent nothing.");

        return await model.AnswerAsync(prompt.ToString());
    }

    internal string NearestSql => SelectNear;
}

using System.Text.RegularExpressions;
using Azure;
using Azure.AI.Inference;

namespace DepotLens.LostFound;

public record FoundItem(string Tag, string Text, string Line, DateOnly Day);

public static class FoundItems
{
    private const string Query = /*no prompt: sql*/ "SELECT tag, description, line, found_on FROM found_items WHERE returned_on IS NULL AND found_on > date('now', '-60 day') ORDER BY found_on DESC LIMIT 200";

    public static List<FoundItem> Load()
    {
        // sqlite is not available on the dispatcher machines, so the nightly export is used
        var path = Environment.GetEnvironmentVariable("DEPOTLENS_EXPORT") ?? "found.csv";
        if (!File.Exists(path))
            throw new FileNotFoundException($"Run '{Query}' on the server and save the result as {path}");

        return File.ReadLines(path).Skip(1)
            .Select(l => l.Split(';'))
            .Select(c => new FoundItem(c[0], c[1], c[2], DateOnly.Parse(c[3])))
            .ToList();
    }
}

public class LostItemMatcher
{
    private readonly ChatCompletionsClient _client;

    public LostItemMatcher(ChatCompletionsClient client)
    {
        _client = client;
    }

    public async Task<List<string>> FindAsync(string description, List<FoundItem> items)
    {
        string prompt = /*task*//*prompt: local*/ @"
            You work in the lost property office of a bus company. A passenger describes what they lost. After that you get
            the list of found items, one message per item with its tag.

            Your task is to return the tags of the items which could be the lost one, the most likely first, at most three,
            separated by comma. Colours are often wrong (dark blue / black), brands are mostly right. A item that was found
            before it was lost can't match. If nothing fits return NONE.
            Do not include any explanation.
            ";

        var chatHistory = new List<ChatRequestMessage>
        {
            new ChatRequestSystemMessage(prompt),
            new ChatRequestUserMessage(/*prompt: call*/ $"The passenger says: {description}"),
        };

        foreach (var item in items.Take(80))
        {
            chatHistory.Add(new ChatRequestUserMessage(/*prompt: call*/ $"Item {item.Tag}, found {item.Day:dd.MM.yyyy} on line {item.Line}: {item.Text}"));
        }

        var requestOptions = new ChatCompletionsOptions(chatHistory)
        {
            Model = "openai/gpt-4.1",
            Temperature = 0f,
            MaxTokens = 60
        };

        Response<ChatCompletions> response = await _client.CompleteAsync(requestOptions);
        var content = response.Value.Content ?? "NONE";
        return Regex.Matches(content, @"[A-Z]{2}-\d{4,}").Select(m => m.Value).Take(3).ToList();
    }

    public async Task<string> ReplyAsync(string description, FoundItem? hit, string language)
    {
        var prompt = hit == null
            ? /*prompt: local*/ $"Write a polite short answer to a passenger. We did not find what was lost: {description}. Tell them we keep looking for 60 days and that they get a message. Language: {language}"
            : /*prompt: local*/ $"Write a short answer to a passenger who lost something. We found an item that could be it, tag {hit.Tag}. Do not describe the item, they have to describe it at the counter themselves (there were cheaters). Counter: Bahnhofplatz 3, Mon-Fri 7-18, bring an ID, fee 10 CHF. Language: {language}";

        var response = await _client.CompleteAsync(new ChatCompletionsOptions
        {
            Model = "openai/gpt-4.1-mini",
            Messages = { new ChatRequestUserMessage(prompt) }
        });
        return response.Value.Content;
    }
}

using System.Text;
using Azure.AI.Inference;

namespace CitizenDesk.Services;

/// <summary>Makes minutes out of the transcript of a council meeting, in several steps.</summary>
public class MinutesService(ChatCompletionsClient client)
{
    private static readonly (string Name, string Text)[] Steps =
    {
        ("agenda", /*prompt: member*/ "List the items of the agenda that were discussed, numbered."),
        ("votes", /*prompt: member*/ "List all votes: motion, yes, no, abstentions."),
        ("todo", /*prompt: member*/ "Who promised to do what until when?"),
    };

    public event Action<string>? Progress;

    public async Task<string> WriteAsync(string transcript)
    {
        var chunks = transcript.Chunk(20_000).Select(c => new string(c)).ToArray();
        var summaries = await Task.WhenAll(chunks.Select((c, i) => AskAsync(
            /*prompt: wrapper*/ $"This is part {i + 1} of {chunks.Length} of a transcript of the town council. Keep names, numbers and votes, drop the rest.", c)));
        var notes = string.Join("\n\n", summaries);

        var minutes = new StringBuilder();
        foreach (var (name, text) in Steps)
        {
            Progress?.Invoke(/*no prompt: ui text*/ $"Working on the section '{name}' of the minutes");
            minutes.AppendLine().AppendLine(await AskAsync(text, notes));
        }

        // final polish
        var system = /*prompt: file*/ File.ReadAllText("Prompts/minutes-style.txt");
        var polished = await AskAsync(system, minutes.ToString(), temperature: 0);
        return /*no prompt: report*/ "Minutes of the town council\n===========================\n\n" + polished;
    }

    private async Task<string> AskAsync(string system, string user, float temperature = 0.3f)
    {
        var response = await client.CompleteAsync(new ChatCompletionsOptions
        {
            Messages = { new ChatRequestSystemMessage(system), new ChatRequestUserMessage(user) },
            Temperature = temperature,
            Model = "gpt-4o",
        });
        return response.Value.Content;
    }
}

using Microsoft.Extensions.AI;
using PodcastStudio.Llm;

namespace PodcastStudio;

public record Chapter(TimeSpan Start, string Title);

public record ChapterList(Chapter[] Chapters);

public record Episode(int Number, string Guest, string Transcript);

public class EpisodePipeline
{
    private readonly ILlm _llm;
    private readonly IChatClient _client;
    private readonly List<(string Name, Func<string, Task<string>> Run)> _steps = [];

    public EpisodePipeline(ILlm llm, IChatClient client)
    {
        _llm = llm;
        _client = client;
    }

    // fluent, so that each show can have its own steps
    public EpisodePipeline Then(string name, string instruction)
    {
        _steps.Add((name, text => _llm.AskAsync(instruction + "\n---\n" + text)));
        return this;
    }

    public EpisodePipeline Then(string name, Func<string, string> local)
    {
        _steps.Add((name, text => Task.FromResult(local(text))));
        return this;
    }

    public async Task<string> RunAsync(string transcript)
    {
        var text = transcript;
        foreach (var (name, run) in _steps)
        {
            Console.WriteLine(/*no prompt: console*/ $"Running the step '{name}' on {text.Length} characters");
            text = await run(text);
        }

        return text;
    }

    public async Task<ChapterList> ChaptersAsync(Episode episode)
    {
        var system = /*prompt: local*/ "Split the transcript into 5 to 8 chapters. " +
                     "A title has at most 6 words and no spoilers.";
        return await _llm.AskAsync<ChapterList>(system, episode.Transcript);
    }

    public async IAsyncEnumerable<string> TeaserAsync(Episode episode, string platform)
    {
        var options = new ChatOptions
        {
            Temperature = 0.9f,
            Instructions = platform.ToLowerInvariant() switch
            {
                "mastodon" => /*prompt: call*/ "Write a toot of max. 500 characters with two hashtags.",
                "linkedin" => /*prompt: call*/ "Write a LinkedIn post. First line is a hook. No emojis, please!!",
                _ => null,
            },
        };

        var about = /*prompt: local*/ $"Episode {episode.Number} with {episode.Guest}. Transcript follows.\n{episode.Transcript}";
        await foreach (var update in _client.GetStreamingResponseAsync(about, options))
        {
            yield return update.Text;
        }
    }

    public async Task<string> JapaneseTeaserAsync(string teaser)
    {
        var prompt = /*prompt: local*/ $"次の紹介文を自然な日本語に訳してください。ハッシュタグはそのまま残してください。\n\n{teaser}";
        return (await _client.GetResponseAsync(new ChatMessage(ChatRole.User, prompt))).Text;
    }
}

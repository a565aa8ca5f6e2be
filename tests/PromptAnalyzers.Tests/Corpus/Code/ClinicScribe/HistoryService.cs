using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicScribe;

public sealed class HistoryService([FromKeyedServices("fast")] IChatClient chat, IScribe scribe)
{
    public async Task<string> SummariseAsync(string file, string language = "en")
    {
        var system = language == "pl" ? /*prompt: elsewhere*/ PromptLibrary.Polish.Summary : /*prompt: elsewhere*/ PromptLibrary.Summary;
        var response = await chat.GetResponseAsync([new ChatMessage(ChatRole.System, system), new ChatMessage(ChatRole.User, file)]);
        return response.Text;
    }

    public Task<string> AllergiesAsync(string file) => scribe.RunAsync(/*prompt: elsewhere*/ PromptLibrary.Allergies, file);

    public async Task<bool> MentionsAsync(string file, string drug)
    {
        var question = /*prompt: local*/ $"Is {drug} mentioned in the file? Answer yes or no.";
        var answer = await scribe.RunAsync(question, file);
        return answer.StartsWith('y') || answer.StartsWith('Y');
    }

    public async Task<string> TimelineAsync(IAsyncEnumerable<string> pages)
    {
        var timeline = /*no prompt: ui text*/ "No pages were read.";
        await foreach (var page in pages)
        {
            var prompt = /*prompt: local*/ $"So far:\n{timeline}\n\nAdd the events of this page, with dates:\n{page}";
            var response = await chat.GetResponseAsync(new ChatMessage(ChatRole.User, prompt));
            timeline = response.Text;
        }

        return timeline;
    }
}

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HireFlow.Llm;

namespace HireFlow.Screening;

/// Uses the responses endpoint, grown historically. TODO move to OpenAiClient
public class InterviewKit
{
    private readonly HttpClient _http;
    public InterviewKit(HttpClient http) { _http = http; }

    public async Task<string> QuestionsAsync(Position p, string round)
    {
        var payload = new
        {
            model = "gpt-4.1-mini",
            instructions = /*prompt: call*/ "You are an experienced hiring manager who prepares structured interviews. Questions are open, about past behaviour, and can be asked to every candidate in the same words. Never ask about family, health, religion or salary history.",
            input = /*prompt: call*/ $"Prepare 6 questions for the {round} round of the position \"{p.Title}\". Add to each what a good and what a weak answer looks like.\n\n{p.Description}"
        };
        using var res = await _http.PostAsJsonAsync("responses", payload);
        res.EnsureSuccessStatusCode();
        var node = await res.Content.ReadFromJsonAsync<JsonNode>();
        return node!["output"]![0]!["content"]![0]!["text"]!.GetValue<string>();
    }

    public async Task<string> FeedbackAsync(IEnumerable<(string Interviewer, string Note)> notes, LlmHttpClient llm)
    {
        var prompt = /*prompt: local*/ "Several interviewers wrote notes about the same candidate. Summarise where they agree, where they disagree and what should be asked in the next round. ";
        prompt += "Be fair, quote no gossip, and do not give a hiring recommendation.\n\n";
        foreach (var (who, note) in notes)
            prompt += $"{who}: {note}\n";
        return await llm.ChatAsync([new ChatMsg("user", prompt)]);
    }

    public async Task<string> CleanAdAsync(string ad, LlmHttpClient llm)
        => await llm.AskAsync(/*maybe task*/ /*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "jd_cleanup.txt")), ad);
}

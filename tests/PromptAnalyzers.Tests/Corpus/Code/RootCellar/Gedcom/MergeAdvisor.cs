using System.Text.Json;
using System.Text.RegularExpressions;
using RestSharp;
using RootCellar.Llm;
using RootCellar.Story;

namespace RootCellar.Gedcom;

public class MergeAdvisor
{
    private readonly OllamaClient _llm;
    private readonly LlmSettings _settings;

    public MergeAdvisor(OllamaClient llm, LlmSettings settings)
    {
        _llm = llm;
        _settings = settings;
    }

    public const string FindNamesakesSql = /*no prompt: sql*/ @"select a.id, b.id, a.name, a.born, b.born
from person a join person b on a.surname_key = b.surname_key and a.id < b.id
where abs(a.born - b.born) <= 3 and not exists (select 1 from not_same n where n.a = a.id and n.b = b.id)
order by a.surname_key, a.born";

    // 0..100, everything >= 80 is shown in the merge dialog
    public async Task<int> SamePersonScoreAsync(Person a, Person b)
    {
        var prompt = /*task*//*prompt: local*/ $"""
            Are these two records about the same person? Give a probability from 0 to 100.

            Record 1: {Describe(a)}
            Record 2: {Describe(b)}

            Consider:
            - spelling of names was not fixed before about 1875 (Meyer/Maier/Mair, Katharina/Catrina)
            - a difference of one or two years of birth is normal, in censuses up to five
            - children often got the name of a sibling who had died before
            - the same place and the same spouse count more than the same name
            - if one of them died before an event of the other, it's 0

            Output just the number.
            """;
        var answer = await _llm.GenerateAsync(prompt);
        var m = Regex.Match(answer, @"\d+");
        return m.Success ? Math.Clamp(int.Parse(m.Value), 0, 100) : 0;
    }

    // LM Studio, because the small phi model is faster there
    public bool IsPlausible(Person p)
    {
        var client = new RestClient(_settings.LmStudioUrl);
        var request = new RestRequest("/v1/chat/completions", Method.Post);
        request.AddHeader("Content-Type", "application/json");

        var body = /*task*//*prompt: local*/ $@"{{
            ""model"": ""phi-4-mini"",
            ""temperature"": 0,
            ""messages"": [
                {{""role"": ""system"", ""content"": ""You check the data of a family tree. Answer YES if the life data are plausible and NO if not (parents younger than 14, mothers older than 50, events after death, people older than 105). Only YES or NO.""}},
                {{""role"": ""user"", ""content"": ""{EscapeJson(Describe(p))}""}}
            ]
        }}";
        request.AddStringBody(body, DataFormat.Json);

        RestResponse response = client.Execute(request);
        if (!response.IsSuccessful || response.Content is null) return true;
        using var doc = JsonDocument.Parse(response.Content);
        var text = doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "YES";
        return !text.Trim().StartsWith("NO", StringComparison.OrdinalIgnoreCase);
    }

    public async Task<string> RelationshipAsync(string pathUp, string pathDown)
    {
        var request = new GenerateRequest
        {
            Model = _settings.ThinkingModel,
            Prompt = /*reasoned task*//*prompt: call*/ $"Person A and person B have a common ancestor. From A up to the ancestor: {pathUp}. From the ancestor down to B: {pathDown}. " +
                     "What is B to A? Answer only with the english term, e.g. in the manner of 'second cousin once removed', nothing else.",
            Stream = false,
            Options = new GenerateOptions { Temperature = 0.6 }
        };
        var text = await _llm.SendAsync(request);
        return Regex.Replace(text, "<think>.*?</think>", "", RegexOptions.Singleline).Trim();
    }

    public Task<string> ExplainAsync(string fact, string a, string b) =>
        _llm.GenerateAsync(/*prompt: elsewhere*/ Prompts.ExplainConflict(fact, a, b));

    private static string Describe(Person p) =>
        /*prompt: method*/ $"{p.Name}, born {p.Born?.ToString() ?? "?"}, died {p.Died?.ToString() ?? "?"}; " + string.Join("; ", p.Events.Select(e => $"{e.Year} {e.What} {e.Place}"));

    private static string EscapeJson(string value) => value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n");
}

#pragma warning disable OPENAI001
using System.Text.Json;
using OpenAI.Responses;

namespace ResearchDesk;

public sealed class Glossary(ResponsesClient client)
{
    private readonly Dictionary<string, string> _known = [];

    public async Task<string> ExplainAsync(string term)
    {
        if (_known.TryGetValue(term, out var known))
        {
            return known;
        }

        Func<string, string> template = t => /*prompt: method*/ $"Explain the term '{t}' to a journalist in two sentences.";
        ResponseResult response = await client.CreateResponseAsync("gpt-4.1-mini", template(term));
        return _known[term] = response.GetOutputText();
    }

    public string Export() => JsonSerializer.Serialize(new { title = /*no prompt: json*/ "Glossary of terms", instructions = /*no prompt: json*/ "Import this file in the editor", entries = _known });
}

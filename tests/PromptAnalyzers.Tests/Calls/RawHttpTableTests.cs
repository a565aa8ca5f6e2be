using System.Text;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>The table of HTTP APIs itself, and its page.</summary>
public sealed class RawHttpTableTests
{
    private static readonly string[][] Lines =
        [.. HttpApis.ReadText().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))];

    [Fact]
    public void EveryLine_HasAKnownFormAndComesOnce()
    {
        var fields = new Dictionary<string, (int Min, int Max)>
        {
            ["host"] = (3, 3),
            ["path"] = (5, 6),
            ["key"] = (3, 3),
            ["part"] = (3, 3),
            ["tune"] = (3, 3),
            ["send"] = (3, 4),
            ["json"] = (4, 4),
        };
        Assert.All(Lines, l => Assert.True(fields.TryGetValue(l[0], out var n) && l.Length >= n.Min && l.Length <= n.Max, string.Join(' ', l)));
        Assert.All(Lines.Where(l => l[0] == "path"), l => Assert.True(l[1] is "call" or "tune" && l[4] is "none" or "shape" or "model", string.Join(' ', l)));
        Assert.Empty(Lines.GroupBy(l => l[0] + " " + (l[0] is "host" ? l[2] : l[0] is "path" ? l[3] : HttpApis.Normalize(l[1]))).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory]
    [InlineData("https://api.openai.com/v1/chat/completions?x=1", "openai", "chat/completions")]
    [InlineData("https://my-res.openai.azure.com/openai/deployments/d/chat/completions", "azure-openai", "openai/deployments/{}/chat/completions")]
    [InlineData("https://\uFFFC.openai.azure.com/openai/v1/responses", "azure-openai", "v1/responses")]
    [InlineData("https://us-central1-aiplatform.googleapis.com/v1/projects/p/locations/l/publishers/google/models/gemini:streamGenerateContent", "vertex-ai", "models/{}:streamGenerateContent")]
    [InlineData("https://bedrock-runtime.eu-west-1.amazonaws.com/model/m/converse", "bedrock", "model/{}/converse")]
    [InlineData("http://LOCALHOST:11434/api/chat/", "ollama", "api/chat")]
    [InlineData("https://api.openai.com\uFFFC", "openai", null)]
    [InlineData("https://api.openai.com.evil.example/v1/chat/completions", null, "chat/completions")]
    [InlineData("https://example.com/v1/fine_tuning/jobs/ftjob-1", null, null)]
    [InlineData("https://openai.azure.com/x", null, null)]
    public void Address_IsMatched(string address, string? platform, string? path)
    {
        var parsed = HttpAddress.Parse(address);
        Assert.Equal(platform, parsed.Host is null ? null : HttpApis.PlatformOf(parsed.Host));
        Assert.Equal(path, HttpApis.EndpointOf(parsed)?.Path);
    }

    [Fact]
    public void Page_HasTheTables()
    {
        var paths = new StringBuilder("| path | creates | platform | beside the path |\n| --- | --- | --- | --- |\n");
        foreach (var l in Lines.Where(l => l[0] == "path"))
        {
            paths.Append($"| `{l[3]}` | {(l[1] == "tune" ? "fine-tuning job" : "LLM call")} | {(l[2] == "-" ? "several" : l[2])} | {l[4]} |\n");
        }

        var hosts = new StringBuilder("| platform | hosts |\n| --- | --- |\n");
        foreach (var group in Lines.Where(l => l[0] == "host").GroupBy(l => l[1]))
        {
            hosts.Append($"| {group.Key} | {string.Join(", ", group.Select(l => $"`{l[2]}`"))} |\n");
        }

        var page = RepositoryFiles.Read("docs/raw-http.md").ReplaceLineEndings("\n");
        page = Put(Put(page, "paths", paths.ToString()), "hosts", hosts.ToString());
        RepositoryFiles.AssertGenerated("docs/raw-http.md", page);
    }

    private static string Put(string page, string name, string table)
    {
        var start = $"<!-- {name}: generated from HttpApis.txt -->\n";
        var from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page[..from] + "\n" + table + "\n" + page[page.IndexOf($"<!-- end of {name} -->", StringComparison.Ordinal)..];
    }
}

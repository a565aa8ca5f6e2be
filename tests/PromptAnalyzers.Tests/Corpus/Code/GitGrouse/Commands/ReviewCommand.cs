using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;
using GitGrouse.Claude;

namespace GitGrouse.Commands;

public sealed class ReviewCommand(GrouseOptions options)
{
    private readonly AnthropicClient _client = new() { ApiKey = options.ApiKey };

    public async Task RunAsync(string? file)
    {
        var diff = file is null ? Git.Run("diff --cached") : await File.ReadAllTextAsync(file);
        if (string.IsNullOrWhiteSpace(diff)) return;

        var persona = Path.GetExtension(file ?? ".cs") switch
        {
            ".c" or ".h" => /*prompt: local*/ "You are an embedded developer who has debugged hard faults at four in the morning. You look at stack use, volatile, interrupt safety and integer overflow before anything else.",
            ".sql" => /*prompt: local*/ "You are the database administrator of a dairy company. You care about locks, indexes and about migrations that can be run twice.",
            _ => /*prompt: local*/ "You are a senior C# developer and a kind reviewer. You praise what is good, you ask instead of commanding, and you don't mention what the formatter does anyway.",
        };

        var parameters = new MessageCreateParams
        {
            Model = options.ReviewModel,
            MaxTokens = 4096,
            System = persona,
            Messages =
            [
                new UserMessageParam(/*prompt: call*/ $"Please review this change. What would you talk about with me if we sat at the same desk?\n\n```\n{diff}\n```"),
            ],
        };
        await foreach (RawMessageStreamEvent e in _client.Messages.CreateStreaming(parameters))
        {
            if (e.TryPickContentBlockDelta(out var delta) && delta.Delta.TryPickText(out var text))
                Console.Write(text.Text);
        }

        // the list for the CI annotations
        var findings = await _client.Messages.Create(new MessageCreateParams
        {
            Model = options.Model,
            MaxTokens = 1500,
            System = /*task*/ /*prompt: call*/ """
                Detect defects in the diff. Only defects: wrong results, crashes, leaks, races, security holes. Style is not a defect.

                Report every one on a line of its own as
                <file>:<line>|<error or warning>|<rule>|<text>
                where rule is one of NULL, OVERFLOW, RACE, LEAK, INJECTION, LOGIC and text has at most 100 characters.
                Line numbers are those of the new file. Sort by file and line.
                When there are none, write OK.
                """,
            Messages = [new UserMessageParam(diff)],
        });

        foreach (var line in ClaudeService.TextOf(findings).Split('\n').Where(l => l.Contains('|')))
        {
            var p = line.Split('|');
            Console.WriteLine(/*no prompt: ci annotation*/ $"##vso[task.logissue type={p[1]};sourcepath={p[0].Split(':')[0]};code={p[2]}]{p[3]}");
        }

        if (diff.Contains("safety_") && await SecondOpinionAsync(diff) is { } verdict && !verdict.StartsWith('0'))
            Console.WriteLine(/*no prompt: ui text*/ $"The change touches the safety code, second opinion: {verdict}. Ask Berta to look at it as well.");
    }

    // code of the arm controller: a second house has to look at it (ISO 13849)
    private static async Task<string?> SecondOpinionAsync(string diff)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("DEEPSEEK_API_KEY"));
        var res = await http.PostAsJsonAsync("https://api.deepseek.com/chat/completions", new
        {
            model = "deepseek-reasoner",
            messages = new[]
            {
                new { role = "user", content = /*reasoned task*/ /*prompt: call, raw HTTP*/ "Score the risk that this change lets the arm of a milking robot move while a person stands in the box. 0 = no influence, 10 = it will happen. Output the number and nothing else.\n\n" + diff },
            },
        });
        var json = await res.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()?.Trim();
    }
}

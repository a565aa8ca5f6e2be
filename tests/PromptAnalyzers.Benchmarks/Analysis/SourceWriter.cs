using System.Globalization;
using System.Text;

namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>Writes source files that look like those of a line-of-business program. The same number gives the same file.</summary>
internal static class SourceWriter
{
    private static readonly string[] Things = ["Order", "Invoice", "Ticket", "Customer", "Shipment", "Contract", "Refund", "Account", "Report", "Vendor"];
    private static readonly string[] Actions = ["Load", "Merge", "Validate", "Rank", "Publish", "Approve", "Cancel", "Render", "Resolve", "Archive"];

    private static readonly string[] Words =
    [
        "order", "customer", "invoice", "policy", "claim", "summary", "question", "section", "clause", "contract", "review", "intent", "schedule", "report", "region",
        "careful", "concise", "formal", "number", "date", "always", "never", "include", "exclude", "unless", "because", "message", "answer", "document", "price",
    ];

    /// <summary>About 90 lines without anything about LLMs.</summary>
    public static string Ordinary(int number)
    {
        var thing = Things[number % Things.Length];
        var code = Begin($"Shop.Area{number % 20}", withSdk: false);
        code.Append(CultureInfo.InvariantCulture, $$"""
            /// <summary>Keeps {{thing}} records.</summary>
            public sealed class {{thing}}Service{{number}} : IDisposable
            {
                private readonly Dictionary<int, string> _cache = new();
                private readonly object _gate = new();
                private bool _disposed;

                public event EventHandler<string>? Changed;

                public string Name { get; init; } = "{{thing}}";

            """);
        for (var i = 0; i < 5; i++)
        {
            code.Append(CultureInfo.InvariantCulture, $$"""

                public async Task<IReadOnlyList<string>> {{Actions[(number + i) % Actions.Length]}}{{i}}Async(IEnumerable<int> ids, CancellationToken cancellationToken)
                {
                    ArgumentNullException.ThrowIfNull(ids);
                    var result = new List<string>();
                    foreach (var id in ids.Where(static x => x % {{i + 2}} == 0).Distinct().OrderByDescending(static x => x))
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        await Task.Delay(1, cancellationToken);
                        if (_cache.TryGetValue(id, out var hit))
                        {
                            result.Add(hit);
                            continue;
                        }

                        var text = $"{Name}-{id}-{{i}}";
                        lock (_gate)
                        {
                            _cache[id] = text.Trim().ToUpperInvariant();
                        }

                        result.Add(id switch { 0 => string.Empty, > 100 => text[..1], _ => text });
                    }

                    Changed?.Invoke(this, "{{Actions[i]}}");
                    return result;
                }

            """);
        }

        code.Append("""

                public void Dispose()
                {
                    if (!_disposed)
                    {
                        _disposed = true;
                        _cache.Clear();
                    }
                }
            }

            """);
        return code.ToString();
    }

    /// <summary>A class with methods that send prompts of different forms.</summary>
    /// <param name="number">Makes the file differ from others.</param>
    /// <param name="calls">How many methods; each sends one prompt.</param>
    /// <param name="linesPerCall">Lines of a method, at least 20.</param>
    public static string WithPrompts(int number, int calls, int linesPerCall)
    {
        var code = Begin($"Shop.Assistants{number % 20}", withSdk: true);
        code.Append(CultureInfo.InvariantCulture, $"public sealed class Assistant{number}(IChatClient chat)\n{{\n");
        for (var i = 0; i < calls; i++)
        {
            AddCall(code, number + i, i, linesPerCall);
        }

        return code.Append("}\n").ToString();
    }

    /// <summary>Words with the look of instructions, about so many characters.</summary>
    public static string Prose(int seed, int characters)
    {
        var text = new StringBuilder(characters + 20);
        for (var i = 0; text.Length < characters; i++)
        {
            text.Append(Words[(((seed + 7) * 31) + (i * i) + (3 * i)) % Words.Length]).Append(i % 11 == 10 ? ". " : " ");
        }

        return text.ToString(0, characters).Trim();
    }

    private static void AddCall(StringBuilder code, int seed, int i, int lines)
    {
        var thing = Things[seed % Things.Length];
        var system = Prose(seed, seed % 4 == 3 ? 4000 : 300 + (100 * (seed % 5)));
        var body = (seed % 5) switch
        {
            0 => $"""
                        var response = await chat.GetResponseAsync("Classify the {thing} below as open, closed or lost. {system} " + input, cancellationToken: cancellationToken);
                        return response.Text;
                """,
            1 => $"""
                        List<ChatMessage> messages =
                        [
                            new(ChatRole.System, "{system}"),
                            new(ChatRole.User, "an order that is late"),
                            new(ChatRole.Assistant, "open"),
                            new(ChatRole.User, $"The {thing}: {"{input}"}"),
                        ];
                        var response = await chat.GetResponseAsync(messages, new ChatOptions {"{ Temperature = 0.2f }"}, cancellationToken);
                        return response.Text;
                """,
            2 => $"""
                        var text = new System.Text.StringBuilder();
                        text.AppendLine("Summarize the {thing}. {system}");
                        foreach (var line in input.Split('\n'))
                        {"{"}
                            text.Append("- ").AppendLine(line);
                        {"}"}

                        return (await chat.GetResponseAsync(text.ToString(), cancellationToken: cancellationToken)).Text;
                """,
            3 => $"""
                        OpenAI.Chat.ChatCompletion done = await client.CompleteChatAsync(
                            [new OpenAI.Chat.SystemChatMessage(Rules{i}), new OpenAI.Chat.UserChatMessage(input)], cancellationToken: cancellationToken);
                        return done.Content[0].Text;
                """,
            _ => $"""
                        var prompt = $"Extract the fields of the {thing} as JSON. {system} Text: {"{input}"}";
                        return await SendAsync(prompt, cancellationToken);
                """,
        };
        var start = code.Length;
        code.Append(CultureInfo.InvariantCulture, $"    private const string Rules{i} = \"Rewrite the {thing}. \" +\n        \"{Prose(seed + 1, 200)}\";\n\n");
        code.Append(CultureInfo.InvariantCulture, $"    public async Task<string> {Actions[seed % Actions.Length]}{i}Async(OpenAI.Chat.ChatClient client, string input, CancellationToken cancellationToken)\n    {{\n");
        code.Append(body).Append("\n    }\n\n");
        if (i == 0)
        {
            code.Append("    private async Task<string> SendAsync(string prompt, CancellationToken cancellationToken) =>\n        (await chat.GetResponseAsync(prompt, cancellationToken: cancellationToken)).Text;\n\n");
        }

        code.Append(CultureInfo.InvariantCulture, $"    private static int Count{i}(IEnumerable<string> lines)\n    {{\n        var total = 0;\n");
        for (var used = Lines(code, start); used < lines - 4; used++)
        {
            code.Append(CultureInfo.InvariantCulture, $"        total += lines.Count(static line => line.Length > {used} && line.StartsWith(\"{Words[used % Words.Length]}\", StringComparison.Ordinal));\n");
        }

        code.Append("        return total;\n    }\n\n");
    }

    private static int Lines(StringBuilder code, int start)
    {
        var lines = 0;
        for (var i = start; i < code.Length; i++)
        {
            lines += code[i] == '\n' ? 1 : 0;
        }

        return lines;
    }

    private static StringBuilder Begin(string name, bool withSdk) =>
        new StringBuilder("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Threading;\nusing System.Threading.Tasks;\n")
            .Append(withSdk ? "using Microsoft.Extensions.AI;\n" : string.Empty)
            .Append("\nnamespace ").Append(name).Append(";\n\n");
}

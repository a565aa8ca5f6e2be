using System.Text;
using System.Text.Json;
using OpenAI.Chat;

namespace ReelBench.Experiments;

public sealed class AnswerRow
{
    public required string Question { get; init; }
    public required string Reference { get; init; }
    public required string AnswerA { get; init; }
    public required string AnswerB { get; init; }
    public string Sources { get; init; } = "";
}

/// <summary>Scores the answers of the reading room assistant.</summary>
public sealed class Judge
{
    private const string PairwiseTemplate = /*reasoned task*/ /*prompt: member*/ """
        Two assistants of a film and sound archive answered the same visitor. Decide which answer you would rather send.

        A wrong holding (a film or record that we do not have, a wrong shelf mark) is worse than anything else.
        Then comes: does it answer the question that was asked? Then: tone. Length is no argument at all.

        Question:
        {0}

        Answer A:
        {1}

        Answer B:
        {2}

        Reply with A, B or TIE.
        """;

    private static readonly ChatCompletionOptions FaithfulOptions = new()
    {
        Temperature = 0,
        ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
            jsonSchemaFormatName: "faithfulness",
            jsonSchema: BinaryData.FromString(/*no prompt: json schema*/ """
                {
                  "type": "object",
                  "properties": {
                    "faithful": { "type": "boolean" },
                    "unsupported": { "type": "array", "items": { "type": "string" } }
                  },
                  "required": ["faithful", "unsupported"],
                  "additionalProperties": false
                }
                """),
            jsonSchemaIsStrict: true),
    };

    private readonly ChatClient _client;
    private readonly ChatClient _reasoner;

    public Judge(ChatClient client, ChatClient reasoner)
    {
        _client = client;
        _reasoner = reasoner;
    }

    public async Task RunAsync(string path)
    {
        var rows = JsonSerializer.Deserialize<List<AnswerRow>>(await File.ReadAllTextAsync(path)) ?? [];
        var scores = new List<int>();
        var wins = new Dictionary<string, int> { ["A"] = 0, ["B"] = 0, ["TIE"] = 0 };

        foreach (var row in rows)
        {
            var a = await ScoreAsync(row, row.AnswerA);
            var b = await ScoreAsync(row, row.AnswerB);
            scores.Add(a);

            var winner = await CompareAsync(row);
            if (wins.ContainsKey(winner)) wins[winner]++;

            var faithful = await IsFaithfulAsync(row);
            Console.WriteLine($"{a} {b} {winner} {(faithful ? "ok" : "UNSUPPORTED")} {row.Question}");

            // score and comparison do not agree: let somebody tell us why
            if ((a > b && winner == "B") || (b > a && winner == "A"))
                Console.WriteLine("   " + await ExplainAsync(row, a, b, winner));
        }

        Console.WriteLine($"mean {scores.DefaultIfEmpty().Average():0.00}; A {wins["A"]}, B {wins["B"]}, tie {wins["TIE"]}");
    }

    private async Task<int> ScoreAsync(AnswerRow row, string answer)
    {
        var prompt = BuildScorePrompt(row.Question, row.Reference, answer);
        ChatCompletion completion = await _client.CompleteChatAsync(
            [new UserChatMessage(prompt)],
            new ChatCompletionOptions { Temperature = 0, ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat() });

        using var doc = JsonDocument.Parse(completion.Content[0].Text);
        return doc.RootElement.TryGetProperty("score", out var s) ? s.GetInt32() : 0;
    }

    private static string BuildScorePrompt(string question, string reference, string answer)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*task*/ /*prompt: builder*/ "You grade the answers of an assistant in the reading room of a film archive.");
        sb.AppendLine("Compare the answer with the reference answer of our archivist and give a score:");
        sb.AppendLine("5 = says the same, nothing wrong");
        sb.AppendLine("4 = small things missing");
        sb.AppendLine("3 = the main point is there, but something important is missing or vague");
        sb.AppendLine("2 = mostly beside the point");
        sb.AppendLine("1 = wrong, or invents a holding");
        sb.AppendLine();
        sb.AppendLine("An honest \"I do not know\" gets a 3 if the reference has an answer, and a 5 if the reference also says that we do not know.");
        sb.AppendLine("Ignore the language and spelling of the answer.");
        sb.AppendLine();
        sb.AppendLine("Question: " + question);
        sb.AppendLine("Reference: " + reference);
        sb.AppendLine("Answer: " + answer);
        sb.AppendLine();
        sb.Append("Return JSON with the fields score (integer) and reason (one sentence).");
        return sb.ToString();
    }

    private async Task<string> CompareAsync(AnswerRow row)
    {
        var text = string.Format(PairwiseTemplate, row.Question, row.AnswerA, row.AnswerB);
        ChatCompletion completion = await _reasoner.CompleteChatAsync([new UserChatMessage(text)]);
        return completion.Content[0].Text.Trim().ToUpperInvariant();
    }

    private async Task<bool> IsFaithfulAsync(AnswerRow row)
    {
        if (row.Sources.Length == 0) return true;

        ChatCompletion completion = await _client.CompleteChatAsync(
            [
                new SystemChatMessage(/*typed task*/ /*prompt: call*/ "Check whether every statement of the answer (second message) is supported by the catalogue entries (first message). Politeness, opening hours and " +
                    "offers of help need no support. List each unsupported statement literally. The answer is faithful only if that list is empty."),
                new UserChatMessage(row.Sources),
                new UserChatMessage(row.AnswerA),
            ],
            FaithfulOptions);

        using var doc = JsonDocument.Parse(completion.Content[0].Text);
        return doc.RootElement.GetProperty("faithful").GetBoolean();
    }

    private async Task<string> ExplainAsync(AnswerRow row, int a, int b, string winner)
    {
        var prompt = /*prompt: local*/ $"""
            Two graders disagree. The first one gave answer A {a} points and answer B {b} points, the second one prefered {winner}.
            Explain to our archivists in two or three sentences what could be the reason, and which of the two graders you would trust here.

            Question: {row.Question}
            A: {row.AnswerA}
            B: {row.AnswerB}
            """;
        ChatCompletion completion = await _client.CompleteChatAsync(prompt);
        return completion.Content[0].Text;
    }
}

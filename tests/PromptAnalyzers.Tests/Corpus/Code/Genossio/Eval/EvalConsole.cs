using System.Text.Json;
using Genossio.Data;
using Genossio.Llm;
using Genossio.Services;
using OpenAI;
using OpenAI.Chat;

namespace Genossio.Eval;

public record EvalCase(string Id, string Input, string? Expected);

/// <summary>dotnet run -- eval triage|replies|generate</summary>
public class EvalConsole
{
    private const string HelpText = /*no prompt: help text*/ """
        usage: eval <what> [file]

          triage     run the damage reports of the file through the triage and count the hits
          replies    let the judge score the drafts of the mail worker
          compare    compare the drafts of two models, prints who wins
          generate   write new synthetic damage reports to the file

        You need a file with one JSON object per line. Give the key of the API in the environment.
        """;

    private const string JudgePrompt = /*typed task*//*prompt: member*/ """
        You are a strict reviewer in the office of a housing cooperative. The first message holds the mail of a member and the notes of the clerk, the second one the reply which was drafted by a machine. Score the reply.

        faithful (1-5): is every statement covered by the notes or by the mail? One invented date, amount or promise means 1.
        complete (1-5): does it answer everything that the member asked, or say openly that it can't?
        tone (1-5): does it treat the member as a co-owner, friendly and without empty phrases?
        language: true if the reply is in the language of the mail.
        comment: one sentence for the developer, name the worst problem.

        Length is no merit. Do not be generous, a 5 should be rare.
        """;

    private static readonly BinaryData JudgeSchema = BinaryData.FromString("""
        {
          "type": "object",
          "properties": {
            "faithful": { "type": "integer" },
            "complete": { "type": "integer" },
            "tone": { "type": "integer" },
            "language": { "type": "boolean" },
            "comment": { "type": "string" }
          },
          "required": ["faithful", "complete", "tone", "language", "comment"],
          "additionalProperties": false
        }
        """);

    private readonly OpenAIClient _client;
    private readonly ChatClient _judge;

    private EvalConsole(OpenAIClient client)
    {
        _client = client;
        _judge = client.GetChatClient("gpt-4.1");
    }

    public static async Task RunAsync(IServiceProvider services, string[] args)
    {
        if (args.Length == 0)
        {
            Console.WriteLine(HelpText);
            return;
        }

        using var scope = services.CreateScope();
        var eval = new EvalConsole(scope.ServiceProvider.GetRequiredService<OpenAIClient>());
        var file = args.Length > 1 ? args[1] : "cases.jsonl";

        switch (args[0])
        {
            case "triage":
                await eval.TriageAsync(scope.ServiceProvider.GetRequiredService<RepairTriageService>(), Load(file));
                break;
            case "replies":
                foreach (var c in Load(file))
                    Console.WriteLine($"{c.Id}: {await eval.JudgeAsync(c.Input, c.Expected ?? "")}");
                break;
            case "compare":
                foreach (var c in Load(file))
                    Console.WriteLine($"{c.Id}: {await eval.CompareAsync(c.Input.Split("###"))}");
                break;
            case "generate":
                await eval.GenerateAsync(file, 20);
                break;
            default:
                Console.WriteLine(HelpText);
                break;
        }
    }

    private async Task TriageAsync(RepairTriageService triage, List<EvalCase> cases)
    {
        int hits = 0;
        foreach (var c in cases)
        {
            var result = await triage.TriageAsync(new RepairReport { HouseId = 0, Flat = "eval", Text = c.Input });
            if (result?.Trade == c.Expected) hits++;
            else Console.WriteLine($"  {c.Id}: expected {c.Expected}, got {result?.Trade}");
        }
        Console.WriteLine($"{hits} of {cases.Count}");
    }

    private async Task<string> JudgeAsync(string mailAndNotes, string reply)
    {
        var options = new ChatCompletionOptions
        {
            Temperature = 0f,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("reply_score", JudgeSchema, jsonSchemaIsStrict: true)
        };
        var completion = await _judge.CompleteChatAsync(
            [new SystemChatMessage(JudgePrompt), new UserChatMessage(mailAndNotes), new UserChatMessage(reply)],
            options);
        return completion.Value.Content[0].Text;
    }

    // o3 is slow but agrees with the office more often than 4.1 does
    private async Task<string> CompareAsync(string[] parts)
    {
        var prompt = /*reasoned task*//*prompt: local*/ $"""
            A member wrote to the housing cooperative:
            {parts[0]}

            Reply A:
            {parts[1]}

            Reply B:
            {parts[2]}

            Which reply would you rather send as the head of the office? Weigh invented facts heaviest, then missing answers, then tone. The order of the replies must not matter.
            Answer with A, B or TIE.
            """;
        var completion = await _client.GetChatClient("o3").CompleteChatAsync(prompt);
        return completion.Value.Content[0].Text.Trim();
    }

    private async Task GenerateAsync(string file, int count)
    {
        string[] moods = ["angry", "very polite", "chaotic, many typos", "elderly and long winded", "in a hurry on the phone"];
        var client = _client.GetChatClient("gpt-4o");
        for (var i = 0; i < count; i++)
        {
            var mood = moods[i % moods.Length];
            var prompt = /*prompt: local*/ $"You live in an old house of a cooperative and something in or around your flat is broken. Write the message you would type into the portal. Your mood: {mood}. Don't name the craftsman who is needed, mention one detail that has nothing to do with it.";

            var answer = await client.CompleteChatAsync([ChatMessage.CreateUserMessage(prompt)], new ChatCompletionOptions { Temperature = 1.1f });
            var line = JsonSerializer.Serialize(new EvalCase($"gen-{i:000}", answer.Value.Content[0].Text, null));
            await File.AppendAllTextAsync(file, line + "\n");
        }
    }

    private static List<EvalCase> Load(string file) =>
        File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<EvalCase>(l)!).ToList();
}

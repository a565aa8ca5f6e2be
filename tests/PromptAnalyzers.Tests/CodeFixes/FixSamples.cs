namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>
/// For each rule with fixes, code on which all of them can be tried: two findings in the first file and one in the second. A rule whose fixes are
/// new needs a sample here.
/// </summary>
internal static class FixSamples
{
    private const string Job = "tuning.FineTune(\"gpt-4.1-mini-2025-04-14\", text, waitUntilCompleted: false);";
    private const string OtherJob = "tuning.FineTune(\"gpt-4.1-2025-04-14\", text, waitUntilCompleted: false, options: new() { Suffix = \"a\" });";
    private const string Example = @"\n<examples>\n<example>\nInput: I was charged twice\nOutput: billing\n</example>\n</examples>";

    private static readonly string Long = string.Concat(Enumerable.Repeat("Answer politely. ", 800));

    public static readonly IReadOnlyDictionary<string, FixSample> ByRule = new Dictionary<string, FixSample>
    {
        ["PA1001"] = new(
            Body("client.CompleteChat(\"Write to customers in the house style: short, warm, no jargon.\");", "client.CompleteChat(\"Answer in the language of the customer and sign with the name of the team.\");"),
            Body("client.CompleteChat(\"Never promise a date, a price or a refund that you cannot look up.\");"),
            Config: "prompt_analyzers.max_prompt_tokens = 5"),
        ["PA1002"] = new(
            Body("client.CompleteChat(new SystemChatMessage(\"Answer in one short sentence.\"), \"What does the red light on the printer mean?\");", "client.CompleteChat(new SystemChatMessage(\"Answer with the name of a city.\"), \"Where is the next shop of the customer?\");"),
            Body("client.CompleteChat(new SystemChatMessage(\"Answer with a whole number.\"), \"How many days are left for a return?\");"),
            Config: "prompt_analyzers.max_prompt_tokens = 12"),
        ["PA1003"] = new(
            Body("client.CompleteChat($\"{text}: tell in one word which of our teams has to answer this mail, and why.\");", "client.CompleteChat(\"For \" + text + \" tell in one word which of our teams has to answer this mail, and why.\");"),
            Body("client.CompleteChat($\"{text} is the name of the customer. Write to them in the house style, short and warm.\");"),
            Config: "prompt_analyzers.cacheable_prefix_tokens = 8"),
        ["PA1004"] = new(
            Body($"foreach (var mail in text) client.CompleteChat(new SystemChatMessage(\"{Long}\"), mail.ToString());", $"foreach (var mail in text) {{ client.CompleteChat(new SystemChatMessage(\"{Long} too\"), mail.ToString()); }}"),
            Body($"while (text.Length > 0) client.CompleteChat(new SystemChatMessage(\"{Long} three\"), text);")),
        ["PA2001"] = new(
            Body(
                "client.CompleteChat(new SystemChatMessage(\"Classify the ticket as billing, access or other. Answer with one word only.\"), new UserChatMessage(text));",
                "client.CompleteChat(new SystemChatMessage(\"Extract the order number and the date from the mail. Answer as JSON.\"), new UserChatMessage(text));"),
            Body("client.CompleteChat(new SystemChatMessage(\"Classify the mood of the mail as positive, neutral or negative. Answer with one word.\"), new UserChatMessage(text));")),
        ["PA2002"] = new(
            Body(
                $"client.CompleteChat(new SystemChatMessage(\"Classify the ticket as billing, access or other. Answer with one word only.{Example}\"), new UserChatMessage(text));",
                $"client.CompleteChat(new SystemChatMessage(\"Classify the mail as spam or not spam. Answer with one word only.{Example}\"), new UserChatMessage(text));"),
            Body($"client.CompleteChat(new SystemChatMessage(\"Classify the mood of the mail as positive, neutral or negative. Answer with one word.{Example}\"), new UserChatMessage(text));")),
        ["PA2003"] = new(
            Body(
                "client.CompleteChat(new UserChatMessage(\"TODO: first\"), new AssistantChatMessage(\"billing\"), new UserChatMessage(text));",
                "client.CompleteChat(new UserChatMessage(\"TODO: second\"), new AssistantChatMessage(\"access\"), new UserChatMessage(text));"),
            Body("client.CompleteChat(new UserChatMessage(\"TODO: third\"), new AssistantChatMessage(\"other\"), new UserChatMessage(text));")),
        ["PA2004"] = new(
            Body(
                "System.Text.Json.JsonSerializer.Deserialize<Ticket>(chat.GetResponseAsync(\"Give me a ticket as JSON: \" + text).Result.Text);",
                "var answer = chat.GetResponseAsync(text).Result; System.Text.Json.JsonSerializer.Deserialize<Ticket>(answer.Text);"),
            Body("var answer = chat.GetResponseAsync(\"Which ticket? JSON.\").Result.Text; System.Text.Json.JsonSerializer.Deserialize<Ticket>(answer);")),
        ["PA2005"] = new(
            Body(
                "new ChatClient(\"o3-mini\", \"key\").CompleteChat(new SystemChatMessage(\"Find the error in the invoice. Think step by step.\"), text);",
                "new ChatClient(\"o3-mini\", \"key\").CompleteChat(new SystemChatMessage(\"Check the order. Let's think step by step.\"), text);"),
            Body("new ChatClient(\"o1\", \"key\").CompleteChat(new SystemChatMessage(\"Plan the trip. Think step by step.\"), text);")),
        ["PA2006"] = new(
            Body(
                "new ChatClient(\"gpt-4.1-mini\", \"key\").CompleteChat(new SystemChatMessage(\"First, read the invoice. Then, add up the lines. Next, compare with the order. Finally, answer with the difference.\"), text);",
                "new ChatClient(\"gpt-4.1-mini\", \"key\").CompleteChat(new SystemChatMessage(\"First, read the mail. Then, find the order. Next, look at its state. Finally, answer yes or no.\"), text);"),
            Body("new ChatClient(\"gpt-4.1-mini\", \"key\").CompleteChat(new SystemChatMessage(\"First, count the days. Then, take off the holidays. Next, add a day for customs. Finally, answer with a date.\"), text);")),
        ["PA3001"] = new(
            Body(Job, OtherJob), Body(Job), [("triage.finetune.json", """{ "version": 1, "id": "triage" }"""), ("search.finetune.json", """{ "version": 1, "id": "search" }""")]),
        ["PA3008"] = new(
            Body(Job, OtherJob), Body(Job), [("triage.finetune.json", """{ "version": 1, "id": "triage", "decision": "fine-tune", "status": "rejected" }""")]),
        ["PA3009"] = new(
            Body(Job, OtherJob), Body(Job), [("triage.finetune.json", """{ "version": 1, "id": "triage", "decision": "fine-tune", "status": "accepted" }""")]),
        ["PA3010"] = new(
            Body(Job.Replace("-2025-04-14", ""), OtherJob.Replace("-2025-04-14", "")), Body(Job.Replace("-2025-04-14", "")), [("triage.finetune.json", """{ "version": 1, "id": "triage" }""")]),
    };

    /// <summary>For each rule with a fix in records, a record with one finding, and what it needs beside it.</summary>
    public static readonly IReadOnlyDictionary<string, RecordSample> Records = new Dictionary<string, RecordSample>
    {
        ["PA3003"] = new("""{ "version": 1, "id": "a", "status": "accepted", "decision": "fine-tune", "date": "2026-01-31", "criteria": { "latency": { "answer": "no" } } }"""),
        ["PA3012"] = new(
            """{ "version": 1, "id": "a", "status": "accepted", "decision": "fine-tune", "date": "2026-01-31", "data": { "training": 3000, "validation": 300 } }""",
            [("obj/PromptAnalyzers.TrainingData.txt", "training-data\t1\nfile\tdata/train.jsonl\tTraining\ta\ncounts\t2400\t2400\t0\n")]),
    };

    private static string Body(params string[] statements) =>
        "#pragma warning disable OPENAI001\nusing Microsoft.Extensions.AI;\nusing OpenAI.Chat;\nusing OpenAI.FineTuning;\nclass NAME(ChatClient client, IChatClient chat, FineTuningClient tuning)\n{\n"
        + "    private sealed record Ticket(string Team);\n\n"
        + string.Concat(statements.Select((statement, i) => $"    public void M{i}(string text)\n    {{\n        _ = (client, chat, tuning);\n        {statement}\n    }}\n"))
        + "}\n";
}

/// <param name="First">Code with two findings; NAME stands for its class.</param>
/// <param name="Second">Code with one.</param>
/// <param name="AdditionalFiles">Records and other files.</param>
/// <param name="Config">Settings.</param>
internal sealed record FixSample(string First, string Second, (string Name, string Text)[]? AdditionalFiles = null, string? Config = null);

/// <param name="Text">The record.</param>
/// <param name="AdditionalFiles">Other files.</param>
internal sealed record RecordSample(string Text, (string Name, string Text)[]? AdditionalFiles = null);

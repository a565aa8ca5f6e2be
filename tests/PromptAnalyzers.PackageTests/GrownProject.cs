namespace PromptAnalyzers.PackageTests;

/// <summary>Code of a project that has grown: 1,000 files, of which 300 have one finding each.</summary>
internal static class GrownProject
{
    public const int Files = 1000;
    public const int LongPrompts = 150;
    public const int PromptsWithoutExamples = 150;

    /// <summary>Tokens from which a prompt of this project is long.</summary>
    public const string Config = "root = true\n[*.cs]\nprompt_analyzers.max_prompt_tokens = 40\n";

    /// <summary>Writes all files.</summary>
    /// <param name="consumer">Where to.</param>
    /// <param name="change">What to make of each file's text.</param>
    public static void Write(Consumer consumer, Func<string, string>? change = null)
    {
        for (var i = 0; i < Files; i++)
        {
            var statement = i switch
            {
                < LongPrompts => LongPrompt(i),
                < LongPrompts + PromptsWithoutExamples => $"client.CompleteChat(new SystemChatMessage(\"Classify ticket {i} into one of: billing, shipping, other. Answer with one word.\"), new UserChatMessage(text));",
                _ => "client.CompleteChat(new UserChatMessage(text));",
            };
            var code = Class($"Part{i}", statement);
            consumer.Write($"Code/Part{i}.cs", change is null ? code : change(code));
        }
    }

    /// <summary>One more file with a finding that a strict build does not let pass.</summary>
    public static void AddNewFinding(Consumer consumer) => consumer.Write("Code/New.cs", Class("New", LongPrompt(Files)));

    /// <summary>50 lines above everything, tabs, other line ends, and each argument on a line of its own.</summary>
    public static string MovedAndFormatted(string code) => string.Concat(Enumerable.Repeat("// moved\n", 50))
        + code.Replace("    ", "\t", StringComparison.Ordinal)
            .Replace("(new ", "(\n\t\t\tnew ", StringComparison.Ordinal)
            .Replace(", new ", ",\n\t\t\tnew ", StringComparison.Ordinal)
            .Replace("\n", "\r\n", StringComparison.Ordinal);

    private static string LongPrompt(int number) =>
        $"client.CompleteChat(new SystemChatMessage(\"You write for shop {number}. {string.Concat(Enumerable.Repeat("Be polite to everyone. ", 12))}\"), new UserChatMessage(text));";

    private static string Class(string name, string statement) =>
        $$"""
        using OpenAI.Chat;

        namespace Shop;

        public static class {{name}}
        {
            public static void Run(ChatClient client, string text)
            {
                {{statement}}
            }
        }

        """.ReplaceLineEndings("\n");
}

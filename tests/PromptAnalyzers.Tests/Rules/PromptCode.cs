namespace PromptAnalyzers.Tests.Rules;

/// <summary>The surroundings of a statement under test: a client, mails, a history, and texts constant or not.</summary>
internal static class PromptCode
{
    /// <summary>A constant text of ten tokens, in the code under test <c>Rules</c>.</summary>
    public const string TenTokens = "one two three four five six seven eight nine ten";

    private const string Usings = """
        #pragma warning disable OPENAI001, MEAI001
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using System.Threading.Tasks;
        using OpenAI.Chat;

        """;

    /// <summary>Source code with the usings of the statements under test in front of it.</summary>
    public static string File(string source) => Usings + source;

    /// <summary>A method with the statements under test.</summary>
    /// <param name="body">Statements; markup is allowed.</param>
    /// <param name="rules">The value of the constant <c>Rules</c>.</param>
    public static string With(string body, string rules = TenTokens) => File($$"""
        class C
        {
            const string Rules = "{{rules}}";
            static readonly string Team = Environment.GetEnvironmentVariable("TEAM") ?? "none";
            private readonly string _name = Guid.NewGuid().ToString();
            public async Task M(ChatClient client, string mail, List<string> mails, List<ChatMessage> history, ChatCompletionOptions given)
            {
                {{body}}
                await Task.Yield();
            }
            static string Load() => Console.ReadLine()!;
        }
        """);
}

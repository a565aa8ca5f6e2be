using PromptAnalyzers.CodeFixes.Rules.Prompting;
using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>The <c>&lt;examples&gt;</c> block in every way a string is written. The finding is gone after each.</summary>
public sealed class AddExamplesBlockTests
{
    private const string Escaped = @"<examples>\n<example>\nInput: TODO\nOutput: TODO\n</example>\n</examples>";
    private const string OneLine = "<examples> <example> Input: TODO Output: TODO </example> </examples>";
    private const string TaskText = "Classify the support ticket as billing, access or other. Answer with one word only.";

    [Fact]
    public Task RegularString_GetsEscapedBlockAtTheEnd() => Fixes(
        """
        client.CompleteChat(new SystemChatMessage([|"TASK"|]), ticket);
        """,
        """
        client.CompleteChat(new SystemChatMessage("TASK\n\nESCAPED"), ticket);
        """);

    [Fact]
    public Task InterpolatedString_GetsBlockBeforeItsHole() => Fixes(
        """
        client.CompleteChat([|$"TASK Ticket: {ticket}"|]);
        """,
        """
        client.CompleteChat($"ESCAPED\n\nTASK Ticket: {ticket}");
        """);

    [Fact]
    public Task InterpolatedStringWithLines_GetsBlockBeforeTheLineOfItsHole() => Fixes(
        """
        client.CompleteChat([|$"TASK\nA path is C:\\new.\nTicket: {ticket}\nClass:"|]);
        """,
        """
        client.CompleteChat($"TASK\nA path is C:\\new.\nESCAPED\n\nTicket: {ticket}\nClass:");
        """);

    [Fact]
    public Task VerbatimString_GetsLines() => Fixes(
        """
        client.CompleteChat(new SystemChatMessage([|@"TASK|]
        Say ""other"" when unsure."), ticket);
        """,
        """
        client.CompleteChat(new SystemChatMessage(@"TASK
        Say ""other"" when unsure.

        <examples>
        <example>
        Input: TODO
        Output: TODO
        </example>
        </examples>"), ticket);
        """);

    [Fact]
    public Task InterpolatedVerbatimString_GetsLinesBeforeItsHole() => Fixes(
        """
        client.CompleteChat([|$@"TASK|]
        Ticket: {ticket}
        Class:");
        """,
        """
        client.CompleteChat($@"TASK
        <examples>
        <example>
        Input: TODO
        Output: TODO
        </example>
        </examples>

        Ticket: {ticket}
        Class:");
        """);

    [Fact]
    public Task RawString_GetsLinesInItsIndentation() => Fixes(
        """"
        client.CompleteChat(
            new SystemChatMessage([|"""|]
                TASK
                Say "other" when unsure.
                """),
            ticket);
        """",
        """"
        client.CompleteChat(
            new SystemChatMessage("""
                TASK
                Say "other" when unsure.

                <examples>
                <example>
                Input: TODO
                Output: TODO
                </example>
                </examples>
                """),
            ticket);
        """");

    [Fact]
    public Task InterpolatedRawString_GetsLinesBeforeItsHole() => Fixes(
        """"
        client.CompleteChat([|$"""|]
            TASK
              Ticket: {ticket}
            Class:
            """);
        """",
        """"
        client.CompleteChat($"""
            TASK
            <examples>
            <example>
            Input: TODO
            Output: TODO
            </example>
            </examples>

              Ticket: {ticket}
            Class:
            """);
        """");

    [Fact]
    public Task RawStringOnOneLine_GetsBlockOnThatLine() => Fixes(
        """"
        client.CompleteChat(new SystemChatMessage([|"""TASK Say "other" when unsure: always."""|]), ticket);
        """",
        """"
        client.CompleteChat(new SystemChatMessage("""TASK Say "other" when unsure: always. ONELINE"""), ticket);
        """");

    [Fact]
    public Task Concatenation_GetsBlockInItsLastPart() => Fixes(
        """
        client.CompleteChat(new SystemChatMessage([|"TASK\n" +|]
            ("Say other " + "when unsure.\n")), ticket);
        """,
        """
        client.CompleteChat(new SystemChatMessage("TASK\n" +
            ("Say other " + "when unsure.\n\nESCAPED")), ticket);
        """);

    [Fact]
    public Task ConcatenationWithAHole_GetsBlockBeforeTheLastLineOfItsFirstPart() => Fixes(
        """
        client.CompleteChat([|"TASK\r\nTicket: " + ticket|]);
        """,
        """
        client.CompleteChat("TASK\r\nESCRLF\r\n\r\nTicket: " + ticket);
        """);

    [Fact]
    public Task ConstantThatTheCallNames_GetsBlockWhereItStands() => Verify<PA2001NoExamples, PA2001NoExamplesCodeFix>.Fixes(
        Fill("""
            using OpenAI.Chat;
            class Triage(ChatClient client)
            {
                private const string Prompt = [|"TASK"|];

                void Ask(string ticket) => client.CompleteChat(new SystemChatMessage(Prompt), ticket);
            }
            """),
        Fill("""
            using OpenAI.Chat;
            class Triage(ChatClient client)
            {
                private const string Prompt = "TASK\n\nESCAPED";

                void Ask(string ticket) => client.CompleteChat(new SystemChatMessage(Prompt), ticket);
            }
            """),
        "PA2001.AddExamplesBlock");

    [Fact]
    public Task AgentThatAnotherFileRuns_GetsTheBlockWhereItIsMade()
    {
        const string Source = """
            using Microsoft.Agents.AI;
            using Microsoft.Extensions.AI;
            class Factory(IChatClient client)
            {
                public AIAgent Sorter() => client.AsAIAgent(PROMPT, "Sorter");
            }
            """;
        return Verify<PA2001NoExamples, PA2001NoExamplesCodeFix>.Fixes(
            Fill(Source.Replace("PROMPT", "[|\"TASK\"|]")),
            Fill(Source.Replace("PROMPT", "\"TASK\\n\\nESCAPED\"")),
            "PA2001.AddExamplesBlock",
            TestSetup.Default with { MoreSources = [("/0/Desk.cs", "using System.Threading.Tasks; class Desk(Factory factory) { public async Task<string> M(string mail) => (await factory.Sorter().RunAsync(mail)).Text; }")] });
    }

    [Fact]
    public Task TextOfAnotherFile_IsNotOffered()
    {
        const string Source = """
            using OpenAI.Chat;
            class Triage(ChatClient client)
            {
                void Ask(string ticket) => client.CompleteChat(new SystemChatMessage([|Prompts.Task|]), ticket);
            }
            """;
        return Verify<PA2001NoExamples, PA2001NoExamplesCodeFix>.Fixes(
            Source,
            Source,
            "PA2001.AddExamplesBlock",
            TestSetup.Default with { MoreSources = [("/0/Prompts.cs", Fill("static class Prompts { public const string Task = \"TASK\"; }"))] });
    }

    [Fact]
    public Task BlockThatIsThere_GetsOneMoreExample_InARegularString() => AddsExample(
        """
        client.CompleteChat(new SystemChatMessage([|"TASK\n<examples>\n<example>\nInput: I was charged twice\nOutput: billing\n</example>\n</examples>\nOne word."|]), ticket);
        """,
        """
        client.CompleteChat(new SystemChatMessage("TASK\n<examples>\n<example>\nInput: I was charged twice\nOutput: billing\n</example>\n<example>\nInput: TODO\nOutput: TODO\n</example>\n</examples>\nOne word."), ticket);
        """);

    [Fact]
    public Task BlockThatIsThere_GetsOneMoreExample_InARawString() => AddsExample(
        """"
        client.CompleteChat([|$"""|]
            TASK
              <examples>
              <example>
              Input: I was charged twice
              Output: billing
              </example>
              </examples>
            Ticket: {ticket}
            """);
        """",
        """"
        client.CompleteChat($"""
            TASK
              <examples>
              <example>
              Input: I was charged twice
              Output: billing
              </example>
              <example>
              Input: TODO
              Output: TODO
              </example>
              </examples>
            Ticket: {ticket}
            """);
        """");

    [Fact]
    public Task BlockThatIsThere_GetsOneMoreExample_InAVerbatimString() => AddsExample(
        """
        client.CompleteChat(new SystemChatMessage([|@"TASK|]
        <examples>
        <example>
        Input: I was charged twice
        Output: billing
        </example>
        </examples>" + " One word."), ticket);
        """,
        """
        client.CompleteChat(new SystemChatMessage(@"TASK
        <examples>
        <example>
        Input: I was charged twice
        Output: billing
        </example>
        <example>
        Input: TODO
        Output: TODO
        </example>
        </examples>" + " One word."), ticket);
        """);

    [Fact]
    public Task ExamplesWrittenInAnotherWay_GetNoBlockThatWouldHideThem()
    {
        const string Statement = """
            client.CompleteChat(new SystemChatMessage([|"TASK\nHere are examples:\nTicket: I was charged twice\nClass: billing\nTicket: I cannot log in\nClass: access"|]), ticket);
            """;
        return AddsExample(Statement, Statement);
    }

    private static Task AddsExample(string statement, string fixedStatement) =>
        Verify<PA2002TooFewExamples, PA2002TooFewExamplesCodeFix>.Fixes(InMethod(statement), InMethod(fixedStatement), "PA2002.AddExamplesBlock");

    private static Task Fixes(string statement, string fixedStatement) =>
        Verify<PA2001NoExamples, PA2001NoExamplesCodeFix>.Fixes(InMethod(statement), InMethod(fixedStatement), "PA2001.AddExamplesBlock");

    // Verbatim strings keep their lines as they are, so the method is not indented.
    private static string InMethod(string statement) => Fill(
        $$"""
        using OpenAI.Chat;
        class Triage
        {
        void Ask(ChatClient client, string ticket)
        {
        {{statement}}
        }
        }
        """);

    private static string Fill(string source) => source
        .Replace("TASK", TaskText)
        .Replace("ESCAPED", Escaped)
        .Replace("ESCRLF", Escaped.Replace("\\n", "\\r\\n"))
        .Replace("ONELINE", OneLine);
}

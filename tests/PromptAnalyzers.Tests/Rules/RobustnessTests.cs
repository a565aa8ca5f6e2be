using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Tests.Conventions;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules;

/// <summary>No rule throws, hangs or guesses, whatever stands in code, settings and additional files. All rules run, those that are off too.</summary>
public sealed class RobustnessTests
{
    private const string Usings = """
        using System;
        using System.ClientModel;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;
        using OpenAI.FineTuning;
        using ChatMessage = OpenAI.Chat.ChatMessage;

        """;

    private const string Whole = """"
        class Triage
        {
            const string Rules = "Classify the ticket as billing, shipping or other. " + "Answer with the name only.";
            private readonly ChatClient _client = new("gpt-4o-mini", "key");
            // finetune-decision: triage
            public FineTuningJob Tune(FineTuningClient tuning, string file) => tuning.FineTune("gpt-4.1-mini", file, waitUntilCompleted: false);
            public async Task<string> RunAsync(string mail, List<ChatMessage> history, IChatClient other)
            {
                var messages = new List<ChatMessage> { new SystemChatMessage(Rules), $"Mail: {mail}" };
                foreach (var m in history.Where(h => h is not null)) { messages.Add(m); }
                ChatCompletion completion = await _client.CompleteChatAsync([.. messages, new UserChatMessage($"""
                    Ticket: {mail.Trim() switch { "" => "none", var t => t }}
                    """)], new ChatCompletionOptions { Temperature = 0 });
                var builder = new StringBuilder("Convert ").AppendLine(mail).AppendFormat("{0}", Rules);
                return (await other.GetResponseAsync(builder.ToString(), new() { Instructions = Ask(Rules) })).Text + completion.Content[0].Text;
                string Ask(string text) => text.Replace("a", "b") + string.Join(", ", Rules, mail);
            }
        }
        """";

    private static Dictionary<string, string> AllOn => new()
    {
        ["dotnet_diagnostic.PA0001.severity"] = "warning",
        ["dotnet_diagnostic.PA2006.severity"] = "warning",
        ["prompt_analyzers.max_prompt_tokens"] = "10",
        ["prompt_analyzers.min_task_prompt_tokens"] = "1",
        ["prompt_analyzers.include_prompt_text"] = "true",
    };

    private static Task<ImmutableArray<Diagnostic>> Run(string source, params AdditionalText[] files) =>
        AnalyzerRun.Findings(Usings + source, ShippedRules.Analyzers, AllOn, [.. files]);

    private static Task<ImmutableArray<Diagnostic>> RunBody(string body) => Run($$"""
        class C
        {
            async Task M(ChatClient client, IChatClient other, FineTuningClient tuning, string mail)
            {
                {{body}}
            }
        }
        """);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task CodeThatEndsAnywhere_NeverThrows(int quarter)
    {
        var length = Whole.Length / 4;
        for (var end = quarter * length; end < (quarter + 1) * length; end += 23)
        {
            await Run(Whole[..end]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task CodeWithAGapAnywhere_NeverThrows(int half)
    {
        var length = Whole.Length / 2;
        for (var start = half * length; start < ((half + 1) * length) - 20; start += 41)
        {
            await Run(Whole.Remove(start, 17));
        }
    }

    [Theory]
    [InlineData("client.CompleteChat(")]
    [InlineData("client.CompleteChat(;")]
    [InlineData("client.CompleteChat(\"Classify);")]
    [InlineData("client.CompleteChat($\"Classify {\");")]
    [InlineData("client.CompleteChat($\"Classify {mail\");")]
    [InlineData("client.CompleteChat(new SystemChatMessage(, mail);")]
    [InlineData("client.CompleteChat(new SystemChatMessage(\"a\" + ), mail);")]
    [InlineData("client.CompleteChat([new SystemChatMessage(\"a\"), , ..]);")]
    [InlineData("client.CompleteChat(messages: nothing, options: );")]
    [InlineData("client.CompleteChat(new List<ChatMessage> { new(, \"b\" });")]
    [InlineData("client.CompleteChat(new Unknown(\"a\"), Missing.Text, mail.Missing());")]
    [InlineData("client.CompleteChat(1, 2, 3);")]
    [InlineData("client.CompleteChat(() => \"a\", client);")]
    [InlineData("client.CompleteChat(out var x);")]
    [InlineData("client.CompleteChat<string>(\"a\");")]
    [InlineData("client.CompleteChat(mail switch { });")]
    [InlineData("client.CompleteChat(mail switch { \"a\" => });")]
    [InlineData("client.CompleteChat(\"\"\"\nClassify\n  \"\"\");")]
    [InlineData("var p = p + \"a\"; client.CompleteChat(p);")]
    [InlineData("client.CompleteChat(string.Format(\"{0} {1} {9999999999} {\", mail));")]
    [InlineData("client.CompleteChat(string.Format(null!, mail), string.Join(null, null!), string.Concat());")]
    [InlineData("client.CompleteChat(\"a\".Replace(\"\", mail).Replace(null!, null).Trim((char[])null!));")]
    [InlineData("await other.GetResponseAsync(new() { }, default)")]
    [InlineData("tuning.FineTune(")]
    [InlineData("tuning.FineTune(, , );")]
    [InlineData("tuning.FineTune(null!, null!, default);")]
    public async Task ASyntaxErrorInsideACall_NeverThrows(string body) => await RunBody(body);

    [Theory]
    [InlineData("new ChatClient(null!, \"key\").CompleteChat(\"Hello\");")]
    [InlineData("new ChatClient(model: null!, new ApiKeyCredential(\"key\")).CompleteChat(\"Hello\");")]
    [InlineData("new ChatClient(\"\", \"key\").CompleteChat(\"\");")]
    [InlineData("client.CompleteChat(\"\");")]
    [InlineData("client.CompleteChat(\"   \", \"\\n\");")]
    [InlineData("client.CompleteChat((string)null!);")]
    [InlineData("client.CompleteChat((ChatMessage)null!);")]
    [InlineData("client.CompleteChat((ChatMessage[])null!);")]
    [InlineData("client.CompleteChat((IEnumerable<ChatMessage>)null!, null);")]
    [InlineData("client.CompleteChat();")]
    [InlineData("client.CompleteChat([]);")]
    [InlineData("client.CompleteChat(new List<ChatMessage>());")]
    [InlineData("client.CompleteChat(new SystemChatMessage(\"\"), new UserChatMessage(string.Empty));")]
    [InlineData("client.CompleteChat(default(string)!);")]
    [InlineData("await other.GetResponseAsync(\"\", new ChatOptions { ModelId = null, Instructions = null });")]
    [InlineData("await other.GetResponseAsync((string)null!, null);")]
    public async Task NullAndEmpty_AreNoFindings(string body) =>
        Assert.DoesNotContain(await RunBody(body), d => d.Id != "PA0001");

    [Theory]
    [InlineData("/0/triage.finetune.json", null, false)]
    [InlineData("/0/triage.finetune.json", "", true)]
    [InlineData("/0/triage.finetune.json", "\0\0\0", true)]
    [InlineData("/0/PromptApis.txt", null, false)]
    [InlineData("/0/PromptApis.txt", "", false)]
    [InlineData("/0/prompts/classify.txt", null, false)]
    [InlineData("/0/prompts/classify.txt", "", false)]
    [InlineData("/0/classify.prompty", "---\nname", false)]
    [InlineData("", "", false)]
    public async Task AnAdditionalFileThatIsAbsentEmptyOrUnreadable_NeverThrows(string path, string? text, bool isRecord)
    {
        var findings = await Run(Whole, AnalyzerRun.File(path, text));
        Assert.Equal(isRecord, findings.Any(d => d.Id == "PA3002"));
        Assert.Contains(findings, d => d.Id == "PA3001");
    }

    [Fact]
    public async Task WithoutAnySdkAndWithoutHttp_NothingIsRegistered()
    {
        ImmutableArray<MetadataReference> references = [.. SdkReferences.None.Where(r => Path.GetFileName(r.Display) is not ("System.Net.Http.dll" or "System.dll" or "netstandard.dll"))];
        Assert.Equal(SdkReferences.None.Length - 3, references.Length);
        var rules = ShippedRules.Analyzers.Where(a => a is PromptAnalyzers.Rules.PromptCallRule).ToImmutableArray();
        Assert.NotEmpty(rules);
        var run = AnalyzerRun.Create("class C { string M(string text) => text + \"one\"; }", rules, AllOn, [], references, out var exceptions);
        await run.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(exceptions);
        foreach (var rule in rules)
        {
            var telemetry = await run.GetAnalyzerTelemetryInfoAsync(rule, CancellationToken.None);
            Assert.Equal(1, telemetry.CompilationStartActionsCount);
            Assert.Equal(
                0,
                telemetry.CompilationEndActionsCount + telemetry.CompilationActionsCount + telemetry.SyntaxTreeActionsCount + telemetry.AdditionalFileActionsCount
                + telemetry.SemanticModelActionsCount + telemetry.SymbolActionsCount + telemetry.SymbolStartActionsCount + telemetry.SymbolEndActionsCount
                + telemetry.SyntaxNodeActionsCount + telemetry.CodeBlockStartActionsCount + telemetry.CodeBlockEndActionsCount + telemetry.CodeBlockActionsCount
                + telemetry.OperationActionsCount + telemetry.OperationBlockStartActionsCount + telemetry.OperationBlockEndActionsCount + telemetry.OperationBlockActionsCount);
        }
    }

    [Fact]
    public async Task WithAnSdk_SomethingIsRegistered()
    {
        var rules = ShippedRules.Analyzers.Where(a => a is PromptAnalyzers.Rules.PromptCallRule).ToImmutableArray();
        var run = AnalyzerRun.Create("class C { }", rules, AllOn, [], SdkReferences.Latest, out _);
        await run.GetAnalyzerDiagnosticsAsync();
        foreach (var rule in rules)
        {
            Assert.Equal(1, (await run.GetAnalyzerTelemetryInfoAsync(rule, CancellationToken.None)).SemanticModelActionsCount);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ASumOfTenThousandPieces_IsCounted(bool holeFirst)
    {
        var pieces = string.Join(" +\n", Enumerable.Range(0, 10_000).Select(i => "\" word\""));
        var findings = await RunBody($"client.CompleteChat({(holeFirst ? $"mail +\n{pieces}" : $"{pieces} +\nmail")});");
        var finding = Assert.Single(findings, d => d.Id == "PA1001");
        Assert.Contains("at least 10,000 o200k_base tokens", finding.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALiteralOfFiveMegabytes_IsCounted()
    {
        var findings = await RunBody($"client.CompleteChat(\"{Prompts.OfTokens(1_000_000)}\");");
        Assert.Contains("1,000,000 o200k_base tokens", Assert.Single(findings, d => d.Id == "PA1001").GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public async Task OneLetterAMillionTimes_IsCounted(int length)
    {
        var findings = await RunBody($"client.CompleteChat(\"{new string('a', length)}\");");
        Assert.Single(findings, d => d.Id == "PA1001");
    }

    [Fact]
    public async Task FiveThousandParentheses_NeverThrow() =>
        await RunBody($"client.CompleteChat({new string('(', 5_000)}\"one\" + mail{new string(')', 5_000)});");

    [Fact]
    public async Task TwoHundredParentheses_AreSeenThrough() =>
        Assert.Single(await RunBody($"client.CompleteChat({new string('(', 200)}\"{Prompts.OfTokens(11)}\"{new string(')', 200)});"), d => d.Id == "PA1001");

    // The compiler itself needs twice the time for each level of an interpolation: 50 levels do not compile within a minute without any analyzer.
    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public async Task InterpolationsInsideInterpolations_NeverThrow(int depth)
    {
        var text = new StringBuilder();
        for (var i = 0; i < depth; i++)
        {
            text.Append("$\"a {");
        }

        text.Append("mail");
        for (var i = 0; i < depth; i++)
        {
            text.Append("}\"");
        }

        await RunBody($"client.CompleteChat({text});");
    }

    [Theory]
    [InlineData("string.Concat(\"a \", ", ")")]
    [InlineData("string.Format(\"a {0}\", ", ")")]
    [InlineData("(mail.Length > 3 ? \"a \" + mail : ", ")")]
    [InlineData("(mail + ", ")")]
    [InlineData("new Lazy<string>(() => ", ").Value")]
    public async Task ExpressionsInsideExpressions_NeverThrow(string open, string close) =>
        await RunBody($"client.CompleteChat({string.Concat(Enumerable.Repeat(open, 100))}mail{string.Concat(Enumerable.Repeat(close, 100))});");

    [Fact]
    public async Task FiveThousandHolesSideBySide_AreCounted() =>
        Assert.Single(await RunBody($"client.CompleteChat($\"{string.Concat(Enumerable.Repeat("word {mail} ", 5_000))}\");"), d => d.Id == "PA1001");

    [Fact]
    public async Task AThousandAppends_AreCounted()
    {
        var body = "var b = new StringBuilder();" + string.Concat(Enumerable.Repeat("b.Append(\" word\");\n", 1_000)) + "client.CompleteChat(b.ToString());";
        Assert.Contains("1,000 o200k_base", Assert.Single(await RunBody(body), d => d.Id == "PA1001").GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AThousandMessages_AreRead()
    {
        var body = "var m = new List<ChatMessage>();" + string.Concat(Enumerable.Repeat("m.Add(new UserChatMessage(\"word\"));\n", 1_000)) + "client.CompleteChat(m);";
        Assert.Contains("user 1, user 1", Assert.Single(await RunBody(body), d => d.Id == "PA0001").GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class C { const string A = B; const string B = A; void M(ChatClient c) => c.CompleteChat(A); }")]
    [InlineData("class C { static readonly string A = B; static readonly string B = A; void M(ChatClient c) => c.CompleteChat(A); }")]
    [InlineData("class C { string A => B + \"x\"; string B => A + \"y\"; void M(ChatClient c) => c.CompleteChat(A); }")]
    [InlineData("class C { string A { get; set; } void M(ChatClient c) { A = A + \"x\"; A += A; c.CompleteChat(A); } }")]
    [InlineData("class C { string F(int n) => n == 0 ? \"x\" : F(n - 1) + F(n - 2); void M(ChatClient c) => c.CompleteChat(F(9)); }")]
    [InlineData("class C { void M(ChatClient c) { var p = \"x\"; while (true) { p = p + p; c.CompleteChat(p); } } }")]
    [InlineData("class C { void M(ChatClient c) { var p = \"x\"; p = p + p; p = p + p; p = p + p; p = p + p; p = p + p; p = p + p; p = p + p; p = p + p; p = p + p; c.CompleteChat(p); } }")]
    [InlineData("class C { List<ChatMessage> L() { var l = L(); l.Add(\"x\"); return l; } void M(ChatClient c) => c.CompleteChat(L()); }")]
    [InlineData("class C { void M(ChatClient c) { List<ChatMessage> l = new(), k = l; l.AddRange(k); l = [.. l, .. k]; c.CompleteChat(l); } }")]
    [InlineData("class C { ChatMessage[] A => [.. B]; ChatMessage[] B => [.. A]; void M(ChatClient c) => c.CompleteChat(A); }")]
    [InlineData("class C(C inner) { string P => inner.P + inner.P; void M(ChatClient c) => c.CompleteChat(P); }")]
    [InlineData("class C { Lazy<string> A; C() { A = new Lazy<string>(() => A.Value); } void M(ChatClient c) => c.CompleteChat(A.Value); }")]
    public async Task TextThatNeedsItself_NeverHangs(string source) =>
        Assert.Contains(await Run(source), d => d.Id == "PA0001");

    [Fact]
    public async Task WrappersInACircle_NeverHang()
    {
        var findings = await Run("""
            class Llm(ChatClient client)
            {
                public string A(string text) => B(text + "a");
                public string B(string text) => C(text + "b") + client.CompleteChat(text).Value.Content[0].Text;
                public string C(string text) => A(text + "c");
                public string Again(string text) => text.Length > 9 ? Again(text + text) : client.CompleteChat(text).Value.Content[0].Text;
                public void Use() { A("one two three"); B("one two three"); C("one two three"); Again("one two three"); }
            }
            """);
        Assert.Contains(findings, d => d.Id == "PA0001" && d.GetMessage().StartsWith("Wrapper", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThirtyMethodsThatCallEachOther_NeverHang()
    {
        const int Methods = 30;
        var source = new StringBuilder("class Fake { public string CompleteChat(string text) => text; }\nclass Net(Fake fake, ChatClient client)\n{\n");
        for (var i = 0; i < Methods; i++)
        {
            source.Append($"public void M{i}(string text) {{ fake.CompleteChat(text); ");
            for (var j = 0; j < Methods; j++)
            {
                source.Append($"M{j}(text + \"x\"); ");
            }

            source.Append("}\n");
        }

        await Run(source.Append("void Use() { M0(\"one two three\"); client.CompleteChat(\"Hello\"); }\n}").ToString());
    }

    [Fact]
    public async Task FiftyBranchesInARow_NeverHang()
    {
        var source = new StringBuilder("class C\n{\nstring F0(string m) => m;\n");
        for (var i = 1; i <= 50; i++)
        {
            source.Append($"string F{i}(string m) => m.Length > {i} ? F{i - 1}(m) + \"a\" : F{i - 1}(m) + \"b\";\n");
        }

        Assert.Contains(await Run(source.Append("void M(ChatClient c, string m) => c.CompleteChat(F50(m));\n}").ToString()), d => d.Id == "PA0001");
    }

    [Fact]
    public async Task NonsenseSettings_NeverThrow()
    {
        var settings = AllOn;
        foreach (var setting in PromptAnalyzers.Settings.PromptSettings.All)
        {
            settings[setting.GeneralKey] = "\u0000 ;;; {0} \uD800";
        }

        var findings = await AnalyzerRun.Findings(Usings + Whole, ShippedRules.Analyzers, settings);
        Assert.Equal(PromptAnalyzers.Settings.PromptSettings.All.Length, findings.Count(d => d.Id == "PA9001") + PromptAnalyzers.Settings.PromptSettings.All.Count(s => s.IsValid("\u0000 ;;; {0} \uD800")));
    }
}

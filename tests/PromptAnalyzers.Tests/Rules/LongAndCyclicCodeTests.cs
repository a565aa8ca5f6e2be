using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Tests.Conventions;
using PromptAnalyzers.Tests.Helpers;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Tests.Rules;

/// <summary>Long chains, large types in many files, collections and classes that need themselves: all rules end, and say what they saw.</summary>
public sealed class LongAndCyclicCodeTests
{
    /// <summary>Only against a hang; a run takes a second or two.</summary>
    private static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(3);

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["dotnet_diagnostic.PA0001.severity"] = "warning",
        ["dotnet_diagnostic.PA2006.severity"] = "warning",
        ["prompt_analyzers.max_prompt_tokens"] = "3",
        ["prompt_analyzers.min_task_prompt_tokens"] = "1",
    };

    private static async Task<ImmutableArray<Diagnostic>> Run(params string[] sources)
    {
        var run = AnalyzerRun.Create(
            Understood.Compile([.. sources.Select(s => "using OpenAI.Chat;\n" + s)], SdkReferences.Latest), ShippedRules.Analyzers, Settings, [], out var exceptions);
        var findings = await run.GetAnalyzerDiagnosticsAsync().WaitAsync(HangGuard);
        Assert.Empty(exceptions);
        Assert.DoesNotContain(findings, d => d.Id.StartsWith("AD", StringComparison.Ordinal));
        return findings;
    }

    private static string WrapperChain(int length)
    {
        var source = new StringBuilder("class C(ChatClient client)\n{\nvoid M0(string t) => client.CompleteChat(t);\n");
        for (var i = 1; i < length; i++)
        {
            source.Append($"void M{i}(string t) => M{i - 1}(t);\n");
        }

        return source.Append($"void Use() => M{length - 1}(\"one two three four five\");\n}}").ToString();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task AShortChainOfWrappers_IsFollowed(int length) => Assert.Single(await Run(WrapperChain(length)), d => d.Id == "PA1001");

    [Theory]
    [InlineData(60)]
    [InlineData(1_000)]
    public async Task ALongChainOfWrappers_EndsWithoutAGuess(int length) => Assert.DoesNotContain(await Run(WrapperChain(length)), d => d.Id == "PA1001");

    [Fact]
    public void ALongChainOfMethodsThatReturnText_IsAHole()
    {
        var source = new StringBuilder("using OpenAI.Chat;\nclass C(ChatClient client)\n{\nstring F0() => \"one two three four five\";\n");
        for (var i = 1; i < 500; i++)
        {
            source.Append($"string F{i}() => F{i - 1}();\n");
        }

        var call = Assert.Single(Understood.File(source.Append("void Use() => client.CompleteChat(F499());\n}").ToString()).Calls);
        Assert.Equal(HoleKind.Unseen, Assert.Single(call.Messages[0].Text.Pieces).Kind);
    }

    [Fact]
    public async Task AClassInTwoHundredFiles_IsReadWhole()
    {
        var parts = Enumerable.Range(0, 200).Select(i => $$"""
            partial class C
            {
                private const string P{{i}} = "part {{i}} of the long class: classify the mail";
                public Task<string> Ask{{i}}Async(string mail) => SendAsync(P{{i}}, mail);
                partial void OnAsked{{i}}(string text);
            }
            """);
        var findings = await Run(["partial class C(ChatClient client) { private async Task<string> SendAsync(string system, string user) => (await client.CompleteChatAsync(new SystemChatMessage(system), new UserChatMessage(user))).Value.Content[0].Text; }", .. parts]);
        Assert.Equal(200, findings.Where(d => d.Id == "PA1001").Select(d => d.Location.GetLineSpan().Path).Distinct().Count());
    }

    [Fact]
    public async Task APartialMethod_IsReadInItsOtherFile()
    {
        var findings = await Run(
            "partial class C(ChatClient client) { private partial string Build(string mail); void M(string mail) => client.CompleteChat(new UserChatMessage(Build(mail))); }",
            "partial class C { private partial string Build(string mail) => $\"Classify the mail: {mail}\"; }");
        var finding = Assert.Single(findings, d => d.Id == "PA1001");
        Assert.Equal("/0/Test0.cs", finding.Location.GetLineSpan().Path);
        Assert.Equal("/0/Test1.cs", Assert.Single(finding.AdditionalLocations).GetLineSpan().Path);
    }

    [Theory]
    [InlineData("static readonly string[] A = [.. B]; static readonly string[] B = [.. A]; void M() => client.CompleteChat(string.Join(' ', A));")]
    [InlineData("static readonly string[] A = [A[1], A[0]]; void M(int i) => client.CompleteChat(A[i]);")]
    [InlineData("static readonly Dictionary<string, string> D = new() { [\"a\"] = D[\"b\"], [\"b\"] = D[\"a\"] }; void M(string k) { client.CompleteChat(D[\"a\"]); client.CompleteChat(D[k]); }")]
    [InlineData("static readonly Dictionary<string, string> D = new() { [D[\"a\"]] = \"x\", [D[\"b\"]] = \"y\" }; void M() => client.CompleteChat(D[\"a\"]);")]
    [InlineData("(string A, string B) F() { var (a, b) = F(); return (b + a, a + b); } void M() { var (a, _) = F(); client.CompleteChat(a); client.CompleteChat(F().B); }")]
    [InlineData("void M() { var (a, b) = (\"x\", \"y\"); (a, b) = (b + a, a + b); (a, b) = (b + a, a + b); (a, b) = (b + a, a + b); (a, b) = (b + a, a + b); client.CompleteChat(a); }")]
    [InlineData("void M(string[] given) { foreach (var x in given) foreach (var y in new[] { x, x + x }) foreach (var z in new[] { y, y + y }) client.CompleteChat(z + y + x); }")]
    [InlineData("void M() { var l = new List<string>(); foreach (var x in l) { l.Add(x + string.Join(' ', l)); } client.CompleteChat(string.Join(' ', l)); }")]
    [InlineData("void M() { var l = new List<string> { \"x\" }; l.Add(string.Join(' ', l)); l.Add(string.Join(' ', l)); l.Add(string.Join(' ', l)); l.Add(string.Join(' ', l)); l.Add(string.Join(' ', l)); client.CompleteChat(string.Join(' ', l)); }")]
    [InlineData("readonly Lazy<string> _a = new(() => Text()); static Lazy<string> _b = new(Text); static string Text() => _b.Value + _b.Value; void M() => client.CompleteChat(_a.Value);")]
    [InlineData("static readonly (string, string)[] A = [(A[0].Item2, A[0].Item1)]; void M() { foreach (var (x, y) in A) client.CompleteChat(x + y); }")]
    [InlineData("void M(string t = \"x\") { M(t + t); client.CompleteChat(t); }")]
    [InlineData("static readonly string[] A = B.Select(x => x + A[0]).ToArray(); static readonly string[] B = A.Select(x => x + B[0]).ToArray(); void M() => client.CompleteChat(string.Join(' ', B.Select(b => b + A[0])));")]
    public async Task CollectionsThatNeedThemselves_NeverHang(string members) =>
        Assert.Contains(await Run("class C(ChatClient client) { " + members + " }"), d => d.Id == "PA0001");

    [Fact]
    public async Task AFamilyWhoseMembersNeedEachOther_NeverHangs()
    {
        var source = new StringBuilder("abstract class Step { public abstract string Text { get; } public virtual string Build(Step other) => other.Text + other.Build(this) + Text; }\n");
        for (var i = 0; i < 30; i++)
        {
            source.Append($"class S{i}(Step a, Step b) : Step {{ public override string Text => a.Text + \" {i} \" + b.Text; public override string Build(Step other) => a.Build(b) + b.Build(other) + base.Build(a); }}\n");
        }

        Assert.Contains(await Run(source.Append("class C(ChatClient client) { void M(Step s, Step t) { client.CompleteChat(s.Text); client.CompleteChat(s.Build(t)); } }").ToString()), d => d.Id == "PA0001");
    }

    [Fact]
    public async Task ManyImplementationsThatCallEachOther_NeverHang()
    {
        var source = new StringBuilder("interface ILlm { void Ask(string text); }\nclass Real(ChatClient client) : ILlm { public void Ask(string text) => client.CompleteChat(text); }\n");
        for (var i = 0; i < 30; i++)
        {
            source.Append($"class L{i}(ILlm inner, ILlm other) : ILlm {{ public void Ask(string text) {{ inner.Ask(text + \"x\"); other.Ask(text); }} }}\n");
        }

        Assert.Contains(await Run(source.Append("class C(ILlm llm, ChatClient client) { void M() { llm.Ask(\"one two three four\"); client.CompleteChat(\"Hi\"); } }").ToString()), d => d.Id == "PA0001");
    }

    [Fact]
    public async Task ALongLineOfBaseClasses_NeverHangs()
    {
        var source = new StringBuilder("class B0(ChatClient client, string text) { public void Run() => client.CompleteChat(text); }\n");
        for (var i = 1; i < 100; i++)
        {
            source.Append($"class B{i}(ChatClient client, string text) : B{i - 1}(client, text);\n");
        }

        Assert.Contains(await Run(source.Append("class C(ChatClient client) : B99(client, \"one two three four\") { void M() => client.CompleteChat(\"Hi\"); }\nclass D(ChatClient client) : B0(client, \"five six seven eight\");").ToString()), d => d.Id == "PA1001");
    }

    [Theory]
    [InlineData("class A : B { A() : base(\"one two\") { } } class B : A { B(string t) : base(t) { } }")]
    [InlineData("class A(string t) : A(t);")]
    [InlineData("class A : { A() : base( { } }")]
    [InlineData("class A(ChatClient c) : Missing(c, \"one two three\");")]
    [InlineData("class A { A() : base(\"one two\") { } A(string t) : this(t, ) { } }")]
    [InlineData("record A(string T) : B(, T); record B(string T, ChatClient C);")]
    public async Task BrokenBaseCalls_NeverThrow(string types) =>
        Assert.Contains(await Run(types + " class C(ChatClient client) { void M() => client.CompleteChat(\"one two three four\"); }"), d => d.Id == "PA1001");

    [Fact]
    public async Task TenThousandElements_AreCountedTogether()
    {
        var elements = string.Join(", ", Enumerable.Repeat("\"word\"", 10_000));
        var findings = await Run("class C(ChatClient client) { static readonly string[] Words = [" + elements + "]; void M() { client.CompleteChat(string.Join(' ', Words)); foreach (var word in Words) client.CompleteChat(word); } }");
        Assert.Contains("10,000 o200k_base tokens", Assert.Single(findings, d => d.Id == "PA1001").GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandlersThatAllCallTheNext_EndQuickly()
    {
        var handlers = string.Concat(Enumerable.Range(0, 24).Select(i => $"class H{i} : Handler {{ public override Template Handle(int n) => Next.Handle(n + {i}); }}\n"));
        var findings = await Run($$"""
            record Template(string Name, string Text);
            abstract class Handler { public Handler Next { get; set; } = null!; public abstract Template Handle(int n); }
            {{handlers}}
            class C { void M(ChatClient client, Handler first) { client.CompleteChat(first.Handle(1).Text); client.CompleteChat("one two three four five"); } }
            """);

        Assert.Contains(findings, d => d.Id == "PA1001");
    }
}

using System.Collections.Immutable;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>LLamaSharp: sessions that keep a conversation, and executors that complete a text.</summary>
public sealed class LLamaSharpCallTests
{
    internal static readonly ImmutableArray<SdkShape> Shapes =
    [
        new("LLamaSharp 0.30.0", "ChatSession")
        {
            Usings = LLamaUsings,
            Parameters = "ILLamaExecutor executor",
            Arguments = "executor",
            Call = "var session = new ChatSession(executor); session.AddSystemMessage(@TEXT@); await foreach (var part in session.ChatAsync(new ChatHistory.Message(AuthorRole.User, mail))) { }",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(ILLamaExecutor executor, string mail) { var history = new ChatHistory(); history.AddMessage(AuthorRole.System, \"You sort.\"); history.AddMessage(AuthorRole.User, \"Mail: A\"); history.AddMessage(AuthorRole.Assistant, \"billing\"); var session = new ChatSession(executor, history); await foreach (var part in session.ChatAsync(new ChatHistory.Message(AuthorRole.User, mail), new InferenceParams { MaxTokens = 9 })) { } }") { Expected = "system: You sort. | user: Mail: A | assistant: billing | user: {mail}" },
                new(SdkWay.Messages, "async Task M(ILLamaExecutor executor, string mail) { var session = new ChatSession(executor); session.AddMessage(new ChatHistory.Message(AuthorRole.System, \"You sort.\")); await session.AddAndProcessUserMessage(\"Mail: A\"); await session.AddAndProcessAssistantMessage(\"billing\"); await foreach (var part in session.ChatAsync(new ChatHistory.Message(AuthorRole.User, mail))) { } }") { Expected = "system: You sort. | user: Mail: A | assistant: billing | user: {mail}" },
                new(SdkWay.Messages, "async Task M(ILLamaExecutor executor, string mail) { var session = await ChatSession.InitializeSessionFromHistoryAsync(executor, new ChatHistory([new ChatHistory.Message(AuthorRole.System, \"You sort.\")])); await foreach (var part in session.ChatAsync(new ChatHistory.Message(AuthorRole.User, mail))) { } }") { Expected = "system: You sort. | user: {mail}" },
                new(SdkWay.Messages, "async Task M(ChatSession session, string mail) { var history = new ChatHistory(); history.AddMessage(AuthorRole.System, \"You sort.\"); history.Messages.Add(new ChatHistory.Message(AuthorRole.User, mail)); await foreach (var part in new ChatSession(session.Executor).ChatAsync(history)) { } }") { Expected = "system: You sort. | user: {mail}" },
                new(SdkWay.History, "async Task M(ChatSession session) { await foreach (var part in session.ChatAsync(new ChatHistory.Message(AuthorRole.User, \"Next.\"))) { } }") { Expected = "user: Next. !" },
                new(SdkWay.History, "async Task M(ILLamaExecutor executor, string[] mails) { var session = new ChatSession(executor); session.AddSystemMessage(\"You sort.\"); foreach (var mail in mails) { await foreach (var part in session.ChatAsync(new ChatHistory.Message(AuthorRole.User, mail))) { } } }") { Expected = "system: You sort. | user: {mail} !" },
            ],
        },
        new("LLamaSharp 0.30.0", "executor")
        {
            Usings = LLamaUsings,
            Parameters = "StatelessExecutor executor",
            Arguments = "executor",
            Call = "await foreach (var part in executor.InferAsync(@TEXT@ + mail, new InferenceParams { MaxTokens = 9 })) { }",
            Expected = "completion: @TEXT@{mail}",
            Forms =
            [
                new(SdkWay.Request, "async Task M(LLamaWeights weights, ModelParams model, string mail) { var executor = new StatelessExecutor(weights, model) { ApplyTemplate = true, SystemMessage = \"You sort.\" }; await foreach (var part in executor.InferAsync(mail)) { } }") { Expected = "system: You sort. | completion: {mail}" },
                new(SdkWay.History, "async Task M(InteractiveExecutor executor) { await foreach (var part in executor.InferAsync(\"Next.\")) { } }") { Expected = "completion: Next. !" },
                new(SdkWay.History, "async Task M(ILLamaExecutor executor) { await foreach (var part in executor.InferAsync(\"Next.\")) { } }") { Expected = "completion: Next. !" },
            ],
        },
        new("LLamaSharp 0.30.0", "batched executor")
        {
            Usings = "using LLama; using LLama.Batched;",
            Parameters = "LLamaContext context, Conversation conversation",
            Arguments = "context, conversation",
            Call = "conversation.Prompt(context.Tokenize(@TEXT@ + mail));",
            Expected = "completion: @TEXT@{mail} !",
        },
    ];

    private const string LLamaUsings = "using LLama; using LLama.Abstractions; using LLama.Common;";

    public static TheoryData<string, string> Cells => SdkShape.Cells(Shapes);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Form_is_read(string shape, string way) => SdkShape.AssertRead(Shapes, shape, way);

    [Theory]
    [InlineData("int Count(LLamaContext context) => context.Tokenize(\"The quick brown fox jumps over the lazy dog.\").Length;")]
    [InlineData("bool IsEnd(LLamaContext context, LLama.Native.LLamaToken token) => context.Tokenize(\"\\n\\n\", addBos: false)[0] == token;")]
    [InlineData("async Task Embed(LLamaEmbedder embedder) => await embedder.GetEmbeddings(\"The kitten is cute.\");")]
    public void Tokens_of_another_use_are_no_prompt(string member) => Assert.Empty(Understood.Calls(LLamaUsings + "class C { " + member + " }"));

    [Theory]
    [InlineData("var template = new LLamaTemplate(weights); template.Add(\"system\", \"You sort.\"); template.Add(\"user\", \"Mail: A\"); var bytes = template.Apply(); Show(Encoding.UTF8.GetString(bytes));")]
    [InlineData("var template = new LLamaTemplate(weights) { AddAssistant = true }; template.Add(\"system\", \"You sort.\").Add(\"user\", \"Mail: A\"); Send(template);")]
    [InlineData("LLamaTemplate template = new(weights); Fill(template); template.Add(\"system\", \"You sort.\"); void Fill(LLamaTemplate other) => other.Add(\"user\", \"Mail: A\");")]
    [InlineData("var template = new LLamaTemplate(weights); template.Add(\"system\", \"You sort.\"); template.Add(\"user\", \"Mail: A\"); var sent = template;")]
    [InlineData("void Add(LLamaTemplate template) { template.Add(\"system\", \"You sort.\"); template.Add(\"user\", \"Mail: A\"); }")]
    [InlineData("var template = new LLamaTemplate(weights); template.Add(\"system\", \"You sort.\"); Func<string> text = () => Encoding.UTF8.GetString(template.Apply()); template.Add(\"user\", \"Mail: A\");")]
    [InlineData("var history = new ChatHistory(); history.AddMessage(AuthorRole.System, \"You sort.\"); history.AddMessage(AuthorRole.User, \"Mail: A\"); SendAll(history.Messages);")]
    public void Messages_of_a_template_that_is_applied_or_handed_on_are_prompts(string body) =>
        Assert.Equal(["system: You sort. !", "user: Mail: A !"], Understood.Calls(InTemplateClass(body)).Order());

    [Theory]
    [InlineData("var template = new LLamaTemplate(weights); template.Add(\"user\", \"Mail: A\"); template.Add(\"user\", \"Mail: B\"); Check(6, template.Count); Check(\"Mail: B\", template[1].Content); template.RemoveAt(1); Check(\"user\", template[0].Role);")]
    [InlineData("var template = new LLamaTemplate(\"gemma\"); template.Add(\"assistant\", \"Mail: A\").Add(\"user\", \"Mail: B\"); template.Clear();")]
    [InlineData("var history = new ChatHistory(); history.AddMessage(AuthorRole.User, \"Mail: A\"); Check(1, history.Messages.Count); Check(\"Mail: A\", history.Messages[0].Content);")]
    [InlineData("const string userData = nameof(userData); var template = new LLamaTemplate(weights); template.Add(\"user\", userData); Show(Encoding.UTF8.GetString(template.Apply()));")]
    public void Messages_that_only_a_test_looks_at_are_no_prompts(string body) => Assert.Empty(Understood.Calls(InTemplateClass(body)));

    private static string InTemplateClass(string body) =>
        LLamaUsings + "class C { void Run(LLamaWeights weights) { " + body + " } void Show(string text) { } void Send(LLamaTemplate template) { } void SendAll(List<ChatHistory.Message> messages) { } void Check<T>(T expected, T actual) { } }";
}

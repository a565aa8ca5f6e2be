using Microsoft.CodeAnalysis;
using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>
/// Code of which a package is missing, as before a restore: the compiler leaves each call unbound that has an argument of a missing type. What such a call says is
/// read all the same, where only one member can be meant.
/// </summary>
public sealed class MissingPackageTests
{
    private const string Usings = "using Microsoft.SemanticKernel; using OpenAI.Chat; using ChatMessage = OpenAI.Chat.ChatMessage;\n";

    private static string[] Calls(string members, string usings = Usings)
    {
        var compilation = Understood.Compile([usings + "class C { " + members + " }"], SdkReferences.Latest);
        Assert.Contains(compilation.GetDiagnostics(), static d => d.Severity == DiagnosticSeverity.Error);
        return [.. Understood.File(compilation, []).Calls.Select(Understood.Describe)];
    }

    private static string[] Ask(string body) => Calls("void M(ChatClient client, Missing.Thing t) { " + body + " }");

    [Theory]
    [InlineData("""new SystemChatMessage("You help " + t.Name + ". Be brief.")""", "system: You help {t.Name}. Be brief.")]
    [InlineData("""new SystemChatMessage(t.Name + " is whom you help." + 3)""", "system: {t.Name} is whom you help.3")]
    [InlineData("""new SystemChatMessage($"You help {t.Name}. Be brief."), new UserChatMessage(t.Text)""", "system: You help {t.Name}. Be brief. | user: {t.Text} !")]
    [InlineData("""new SystemChatMessage(string.Format("You help {0} of {1}.", t.Name, t.Group))""", "system: You help {t.Name} of {t.Group}.")]
    [InlineData("""new SystemChatMessage(string.Format("You help {0}.", t.Name))""", "system: You help {t.Name}.")]
    [InlineData("""new SystemChatMessage("You help {name}.".Replace("{name}", t.Name))""", "system: You help {t.Name}.")]
    [InlineData("""new SystemChatMessage("Labels: " + string.Join(", ", t.Labels.Select(l => l.Name)) + ". Sort.")""", "system: Labels: {t.Labels.Select(l => l.Name)}. Sort.")]
    [InlineData("""new SystemChatMessage(t.Prompt ?? "You sort mails.")""", "system: You sort mails.")]
    [InlineData("""new SystemChatMessage(t.IsShort ? "Be brief." : "Be brief, " + t.Name)""", "system: Be brief, {t.Name}")]
    public void ATextWithAMissingPart_IsRead(string messages, string expected) => Assert.Equal([expected], Ask($"client.CompleteChat({messages});"));

    [Fact]
    public void AVariable_IsRead() => Assert.Equal(
        ["system: You help {t.Name}. Be brief."],
        Ask("""var text = "You help " + t.Name; text += ". Be brief."; client.CompleteChat(new SystemChatMessage(text));"""));

    [Fact]
    public void ABuilder_IsRead() => Assert.Equal(
        ["system: You help:\\n{t.Name}\\nBe brief."],
        Ask("""var text = new StringBuilder("You help:\n"); text.AppendLine(t.Name).Append("Be brief."); client.CompleteChat(new SystemChatMessage(text.ToString()));"""));

    [Theory]
    [InlineData("""client.CompleteChat(new ChatMessage[] { new SystemChatMessage("You sort mails.") }, t.Options);""")]
    [InlineData("""var list = new List<ChatMessage> { new SystemChatMessage("You sort mails.") }; client.CompleteChat(list, t.Options);""")]
    [InlineData("""client.CompleteChat(messages: [new SystemChatMessage("You sort mails.")], options: new Missing.Options { A = 1 });""")]
    public void OptionsThatAreMissing_LeaveTheCallIncomplete(string body) => Assert.Equal(["system: You sort mails. !"], Ask(body));

    [Fact]
    public void AWrapper_IsFollowed() => Assert.Equal(
        ["user: {prompt}", "user: Sort this mail now."],
        Calls("""
            void Ask(string key, string prompt, ChatClient client) => client.CompleteChat(new UserChatMessage(prompt));
            void M(ChatClient client, Missing.Thing t) { Ask(t.Key, "Sort this mail now.", client); }
            """));

    [Fact]
    public void AnObjectOfTheProject_IsFollowed() => Assert.Contains(
        "system: You sort mails. | user: Sort it now please.",
        Calls("""
            class Desk
            {
                private readonly ChatClient _client;
                private readonly string _rules;
                public Desk(ChatClient client, string rules) { _client = client; _rules = rules; }
                public void Run(string question) => _client.CompleteChat(new SystemChatMessage(_rules), new UserChatMessage(question));
            }
            void M(Missing.Thing t) { var desk = new Desk(t.Client, "You sort mails."); desk.Run("Sort it now please."); }
            """));

    // A text, or a list of parts that may hold examples: what nobody can tell is no ground to miss them.
    [Fact]
    public Task AValueThatMayBeMoreThanAText_LeavesTheCallIncomplete() => Verify<PA2001NoExamples>.Diagnoses(
        Usings + """
        class C
        {
            void Parts(ChatClient client, Missing.Thing t) => client.CompleteChat(
                new SystemChatMessage("Classify the mail as billing, delivery or other, and answer with one word only."), new UserChatMessage(t.Parts));
            void Text(ChatClient client, Missing.Thing t) => client.CompleteChat(
                new SystemChatMessage({|PA2001:"Classify the mail as billing, delivery or other, and answer with one word only."|}), new UserChatMessage("Mail: " + t.Text));
        }
        """,
        new TestSetup { AllowErrors = true });

    [Fact]
    public void OneOfTwoMethods_IsNotGuessed() => Assert.Equal(
        ["user: {prompt}"],
        Calls("""
            void Ask(string key, string prompt, ChatClient client) => client.CompleteChat(new UserChatMessage(prompt));
            void Ask(int line, string text, ChatClient client) => Console.WriteLine(text);
            void M(ChatClient client, Missing.Thing t) { Ask(t.Key, "The mail was sorted.", client); }
            """));

    [Fact]
    public void AHistory_TakesWhatIsAdded() => Assert.Equal(
        ["system: You sort mails. | user: Sort {t.Text} !"],
        Calls("""
            async Task M(Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService chat, Missing.Thing t)
            {
                var history = new Microsoft.SemanticKernel.ChatCompletion.ChatHistory("You sort mails.");
                history.AddUserMessage("Sort " + t.Text);
                await chat.GetChatMessageContentsAsync(history, t.Settings, t.Kernel);
            }
            """));

    [Theory]
    [InlineData("""await kernel.InvokePromptAsync("Sort {{$m}}", new(new Missing.Settings { A = 1 }) { ["m"] = t.Text });""", "template: Sort {{$m}} !")]
    [InlineData("""var f = kernel.CreateFunctionFromPrompt("Sort {{$m}}", t.Settings); await kernel.InvokeAsync(f, t.Values);""", "template: Sort {{$m}} !")]
    public void AnExtensionMethod_IsRead(string body, string expected) => Assert.Equal([expected], Calls("async Task M(Kernel kernel, Missing.Thing t) { " + body + " }"));

    [Theory]
    [InlineData("""await client.GetResponseAsync<Missing.Answer>("Sort " + t.Text);""", "user: Sort {t.Text}")]
    [InlineData("""await client.GetResponseAsync([new(ChatRole.System, "You sort."), new(ChatRole.User, t.Text)], t.Options);""", "system: You sort. | user: {t.Text} !")]
    public void AClientOfExtensionsAI_IsRead(string body, string expected) =>
        Assert.Equal([expected], Calls("async Task M(IChatClient client, Missing.Thing t) { " + body + " }", "using Microsoft.Extensions.AI;\n"));

    [Fact]
    public void AJob_IsFound() => Assert.Single(Understood.File(
        Understood.Compile(["""class C { void M(Acme.Trainer trainer, Missing.Thing t) { trainer.Start("gpt-4o-mini", t.File); } } namespace Acme { class Trainer { public void Start(string model, string file) { } } }"""], SdkReferences.None),
        [AnalyzerRun.File("/0/PromptApis.txt", "M:Acme.Trainer.Start(*)\ttune\tjob\tbase model=model[0]; training file=file[1]")]).Jobs);

    // What is wrong for another reason is not guessed at.
    [Theory]
    [InlineData("""client.CompleteChat("You sort mails.", 3, 4);""")]
    [InlineData("""client.CompleteChat(t.Text, 3);""")]
    [InlineData("""client.CompleteChats("You sort mails.", t.Options);""")]
    [InlineData("""t.CompleteChat("You sort mails.");""")]
    [InlineData("""Missing.Chat.Send("You sort mails.", client);""")]
    [InlineData("""Log(t.Name, "The mail was sorted.");""")]
    [InlineData("""new Report(t.Name, "The mail was sorted.").Print();""")]
    [InlineData("""Console.WriteLine("Mails of " + t.Name + " are sorted.");""")]
    [InlineData("""var sql = "SELECT * FROM mails WHERE name = " + t.Name; t.Run(sql);""")]
    public void OtherCalls_AreNone(string body) => Assert.Empty(Calls(
        "void M(ChatClient client, Missing.Thing t) { " + body + " } void Log(string name, string text) => Console.WriteLine(text); class Report(string name, string text) { public void Print() => Console.WriteLine(text); }"));
}

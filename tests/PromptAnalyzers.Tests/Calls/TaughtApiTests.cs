using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Tests.Helpers;
using PromptAnalyzers.Tests.Rules;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>APIs that users teach: PromptApis.txt and [StringSyntax("prompt")], without any SDK.</summary>
public sealed class TaughtApiTests
{
    private const string Client = """
        namespace Acme
        {
            public class Client
            {
                public Client(string model = "") { }
                public string Ask(string prompt, string role = "user") => prompt;
                public string Rules { get; set; } = "";
                public string Tell(object content) => "";
            }
        }
        """;

    private static string[] Calls(string source, string apis, ImmutableArray<MetadataReference> references, params string[] moreSources) =>
        [.. File(source, apis, references, moreSources).Calls.Select(Understood.Describe)];

    private static PromptFile File(string source, string apis, ImmutableArray<MetadataReference> references, params string[] moreSources)
    {
        var compilation = Understood.Compile([source, .. moreSources], references);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return Understood.File(compilation, apis.Length == 0 ? [] : [AnalyzerRun.File("/0/PromptApis.txt", apis)]);
    }

    private static string Use(string body) => $$"""
        using System.Diagnostics.CodeAnalysis;
        using Acme;
        class C
        {
            string Run(Client client, string mail) { {{body}} }
        }
        """;

    [Theory]
    [InlineData("M:Acme.Client.Ask(System.String,System.String)\tprompt\tsystem\tprompt[0]", """return client.Ask("Sort " + mail);""", "system: Sort {mail} !")]
    [InlineData("M:Acme.Client.Ask(System.String,System.String)\tprompt", """return client.Ask("Sort");""", "user: Sort !")]
    [InlineData("M:Acme.Client.Ask(*)\tprompt", """return client.Ask("Sort");""", "user: Sort !")]
    [InlineData("M:Acme.Client.Ask(System.String,System.String)\tprompt\tby role argument\tprompt[0]; role[1]", """return client.Ask("Sort", "assistant");""", "assistant: Sort !")]
    [InlineData("P:Acme.Client.Rules\tprompt\tsystem", """client.Rules = "Be kind."; return "";""", "system: Be kind. !")]
    [InlineData("P:Acme.Client.Rules\tprompt\tsystem", """return new Client { Rules = "Be kind." }.ToString()!;""", "system: Be kind. !")]
    [InlineData("M:Acme.Client.Ask(System.String,System.String)\tprompt\tuser\tprompt[0]\nM:Acme.Client.Ask(System.String,System.String)\tcall", """return client.Ask("Sort " + mail);""", "user: Sort {mail}")]
    public void AFile_TeachesAnApi(string apis, string body, string expected) => Assert.Equal([expected], Calls(Use(body), apis, SdkReferences.None, Client));

    [Theory]
    [InlineData("5")]
    [InlineData("System.DayOfWeek.Monday")]
    [InlineData("'c'")]
    [InlineData("new object[] { 1, System.DayOfWeek.Monday, null! }")]
    [InlineData("default(System.Guid)")]
    public void AConstantThatIsNoText_IsNoPrompt(string content) =>
        Assert.Empty(Calls(Use($"return client.Tell({content});"), "M:Acme.Client.Tell(System.Object)\tprompt", SdkReferences.None, Client));

    [Fact]
    public void AnApiOfAReferencedAssembly_IsTaught() => Assert.Equal(
        ["user: Sort !"],
        Calls(Use("""return client.Ask("Sort");"""), "M:Acme.Client.Ask(System.String,System.String)\tprompt", [.. SdkReferences.None, Emit(Client)]));

    [Fact]
    public void AWrapperOfATaughtCall_IsSeenAtItsCaller() => Assert.Equal(
        ["user: Sort"],
        Calls(
            """class D { string Run(C c) => c.Tell("Sort"); }""",
            "M:Acme.Client.Ask(*)\tprompt\tuser\tprompt[0]\nM:Acme.Client.Ask(*)\tcall",
            SdkReferences.None,
            Client,
            """class C { public string Tell(string text) => new Acme.Client().Ask(text); }"""));

    public static TheoryData<string, string> Attributes => new()
    {
        { """string Ask([StringSyntax("prompt")] string text) => text; string Run(string mail) => Ask("Sort " + mail);""", "user: Sort {mail} !" },
        { """string Ask([StringSyntax("Prompt")] string text) => text; string Run(string mail) => Ask("Sort");""", "user: Sort !" },
        { """const string Kind = "PROMPT"; string Ask([StringSyntaxAttribute(Kind, "system")] string text) => text; string Run() => Ask("Sort");""", "system: Sort !" },
        { """string Ask(int n, [StringSyntax("prompt", "developer")] string text, string more) => text; string Run() => Ask(1, more: "none", text: "Sort");""", "developer: Sort !" },
        { """[StringSyntax("prompt", "system")] public string Rules { get; set; } = ""; void Run(C c) => c.Rules = "Be kind.";""", "system: Be kind. !" },
        { """[System.Diagnostics.CodeAnalysis.StringSyntax("prompt")] public string Text = ""; C Run() => new C { Text = "Sort" };""", "user: Sort !" },
        { """[StringSyntax("prompt")] const string Text = "Sort";""", "user: Sort !" },
        { """[StringSyntax("prompt")] static string Text => "Sort";""", "user: Sort !" },
        { """[StringSyntax("prompt")] string Text { get; } = "Sort";""", "user: Sort !" },
        { """record R([StringSyntax("prompt")] string Text); R Run() => new R("Sort");""", "user: Sort !" },
        { """interface IAsk { string Ask([StringSyntax("prompt")] string text); } string Run(IAsk ask) => ask.Ask("Sort");""", "user: Sort !" },
        { """interface IAsk { string Ask([StringSyntax("prompt")] string text); } class A : IAsk { public string Ask(string text) => text; } string Run(A ask) => ask.Ask("Sort");""", "user: Sort !" },
        { """class B { public virtual string Ask([StringSyntax("prompt")] string text) => text; } class D : B { public override string Ask(string text) => text; } string Run(D ask) => ask.Ask("Sort");""", "user: Sort !" },
    };

    [Theory]
    [MemberData(nameof(Attributes))]
    public void AnAttributeOfTheCode_Teaches(string members, string expected) => Assert.Equal([expected], Calls(
        "using System.Diagnostics.CodeAnalysis;\nclass C { " + members + " }", "", SdkReferences.None));

    [Theory]
    [InlineData("""string Ask([StringSyntax("json")] string text) => text; string Run() => Ask("Sort");""")]
    [InlineData("""string Ask([StringSyntax(StringSyntaxAttribute.Regex)] string text) => text; string Run() => Ask("Sort");""")]
    [InlineData("""const string Kind = "prompts"; string Ask([StringSyntax(Kind)] string text) => text; string Run() => Ask("Sort");""")]
    [InlineData("""string Ask([StringSyntax("prompt")] string text, string other) => text; string Run(string t) => Ask(t, "Sort");""")]
    [InlineData("""[System.ComponentModel.Description("prompt")] const string Text = "Sort";""")]
    [InlineData("""string Ask([StringSyntax("prompt")] string text) => text; class Other { string Ask(string text) => text; string Run() => Ask("Sort"); }""")]
    public void OtherAttributesAndOtherMembers_TeachNothing(string members) => Assert.Empty(Calls(
        "using System.Diagnostics.CodeAnalysis;\nclass C { " + members + " }", "", SdkReferences.None));

    [Fact]
    public void AProjectsOwnCopyOfTheAttribute_Teaches() => Assert.Equal(
        ["user: Sort !"],
        Calls(
            """
            namespace Old
            {
                [System.AttributeUsage(System.AttributeTargets.All)]
                sealed class StringSyntaxAttribute(string syntax) : System.Attribute { public string Syntax => syntax; }
                class C { string Ask([StringSyntax("prompt")] string text) => text; string Run() => Ask("Sort"); }
            }
            """,
            "",
            SdkReferences.None));

    [Fact]
    public void AnAttributeInAReferencedAssembly_Teaches() => Assert.Equal(
        ["system: Sort !", "user: Be kind. !", "user: Made !"],
        Calls(
            """
            using Acme;
            class C { void Run(Asker a) { a.Ask("Sort"); a.Rules = "Be kind."; _ = new Box<int>("Made"); a.Log("Nothing"); } }
            """,
            "",
            [.. SdkReferences.None, Emit("""
                using System.Diagnostics.CodeAnalysis;
                namespace Acme
                {
                    public class Asker
                    {
                        public string Ask([StringSyntax("prompt", "system")] string text) => text;
                        [StringSyntax("PROMPT")] public string Rules { get; set; } = "";
                        public void Log([StringSyntax("CompositeFormat")] string text) { }
                    }
                    public class Box<T> { public Box([StringSyntax("prompt")] string text) { } }
                }
                """)]));

    [Fact]
    public void AnAttributeInAReferencedProject_Teaches()
    {
        var project = Understood.Compile(["""
            using System.Diagnostics.CodeAnalysis;
            namespace Acme { public class Asker { public string Ask([StringSyntax("prompt")] string text) => text; } }
            """], SdkReferences.None);
        Assert.Equal(["user: Sort !"], Calls("""class C { string Run(Acme.Asker a) => a.Ask("Sort"); }""", "", [.. SdkReferences.None, project.ToMetadataReference()]));
    }

    [Fact]
    public void AnAnnotatedMethodThatIsSeenToSend_IsAWrapper()
    {
        var call = Assert.Single(Understood.File("""
            using System.Diagnostics.CodeAnalysis;
            using OpenAI.Chat;
            class C
            {
                void Ask(ChatClient client, [StringSyntax("prompt")] string text) => client.CompleteChat(text);
                void Run(ChatClient client) => Ask(client, "Sort");
            }
            """).Calls, c => c.Kind != PromptCallKind.Direct);
        Assert.Equal(PromptCallKind.Wrapper, call.Kind);
        Assert.Equal("user: Sort", Understood.Describe(call));
    }

    [Fact]
    public void WithoutTeaching_NothingIsLookedAt()
    {
        var compilation = Understood.Compile(["class C { string Ask(string text) => text; string Run() => Ask(\"Sort\"); }"], SdkReferences.None);
        var model = PromptModel.For(compilation, new([]));
        Assert.Same(PromptFile.Empty, model?.FileOf(compilation.SyntaxTrees[0], CancellationToken.None));
        Assert.False(model?.HasLookedIntoCode);
    }

    [Fact]
    public Task ALongPromptOfATaughtApi_IsPA1001() => Verify<PA1001VeryLongPrompt>.Diagnoses(
        Use("""return client.Ask([|"one two three four"|]);""") + Client,
        new TestSetup { References = SdkReferences.None, AdditionalFiles = [("/0/PromptApis.txt", "M:Acme.Client.Ask(*)\tprompt")], EditorConfig = [Prompts.Limit(3)] });

    private static MetadataReference Emit(string source)
    {
        var compilation = Understood.Compile([source], SdkReferences.None).WithAssemblyName("Acme");
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}

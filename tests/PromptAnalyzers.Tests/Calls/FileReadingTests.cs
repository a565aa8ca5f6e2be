using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.PromptFiles;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Prompts that code reads from files, embedded resources, .resx values, template folders and YAML.</summary>
public sealed class FileReadingTests
{
    private static readonly ImmutableArray<AdditionalText> Files =
    [
        AnalyzerRun.File("/src/Test/Prompts/triage.txt", "Sort this."),
        AnalyzerRun.File("/src/Test/Prompts/sub-folder/reply.md", "Reply."),
        AnalyzerRun.File("/src/Test/root.txt", "Root."),
        AnalyzerRun.File("/src/Test/Prompts/twice.txt", "A"),
        AnalyzerRun.File("/src/Other/Prompts/twice.txt", "B"),
        AnalyzerRun.File("/src/Test/Prompts/unreadable.txt", null),
        AnalyzerRun.File("/src/Test/Prompts/empty.txt", ""),
        AnalyzerRun.File("/src/Test/Plugins/Support/Sort/skprompt.txt", "Sort {{$input}}"),
        AnalyzerRun.File("/src/Test/Plugins/Support/Reply/skprompt.txt", "<message role=\"system\">Be kind.</message>"),
        AnalyzerRun.File("/src/Test/Plugins/Twice/Sort/skprompt.txt", "A"),
        AnalyzerRun.File("/src/Test/Old/Plugins/Twice/Sort/skprompt.txt", "B"),
        AnalyzerRun.File("/src/Test/sort.yaml", "name: Sort\ntemplate: |\n  <message role=\"system\">Be kind.</message>\n  <message role=\"user\">{{$input}}</message>\n"),
        AnalyzerRun.File("/src/Test/Properties/Resources.resx", """
            <root>
              <!-- <data name="Triage"><value>old</value></data> -->
              <data name="Triage" xml:space="preserve"><value>Sort &lt;this&gt; &amp; that.</value></data>
              <data name="FromFile" type="System.Resources.ResXFileRef, System.Windows.Forms"><value>..\Prompts\triage.txt;System.String, mscorlib;utf-8</value></data>
              <data name="Icon" mimetype="application/x-microsoft.net.object.bytearray.base64"><value>AAAA</value></data>
            </root>
            """),
    ];

    private static string[] Calls(string members, string argument, ImmutableArray<MetadataReference> references = default)
    {
        var compilation = Understood.Compile([$$"""
            using System.Reflection;
            using System.Resources;
            using OpenAI.Chat;
            using Microsoft.SemanticKernel;
            namespace App
            {
                class C
                {
                    {{members}}
                    async Task M(ChatClient client, Kernel kernel, string root, string name, string mail) { {{argument}} }
                }
            }
            """], references.IsDefault ? SdkReferences.Latest : references);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return [.. Understood.File(compilation, Files).Calls.Select(Understood.Describe)];
    }

    private static string Sent(string text, string members = "") => Assert.Single(Calls(members, $"await client.CompleteChatAsync({text});"));

    [Theory]
    [InlineData("""File.ReadAllText("Prompts/triage.txt")""")]
    [InlineData("""File.ReadAllText("./Prompts/triage.txt")""")]
    [InlineData("""File.ReadAllText(@"..\..\Prompts\triage.txt")""")]
    [InlineData("""await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "triage.txt"))""")]
    [InlineData("""File.ReadAllText(Path.Combine(Path.Combine(root, "Prompts"), "triage.txt"))""")]
    [InlineData("""File.ReadAllText(Path.GetFullPath(Path.Join(root, "Prompts/triage.txt")))""")]
    [InlineData("""File.ReadAllText(AppContext.BaseDirectory + "Prompts/triage.txt")""")]
    [InlineData("""File.ReadAllText($"{root}/Prompts/triage.txt")""")]
    [InlineData("""File.OpenText("Prompts/triage.txt").ReadToEnd()""")]
    [InlineData("""await new StreamReader("Prompts/triage.txt").ReadToEndAsync()""")]
    [InlineData("""new StreamReader(File.OpenRead("Prompts/triage.txt"), Encoding.UTF8).ReadToEnd()""")]
    [InlineData("""new StreamReader(new FileStream("Prompts/triage.txt", FileMode.Open)).ReadToEnd()""")]
    [InlineData("""new StreamReader(typeof(C).Assembly.GetManifestResourceStream("Test.Prompts.triage.txt")!).ReadToEnd()""")]
    [InlineData("""new StreamReader(typeof(C).Assembly.GetManifestResourceStream(typeof(C), "Prompts.triage.txt")!).ReadToEnd()""")]
    public void AFile_IsRead(string text) => Assert.Equal("user: Sort this.", Sent(text));

    public static TheoryData<string, string, string> Helpers => new()
    {
        { """Load("triage")""", """string Load(string name) => File.ReadAllText(Path.Combine("Prompts", name + ".txt"));""", "user: Sort this." },
        { """Load("triage")""", """string Load(string name) => File.ReadAllText($"Prompts/{name}.txt");""", "user: Sort this." },
        { "Text", """static readonly string Text = File.ReadAllText("Prompts/triage.txt");""", "user: Sort this." },
        { "Text", """const string Name = "Prompts/triage.txt"; static string Text => File.ReadAllText(Name);""", "user: Sort this." },
        { "File.ReadAllText(PathOf(\"triage.txt\"))", """static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Prompts"); static string PathOf(string file) => Path.Combine(Folder, file);""", "user: Sort this." },
        {
            """Load("Test.Prompts.triage.txt")""",
            """
            static string Load(string name)
            {
                var assembly = Assembly.GetExecutingAssembly();
                using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException();
                using var reader = new StreamReader(stream);
                return reader.ReadToEnd();
            }
            """,
            "user: Sort this."
        },
        {
            """Load("triage")""",
            """static string Load(string name) { using (var stream = typeof(C).Assembly.GetManifestResourceStream($"App.Prompts.{name}.txt")) using (var reader = new StreamReader(stream!)) { return reader.ReadToEnd(); } }""",
            "user: Sort this."
        },
        {
            "Load()",
            """static string Load() { var a = typeof(C).Assembly; var name = a.GetManifestResourceNames().Single(n => n.EndsWith("triage.txt")); return new StreamReader(a.GetManifestResourceStream(name)!).ReadToEnd(); }""",
            "user: Sort this."
        },
    };

    [Theory]
    [MemberData(nameof(Helpers))]
    public void AHelper_IsFollowed(string text, string members, string expected) => Assert.Equal(expected, Sent(text, members));

    [Theory]
    [InlineData("""new StreamReader(typeof(C).Assembly.GetManifestResourceStream("Test.Prompts.sub_folder.reply.md")!).ReadToEnd()""", "user: Reply.")]
    [InlineData("""new StreamReader(typeof(C).Assembly.GetManifestResourceStream("Test.root.txt")!).ReadToEnd()""", "user: Root.")]
    [InlineData("""new StreamReader(typeof(C).Assembly.GetManifestResourceStream("root.txt")!).ReadToEnd()""", "user: Root.")]
    public void AResourceName_IsAPath(string text, string expected) => Assert.Equal(expected, Sent(text));

    [Theory]
    [InlineData("""File.ReadAllText("Prompts/twice.txt")""")]
    [InlineData("""File.ReadAllText("Prompts/missing.txt")""")]
    [InlineData("""File.ReadAllText("Prompts/unreadable.txt")""")]
    [InlineData("""File.ReadAllText(Path.Combine("Prompts", name + ".txt"))""")]
    [InlineData("""new StreamReader(new MemoryStream()).ReadToEnd()""")]
    [InlineData("""new StreamReader(typeof(C).Assembly.GetManifestResourceStream("Test.Other.root.txt")!).ReadToEnd()""")]
    [InlineData("""new StreamReader(typeof(C).Assembly.GetManifestResourceStream("Lib.Prompts.twice.txt")!).ReadToEnd()""")]
    public void WhatCannotBeSeen_MakesTheCallIncomplete(string text) => Assert.Matches(@"^user: \{.+\} !$", Sent(text));

    [Theory]
    [InlineData("""File.ReadAllText(name)""")]
    [InlineData("""new StreamReader(name).ReadToEnd()""")]
    [InlineData("""File.ReadAllText("data/mail.txt")""")]
    [InlineData("""await File.ReadAllTextAsync(Path.Combine("inbox", name + ".eml"))""")]
    public void AFileThatIsNoPartOfTheProject_IsWhatTheTaskIsAskedFor(string text) => Assert.Matches(@"^user: \{.+\}$", Sent(text));

    [Fact]
    public void AnEmptyFile_IsNoMessage() => Assert.DoesNotContain("Sort", Assert.Single(Calls("", """await client.CompleteChatAsync(File.ReadAllText("Prompts/empty.txt"));""")), StringComparison.Ordinal);

    private const string Designer = """
        class Resources
        {
            private static ResourceManager? resourceMan;
            private static System.Globalization.CultureInfo? resourceCulture;
            internal static ResourceManager ResourceManager
            {
                get
                {
                    if (object.ReferenceEquals(resourceMan, null)) { ResourceManager temp = new ResourceManager("Test.Properties.Resources", typeof(Resources).Assembly); resourceMan = temp; }
                    return resourceMan;
                }
            }
            internal static string Triage { get { return ResourceManager.GetString("Triage", resourceCulture)!; } }
            internal static string FromFile => ResourceManager.GetString("FromFile", resourceCulture)!;
            internal static string Icon => ResourceManager.GetString("Icon", resourceCulture)!;
            internal static string Missing => ResourceManager.GetString("Missing", resourceCulture)!;
        }
        """;

    [Theory]
    [InlineData("Resources.Triage", "user: Sort <this> & that.")]
    [InlineData("Resources.FromFile", "user: Sort this.")]
    public void AResourceDesignerProperty_IsRead(string text, string expected) => Assert.Equal(expected, Sent(text, Designer));

    [Theory]
    [InlineData("Resources.Icon")]
    [InlineData("Resources.Missing")]
    public void AResourceThatIsNoText_IsUnseen(string text) => Assert.EndsWith(" !", Sent(text, Designer), StringComparison.Ordinal);

    [Fact]
    public void AResourceManagerInAField_IsRead() => Assert.Equal(
        "user: Sort <this> & that.",
        Sent("""Texts.GetString("Triage")""", """static readonly ResourceManager Texts = new("Test.Properties.Resources", typeof(C).Assembly);"""));

    [Fact]
    public void ThePlaceOfAResource_IsTheExpressionThatReadsIt()
    {
        var compilation = Understood.Compile(
            ["using OpenAI.Chat; class C { void M(ChatClient client) => client.CompleteChat(App.Resources.Triage); }", "using System.Resources; namespace App { " + Designer + " }"], SdkReferences.Latest);
        var text = Assert.Single(Understood.File(compilation, Files).Calls).Messages[0].Text;
        Assert.Equal("App.Resources.Triage", text.PlaceIn(compilation.SyntaxTrees[0])!.ToString());
    }

    [Theory]
    [InlineData("""kernel.ImportPluginFromPromptDirectory("Plugins/Support");""")]
    [InlineData("""kernel.ImportPluginFromPromptDirectory(Path.Combine(AppContext.BaseDirectory, "Plugins", "Support"), "Support");""")]
    [InlineData("""kernel.CreatePluginFromPromptDirectory(Path.Combine(root, "Plugins", "Support"));""")]
    public void AFolderOfTemplates_IsReadByItsFiles(string call) =>
        Assert.Equal(["template: Sort {{$input}} | system: Be kind. !"], Calls("", call));

    [Theory]
    [InlineData("""kernel.ImportPluginFromPromptDirectory("Plugins/Twice");""")]
    [InlineData("""kernel.ImportPluginFromPromptDirectory(root);""")]
    [InlineData("""kernel.ImportPluginFromPromptDirectory("Plugins/None");""")]
    public void AFolderThatIsNotSeen_IsNoPrompt(string call) => Assert.Empty(Calls("", call));

    [Theory]
    [InlineData("""kernel.CreateFunctionFromPromptYaml(File.ReadAllText("sort.yaml"));""", "system: Be kind. !")]
    [InlineData("""KernelFunctionYaml.FromPromptYaml("template: Sort {{$input}}");""", "template: Sort {{$input}} !")]
    public void PromptYaml_IsReadByItsTemplate(string call, string expected)
    {
        var yaml = Understood.Compile(["""
            namespace Microsoft.SemanticKernel
            {
                public static class PromptYamlKernelExtensions { public static KernelFunction CreateFunctionFromPromptYaml(this Kernel kernel, string text, IPromptTemplateFactory? factory = null) => null!; }
                public static class KernelFunctionYaml { public static KernelFunction FromPromptYaml(string text, IPromptTemplateFactory? factory = null) => null!; }
            }
            """], SdkReferences.Latest).WithAssemblyName("Microsoft.SemanticKernel.Yaml");
        Assert.Equal([expected], Calls("", call, [.. SdkReferences.Latest, yaml.ToMetadataReference()]));
    }

    [Theory]
    [InlineData("<root><data name=\"A\"><value>x</value></data></root>", "x")]
    [InlineData("<root><data xml:space='preserve' name='A'>\n<value>x\ny</value><comment>z</comment></data></root>", "x\ny")]
    [InlineData("<data name=\"A\" type=\"System.String\"><value>&#65;&#x42;&unknown;&amp;lt;</value></data>", "AB&unknown;&lt;")]
    [InlineData("<data name=\"A\"><value><![CDATA[<b> & <!-- c -->]]></value></data>", "<b> & <!-- c -->")]
    [InlineData("<data name=\"A\"><value>x", "x")]
    [InlineData("<data name=\"A\"><value/></data>", null)]
    [InlineData("<data name=\"A\"><value", null)]
    [InlineData("<data name=\"A", null)]
    [InlineData("<data name=\"A\"/><data name=\"B\"><value>y</value></data>", null)]
    [InlineData("<dataset name=\"A\"><value>y</value></dataset>", null)]
    [InlineData("<data><value>y</value></data>", null)]
    [InlineData("<!-- <data name=\"A\"><value>y</value></data>", null)]
    [InlineData("", null)]
    public void AResx_IsScanned(string xml, string? expected) => Assert.Equal(expected, ResxText.Parse(xml).Find("A")?.Text);

    [Theory]
    [InlineData("await client.CompleteChatAsync(Load(\"triage.txt\", values));", "Load(\"triage.txt\", values)")]
    [InlineData("var text = Load(\"triage.txt\"); await client.CompleteChatAsync(text);", "Load(\"triage.txt\")")]
    public void AFileThatAnOwnReaderLoads_IsPlacedWhereItsNameIsSaid(string body, string place)
    {
        var compilation = Understood.Compile([$$"""
            using OpenAI.Chat;
            class C(ChatClient client)
            {
                static string Load(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", file));
                static string Load(string file, Dictionary<string, string> values)
                {
                    var text = Load(file);
                    foreach (var (key, value) in values)
                        text = text.Replace("{" + key + "}", value);
                    return text;
                }
                async Task M(Dictionary<string, string> values) { {{body}} }
            }
            """], SdkReferences.Latest);
        var text = Assert.Single(Assert.Single(Understood.File(compilation, Files).Calls).Messages).Text;
        Assert.Equal(("Sort this.", place), (text.ConstantText, text.PlaceIn(compilation.SyntaxTrees[0])?.ToString()));
    }
}

using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Texts that are kept in arrays, lists, dictionaries, tuples and lazies, and texts that classes of one family give.</summary>
public sealed class CollectedTextTests
{
    private static string[] Texts(string body, string members = "", string types = "")
    {
        var file = Understood.File($$"""
            using Microsoft.Extensions.Configuration;
            using OpenAI.Chat;
            class C(ChatClient client)
            {
                static readonly string[] Rules = ["Be kind.", "Be brief."];
                static readonly List<string> Lines = new() { "First", "Second" };
                static readonly string[] Braced = { "Left.", "Right." };
                static IEnumerable<string> Yielded(string mail) { yield return "Begin."; if (mail.Length > 9) { yield return $"Read {mail}."; } }
                static readonly Dictionary<string, string> ByName = new() { ["sort"] = "Sort this.", ["sum"] = "Sum this up." };
                static readonly IReadOnlyDictionary<int, string> ByLevel = new Dictionary<int, string> { { 1, "Easy." }, { 2, "Hard." } };
                static readonly (string Name, string Text)[] Steps = [("a", "Read."), ("b", "Write.")];
                {{members}}
                async Task M(string mail, string name, string[] given, int i) { {{body}} }
            }
            {{types}}
            """);
        return [.. file.Calls.SelectMany(c => c.Messages).SelectMany(m => m.Texts.Alternatives).Select(t => string.Concat(t.Pieces.Select(p => p.Constant?.ReplaceLineEndings("|") ?? "{" + p.HoleName + "}"))).Order(StringComparer.Ordinal)];
    }

    private static string[] Sent(string text, string members = "", string types = "") => Texts($"await client.CompleteChatAsync({text});", members, types);

    [Theory]
    [InlineData("string.Join(\"\\n\", Rules)", "Be kind.|Be brief.")]
    [InlineData("string.Join(' ', Rules)", "Be kind. Be brief.")]
    [InlineData("string.Concat(Rules)", "Be kind.Be brief.")]
    [InlineData("string.Join(\"\\n\", Rules.Select(r => \"- \" + r))", "- Be kind.|- Be brief.")]
    [InlineData("string.Join(\"\\n\", Rules.Select(r => $\"- {r}\").ToArray())", "- Be kind.|- Be brief.")]
    [InlineData("string.Join(\"\\n\", (string[])[.. Rules, mail])", "Be kind.|Be brief.|{mail}")]
    [InlineData("string.Join(\"\\n\", Rules.Where(r => r != name))", "Be kind.|Be brief.{Rules.Where(r => r != name)}")]
    [InlineData("string.Join(\"\\n\", Lines)", "First|Second{Lines}")]
    [InlineData("string.Join(\"\\n\", Braced)", "Left.|Right.")]
    [InlineData("string.Join(\"\\n\", Yielded(mail))", "Begin.|Read {mail}.{Yielded(mail)}")]
    [InlineData("string.Join(\"\\n\", given)", "{given}")]
    [InlineData("string.Join(\"\\n\", given.Select(g => \"- \" + g))", "{given.Select(g => \"- \" + g)}")]
    public void JoinedElements_AreRead(string text, string expected) => Assert.Equal([expected], Sent(text));

    /// <summary>A sum of numbers is a number or a hole, one of texts is read by its parts.</summary>
    [Theory]
    [InlineData("$\"Write {Most + 1} lines.\"", "Write 10 lines.")]
    [InlineData("\"Write \" + (Most + 1) + \" lines.\"", "Write 10 lines.")]
    [InlineData("Head + \" Be brief.\"", "Sort this. Be brief.")]
    [InlineData("$\"{Head} Be brief.\"", "Sort this. Be brief.")]
    [InlineData("i + 1 + \" lines of \" + Head", "{i + 1} lines of Sort this.")]
    [InlineData("$\"{i + 1}. {mail}\"", "{i + 1}. {mail}")]
    [InlineData("Most + 1 + \" lines of \" + Head", "10 lines of Sort this.")]
    public void SumsOfConstants_AreRead(string text, string expected) => Assert.Equal([expected], Sent(text, "const int Most = 9; const string Head = \"Sort this.\";"));

    [Theory]
    [InlineData("string[] lines = [\"A\", mail];", "A|{mail}")]
    [InlineData("var lines = new List<string> { \"A\" }; lines.Add(\"B\"); if (i > 1) lines.Add(mail);", "A|B|{mail}")]
    [InlineData("var lines = new List<string>(); lines.Add(\"A\"); foreach (var g in given) lines.Add(\"- \" + g);", "A|- {g}{lines}")]
    [InlineData("List<string> lines = []; lines.Add(\"A\"); lines.AddRange(given);", "A{lines}")]
    [InlineData("var lines = new List<string> { \"A\" }; Fill(lines);", "A{lines}")]
    public void ALocalList_IsReadWithWhatIsAdded(string statements, string expected) =>
        Assert.Equal([expected], Texts(statements + "await client.CompleteChatAsync(string.Join(\"\\n\", lines));", "void Fill(List<string> lines) => lines.Add(\"more\");"));

    [Theory]
    [InlineData("Rules[1]", "Be brief.")]
    [InlineData("Rules[i]", "Be brief.", "Be kind.")]
    [InlineData("Lines[i]", "First", "Second")]
    [InlineData("ByName[\"sum\"]", "Sum this up.")]
    [InlineData("ByName[name]", "Sort this.", "Sum this up.")]
    [InlineData("ByLevel[2]", "Hard.")]
    [InlineData("ByLevel[i]", "Easy.", "Hard.")]
    [InlineData("ByName.GetValueOrDefault(name, \"Help.\")", "Help.", "Sort this.", "Sum this up.")]
    [InlineData("given.ToDictionary(g => g).GetValueOrDefault(\"system\", \"Be kind.\")", "Be kind.")]
    [InlineData("given.ToDictionary(g => g).GetValueOrDefault(\"system\")", "{given.ToDictionary(g => g).GetValueOrDefault(\"system\")}")]
    [InlineData("((Microsoft.Extensions.Configuration.IConfiguration)null!).GetValue(\"Prompts:System\", \"Be kind.\")", "Be kind.")]
    [InlineData("Steps[0].Text", "Read.")]
    [InlineData("ByName.TryGetValue(name, out var text) ? text : mail", "Sort this.", "Sum this up.", "{mail}")]
    [InlineData("ByName.TryGetValue(\"sum\", out var text) ? text : \"Help.\"", "Help.", "Sum this up.")]
    [InlineData("given[0]", "{given[0]}")]
    public void AnElement_IsEachThatItCanBe(string text, params string[] expected) => Assert.Equal(expected, Sent(text));

    [Theory]
    [InlineData("foreach (var rule in Rules) await client.CompleteChatAsync(rule);", "Be brief.", "Be kind.")]
    [InlineData("foreach (var rule in Rules.Skip(1)) await client.CompleteChatAsync($\"{rule} {mail}\");", "Be brief. {mail}", "Be kind. {mail}")]
    [InlineData("foreach (var (key, text) in Steps) await client.CompleteChatAsync(text);", "Read.", "Write.")]
    [InlineData("foreach (var step in Steps) await client.CompleteChatAsync(step.Text);", "Read.", "Write.")]
    [InlineData("foreach (var step in Plan) await client.CompleteChatAsync(step.Text);", "Look.", "Wait.")]
    [InlineData("foreach (var step in Plan) await Run(step); async Task Run(Step s) => await client.CompleteChatAsync(s.Text);", "Look.", "Look.", "Wait.", "Wait.")]
    [InlineData("foreach (var (_, text) in Plan) await client.CompleteChatAsync(text);", "Look.", "Wait.")]
    [InlineData("foreach (var text in Braced) await client.CompleteChatAsync(text);", "Left.", "Right.")]
    [InlineData("foreach (var text in Yielded(mail)) await client.CompleteChatAsync(text);", "Begin.", "Read {mail}.")]
    [InlineData("foreach (var step in Made()) await client.CompleteChatAsync(step.Text); static IEnumerable<Step> Made() { yield return new(1, \"Look.\"); yield return new Step(2, \"Wait.\"); }", "Look.", "Wait.")]
    [InlineData("await foreach (var text in Slow()) await client.CompleteChatAsync(text); static async IAsyncEnumerable<string> Slow() { await Task.Yield(); yield return \"Look.\"; }", "Look.")]
    [InlineData("foreach (var text in Others()) await client.CompleteChatAsync(text); IEnumerable<string> Others() { foreach (var g in given) { yield return g; } }", "{text}")]
    [InlineData("foreach (var text in given) await client.CompleteChatAsync(text);", "{text}")]
    public void WhatAForeachRunsOver_IsEachText(string body, params string[] expected) =>
        Assert.Equal(expected, Texts(body, "static readonly Step[] Plan = [new Step(1, \"Look.\"), new(2, \"Wait.\")];", "record Step(int Order, string Text);"));

    [Theory]
    [InlineData("await Task.WhenAll(Plan.Select(step => client.CompleteChatAsync(step.Text)));", "Look.", "Wait.")]
    [InlineData("await Task.WhenAll(Rules.Where(r => r != name).Select(rule => client.CompleteChatAsync(rule)));", "Be brief.", "Be kind.")]
    [InlineData("Lines.ForEach(line => client.CompleteChat($\"{line} {mail}\"));", "First {mail}", "Second {mail}")]
    [InlineData("await Parallel.ForEachAsync(Rules, async (rule, _) => await client.CompleteChatAsync(rule));", "Be brief.", "Be kind.")]
    [InlineData("await Parallel.ForEachAsync(Plan, new ParallelOptions(), async (step, _) => await client.CompleteChatAsync(step.Text));", "Look.", "Wait.")]
    [InlineData("var all = Plan.Select(step => Ask(step.Text)); Task<string> Ask(string text) => Task.FromResult(client.CompleteChat(text).Value.Content[0].Text);", "Look.", "Wait.", "{text}")]
    [InlineData("await Task.WhenAll(given.Select(text => client.CompleteChatAsync(text)));", "{text}")]
    [InlineData("var last = Rules.Aggregate((all, next) => client.CompleteChat(all).Value.Content[0].Text);", "{all}")]
    [InlineData("Func<string, ChatCompletion> ask = text => client.CompleteChat(text);", "{text}")]
    public void WhatALambdaRunsOver_IsEachText(string body, params string[] expected) =>
        Assert.Equal(expected, Texts(body, "static readonly Step[] Plan = [new Step(1, \"Look.\"), new(2, \"Wait.\")];", "record Step(int Order, string Text);"));

    [Theory]
    [InlineData("Build(mail, out var system); await client.CompleteChatAsync(system);", "You sort {mail}.")]
    [InlineData("string system; Build(mail, out system); await client.CompleteChatAsync(system);", "You sort {mail}.")]
    [InlineData("if (TryFind(i, out var found)) await client.CompleteChatAsync(found);", "", "Easy.", "Hard.")]
    [InlineData("int.TryParse(mail, out var n); await client.CompleteChatAsync($\"Number {n}\");", "Number {n}")]
    [InlineData("var system = \"You sort.\"; Change(ref system); await client.CompleteChatAsync(system);", "{system}")]
    public void AnOutParameter_IsWhatTheMethodGivesToIt(string body, params string[] expected) => Assert.Equal(expected, Texts(
        body,
        """
        static void Build(string mail, out string system) { system = $"You sort {mail}."; }
        static bool TryFind(int level, out string text) { if (level > 1) { text = "Hard."; return true; } text = level == 1 ? "Easy." : ""; return level == 1; }
        static void Change(ref string text) => text = text.ToUpper();
        """));

    [Theory]
    [InlineData("if (Find(i) is { } text) await client.CompleteChatAsync(text);", "", "Easy.", "Hard.")]
    [InlineData("if (Find(i) is { Length: > 0 } text) await client.CompleteChatAsync(text + mail);", "Easy.{mail}", "Hard.{mail}", "{mail}")]
    [InlineData("if (Find(i) is not { } text) return; await client.CompleteChatAsync(text);", "", "Easy.", "Hard.")]
    [InlineData("if (Find(i) is string text && mail != text) await client.CompleteChatAsync(text);", "", "Easy.", "Hard.")]
    [InlineData("if (Find(i) is not string text) return; await client.CompleteChatAsync(text);", "", "Easy.", "Hard.")]
    [InlineData("if (mail is { } text) await client.CompleteChatAsync(text);", "{text}")]
    [InlineData("if (Console.ReadLine() is { Length: > 0 } text) await client.CompleteChatAsync(\"Answer: \" + text);", "Answer: {text}")]
    public void WhatAPatternNames_IsTheValueThatIsMatched(string body, params string[] expected) =>
        Assert.Equal(expected, Texts(body, "static string? Find(int level) => level switch { 1 => \"Easy.\", 2 => \"Hard.\", _ => null };"));

    [Theory]
    [InlineData("var text = \"Start.\"; while (i-- > 0) { await client.CompleteChatAsync(text); text = \"Go on.\"; }", "Go on.", "Start.")]
    [InlineData("var text = \"Start.\"; while (i-- > 0) { await client.CompleteChatAsync(text); text = Console.ReadLine(); }", "Start.", "{Console.ReadLine()}")]
    [InlineData("var text = \"Start.\"; while (i-- > 0) { await client.CompleteChatAsync(text); if (i > 3) { text = $\"Again, {name}.\"; } }", "Again, {name}.", "Start.")]
    [InlineData("var text = \"Start.\"; while (i-- > 0) { await client.CompleteChatAsync(text); text += mail; }", "Start.{text}")]
    [InlineData("var text = \"Start.\"; while (i-- > 0) { await client.CompleteChatAsync(text); text = text + \" More.\"; }", "Start.{text}")]
    [InlineData("var text = \"Start.\"; while (i-- > 0) { await client.CompleteChatAsync(text); var next = $\"{text} More.\"; text = next; }", "Start.{text}")]
    public void WhatALoopReplaces_IsEachText_AndWhatItAddsToIsAHole(string body, params string[] expected) => Assert.Equal(expected, Texts(body));

    [Theory]
    [InlineData("var (system, user) = Build(); await client.CompleteChatAsync(system);", "You sort.")]
    [InlineData("var (_, user) = Build(); await client.CompleteChatAsync(user);", "Mail: {mail}")]
    [InlineData("string a, b; (a, b) = (\"You sort.\", mail); await client.CompleteChatAsync(a);", "You sort.")]
    [InlineData("var both = Build(); await client.CompleteChatAsync(both.User);", "Mail: {mail}")]
    [InlineData("var (text, n) = i > 1 ? (\"One.\", 1) : (\"Two.\", 2); await client.CompleteChatAsync(text);", "One.", "Two.")]
    [InlineData("var (text, _) = Unknown(); await client.CompleteChatAsync(text);", "{text}")]
    public void PartsOfATuple_AreRead(string body, params string[] expected) =>
        Assert.Equal(expected, Texts(body.Replace("Build()", "Build(mail)"), "static (string System, string User) Build(string mail) => (\"You sort.\", $\"Mail: {mail}\"); static Func<(string, int)> Unknown = null!;"));

    [Theory]
    [InlineData("readonly Lazy<string> _text = new(() => \"You sort.\");")]
    [InlineData("readonly Lazy<string> _text = new Lazy<string>(() => { return \"You sort.\"; }, true);")]
    [InlineData("readonly Lazy<string> _text = new(Load); static string Load() => \"You sort.\";")]
    public void ALazyText_IsRead(string member) => Assert.Equal(["You sort."], Sent("_text.Value", member));

    private const string Builder = """
        class Sections
        {
            private readonly StringBuilder _text = new("# Prompt\n");
            public Sections(string role = "") { _text.AppendLine(role); }
            public Sections Add(string heading, string body) { _text.Append("## ").AppendLine(heading).AppendLine(body); return this; }
            public Sections Rule(string rule) => Add("Rule", rule);
            public void Each(IEnumerable<string> lines) { foreach (var line in lines) { _text.AppendLine("- " + line); } }
            public static Sections Start() => new("You sort.");
            public string Build() => _text.ToString();
            public override string ToString() => _text.ToString().Trim();
        }
        """;

    [Theory]
    [InlineData("await client.CompleteChatAsync(new Sections().Add(\"Task\", \"Sort.\").Add(\"Mail\", mail).Build());", "# Prompt||## Task|Sort.|## Mail|{mail}|")]
    [InlineData("await client.CompleteChatAsync(new Sections(\"You sort.\").Rule(\"Be brief.\").ToString());", "# Prompt|You sort.|## Rule|Be brief.|")]
    [InlineData("var text = new Sections(\"You sort.\"); text.Add(\"Task\", \"Sort.\"); if (i > 1) { text.Add(\"Mail\", mail).Rule(name); } await client.CompleteChatAsync(text.Build());", "# Prompt|You sort.|## Task|Sort.|## Mail|{mail}|## Rule|{name}|")]
    [InlineData("var text = Sections.Start(); text.Each(given); await client.CompleteChatAsync(text.Build());", "# Prompt|You sort.|- {line}|{lines}")]
    [InlineData("string Make(Sections text) => text.Add(\"Task\", \"Sort.\").Build(); await client.CompleteChatAsync(Make(new Sections(\"You sort.\")));", "# Prompt|You sort.|## Task|Sort.|")]
    public void AnOwnBuilder_HoldsWhatTheCallsOnItAppend(string body, string expected) => Assert.Equal([expected], Texts(body, types: Builder));

    private const string Family = """
        abstract class Step(ChatClient client)
        {
            protected abstract string Text { get; }
            protected virtual string Tone => "Be kind.";
            protected abstract string Build(string mail);
            public void Run(string mail) { client.CompleteChat(Text, Tone, Build(mail)); }
        }
        class Sort(ChatClient client) : Step(client) { protected override string Text => "Sort this."; protected override string Build(string mail) => $"Mail: {mail}"; }
        class Sum(ChatClient client) : Step(client) { protected override string Text { get; } = "Sum this up."; protected override string Tone => base.Tone + " Be brief."; protected override string Build(string mail) { return "Text: " + mail; } }
        """;

    [Fact]
    public void OverriddenMembers_AreEachTextThatTheyCanBe() => Assert.Equal(
        ["Be kind.", "Be kind. Be brief.", "Mail: {mail}", "Sort this.", "Sum this up.", "Text: {mail}"],
        Understood.File("using OpenAI.Chat;\n" + Family).Calls.SelectMany(c => c.Messages).SelectMany(m => m.Texts.Alternatives).Select(t => string.Concat(t.Pieces.Select(p => p.Constant ?? "{" + p.HoleName + "}"))).Order(StringComparer.Ordinal));

    [Fact]
    public void AnObjectOfAKnownType_HasTheTextOfThatType() => Assert.Equal(
        ["Sort this."], Sent("new Sort().Text", types: "abstract class Base { public abstract string Text { get; } } class Sort : Base { public override string Text => \"Sort this.\"; } class Sum : Base { public override string Text => \"Sum this up.\"; }"));

    [Fact]
    public void SeveralImplementationsOfAnInterface_AreNotGuessed() => Assert.Equal(
        ["{_source.Text}"], Sent("_source.Text", "readonly ISource _source = null!;", "interface ISource { string Text { get; } } class A : ISource { public string Text => \"One.\"; } class B : ISource { public string Text => \"Two.\"; }"));

    [Theory]
    [InlineData("foreach (var (key, text) in ByName) await client.CompleteChatAsync(text);", "Sort this.", "Sum this up.")]
    [InlineData("foreach (var entry in ByName) await client.CompleteChatAsync(entry.Value);", "Sort this.", "Sum this up.")]
    [InlineData("foreach (var text in ByName.Values) await client.CompleteChatAsync(text);", "Sort this.", "Sum this up.")]
    [InlineData("await Task.WhenAll(ByLevel.Select(e => client.CompleteChatAsync(e.Value)));", "Easy.", "Hard.")]
    [InlineData("await client.CompleteChatAsync(ByName.GetValueOrDefault(given.FirstOrDefault() ?? \"sort\", \"Say so.\"));", "Say so.", "Sort this.", "Sum this up.")]
    public void EntriesOfADictionary_AreEachText(string body, params string[] expected) => Assert.Equal(expected, Texts(body));

    [Theory]
    [InlineData("All.First(t => t.Name == name).Text", "Look.", "Wait.")]
    [InlineData("(All.FirstOrDefault(t => t.Name == name) ?? throw new KeyNotFoundException(name)).Text", "Look.", "Wait.")]
    [InlineData("Get(name).Text", "Look.", "Wait.")]
    [InlineData("Get(name).Fill((\"mail\", mail))", "Look.", "Wait.")]
    [InlineData("((Template)(object)given[0].Length).Text", "Look.", "Wait.")]
    public void ATemplateThatIsPickedFromMany_IsEachOfThem(string text, params string[] expected) => Assert.Equal(expected, Sent(
        text,
        "static readonly List<Template> All = [new(\"a\", \"Look.\"), new(\"b\", \"Wait.\")]; static Template Get(string name) => All.Find(t => t.Name == name)!;",
        "sealed record Template(string Name, string Text) { public string Fill(params (string Name, string Value)[] values) => values.Aggregate(Text, (text, v) => text.Replace(\"{\" + v.Name + \"}\", v.Value)); }"));

    [Theory]
    [InlineData("sealed class Judge(ChatClient client, string rubric) : JudgeBase(client, rubric);")]
    [InlineData("sealed class Judge : JudgeBase { public Judge(ChatClient client, string rubric) : base(client, rubric) { } }")]
    [InlineData("sealed class Judge(ChatClient client, string rubric) : Middle(client, rubric, 5); class Middle(ChatClient client, string text, int scale) : JudgeBase(client, text) { public int Scale { get; } = scale; }")]
    public void WhatIsHandedToTheBaseType_IsTheCallersText(string type) => Assert.Contains("Score the tone.", Texts(
        "await new Judge(client, \"Score the tone.\").Ask(mail);",
        types: "abstract class JudgeBase { private readonly ChatClient _client; private readonly string _rubric; protected JudgeBase(ChatClient client, string rubric) { _client = client; _rubric = rubric; } public async Task Ask(string mail) => await _client.CompleteChatAsync(new SystemChatMessage(_rubric), new UserChatMessage(mail)); } " + type));

    [Fact]
    public void AFieldThatIsFilledInByItself_IsRead() => Assert.Equal(
        ["system: Rate this. {region} | user: {mail}"],
        Understood.Calls("""
            using OpenAI.Chat;
            class Rater
            {
                private readonly ChatClient _client;
                private string _rubric = "Rate this. {where}";
                public Rater(ChatClient client, string region) { _client = client; _rubric = _rubric.Replace("{where}", region); }
                public void Run(string mail) => _client.CompleteChat(new SystemChatMessage(_rubric), new UserChatMessage(mail));
            }
            """));

    [Fact]
    public void ATextWhosePlaceholdersALoopFills_IsOneText() => Assert.Equal(
        ["system: Sort for {{team}}."],
        Understood.Calls("""
            using OpenAI.Chat;
            class Sorter(ChatClient client)
            {
                static string Fill(string text, Dictionary<string, string> values)
                {
                    foreach (var (key, value) in values)
                        text = text.Replace("{{" + key + "}}", value);
                    return text;
                }
                public void Run(Dictionary<string, string> values) => client.CompleteChat(new SystemChatMessage(Fill("Sort for {{team}}.", values)));
            }
            """));

    [Fact]
    public void PartsOfAMessage_AreEachTextThatTheyCanBeAtItsPlace() => Assert.Equal(
        [("Reply.\n{mail}", "\"Reply.\""), ("Sort this.\n{mail}", "\"Sort this.\"")],
        Assert.Single(Understood.File("""
            using OpenAI.Chat;
            class C(ChatClient client)
            {
                static readonly Dictionary<string, string> ByAction = new() { ["sort"] = "Sort this.", ["reply"] = "Reply." };
                public void Run(string action, string mail) => client.CompleteChat(new UserChatMessage(
                    ChatMessageContentPart.CreateTextPart(ByAction[action]), ChatMessageContentPart.CreateTextPart(mail)));
            }
            """).Calls).Messages.Single().Texts.Alternatives
            .Select(text => (string.Concat(text.Pieces.Select(p => p.Constant ?? "{" + p.HoleName + "}")), text.Syntax.ToString())).Order());
}

using System.Collections.Immutable;
using System.Globalization;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Tests.Examples;

/// <summary>Odd input: nothing throws, nothing depends on the culture, places stay inside their message.</summary>
public sealed class ExamplesRobustnessTests
{
    private static readonly string[] Pieces =
    [
        "Input:", "Output:", "Q:", "A:", "<example>", "</example>", "<examples", "[EXAMPLE]", "[/EXAMPLE]", "{", "}", "{{#each examples}}", "\"", "'", "->", "=>", "→", "|", "---", "\n", "\n\n", "\r\n", " ", "\t",
        "Example 1", "### Example 2", "TODO", "lorem ipsum", "<example input>", "示例：", "例", "مثال", "İ", "ı", "\uFFFC", "\uD83D", "\uDE00", "\0", "e.g.", "for example", "Classify the", "respond with JSON", "\"role\":", "\"user\"",
        "[END EXAMPLES]", "[EXAMPLES", "</examples>", "Labels\n", "METER - readings\n", "Choices: a, b, c\n", "A=5;B=3\n", "<goal>", "</goal>", "\"examples\": [", "| a b | c |\n", "type|format|name", "So \"", "becomes", "ARTICLE\n", "respond with True,", "¤ –\n", "=\n", "Understood.", "❌ a\n", "✅ b\n", "a = b\n", "\" — yes\n", "\" – no; ", "<diff>", "</diff>", "<s>x</s>", "# ", "\uFFFC |", "slug(\"", "\") ==", "Example for \"a\":\n", "reply with yes. ", "If ", "Say A or B", "Decide: a, b or c", ", and ",
        "\"input\":", "{\"a\":1}", "「", "」", "«", "»", "1.", "-", "*", ":", "：", "should", "<|user|>", "<|im_start|>assistant", "</", "<|", "$x", "...", "…", "a", "B", "9", "ё", "\u0301",
    ];

    [Fact]
    public void AbsentConversationHasNothing()
    {
        Assert.Equal(ExampleStrength.None, ExampleFinder.Find(default).Strength);
        Assert.Null(TaskDetector.Detect(default));
        Assert.Null(StepByStepDetector.Find(default));
        Assert.False(StepByStepDetector.IsMultiStep([]));
    }

    [Fact]
    public void RandomTextNeverThrowsAndPlacesStayInside() => AssertSound(seed: 20241124, rounds: 8000, random => string.Concat(Enumerable.Range(0, random.Next(0, 40)).Select(_ => Pieces[random.Next(Pieces.Length)])));

    /// <summary>Lines of real prompts in another order, with blank lines between them or cut short.</summary>
    [Fact]
    public void LinesOfPromptsInAnyOrderNeverThrow()
    {
        var lines = LabelledPrompt.All.SelectMany(static p => p.Conversation).SelectMany(static m => m.Text.Split('\n')).Distinct().ToArray();

        AssertSound(seed: 20261129, rounds: 8000, random => string.Join('\n', Enumerable.Range(0, random.Next(1, 14)).Select(_ => random.Next(6) switch
        {
            0 => "",
            1 when lines[random.Next(lines.Length)] is { Length: > 1 } line => line[..random.Next(line.Length)],
            _ => lines[random.Next(lines.Length)],
        })));
    }

    private static void AssertSound(int seed, int rounds, Func<Random, string> text)
    {
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            var conversation = Enumerable.Range(0, random.Next(1, 4))
                .Select(_ => new ConversationMessage((MessageRole)random.Next(0, 9), text(random), random.Next(2) == 0 ? default : ["examples", "", "\"", "a.B(\"x"]))
                .ToImmutableArray();

            var evidence = ExampleFinder.Find(conversation);
            var task = TaskDetector.Detect(conversation);
            var phrase = StepByStepDetector.Find(conversation);

            Assert.All(evidence.Placeholders, p => Assert.InRange(p.Start + p.Length, p.Start, conversation[p.MessageIndex].Text.Length));
            Assert.All(evidence.Spans, s => Assert.InRange(s.Start + s.Length, s.Start, conversation[s.MessageIndex].Text.Length));
            Assert.True(evidence.Strength != ExampleStrength.Strong || evidence.Count is null or > 0);
            Assert.InRange(task?.MessageIndex ?? 0, 0, conversation.Length - 1);
            Assert.True(phrase is not { } found || found.Start + found.Length <= conversation[found.MessageIndex].Text.Length);
            _ = StepByStepDetector.IsMultiStep(conversation);
        }
    }

    [Theory]
    [InlineData("Fill in.\nTitle:\nName:\n\n¤text¤")]
    [InlineData("Title=\nName:\n \n")]
    [InlineData("Title:\nName:\n\nPlace:\n")]
    [InlineData("\n\n")]
    public void LabelsWithoutValuesNeverThrow(string text)
    {
        var conversation = Conversation.OfText(text);

        Assert.NotEqual(ExampleStrength.Strong, ExampleFinder.Find(conversation).Strength);
        Assert.True(TaskDetector.Detect(conversation) is null or { Kind: TaskKind.OutputFormat });
    }

    [Fact]
    public void CultureChangesNothing()
    {
        var before = Describe();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(before, Describe());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        static string[] Describe() =>
            [.. LabelledPrompt.All.Select(p => $"{p} {ExampleFinder.Find(p.Conversation).Strength} {TaskDetector.Detect(p.Conversation)?.Kind}")];
    }

    [Theory]
    [InlineData("examples")]
    [InlineData("tasks")]
    [InlineData("reasoning")]
    public void PhrasesAreWellFormed(string name)
    {
        var entries = PhraseTable.Load(name).Entries;

        Assert.NotEmpty(entries);
        Assert.All(entries, e => Assert.True(e.Phrase.Length > 0 && Words.Of(e.Phrase).Count > 0, $"{e.Kind} {e.Language} has an empty phrase"));
        Assert.True(entries.Select(e => e.Language).Distinct().Count() >= 10);
        Assert.All(
            entries.Where(e => e.Kind.Contains(':')),
            e => Assert.True(Enum.TryParse<TaskKind>(e.Kind[(e.Kind.IndexOf(':') + 1)..], ignoreCase: true, out _), e.Kind));
    }
}

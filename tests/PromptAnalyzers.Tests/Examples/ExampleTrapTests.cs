using PromptAnalyzers.Examples;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Tests.Examples;

/// <summary>Texts that look like examples and are none. Each trap of the criteria has a test.</summary>
public sealed class ExampleTrapTests
{
    [Theory]
    [InlineData("Classify the mail. For example, a mail about invoices belongs to billing.")]
    [InlineData("Keep names short, e.g. one or two words, and for instance no brackets.")]
    [InlineData("Ordne die Anfrage zu, zum Beispiel nach dem Thema der ersten Zeile.")]
    [InlineData("Extrae los datos; por ejemplo, el importe y la fecha.")]
    [InlineData("请对文本分类，例如按主题或按语气。")]
    public void ForExampleInProseIsNoExample(string text) => AssertNone(text);

    [Fact]
    public void OutputSkeletonIsNoExample() => AssertNone(
        """
        Use the following format:
        Question: Question here
        SQLQuery: SQL Query to run
        SQLResult: Result of the SQLQuery
        Answer: Final answer here
        """);

    [Fact]
    public void ToolDocumentationThatDescribesTypesIsNoExample() => AssertNone(
        """
        get_weather
        Input: string, the city
        Output: JSON object with the temperature

        get_time
        Input: string with a zone name
        Output: string in ISO 8601
        """);

    [Fact]
    public void RecordsWhoseFieldsAlternateAreNoExample() => AssertNone(
        """
        Extract the city of each person.
        name: Ann Lee
        email: ann@contoso.com
        name: Bo Dahl
        email: bo@contoso.com
        """);

    [Fact]
    public void RecordsOfThreeFieldsAreNoExample() => AssertNone(
        """
        Rank these flats by price.
        Street: Elm 4
        Rooms: 3
        Rent: 900
        Street: Oak 7
        Rooms: 2
        Rent: 700
        """);

    [Fact]
    public void DefinitionsOfCategoriesAreNoExample() => AssertNone(
        """
        Category: Billing
        Description: invoices and refunds
        Category: Access
        Description: passwords and logins
        Classify this ticket: ¤ticket¤
        """);

    [Fact]
    public void FormatSampleIsWeakAtMost() => Assert.NotEqual(
        ExampleStrength.Strong,
        Find("Name the cities in the text. Response example: City_1, City_2, City_3").Strength);

    [Theory]
    [InlineData("def parse(text: str) -> str:\n    return text\ndef count(text: str) -> int:\n    return 1")]
    [InlineData("var a = items.Select(x => x.Name);\nvar b = items.Where(x => x.Age > 3);")]
    [InlineData("fn add(a: i32, b: i32) -> i32\nfn sub(a: i32, b: i32) -> i32")]
    [InlineData("Explain this C# code:\npublic int A => 1;\npublic int B => 2;")]
    public void ArrowsOfCodeAreNoExample(string text) => AssertNone(text);

    [Fact]
    public void HeadingWhoseExamplesStandElsewhereIsWeakAtMost() =>
        Assert.NotEqual(ExampleStrength.Strong, Find("Classify the text.\n\nExamples:\n").Strength);

    [Fact]
    public void RealQuestionIsNoExample() => AssertNone("Answer with yes or no.\nQ: {question}\nA:");

    [Fact]
    public void RealQuestionWithAHoleIsNoExample() => AssertNone("Answer with yes or no.\nQuestion: ¤question¤\nAnswer:");

    [Fact]
    public void StoredHistoryIsNoExample()
    {
        var evidence = ExampleFinder.Find(Conversation.Of(
            (MessageRole.System, "Classify the message as a question or a complaint."),
            (MessageRole.User, "¤turn.Question¤"),
            (MessageRole.Assistant, "¤turn.Answer¤"),
            (MessageRole.User, "¤message¤")));

        Assert.Equal(ExampleStrength.None, evidence.Strength);
    }

    [Fact]
    public void GreetingOfTheAssistantIsNoExample()
    {
        var evidence = ExampleFinder.Find(Conversation.Of(
            (MessageRole.System, "You help customers of a shop."),
            (MessageRole.Assistant, "Hello, how can I help?"),
            (MessageRole.User, "¤message¤")));

        Assert.Equal(ExampleStrength.None, evidence.Strength);
    }

    [Fact]
    public void AnsweredLastUserMessageIsNoExample()
    {
        var evidence = ExampleFinder.Find(Conversation.Of(
            (MessageRole.User, "Translate the date to ISO 8601: 4 May 2021"),
            (MessageRole.Assistant, "{")));

        Assert.Equal(ExampleStrength.None, evidence.Strength);
    }

    [Fact]
    public void ElementsOfTheInputAreNoExample() => AssertNone("Score the answer.\n<question>¤q¤</question>\n<answer>¤a¤</answer>");

    [Fact]
    public void NotesAndStepsAreNoExample() => AssertNone("Important: be brief.\nNote: no lists.\nImportant: be kind.\nNote: no jokes.");

    [Fact]
    public void FrequentQuestionsAreNoExample() => AssertNone(
        """
        You help guests of a hotel. Frequently asked questions:
        Q: When is breakfast?
        A: From 7 to 10.
        Q: Is there a pool?
        A: Yes, on the roof.
        """);

    [Theory]
    [InlineData("¤screenShotText¤ Extract the total.")]
    [InlineData("¤exampleUrl¤ Extract the total.")]
    [InlineData("¤snapshot.Text¤ Extract the total.")]
    [InlineData("Return {\"examples\": []} when nothing is found.")]
    public void OtherNamesAreNoDynamicExamples(string text) => AssertNone(text);

    [Fact]
    public void TypeSkeletonOfTheOutputIsNoExample() => AssertNone(
        """
        Respond as JSON in the following form: {
            "question": "string",
            "answer": "string"
        }
        """);

    private static ExampleEvidence Find(string text) => ExampleFinder.Find(Conversation.OfText(text));

    private static void AssertNone(string text)
    {
        var evidence = Find(text);
        Assert.True(evidence.Strength == ExampleStrength.None, $"{evidence.Strength} by {string.Join(", ", evidence.Steps)}");
        Assert.Equal(0, evidence.Count);
    }
}

using System.Text;
using PromptAnalyzers.Build.TrainingData;
using PromptAnalyzers.Tokens;
using PromptAnalyzers.TrainingData;

namespace PromptAnalyzers.Tests.TrainingData;

/// <summary>What is wrong with single lines and whole files, and what is not.</summary>
public sealed class DataFileScannerTests
{
    private const string Good = """{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello!"}]}""";

    /// <summary>The place is marked.</summary>
    [Theory]
    [InlineData("[|not json|]", "a line must be one JSON object")]
    [InlineData("[|[1,2]|]", "a line must be one JSON object")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"[|x|]}]}""", "no JSON: ',' or '}' is expected here")]
    [InlineData("""{"messages":[] [|x|]}""", "no JSON: ',' or '}' is expected here")]
    [InlineData("""{"messages":[{"role":"user","content":"Grüße 😀"},[|]|]}""", "no JSON from here on; comments and trailing commas are not allowed in data")]
    [InlineData("""[|{"question":"Hi","answer":"Hello!"}|]""", "neither 'messages' nor 'prompt' and 'completion'")]
    [InlineData("""{"messages":[|"Hi"|]}""", "'messages' must be a list")]
    [InlineData("""{"messages":[|{"role":"user"}|]}""", "'messages' must be a list")]
    [InlineData("""{"messages":[|[]|]}""", "'messages' is empty")]
    [InlineData("""{"messages":[[|"Hi"|]]}""", "message 1 must be an object")]
    [InlineData("""{"messages":[[|{"content":"Hi"}|],{"role":"assistant","content":"Hello!"}]}""", "message 1 has no 'role'")]
    [InlineData("""{"messages":[{"role":[|"bot"|],"content":"Hi"},{"role":"assistant","content":"Hello!"}]}""", "the role of message 1 is none of system, developer, user, assistant, tool")]
    [InlineData("""{"messages":[{"role":[|7|],"content":"Hi"},{"role":"assistant","content":"Hello!"}]}""", "the role of message 1 is none of system, developer, user, assistant, tool")]
    [InlineData("""{"messages":[[|{"role":"user"}|],{"role":"assistant","content":"Hello!"}]}""", "message 1 has no 'content'")]
    [InlineData("""{"messages":[{"role":"user","content":[|""|]},{"role":"assistant","content":"Hello!"}]}""", "'content' of message 1 is empty")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":[|" \n "|]}]}""", "'content' of message 2 is empty")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":[|null|]}]}""", "'content' of message 2 is empty")]
    [InlineData("""{"messages":[{"role":"user","content":[|[ ]|]},{"role":"assistant","content":"Hello!"}]}""", "'content' of message 1 is empty")]
    [InlineData("""{"messages":[{"role":"user","content":[|7|]},{"role":"assistant","content":"Hello!"}]}""", "'content' of message 1 must be text or a list of parts")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"},[|{"role":"user","content":"Anyone?"}|]]}""", "the last message must be the assistant's")]
    [InlineData("""{"messages":[|[{"role":"assistant","content":"Hello!"}]|]}""", "nothing stands before the assistant's answer")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello!","weight":[|0.5|]}]}""", "'weight' of message 2 must be 0 or 1")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello!","weight":[|"1"|]}]}""", "'weight' of message 2 must be 0 or 1")]
    [InlineData("""{"messages":[|[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello!","weight":0}]|]}""", "every assistant message has weight 0: there is nothing to learn")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"},[|{"role":"tool","tool_call_id":"a","content":"12"}|],{"role":"assistant","content":"12"}]}""", "message 2 is of a tool, and no assistant message with 'tool_calls' asks for it")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","tool_calls":[|[{"id":"a","type":"function"}]|]}]}""", "a call without 'function' in 'tool_calls' of message 2")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","tool_calls":[|[{"type":"function","function":{"name":"f","arguments":"{}"}}]|]}]}""", "a call without 'id' in 'tool_calls' of message 2")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","tool_calls":[|[{"id":"a","type":"function","function":{"name":"f","arguments":{"x":1}}}]|]}]}""", "'arguments' that are no JSON text in 'tool_calls' of message 2")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","tool_calls":[|[{"id":"a","function":{"arguments":"{}"}}]|]}]}""", "a function without 'name' in 'tool_calls' of message 2")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","tool_calls":[|"f"|]}]}""", "no list in 'tool_calls' of message 2")]
    [InlineData("""[|{"prompt":"Hi"}|]""", "'prompt' without 'completion'")]
    [InlineData("""[|{"completion":"Hello!"}|]""", "'completion' without 'prompt'")]
    [InlineData("""{"prompt":"Hi","completion":[|""|]}""", "'completion' is empty")]
    [InlineData("""{"prompt":[|7|],"completion":"Hello!"}""", "'prompt' must be text")]
    public void AMalformedLineIsToldAtItsPlace(string marked, string message)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.LastIndexOf("|]", StringComparison.Ordinal) - 2;
        var line = marked.Remove(marked.LastIndexOf("|]", StringComparison.Ordinal), 2).Remove(start, 2);
        var digest = Scan($"{Good}\n{line}\n{Good}\n");
        var problem = Assert.Single(digest.Problems);
        Assert.Equal((2, message), (problem.Line, problem.Message));
        Assert.Equal(start + 1, problem.Column);
        Assert.True(problem.EndColumn == end + 1 || problem.Message.StartsWith("no JSON", StringComparison.Ordinal), $"{problem.EndColumn} is not {end + 1}");
        Assert.Equal((3, 2, 1), (digest.Lines, digest.Examples, digest.MalformedLines));
    }

    /// <summary>Lines as providers and methods want them.</summary>
    [Theory]
    [InlineData(Good)]
    [InlineData("""  {"messages": [{"content": "Be brief.", "role": "developer"}, {"role": "user", "content": "Hi", "name": "ann"}, {"role": "assistant", "content": "Hello!", "weight": 1}]}""")]
    [InlineData("""{"messages":[{"role":"system","content":"Greet."},{"role":"assistant","content":"Hello!"}]}""")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"What?","weight":0},{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello!","weight":1.0}]}""")]
    [InlineData("""{"messages":[{"role":"assistant","content":"How can I help?"},{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello!"}]}""")]
    [InlineData("""{"messages":[{"role":"user","content":"Weather?"},{"role":"assistant","content":null,"tool_calls":[{"id":"a","type":"function","function":{"name":"weather","arguments":"{\"city\":\"Ulm\"}"}}]}],"tools":[{"type":"function","function":{"name":"weather"}}]}""")]
    [InlineData("""{"messages":[{"role":"user","content":"Weather?"},{"role":"assistant","tool_calls":[{"id":"a","type":"function","function":{"name":"weather","arguments":"{}"}},{"id":"b","type":"function","function":{"name":"time","arguments":"{}"}}]},{"role":"tool","tool_call_id":"a","content":""},{"role":"tool","tool_call_id":"b","content":"9:14"},{"role":"assistant","content":"Sunny at 9:14."}]}""")]
    [InlineData("""{"messages":[{"role":"user","content":"Weather?"},{"role":"assistant","function_call":{"name":"weather","arguments":"{}"}},{"role":"function","name":"weather","content":"sunny"},{"role":"assistant","content":"Sunny."}],"functions":[]}""")]
    [InlineData("""{"messages":[{"role":"user","content":[{"type":"text","text":"What is this?"},{"type":"image_url","image_url":{"url":"https://example.org/a.png"}}]},{"role":"assistant","content":"A bell."}]}""")]
    [InlineData("""{"schemaVersion":"bedrock-conversation-2024","system":[{"text":"Be brief."}],"messages":[{"role":"user","content":[{"text":"Hi"}]},{"role":"assistant","content":[{"text":"Hello!"}]}]}""")]
    [InlineData("""{"messages":[{"role":"user","content":"2+2?"}],"reference_answer":"4"}""")] // Reinforcement: a grader gives the reward.
    [InlineData("""{"input":{"messages":[{"role":"user","content":"Hi"}]},"preferred_output":[{"role":"assistant","content":"Hello!"}],"non_preferred_output":[{"role":"assistant","content":"What?"}]}""")]
    [InlineData("""{"systemInstruction":{"role":"system","parts":[{"text":"Be brief."}]},"contents":[{"role":"user","parts":[{"text":"Hi"}]},{"role":"model","parts":[{"text":"Hello!"}]}]}""")]
    [InlineData("""{"messages":[{"role":"System","content":"Be brief."},{"role":"User","content":"Hi"},{"role":"Chatbot","content":"Hello!"}]}""")]
    [InlineData("""{"prompt":"Hi ->","completion":" Hello!"}""")]
    [InlineData("""{"prompt":"","completion":"A page of house style."}""")]
    [InlineData("""{"prompt":[{"role":"user","content":"Hi"}],"completion":[{"role":"assistant","content":"Hello!"}]}""")]
    [InlineData("""{"text":"A page for continued training."}""")]
    [InlineData("""{"messages":[{"role":"user","content":"Grüße 😀 \ud83d\ude00 \u2028"},{"role":"assistant","content":"日本語"}]}""")]
    public void GoodLinesAreExamples(string line)
    {
        foreach (var ending in new[] { "\n", "\r\n", "" })
        {
            var digest = Scan(line + ending);
            Assert.Empty(digest.Problems);
            Assert.Equal((1, 1, 0), (digest.Lines, digest.Examples, digest.MalformedLines));
        }
    }

    [Fact]
    public void AnEmptyLineIsToldWhenSomethingFollows()
    {
        var digest = Scan($"{Good}\n\n{Good}\n\n \n");
        Assert.Equal(new LineProblem(2, 1, 1, "the line is empty"), Assert.Single(digest.Problems));
        Assert.Equal((3, 2), (digest.Lines, digest.Examples));
    }

    [Fact]
    public void OnlyTheFirstHundredAreToldAndAllCounted()
    {
        var digest = Scan(string.Concat(Enumerable.Repeat("x\n", 250)));
        Assert.Equal((100, 250, 250), (digest.Problems.Count, digest.MalformedLines, digest.Lines));
        Assert.Equal(100, digest.Problems[^1].Line);
    }

    [Fact]
    public void BytesThatAreNoUtf8AreToldAtTheFirst()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("""{"messages":[{"role":"user","content":"Grüße 😀 """), 0xE4, .. Encoding.UTF8.GetBytes("\"}]}\n")];
        var problem = Assert.Single(Scan(bytes).Problems);
        Assert.Equal(new LineProblem(1, 49, 49, "no UTF-8 from here on"), problem);
    }

    [Fact]
    public void AByteOrderMarkIsNoPartOfTheFirstLine()
    {
        var digest = Scan([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("x\n")]);
        Assert.True(digest.HasByteOrderMark);
        Assert.Equal(1, Assert.Single(digest.Problems).Column);
        Assert.False(Scan(Good).HasByteOrderMark);
    }

    [Fact]
    public void FilesThatAreNoTextAreToldAsSuch()
    {
        Assert.Equal(FileFault.Binary, Scan([0x50, 0x4B, 3, 4, 0, 0, 10, 13]).Fault);
        Assert.Equal(FileFault.Utf16, Scan(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Good)).ToArray()).Fault);
        Assert.Equal(FileFault.Utf16, Scan([0xFE, 0xFF]).Fault);
        Assert.Null(Scan("").Fault);
    }

    /// <summary>Whatever the size of the reads: a line may end anywhere in them.</summary>
    [Fact]
    public void LinesAreTheSameHoweverTheFileIsRead()
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFF" + string.Join("\r\n", Enumerable.Repeat(Good, 3)) + "\nx\n\n" + Good);
        var whole = Keys(new MemoryStream(bytes));
        Assert.Equal(4, whole.Count);
        for (var size = 1; size < 50; size++)
        {
            Assert.Equal(whole, Keys(new SlowStream(bytes, size)));
        }
    }

    [Fact]
    public void ALineThatIsTooLongIsCountedAndNotLookedInto()
    {
        var image = """{"messages":[{"role":"user","content":"data:""" + new string('A', DataFileScanner.LongestLine) + "\n";
        var digest = Scan($"{Good}\n{image}{Good}\n{image}");
        Assert.Empty(digest.Problems);
        Assert.Equal((4, 4, 2), (digest.Lines, digest.Examples, digest.UncheckedLines));
    }

    [Fact]
    public void ExamplesOverTheLimitAreCountedInTokens()
    {
        static string Line(int words) => $$"""{"messages":[{"role":"user","content":"{{string.Concat(Enumerable.Repeat(" word", words))}}"},{"role":"assistant","content":"Yes."}]}""" + "\n";
        var limit = new ExampleLimit(1000, TokenEncoding.O200kBase);

        // Over the limit in bytes, at it in tokens.
        Assert.Equal(0, Scan(Encoding.UTF8.GetBytes(Line(998)), limit).LongExamples);
        var digest = Scan(Encoding.UTF8.GetBytes(Line(10) + Line(999) + Line(2000)), limit);
        Assert.Equal((2, 2, 1001), (digest.LongExamples, digest.FirstLongLine, digest.FirstLongTokens));
        Assert.Equal(0, Scan(Line(2000)).LongExamples);
    }

    [Fact]
    public void ShortAnswersAreLabelsUntilThereIsALongOneOrTooMany()
    {
        static string Line(string answer) => $$"""{"prompt":"Is {{answer.Length}} even?","completion":"{{answer}}"}""" + "\n";
        var digest = Scan(Line("yes") + Line("no") + Line("yes"));
        Assert.True(digest.HasOnlyLabels);
        Assert.Equal([(1L, 2), (2L, 1)], digest.Labels.Values.OrderBy(l => l.Count));
        Assert.False(Scan(Line("yes") + Line(new string('n', ExampleReader.LongestLabel + 1))).HasOnlyLabels);
        Assert.False(Scan(string.Concat(Enumerable.Range(0, FileDigest.MaxLabels + 1).Select(i => Line("label " + i)))).HasOnlyLabels);
    }

    /// <summary>Order and escapes of JSON say nothing; roles, order of messages, tools and every text do.</summary>
    [Fact]
    public void ExamplesAreComparedByWhatTheySay()
    {
        const string Plain = """{"messages":[{"role":"user","content":"Grüße"},{"role":"assistant","content":"Hallo"}]}""";
        string[] same =
        [
            Plain,
            """{ "messages" : [ { "content":"Gr\u00fc\u00dfe", "role":"user" }, {"role":"assistant","content":"Ha\u006clo"} ] }""",
        ];
        string[] others =
        [
            Plain.Replace("Grüße", "Grüsse", StringComparison.Ordinal),
            Plain.Replace("user", "system", StringComparison.Ordinal),
            Plain.Replace("}]}", "}],\"tools\":[{}]}", StringComparison.Ordinal),
            Plain.Replace("[{", "[{\"role\":\"system\",\"content\":\"Be brief.\"},{", StringComparison.Ordinal),
            """{"messages":[{"role":"user","name":"ann","content":"Grüße"},{"role":"assistant","content":"Hallo"}]}""",
        ];
        Assert.Single(same.Select(Key).Distinct());
        Assert.Equal(others.Length + 1, others.Append(Plain).Select(line => Key(line).Input).Distinct().Count());
        var otherAnswer = Key(Plain.Replace("Hallo", "Servus", StringComparison.Ordinal));
        Assert.Equal(Key(Plain).Input, otherAnswer.Input);
        Assert.NotEqual(Key(Plain).Output, otherAnswer.Output);

        static ExampleKey Key(string line) => Assert.Single(Keys(new MemoryStream(Encoding.UTF8.GetBytes(line))));
    }

    /// <summary>Any bytes will do.</summary>
    [Fact]
    public void DamagedFilesNeverThrow()
    {
        var random = new Random(20261124);
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat(Good, 4)));
        for (var round = 0; round < 3000; round++)
        {
            var damaged = (byte[])bytes.Clone();
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(1, 256);
            }

            var digest = Scan(damaged[..random.Next(damaged.Length)]);
            Assert.Equal(digest.Lines, digest.Examples + digest.MalformedLines);
        }
    }

    private static FileDigest Scan(string text) => Scan(Encoding.UTF8.GetBytes(text));

    private static FileDigest Scan(byte[] bytes, ExampleLimit? limit = null) => new DataFileScanner(limit, _ => { }, _ => { }, default).Scan(new MemoryStream(bytes));

    private static List<ExampleKey> Keys(Stream stream)
    {
        var keys = new List<ExampleKey>();
        new DataFileScanner(null, keys.Add, _ => { }, default).Scan(stream);
        return keys;
    }

    private sealed class SlowStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));
    }
}
